/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-names.h"

#include "atlante-town-dot.h"

#include <math.h>
#include <string.h>

/* Steps of a zoom level in which names are set along curves and grow: while the map zooms, they are
 * laid out and painted this often, not with each frame. */
#define STEPS 8.0
#define NO_STEP G_MININT

/* How much larger a name gets for each level of zoom beyond its own, and how many levels that goes
 * on: a large country or sea is still seen as such when one is near. */
#define GROWTH_OF_COUNTRIES 0.07
#define GROWTH_OF_WATER 0.11
#define GROWTH_OF_LAND 0.06
#define GROWING_LEVELS 4.0

/* A longer name of something that is no town stands in two lines, in characters. */
#define LONG_NAME 15

/* People in a town that is set as a city. */
#define CITY 1000000

/* The size of the font for which lengths in this file are given. */
#define USUAL_FONT 12.0

/* A line along which the plane jumps, at the outline of a projection, in parts of the plane. */
#define JUMP 0.3

/* How far a name that has no room in the middle of its curve is moved, of the way to its end. */
#define SLIDE 0.7

typedef struct
{
  AtlanteChartName public;
  AtlanteLabel *labels[ATLANTE_CHART_NAMES_N_VARIANTS];   /* (nullable): as laid out last */
  guint tried;              /* a bit for each that was laid out */
  int step;                 /* the zoom that this was for; NO_STEP before the first time */
} Entry;

struct _AtlanteChartNames
{
  GArray *entries;          /* of Entry, in the order of the base labels */
  AtlanteBaseLabels *labels;
  AtlanteViewpoint *viewpoint;   /* (nullable) */
  char *language;
  AtlanteProjection projection;
  AtlanteGeoPoint center;
};

static void
forget_labels (Entry *entry)
{
  for (guint i = 0; i < ATLANTE_CHART_NAMES_N_VARIANTS; i++)
    g_clear_pointer (&entry->labels[i], atlante_label_unref);
  entry->tried = 0;
  entry->step = NO_STEP;
}

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  forget_labels (entry);
  g_clear_pointer (&entry->public.folded, g_strfreev);
}

static gboolean
is_one_of (const char *name, const char *const *names)
{
  return name != NULL && g_strv_contains (names, name);
}

static AtlanteLabelKind
get_land_kind (const char *type)
{
  static const char *const islands[] = { "island", "islands", "peninsula", "cape", NULL };

  if (g_strcmp0 (type, "range") == 0)
    return ATLANTE_LABEL_RANGE;
  return is_one_of (type, islands) ? ATLANTE_LABEL_ISLAND : ATLANTE_LABEL_REGION;
}

static AtlanteLabelKind
get_label_kind (const AtlanteBaseLabel *base)
{
  const char *type = atlante_base_label_get_type_name (base);

  switch (atlante_base_label_get_kind (base))
    {
    case ATLANTE_BASE_LABEL_COUNTRY:
      return ATLANTE_LABEL_COUNTRY;
    case ATLANTE_BASE_LABEL_CAPITAL:
      return ATLANTE_LABEL_CAPITAL;
    case ATLANTE_BASE_LABEL_TOWN:
      return atlante_base_label_get_population (base) >= CITY ? ATLANTE_LABEL_CITY
                                                              : ATLANTE_LABEL_TOWN;
    case ATLANTE_BASE_LABEL_OCEAN:
      return ATLANTE_LABEL_OCEAN;
    case ATLANTE_BASE_LABEL_WATER:
      return g_strcmp0 (type, "sea") == 0 ? ATLANTE_LABEL_WATER : ATLANTE_LABEL_STRAIT;
    case ATLANTE_BASE_LABEL_LAND:
    default:
      return get_land_kind (type);
    }
}

/* The viewpoint's name comes before the international one. */
static const char *
lookup_name (const AtlanteChartNamesOptions *options, const AtlanteBaseLabel *base)
{
  const char *name = NULL;

  if (options->viewpoint != NULL)
    name = atlante_viewpoint_lookup_name (options->viewpoint, atlante_base_label_get_id (base),
                                          options->languages);
  return name != NULL ? name : atlante_base_label_lookup_name (base, options->languages);
}

/* A case may call the place by a name of another of its languages. */
static char **
fold_names (const AtlanteChartNamesOptions *options, const AtlanteBaseLabel *base, const char *text)
{
  GPtrArray *folded = g_ptr_array_new ();

  g_ptr_array_add (folded, g_utf8_casefold (text, -1));
  for (guint i = 0; options->languages[i] != NULL; i++)
    {
      const char *const one[] = { options->languages[i], NULL };
      const char *other = atlante_base_label_lookup_name (base, one);

      if (other != NULL && strcmp (other, text) != 0)
        g_ptr_array_add (folded, g_utf8_casefold (other, -1));
    }
  g_ptr_array_add (folded, NULL);
  return (char **) g_ptr_array_free (folded, FALSE);
}

static void
init_name (AtlanteChartName *name, const AtlanteChartNamesOptions *options,
           const AtlanteBaseLabel *base)
{
  name->base = base;
  name->kind = get_label_kind (base);
  name->dot = atlante_town_dot_get_radius (name->kind);
  name->text = lookup_name (options, base);
  if (name->text == NULL || *name->text == '\0')
    {
      name->text = NULL;
      return;
    }
  name->folded = fold_names (options, base, name->text);
  if (options->local_names)
    name->second = atlante_base_label_get_local_name (base);
  if (name->second != NULL && (*name->second == '\0' || strcmp (name->second, name->text) == 0))
    name->second = NULL;
}

static void
project (AtlanteChartNames *self, AtlanteGeoPoint point, double *x, double *y)
{
  atlante_projection_project (self->projection, self->center, point, x, y);
}

static void
project_extent (AtlanteChartNames *self, AtlanteChartName *name)
{
  guint n;
  const AtlanteGeoPoint *points = atlante_base_label_get_points (name->base, &n);

  name->extent = (AtlanteBox) { name->x, name->y, name->x, name->y };
  for (guint i = 0; i < n; i++)
    {
      double x, y;

      project (self, points[i], &x, &y);
      name->extent = (AtlanteBox) { MIN (name->extent.left, x), MIN (name->extent.top, y),
                                    MAX (name->extent.right, x), MAX (name->extent.bottom, y) };
    }
}

static void
project_all (AtlanteChartNames *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      forget_labels (entry);
      project (self, atlante_base_label_get_point (entry->public.base), &entry->public.x,
               &entry->public.y);
      project_extent (self, &entry->public);
    }
}

/**
 * atlante_chart_names_new:
 * @options: what the names are made with; labels and viewpoint are held as long as the names need
 *   them, the languages are not
 *
 * Returns: (transfer full): the names, those of a lower rank in front, in Mercator
 */
AtlanteChartNames *
atlante_chart_names_new (const AtlanteChartNamesOptions *options)
{
  AtlanteChartNames *self;
  guint n;

  g_return_val_if_fail (options != NULL && options->languages != NULL, NULL);

  self = g_new0 (AtlanteChartNames, 1);
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->language = g_strdup (options->languages[0]);
  if (options->labels == NULL)
    return self;
  self->labels = g_object_ref (options->labels);
  if (options->viewpoint != NULL)
    self->viewpoint = atlante_viewpoint_ref (options->viewpoint);
  n = atlante_base_labels_get_n_labels (self->labels);
  g_array_set_size (self->entries, n);
  for (guint i = 0; i < n; i++)
    init_name (&g_array_index (self->entries, Entry, i).public, options,
               atlante_base_labels_get_label (self->labels, i));
  project_all (self);
  return self;
}

void
atlante_chart_names_free (AtlanteChartNames *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_clear_object (&self->labels);
  g_clear_pointer (&self->viewpoint, atlante_viewpoint_unref);
  g_free (self->language);
  g_free (self);
}

/* Returns: how many there are; one for each label of the base map */
guint
atlante_chart_names_get_n (const AtlanteChartNames *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/**
 * atlante_chart_names_set_projection:
 * @self: the names
 * @projection: a projection
 * @center: its centre, for those that have one
 *
 * Projects the names, unless they are in this projection already.
 */
void
atlante_chart_names_set_projection (AtlanteChartNames *self,
                                    AtlanteProjection  projection,
                                    AtlanteGeoPoint    center)
{
  g_return_if_fail (self != NULL);

  if (self->projection == projection
      && (projection == ATLANTE_PROJECTION_MERCATOR
          || (self->center.latitude == center.latitude
              && self->center.longitude == center.longitude)))
    return;
  self->projection = projection;
  self->center = center;
  project_all (self);
}

/**
 * atlante_chart_names_get:
 * @self: the names
 * @index: less than their number
 *
 * Returns: (transfer none): a name; its place in the plane is that of its label, once it is laid out
 */
const AtlanteChartName *
atlante_chart_names_get (const AtlanteChartNames *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);

  return &g_array_index (self->entries, Entry, index).public;
}

static double
get_growth (const AtlanteChartName *name, double zoom)
{
  double levels = CLAMP (zoom - atlante_base_label_get_rank (name->base), 0, GROWING_LEVELS);

  switch (name->kind)
    {
    case ATLANTE_LABEL_COUNTRY:
      return 1 + GROWTH_OF_COUNTRIES * levels;
    case ATLANTE_LABEL_OCEAN:
    case ATLANTE_LABEL_WATER:
    case ATLANTE_LABEL_STRAIT:
      return 1 + GROWTH_OF_WATER * levels;
    case ATLANTE_LABEL_RANGE:
    case ATLANTE_LABEL_REGION:
      return 1 + GROWTH_OF_LAND * levels;
    default:
      return 1;
    }
}

/* A name at a point that does not grow is laid out once. */
static gboolean
changes_with_zoom (const AtlanteChartName *name)
{
  return atlante_base_label_get_placing (name->base) != ATLANTE_BASE_PLACING_POINT
         || (name->dot == 0 && name->kind != ATLANTE_LABEL_ISLAND);
}

/* The curve in pixels of a plane of @scale; %NULL where the outline of a projection cuts it. */
static AtlanteCurve *
make_curve (AtlanteChartNames *self, const AtlanteBaseLabel *base, double scale)
{
  guint n;
  const AtlanteGeoPoint *points = atlante_base_label_get_points (base, &n);
  g_autofree AtlanteCurvePoint *pixels = g_new (AtlanteCurvePoint, n);

  if (n < 2)
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      project (self, points[i], &pixels[i].x, &pixels[i].y);
      pixels[i].x *= scale;
      pixels[i].y *= scale;
      if (i > 0 && self->projection != ATLANTE_PROJECTION_MERCATOR
          && hypot (pixels[i].x - pixels[i - 1].x, pixels[i].y - pixels[i - 1].y) > JUMP * scale)
        return NULL;
    }
  return atlante_curve_new (pixels, n);
}

typedef struct
{
  PangoContext *context;
  const AtlanteLabelFont *font;
  const AtlanteChartStyle *style;
  AtlanteLabelText text;
  double scale;
} Setting;

static void
set_on_curve (AtlanteChartNames *self, Entry *entry, const Setting *setting, guint variant)
{
  static const double slides[ATLANTE_CHART_NAMES_N_VARIANTS] = { 0, 0, -SLIDE, SLIDE };
  g_autoptr (AtlanteCurve) curve = make_curve (self, entry->public.base, setting->scale);
  AtlanteLabelText text = setting->text;
  AtlanteCurvePoint middle;

  if (curve == NULL)
    return;
  text.tight = variant > 0;
  text.slide = slides[variant];
  entry->labels[variant] = atlante_label_new_curved (setting->context, entry->public.kind, &text,
                                                     setting->font, setting->style, curve);
  middle = atlante_curve_get_point (curve, atlante_curve_get_length (curve) / 2);
  entry->public.x = middle.x / setting->scale;
  entry->public.y = middle.y / setting->scale;
}

static AtlanteLabel *
set_straight (const Entry *entry, const Setting *setting, double room, gboolean folds)
{
  AtlanteLabelText text = setting->text;

  text.room = room;
  text.folds = folds && strchr (text.name, ' ') != NULL;
  return atlante_label_new (setting->context, entry->public.kind, &text, setting->font,
                            setting->style);
}

/* In one line spread over the box, or else in two, or else not at all. */
static void
set_in_area (AtlanteChartNames *self, Entry *entry, const Setting *setting)
{
  guint n;
  const AtlanteGeoPoint *corners = atlante_base_label_get_points (entry->public.base, &n);
  double west, south, east, north, room, width, height;

  if (n != 2)
    return;
  project (self, corners[0], &west, &south);
  project (self, corners[1], &east, &north);
  /* The edge of the world cuts it. */
  if (self->projection == ATLANTE_PROJECTION_EQUAL_EARTH && east < west)
    return;
  entry->public.x = (west + east) / 2;
  entry->public.y = (south + north) / 2;
  room = fabs (east - west) * setting->scale;
  for (guint lines = 1; lines <= 2; lines++)
    {
      g_autoptr (AtlanteLabel) label = set_straight (entry, setting, room * 0.9, lines == 2);

      atlante_label_get_size (label, &width, &height);
      if (width <= room && height <= fabs (south - north) * setting->scale * 1.2)
        {
          entry->labels[0] = g_steal_pointer (&label);
          return;
        }
    }
}

static void
set_at_point (AtlanteChartNames *self, Entry *entry, const Setting *setting)
{
  gboolean folds = entry->public.dot == 0
                   && g_utf8_strlen (entry->public.text, -1) > LONG_NAME;

  entry->labels[0] = set_straight (entry, setting, 0, folds);
}

static void
set (AtlanteChartNames *self, Entry *entry, const Setting *setting, guint variant)
{
  switch (atlante_base_label_get_placing (entry->public.base))
    {
    case ATLANTE_BASE_PLACING_CURVE:
      set_on_curve (self, entry, setting, variant);
      break;
    case ATLANTE_BASE_PLACING_AREA:
      if (variant == 0)
        set_in_area (self, entry, setting);
      break;
    case ATLANTE_BASE_PLACING_POINT:
    default:
      if (variant == 0)
        set_at_point (self, entry, setting);
      break;
    }
}

/**
 * atlante_chart_names_lay_out:
 * @self: the names
 * @index: less than their number
 * @variant: less than ATLANTE_CHART_NAMES_N_VARIANTS; where the name is
 * @context: of atlante_label_new(); always the same, as @font and @style
 * @font: the same
 * @style: the same
 * @zoom: of the view
 *
 * Sets a name as it fits at a zoom. What its anchor stands on may move a little by that, but is the
 * same for all variants.
 *
 * Returns: (transfer none) (nullable): its label, %NULL where it does not fit
 */
AtlanteLabel *
atlante_chart_names_lay_out (AtlanteChartNames       *self,
                             guint                    index,
                             guint                    variant,
                             PangoContext            *context,
                             const AtlanteLabelFont  *font,
                             const AtlanteChartStyle *style,
                             double                   zoom)
{
  Setting setting = { context, font, style };
  Entry *entry;
  double unit;
  int step;

  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);
  g_return_val_if_fail (variant < ATLANTE_CHART_NAMES_N_VARIANTS, NULL);

  entry = &g_array_index (self->entries, Entry, index);
  if (entry->public.text == NULL)
    return NULL;
  step = changes_with_zoom (&entry->public) ? (int) round (zoom * STEPS) : 0;
  if (entry->step != step)
    forget_labels (entry);
  entry->step = step;
  if (entry->tried & (1u << variant))
    return entry->labels[variant];
  entry->tried |= 1u << variant;
  unit = font->size / USUAL_FONT;
  setting.scale = ATLANTE_CHART_VIEW_TILE_SIZE * exp2 (step / STEPS);
  setting.text = (AtlanteLabelText) { .name = entry->public.text, .second = entry->public.second,
                                      .language = self->language, .count = -1,
                                      .growth = get_growth (&entry->public,
                                                            step / STEPS - log2 (unit)) };
  set (self, entry, &setting, variant);
  return entry->labels[variant];
}
