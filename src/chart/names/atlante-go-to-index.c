/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-go-to-index.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "atlante-fold.h"

/* At which zoom things are seen well. */
#define ZOOM_PLACE 6.0
#define ZOOM_AREA 4.0
#define ZOOM_TOWN 7.0
#define ZOOM_OCEAN 2.5
/* Levels after the one at which the base map begins to name something. */
#define ZOOM_AFTER_RANK 1.5

/* A town of the base map nearer than this to a place of the case is that place. In degrees. */
#define SAME_SPOT 0.35

/* How well a name matches; the less the better. */
typedef enum
{
  FIT_WHOLE,
  FIT_START,
  FIT_WORD,
  FIT_NONE
} Fit;

typedef struct
{
  char *folded;
  AtlantePlace *place;             /* (nullable): of the case, which an edit may take it from */
  const AtlanteBaseLabel *label;   /* (nullable): of the base map */
} Entry;

struct _AtlanteGoToIndex
{
  AtlanteCase *kase;
  AtlanteBaseLabels *labels;
  AtlanteAudience *audience;
  GArray *entries;                 /* of Entry, the more important first */
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->folded);
  g_clear_object (&entry->place);
}

static void
add_entry (AtlanteGoToIndex *self, const char *name, AtlantePlace *place,
           const AtlanteBaseLabel *label)
{
  Entry entry = { .label = label };

  if (name == NULL)
    return;
  entry.folded = atlante_fold (name);
  g_set_object (&entry.place, place);
  g_array_append_val (self->entries, entry);
}

static void
add_places (AtlanteGoToIndex *self)
{
  guint n = self->kase != NULL ? atlante_case_get_n (self->kase, ATLANTE_ITEM_PLACE) : 0;

  for (guint i = 0; i < n; i++)
    {
      AtlantePlace *place =
        ATLANTE_PLACE (atlante_case_get_item (self->kase, ATLANTE_ITEM_PLACE, i));
      const AtlanteName *names;
      guint n_names;

      if (!atlante_place_has_location (place))
        continue;
      names = atlante_place_get_names (place, &n_names);
      for (guint j = 0; j < n_names; j++)
        add_entry (self, names[j].text, place, NULL);
    }
}

static void
add_labels (AtlanteGoToIndex *self)
{
  static const char *const english[] = { "en", NULL };
  guint n = self->labels != NULL ? atlante_base_labels_get_n_labels (self->labels) : 0;

  for (guint i = 0; i < n; i++)
    {
      const AtlanteBaseLabel *label = atlante_base_labels_get_label (self->labels, i);
      const char *own = atlante_base_label_lookup_name (
        label, atlante_audience_get_languages (self->audience));
      const char *other = atlante_base_label_lookup_name (label, english);

      add_entry (self, own, NULL, label);
      if (g_strcmp0 (own, other) != 0)
        add_entry (self, other, NULL, label);
      other = atlante_base_label_get_local_name (label);
      if (g_strcmp0 (own, other) != 0)
        add_entry (self, other, NULL, label);
    }
}

/**
 * atlante_go_to_index_new:
 * @kase: (nullable): a case
 * @labels: (nullable): names of the base map
 * @audience: in whose languages names of the base map are searched, beside English and the local
 *   ones, and in whose names are shown
 *
 * Returns: (transfer full): an index of all names
 */
AtlanteGoToIndex *
atlante_go_to_index_new (AtlanteCase *kase, AtlanteBaseLabels *labels,
                         const AtlanteAudience *audience)
{
  AtlanteGoToIndex *self;

  g_return_val_if_fail (audience != NULL, NULL);

  self = g_new0 (AtlanteGoToIndex, 1);
  g_set_object (&self->kase, kase);
  g_set_object (&self->labels, labels);
  self->audience = atlante_audience_ref ((AtlanteAudience *) audience);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  add_places (self);
  add_labels (self);
  return self;
}

void
atlante_go_to_index_free (AtlanteGoToIndex *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_clear_object (&self->kase);
  g_clear_object (&self->labels);
  atlante_audience_unref (self->audience);
  g_free (self);
}

void
atlante_go_to_match_free (AtlanteGoToMatch *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->subtitle);
  g_clear_object (&self->place);
  g_free (self);
}

static Fit
get_fit (const char *name, const char *text)
{
  gsize length = strlen (text);
  const char *found;

  if (strncmp (name, text, length) == 0)
    return name[length] == '\0' ? FIT_WHOLE : FIT_START;
  for (found = strstr (name, text); found != NULL; found = strstr (found + 1, text))
    if (found[-1] == ' ')
      return FIT_WORD;
  return FIT_NONE;
}

/* Kinds that are no kinds of places of a case as well. */
static const char *
get_type_label (const AtlanteBaseLabel *label)
{
  const char *type = atlante_base_label_get_type_name (label);
  int kind = type != NULL ? atlante_vocabulary_lookup (ATLANTE_VOCABULARY_PLACE_KIND, type) : 0;

  switch (atlante_base_label_get_kind (label))
    {
    case ATLANTE_BASE_LABEL_COUNTRY:
      return atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PLACE_KIND, ATLANTE_PLACE_COUNTRY,
                                           NULL);
    case ATLANTE_BASE_LABEL_CAPITAL:
      /* Translators: what a town of the base map is, in a list */
      return _("capital");
    case ATLANTE_BASE_LABEL_TOWN:
      return atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PLACE_KIND, ATLANTE_PLACE_TOWN, NULL);
    case ATLANTE_BASE_LABEL_OCEAN:
    case ATLANTE_BASE_LABEL_WATER:
    case ATLANTE_BASE_LABEL_LAND:
    default:
      return kind > 0 ? atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PLACE_KIND, kind, NULL)
                      : NULL;
    }
}

static char *
dup_label_subtitle (AtlanteGoToIndex *self, const AtlanteBaseLabel *label)
{
  const char *type = get_type_label (label);
  const char *iso = atlante_base_label_get_iso (label);
  const AtlanteBaseLabel *country = NULL;
  const char *name = NULL;

  if (iso != NULL && atlante_base_label_get_kind (label) != ATLANTE_BASE_LABEL_COUNTRY)
    country = atlante_base_labels_lookup_country (self->labels, iso);
  if (country != NULL)
    name = atlante_base_label_lookup_name (country,
                                           atlante_audience_get_languages (self->audience));
  if (name == NULL)
    return g_strdup (type != NULL ? type : "");
  return type != NULL ? g_strdup_printf ("%s · %s", type, name) : g_strdup (name);
}

static double
get_label_zoom (const AtlanteBaseLabel *label)
{
  switch (atlante_base_label_get_kind (label))
    {
    case ATLANTE_BASE_LABEL_CAPITAL:
    case ATLANTE_BASE_LABEL_TOWN:
      return ZOOM_TOWN;
    case ATLANTE_BASE_LABEL_OCEAN:
      return ZOOM_OCEAN;
    case ATLANTE_BASE_LABEL_COUNTRY:
    case ATLANTE_BASE_LABEL_WATER:
    case ATLANTE_BASE_LABEL_LAND:
    default:
      return atlante_base_label_get_rank (label) + ZOOM_AFTER_RANK;
    }
}

static AtlanteGoToMatch *
match_new (AtlanteGoToIndex *self, const Entry *entry)
{
  AtlanteGoToMatch *match = g_new0 (AtlanteGoToMatch, 1);

  if (entry->place != NULL)
    {
      AtlanteItem *item = ATLANTE_ITEM (entry->place);

      match->place = g_object_ref (entry->place);
      match->title = g_strdup (atlante_item_get_title (item, self->audience));
      match->point = atlante_place_get_location (entry->place);
      match->zoom = atlante_place_get_kind (entry->place) == ATLANTE_PLACE_COUNTRY ? ZOOM_AREA
                                                                                    : ZOOM_PLACE;
    }
  else
    {
      match->label = entry->label;
      match->title = g_strdup (atlante_base_label_lookup_name (
        entry->label, atlante_audience_get_languages (self->audience)));
      match->subtitle = dup_label_subtitle (self, entry->label);
      match->point = atlante_base_label_get_point (entry->label);
      match->zoom = get_label_zoom (entry->label);
    }
  return match;
}

/* Is a name of the base map among what was found already, as a place of the case? */
static gboolean
is_told (const AtlanteBaseLabel *label, GPtrArray *matches)
{
  gboolean is_country = atlante_base_label_get_kind (label) == ATLANTE_BASE_LABEL_COUNTRY;
  AtlanteGeoPoint point = atlante_base_label_get_point (label);

  for (guint i = 0; i < matches->len; i++)
    {
      const AtlanteGoToMatch *match = matches->pdata[i];

      if (match->place == NULL)
        continue;
      if (is_country && atlante_place_get_kind (match->place) == ATLANTE_PLACE_COUNTRY &&
          g_strcmp0 (atlante_place_get_country (match->place),
                     atlante_base_label_get_iso (label)) == 0)
        return TRUE;
      if (!is_country && fabs (match->point.latitude - point.latitude) < SAME_SPOT &&
          fabs (match->point.longitude - point.longitude) < SAME_SPOT)
        return TRUE;
    }
  return FALSE;
}

static void
search_in (AtlanteGoToIndex *self, gboolean of_case, const char *folded, guint limit,
           GPtrArray *matches)
{
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  for (Fit fit = FIT_WHOLE; fit < FIT_NONE; fit++)
    for (guint i = 0; i < self->entries->len && matches->len < limit; i++)
      {
        const Entry *entry = &g_array_index (self->entries, Entry, i);
        gconstpointer what = of_case ? (gconstpointer) entry->place : entry->label;

        if (what != NULL && get_fit (entry->folded, folded) == fit &&
            g_hash_table_add (found, (gpointer) what) &&
            (of_case || !is_told (entry->label, matches)))
          g_ptr_array_add (matches, match_new (self, entry));
      }
}

/**
 * atlante_go_to_index_search:
 * @self: an index
 * @text: what is typed so far
 * @limit: how many at most
 *
 * Finds names that begin with @text, or one of whose words does; case and accents do not count.
 *
 * Returns: (transfer full) (element-type AtlanteGoToMatch): the case's places, then the base map's;
 *   of each, whole names first, then beginnings, then words, the more important ones in front;
 *   nothing twice
 */
GPtrArray *
atlante_go_to_index_search (AtlanteGoToIndex *self, const char *text, guint limit)
{
  GPtrArray *matches = g_ptr_array_new_with_free_func ((GDestroyNotify) atlante_go_to_match_free);
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, matches);

  folded = atlante_fold (text);
  if (*folded == '\0')
    return matches;
  search_in (self, TRUE, folded, limit, matches);
  search_in (self, FALSE, folded, limit, matches);
  return matches;
}
