/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "atlante-cli-common.h"
#include "atlante-coordinates.h"
#include "atlante-figure-writer.h"
#include "atlante-viewpoints.h"

/* Points of a page, as people say it: long side across. */
static const struct
{
  const char *name;
  int width;
  int height;
} papers[] = {
  { "a2", 1684, 1191 }, { "a3", 1191, 842 }, { "a4", 842, 595 }, { "a5", 595, 420 },
  { "letter", 792, 612 },
};

static const struct
{
  const char *name;
  AtlanteChartTheme theme;
} styles[] = {
  { "light", ATLANTE_CHART_THEME_LIGHT },
  { "dark", ATLANTE_CHART_THEME_DARK },
  { "high-contrast", ATLANTE_CHART_THEME_HIGH_CONTRAST_LIGHT },
  { "print", ATLANTE_CHART_THEME_PRINT },
};

/* What the user wrote, and what it means. */
typedef struct
{
  char *out;
  char *language;
  char *place;
  char *projection;
  char *center;
  char *zoom;
  char *bounds;
  char *viewpoint;
  char *style;
  char *title;
  char *size;
  gboolean local_names;
  gboolean no_graticule;
  int width;
  int height;
  double scale;

  AtlanteFigureFormat format;    /* by the ending of out */
  gboolean has_projection;
  AtlanteProjection kind;
  const char *around;            /* (nullable) PLACE of azimuthal:PLACE */
  gboolean has_center;
  AtlanteGeoPoint middle;
  double zoom_level;
  gboolean has_bounds;
  AtlanteChartBounds part;
  AtlanteChartTheme theme;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->out);
  g_free (self->language);
  g_free (self->place);
  g_free (self->projection);
  g_free (self->center);
  g_free (self->zoom);
  g_free (self->bounds);
  g_free (self->viewpoint);
  g_free (self->style);
  g_free (self->title);
  g_free (self->size);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Whole text as a number in the range? */
static gboolean
read_number (const char *text, double least, double most, double *number)
{
  char *end = NULL;

  *number = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && *number >= least && *number <= most;
}

static gboolean
check_projection (Options *self)
{
  const char *text = self->projection;

  if (text == NULL)
    return TRUE;
  self->has_projection = TRUE;
  if (g_str_equal (text, "mercator"))
    self->kind = ATLANTE_PROJECTION_MERCATOR;
  else if (g_str_equal (text, "equal-earth"))
    self->kind = ATLANTE_PROJECTION_EQUAL_EARTH;
  else if (g_str_equal (text, "azimuthal") || g_str_has_prefix (text, "azimuthal:"))
    {
      self->kind = ATLANTE_PROJECTION_AZIMUTHAL;
      self->around = text[strlen ("azimuthal")] == ':' ? text + strlen ("azimuthal:") : NULL;
    }
  else
    {
      atlante_cli_message (_("“%s” is no projection; give mercator, equal-earth, azimuthal or "
                             "azimuthal:PLACE"), text);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_style (Options *self)
{
  if (self->style == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (self->style, styles[i].name))
      {
        self->theme = styles[i].theme;
        return TRUE;
      }
  atlante_cli_message (_("“%s” is no style; give light, dark, high-contrast or print"),
                       self->style);
  return FALSE;
}

static gboolean
check_size (Options *self)
{
  char *end = NULL;
  gint64 width, height;

  for (guint i = 0; self->size != NULL && i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (self->size, papers[i].name) == 0)
      {
        self->width = papers[i].width;
        self->height = papers[i].height;
        return TRUE;
      }
  if (self->size != NULL)
    {
      width = g_ascii_strtoll (self->size, &end, 10);
      height = *end == 'x' ? g_ascii_strtoll (end + 1, &end, 10) : 0;
      self->width = (int) CLAMP (width, 0, G_MAXINT);
      self->height = (int) CLAMP (height, 0, G_MAXINT);
      if (*end != '\0' || self->width == 0 || self->height == 0)
        {
          atlante_cli_message (_("“%s” is no size; give one like 960x600, or a2, a3, a4, a5, "
                                 "letter"), self->size);
          return FALSE;
        }
    }
  if (self->width >= 100 && self->height >= 100 && self->scale > 0)
    return TRUE;
  atlante_cli_message ("%s",
                       _("a map is at least 100 by 100 wide and high, and its scale above 0"));
  return FALSE;
}

/* South, west, north, east; a part of the world across the 180th meridian has an east beyond 180 or
 * less than its west. */
static gboolean
check_bounds (Options *self)
{
  static const double most[] = { 90, 360, 90, 540 };
  g_auto (GStrv) words = g_strsplit (self->bounds != NULL ? self->bounds : "", ",", -1);
  double sides[4], ignored;

  if (self->bounds == NULL)
    return TRUE;
  self->has_bounds = g_strv_length (words) == 4;
  for (int i = 0; self->has_bounds && i < 4; i++)
    self->has_bounds = read_number (g_strstrip (words[i]), -most[i], most[i], &sides[i]);
  if (self->has_bounds)
    {
      sides[3] += sides[3] <= sides[1] ? 360 : 0;
      atlante_mercator_project ((AtlanteGeoPoint) { sides[2], sides[1] }, &self->part.left,
                                &self->part.top);
      atlante_mercator_project ((AtlanteGeoPoint) { sides[0], sides[3] }, &self->part.right,
                                &ignored);
      self->part.bottom = ignored;
      self->has_bounds = sides[2] > sides[0] && sides[3] - sides[1] <= 360;
    }
  if (!self->has_bounds)
    atlante_cli_message (_("“%s” is no part of the world; give south, west, north, east in "
                           "degrees, like 30,110,50,150"), self->bounds);
  return self->has_bounds;
}

static gboolean
check_center (Options *self)
{
  g_autoptr (GError) error = NULL;

  if (self->center != NULL)
    {
      self->has_center = atlante_coordinates_parse (self->center, "en", &self->middle, &error);
      if (!self->has_center)
        {
          atlante_cli_message (_("“%s” is no point of the Earth; give latitude and longitude, like "
                                 "39.02,125.75"), self->center);
          return FALSE;
        }
    }
  if (self->zoom == NULL)
    return TRUE;
  if (!read_number (self->zoom, 0, 12, &self->zoom_level))
    {
      atlante_cli_message (_("“%s” is no zoom; give a number from 0 (the world) to 12 (a town)"),
                           self->zoom);
      return FALSE;
    }
  if (!self->has_center)
    atlante_cli_message ("%s", _("“--zoom” needs the middle of the map: give “--center”"));
  return self->has_center;
}

static gboolean
check_viewpoint (const Options *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteViewpoints) viewpoints = NULL;
  g_autoptr (GString) ids = g_string_new (NULL);

  if (self->viewpoint == NULL)
    return TRUE;
  viewpoints = atlante_viewpoints_load (&error);
  for (guint i = 0; viewpoints != NULL && i < atlante_viewpoints_get_n_viewpoints (viewpoints); i++)
    {
      const char *id =
        atlante_viewpoint_get_id (atlante_viewpoints_get_viewpoint (viewpoints, i));

      if (g_str_equal (id, self->viewpoint))
        return TRUE;
      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", id);
    }
  if (error != NULL)
    atlante_cli_message ("%s", error->message);
  /* Translators: what the user gave, then the ids that there are */
  atlante_cli_message (_("“%s” is no viewpoint; those are: %s"), self->viewpoint, ids->str);
  return FALSE;
}

static gboolean
check_options (Options *self)
{
  g_autoptr (GError) error = NULL;

  if (self->out == NULL)
    {
      atlante_cli_message ("%s", _("name the file to write with “-o FILE.png”"));
      return FALSE;
    }
  if (!atlante_figure_format_from_path (self->out, &self->format, &error))
    {
      atlante_cli_message ("%s", error->message);
      return FALSE;
    }
  return check_size (self) && check_projection (self) && check_center (self)
         && check_bounds (self) && check_viewpoint (self) && check_style (self)
         && atlante_cli_check_language (self->language);
}

/* (transfer full) */
static AtlanteAudience *
dup_audience (const Options *options, AtlanteCase *kase)
{
  g_autoptr (AtlanteAudience) audience = atlante_cli_dup_audience (kase, options->language);
  g_autoptr (AtlanteAudience) own = NULL;

  if (options->viewpoint == NULL)
    return g_steal_pointer (&audience);
  own = atlante_case_dup_audience (kase, NULL);
  return atlante_audience_new (atlante_audience_get_language (audience),
                               atlante_audience_get_language (own), options->viewpoint);
}

static void
set_aim (const Options *options, AtlanteFigure *figure, AtlantePlace *around)
{
  if (options->has_projection)
    atlante_figure_set_projection (figure, options->kind);
  if (options->has_center)
    atlante_figure_set_center (figure, options->middle);
  if (options->zoom != NULL)
    atlante_figure_set_zoom (figure, options->zoom_level);
  if (options->has_bounds)
    atlante_figure_set_bounds (figure, &options->part);
  if (around != NULL)
    atlante_figure_set_center_place (figure, atlante_item_get_id (ATLANTE_ITEM (around)));
}

static void
set_look (const Options *options, AtlanteFigure *figure, AtlantePlace *place)
{
  AtlanteChartLayers layers = *atlante_chart_get_layers (atlante_figure_get_chart (figure));

  layers.local_names = options->local_names;
  layers.graticule = !options->no_graticule;
  atlante_figure_set_layers (figure, &layers);
  atlante_figure_set_theme (figure, options->theme);
  atlante_figure_set_title (figure, options->title);
  atlante_figure_set_parts (figure, ATLANTE_FIGURE_ALL);
  if (place != NULL)
    atlante_figure_set_place (figure, atlante_item_get_id (ATLANTE_ITEM (place)));
}

/* @place, @around: (nullable) */
static gboolean
write_map (const Options *options, AtlanteCase *kase, AtlantePlace *place, AtlantePlace *around)
{
  g_autoptr (AtlanteAudience) audience = dup_audience (options, kase);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteFigure) figure = atlante_figure_new_with_data (kase, audience, &error);
  double scale = options->format == ATLANTE_FIGURE_PNG ? options->scale : 1;

  if (figure != NULL)
    {
      set_look (options, figure, place);
      set_aim (options, figure, around);
      if (atlante_figure_write (figure, options->out, options->width, options->height, scale,
                                &error))
        return TRUE;
    }
  atlante_cli_message ("%s", error->message);
  return FALSE;
}

/* (nullable) NULL after a message; *@found is then FALSE */
static AtlantePlace *
find_place (AtlanteCase *kase, const char *name, gboolean *found)
{
  AtlantePlace *place = name != NULL ? atlante_cli_find_place (kase, name) : NULL;

  if (name != NULL && place == NULL)
    *found = FALSE;
  if (place != NULL && !atlante_place_has_location (place))
    {
      atlante_cli_message (_("“%s” has no coordinates in this case, so that no map can be made "
                             "round it"), name);
      *found = FALSE;
    }
  return place;
}

static AtlanteCliStatus
draw (Options *options, const char *path)
{
  g_autoptr (AtlanteCase) kase = atlante_cli_load_case (path);
  gboolean found = TRUE;
  AtlantePlace *place, *around;

  if (kase == NULL)
    return ATLANTE_CLI_INPUT_WRONG;
  place = find_place (kase, options->place, &found);
  around = found ? find_place (kase, options->around, &found) : NULL;
  if (!found || !write_map (options, kase, place, around))
    return ATLANTE_CLI_INPUT_WRONG;
  atlante_cli_print ("%s\n", options->out);
  return ATLANTE_CLI_FINE;
}

static AtlanteCliStatus
run (int argc, char **argv)
{
  g_auto (Options) options = { .width = 960, .height = 600, .scale = 2 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.out,
      N_("File to write: .png, .svg or .pdf"), N_("FILE") },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &options.language, N_("Language of names"),
      N_("TAG") },
    { "local-names", 0, 0, G_OPTION_ARG_NONE, &options.local_names,
      N_("Add the names that countries use themselves"), NULL },
    { "viewpoint", 0, 0, G_OPTION_ARG_STRING, &options.viewpoint,
      N_("Whose names and borders: international, un, us, jp, kr, kp, cn, ru, ua (as in the case)"),
      N_("ID") },
    { "projection", 0, 0, G_OPTION_ARG_STRING, &options.projection,
      N_("mercator, equal-earth, azimuthal or azimuthal:PLACE (equal-earth if the case takes more "
         "than half of the world, else mercator)"), N_("NAME") },
    { "place", 'p', 0, G_OPTION_ARG_STRING, &options.place,
      N_("Show this place with its surroundings"), N_("PLACE") },
    { "bounds", 0, 0, G_OPTION_ARG_STRING, &options.bounds,
      N_("Show this part of the world, in degrees"), N_("SOUTH,WEST,NORTH,EAST") },
    { "center", 0, 0, G_OPTION_ARG_STRING, &options.center,
      N_("The middle of the map"), N_("LATITUDE,LONGITUDE") },
    { "zoom", 0, 0, G_OPTION_ARG_STRING, &options.zoom,
      N_("With --center, from 0 (the world) to 12 (a town)"), N_("N") },
    { "style", 0, 0, G_OPTION_ARG_STRING, &options.style,
      N_("light, dark, high-contrast or print (light)"), N_("NAME") },
    { "no-graticule", 0, 0, G_OPTION_ARG_NONE, &options.no_graticule,
      N_("Leave out meridians and parallels"), NULL },
    { "title", 0, 0, G_OPTION_ARG_STRING, &options.title, N_("In place of the title of the case"),
      N_("TEXT") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options.size,
      N_("Size in points like 960x600, or a2, a3, a4, a5, letter"), N_("SIZE") },
    { "width", 0, 0, G_OPTION_ARG_INT, &options.width, N_("Width in points (960)"), N_("N") },
    { "height", 0, 0, G_OPTION_ARG_INT, &options.height, N_("Height in points (600)"), N_("N") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &options.scale, N_("Pixels a point of a PNG (2)"),
      N_("N") },
    { NULL }
  };

  if (!atlante_cli_parse (&atlante_cli_map, entries, N_("CASE"), 1, &argc, &argv)
      || !check_options (&options))
    return ATLANTE_CLI_CALL_WRONG;
  return draw (&options, argv[1]);
}

const AtlanteCliVerb atlante_cli_map = {
  "map", N_("Draw the map of a case"), run,
};
