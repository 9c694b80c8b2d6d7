/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

/* What a figure says in words: title, credits, the text for who cannot see it. */

#include "atlante-chart-private.h"
#include "atlante-chart-scene.h"
#include "atlante-figure-private.h"
#include "atlante-flow-path.h"
#include "atlante-table.h"

#include <atlante-catalog.h>
#include <atlante-time.h>
#include <string.h>

/* Characters: about three lines over a large map. */
#define MAX_TITLE 300

/* Returns: (transfer full): the title of the figure or of the case, or its id, in one line */
char *
atlante_figure_dup_title (AtlanteFigure *self)
{
  const char *title;

  g_return_val_if_fail (ATLANTE_IS_FIGURE (self), NULL);

  title = self->title != NULL ? self->title
                              : atlante_text_get (atlante_case_get_title (self->kase),
                                                  self->audience);
  return atlante_label_dup_clean (title != NULL ? title : atlante_case_get_id (self->kase), FALSE,
                                  MAX_TITLE);
}

/* Of the viewpoint that it is drawn by: not that of the audience where nobody knows it. In the
 * language of the words round it: they are there in fewer languages than names. */
static const char *
get_viewpoint_title (AtlanteFigure *self)
{
  const AtlanteViewpoint *drawn = atlante_chart_get_viewpoint (self->chart);
  const char *language = atlante_audience_get_language (self->audience);
  const char *languages[] = { language, NULL };

  if (drawn == NULL)
    return atlante_vocabulary_get_label (ATLANTE_VOCABULARY_VIEWPOINT,
                                         ATLANTE_VIEWPOINT_INTERNATIONAL, language);
  if (atlante_table_find_language (atlante_catalog_get_languages (), language) < 0)
    languages[0] = "en";
  return atlante_viewpoint_lookup_title (drawn, languages);
}

/* Does it show what no party asks for? The first of the viewpoints is the international one. */
static gboolean
takes_no_side (AtlanteFigure *self)
{
  return self->viewpoints == NULL
         || atlante_chart_get_viewpoint (self->chart)
              == atlante_viewpoints_get_viewpoint (self->viewpoints, 0);
}

/* By whom names and lines are shown, and what a broken line means. */
static char *
dup_borders_note (AtlanteFigure *self, const char *language)
{
  g_autofree char *note = NULL;

  /* Translators: under a map. %s is a viewpoint: "International", "Japan". Three kinds of lines:
   * dashes, a dash and a dot in turn, dots. */
  note = g_strdup_printf (TR (language, "Names and borders: %s. Dashed borders are disputed, those "
                                        "of dashes and dots are lines of control, those of dots "
                                        "are claims."),
                          get_viewpoint_title (self));
  if (!takes_no_side (self))
    return g_steal_pointer (&note);
  /* Translators: under a map by the international viewpoint. */
  return g_strdup_printf ("%s %s", note, TR (language, "Names and lines take no side."));
}

static char *
dup_projection_name (AtlanteFigure *self, const char *language)
{
  AtlanteGeoPoint center;
  g_autofree char *name = NULL;

  switch (atlante_figure_choose_projection (self, &center))
    {
    case ATLANTE_PROJECTION_EQUAL_EARTH:
      return g_strdup (TRC (language, "projection", "Equal Earth"));
    case ATLANTE_PROJECTION_AZIMUTHAL:
      name = atlante_figure_dup_center_name (self);
      /* Translators: name of a projection of a map. %s is a place or coordinates. */
      return g_strdup_printf (TR (language, "azimuthal equidistant around %s"), name);
    case ATLANTE_PROJECTION_MERCATOR:
    default:
      return g_strdup (TRC (language, "projection", "Web Mercator"));
    }
}

/* What may be read off the projection and what not. */
static char *
dup_projection_note (AtlanteFigure *self, const char *language)
{
  AtlanteGeoPoint center;
  g_autofree char *name = NULL;

  switch (atlante_figure_choose_projection (self, &center))
    {
    case ATLANTE_PROJECTION_EQUAL_EARTH:
      return g_strdup (TR (language, "Equal Earth: areas are true, distances are not; flows along "
                                     "great circles."));
    case ATLANTE_PROJECTION_AZIMUTHAL:
      name = atlante_figure_dup_center_name (self);
      /* Translators: under a map. %s is a place or coordinates. */
      return g_strdup_printf (TR (language, "Azimuthal equidistant: distances and directions from "
                                            "%s are true, others are not; flows along great "
                                            "circles."), name);
    case ATLANTE_PROJECTION_MERCATOR:
    default:
      return g_strdup (TR (language, "Web Mercator, flows along great circles."));
    }
}

/**
 * atlante_figure_dup_credits:
 * @self: a figure
 *
 * Returns: (transfer full): viewpoint, what broken borders mean, projection and whose data they are,
 *   in a few short sentences
 */
char *
atlante_figure_dup_credits (AtlanteFigure *self)
{
  const char *language;
  g_autofree char *borders = NULL, *note = NULL, *sources = NULL;

  g_return_val_if_fail (ATLANTE_IS_FIGURE (self), NULL);

  language = atlante_audience_get_language (self->audience);
  borders = dup_borders_note (self, language);
  note = dup_projection_note (self, language);
  sources = atlante_figure_dup_attribution (self);
  return g_strdup_printf ("%s %s %s.", borders, note, sources);
}

char *
atlante_figure_dup_attribution (AtlanteFigure *self)
{
  guint year = self->map != NULL ? atlante_base_map_get_year (self->map) : 0;

  /* Names of data, the same in all languages. */
  if (year == 0)
    return g_strdup ("Natural Earth, Unicode CLDR");
  return g_strdup_printf ("Natural Earth %u, Unicode CLDR", year);
}

/* (nullable) the day on which the case was changed last */
static char *
dup_date (AtlanteFigure *self)
{
  const char *modified = atlante_case_get_modified (self->kase);
  g_autofree char *day = g_strndup (modified != NULL ? modified : "", strlen ("2026-11-22"));
  g_autoptr (AtlanteTime) time = *day != '\0' ? atlante_time_parse (day, NULL) : NULL;

  return time != NULL
           ? atlante_time_format (time, atlante_audience_get_language (self->audience)) : NULL;
}

char *
atlante_figure_dup_subtitle (AtlanteFigure *self)
{
  const char *language = atlante_audience_get_language (self->audience);
  g_autofree char *date = dup_date (self), *projection = dup_projection_name (self, language);
  g_autofree char *viewpoint = NULL;

  /* Translators: under the title of a map. %s is a viewpoint: "International", "Japan". */
  viewpoint = g_strdup_printf (TR (language, "viewpoint: %s"), get_viewpoint_title (self));
  return g_strdup_printf ("%s%s%s · %s", date != NULL ? date : "", date != NULL ? " · " : "",
                          viewpoint, projection);
}

/* The places that have a location, as the chart ranks them: those with key figures first. */
static char *
dup_place_names (AtlanteFigure *self, guint *n)
{
  AtlanteChartView view = { 0, 0, 1024, 1024, 1024 };
  g_autoptr (AtlanteChartScene) scene = atlante_chart_scene_new (self->chart, &view, NULL, NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  *n = 0;
  for (guint i = 0; i < atlante_chart_scene_get_n_places (scene); i++)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (scene, i);

      if (place->world != 0)
        continue;
      g_string_append_printf (names, "%s%s", *n > 0 ? ", " : "",
                              atlante_place_get_name (place->place, self->audience));
      ++*n;
    }
  return g_strdup (names->str);
}

static char *
dup_ties (AtlanteFigure *self)
{
  GPtrArray *ties = atlante_chart_get_ties (self->chart);
  const char *language = atlante_audience_get_language (self->audience);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ties->len; i++)
    {
      AtlanteChartTie *tie = g_ptr_array_index (ties, i);
      AtlanteRelationKind kind = atlante_relation_get_kind (tie->relation);

      g_string_append_printf (text, "%s%s %s %s (%s)", i > 0 ? "; " : "",
                              atlante_place_get_name (tie->from, self->audience),
                              atlante_flow_is_directed (kind) ? "→" : "–",
                              atlante_place_get_name (tie->to, self->audience),
                              atlante_vocabulary_get_label (ATLANTE_VOCABULARY_RELATION_KIND, kind,
                                                            language));
    }
  return g_string_free (text, FALSE);
}

/* What the small map of a place says: the place and its nearest neighbours. */
static char *
dup_place_alternative (AtlanteFigure *self, AtlantePlace *place)
{
  const char *language = atlante_audience_get_language (self->audience);
  AtlanteGeoPoint point = atlante_place_get_location (place);
  g_autofree char *where = atlante_geo_point_format (point, 1, language);

  /* Translators: describes a small map to who cannot see it: name of a place, its coordinates. */
  return g_strdup_printf (TR (language, "Map of the surroundings of %s, at %s."),
                          atlante_place_get_name (place, self->audience), where);
}

/**
 * atlante_figure_dup_alternative:
 * @self: a figure
 *
 * Says in words what the figure shows, for who cannot see it.
 *
 * Returns: (transfer full): the text
 */
char *
atlante_figure_dup_alternative (AtlanteFigure *self)
{
  g_autofree char *names = NULL, *ties = NULL;
  const char *language;
  AtlanteItem *item = NULL;
  guint n;

  g_return_val_if_fail (ATLANTE_IS_FIGURE (self), NULL);

  if (self->place != NULL)
    item = atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_PLACE, self->place);
  if (item != NULL && atlante_place_has_location (ATLANTE_PLACE (item)))
    return dup_place_alternative (self, ATLANTE_PLACE (item));

  language = atlante_audience_get_language (self->audience);
  names = dup_place_names (self, &n);
  ties = dup_ties (self);
  if (*ties == '\0')
    /* Translators: describes a map to who cannot see it: number and names of its places. */
    return g_strdup_printf (TRN (language, "Map with %u place: %s.", "Map with %u places: %s.", n),
                            n, names);
  /* Translators: the same with a list of ties between the places. */
  return g_strdup_printf (TRN (language, "Map with %u place: %s. Flows: %s.",
                               "Map with %u places: %s. Flows: %s.", n), n, names, ties);
}
