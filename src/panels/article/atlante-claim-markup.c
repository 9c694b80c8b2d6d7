/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-claim-markup.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define SCHEME "item:"
/* A shorter last word may be anything. */
#define MIN_SURNAME 4

/* A stretch of the text, in bytes, that names an item. */
typedef struct
{
  gsize start;
  gsize end;
  AtlanteItem *item;
} Mention;

/* A name that the text may have. */
typedef struct
{
  const char *text;
  AtlanteItem *item;
} Candidate;

static void
collect_items (AtlanteCase *kase, AtlanteItemKind kind, const AtlanteRole *roles, guint n,
               GPtrArray *items)
{
  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *item = atlante_case_lookup_kind (kase, kind, roles[i].id);

      if (item != NULL && !g_ptr_array_find (items, item, NULL))
        g_ptr_array_add (items, item);
    }
}

static void
collect_candidates (AtlanteItem *item, GArray *candidates)
{
  const AtlanteName *names;
  guint n = 0;

  names = ATLANTE_IS_PLACE (item) ? atlante_place_get_names (ATLANTE_PLACE (item), &n)
                                  : atlante_actor_get_names (ATLANTE_ACTOR (item), &n);
  for (guint i = 0; i < n; i++)
    {
      const Candidate candidate = { names[i].text, item };

      if (names[i].text != NULL && *names[i].text != '\0')
        g_array_append_val (candidates, candidate);
    }
}

/* A person is often named by the last word of the name alone. */
static void
collect_surnames (AtlanteItem *item, GArray *candidates)
{
  const AtlanteName *names;
  guint n = 0;

  if (!ATLANTE_IS_ACTOR (item) ||
      atlante_actor_get_kind (ATLANTE_ACTOR (item)) != ATLANTE_ACTOR_PERSON)
    return;
  names = atlante_actor_get_names (ATLANTE_ACTOR (item), &n);
  for (guint i = 0; i < n; i++)
    {
      const char *space = names[i].text != NULL ? strrchr (names[i].text, ' ') : NULL;
      const Candidate candidate = { space != NULL ? space + 1 : NULL, item };

      if (space != NULL && g_utf8_strlen (candidate.text, -1) >= MIN_SURNAME)
        g_array_append_val (candidates, candidate);
    }
}

/* The longest first: "North Korea" before "Korea". */
static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const gsize x = strlen (((const Candidate *) a)->text);
  const gsize y = strlen (((const Candidate *) b)->text);

  return (x < y) - (x > y);
}

/* Letters on both sides of a border are one word, except in scripts that set no spaces. */
static gboolean
is_within_word (gunichar before, gunichar after)
{
  return g_unichar_isalnum (before) && g_unichar_isalnum (after) && !g_unichar_iswide (before) &&
         !g_unichar_iswide (after);
}

static gboolean
is_whole_word (const char *text, const char *start, gsize length)
{
  const char *end = start + length;

  if (start > text && is_within_word (g_utf8_get_char (g_utf8_prev_char (start)),
                                      g_utf8_get_char (start)))
    return FALSE;
  return *end == '\0' || !is_within_word (g_utf8_get_char (g_utf8_prev_char (end)),
                                          g_utf8_get_char (end));
}

static gboolean
is_free (const GArray *mentions, gsize start, gsize end, AtlanteItem *item)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      const Mention *other = &g_array_index (mentions, Mention, i);

      if (other->item == item || (start < other->end && end > other->start))
        return FALSE;
    }
  return TRUE;
}

static void
find_mention (const char *text, const Candidate *candidate, GArray *mentions)
{
  const gsize length = strlen (candidate->text);

  for (const char *at = strstr (text, candidate->text); at != NULL;
       at = strstr (g_utf8_next_char (at), candidate->text))
    {
      const Mention mention = { at - text, at - text + length, candidate->item };

      if (!is_whole_word (text, at, length) ||
          !is_free (mentions, mention.start, mention.end, candidate->item))
        continue;
      g_array_append_val (mentions, mention);
      return;
    }
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const Mention *x = a;
  const Mention *y = b;

  return (x->start > y->start) - (x->start < y->start);
}

/* (transfer full): each item at most once, in the order of the text */
static GArray *
find_mentions (const char *text, GPtrArray *items)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GArray *mentions = g_array_new (FALSE, FALSE, sizeof (Mention));

  for (guint i = 0; i < items->len; i++)
    {
      collect_candidates (items->pdata[i], candidates);
      collect_surnames (items->pdata[i], candidates);
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    find_mention (text, &g_array_index (candidates, Candidate, i), mentions);
  g_array_sort (mentions, compare_mentions);
  return mentions;
}

/* Is @item a state whose country is among @items? Then the country says it all. */
static gboolean
is_said_by_country (GPtrArray *items, AtlanteItem *item)
{
  const char *country;

  if (!ATLANTE_IS_ACTOR (item) ||
      atlante_actor_get_kind (ATLANTE_ACTOR (item)) != ATLANTE_ACTOR_STATE)
    return FALSE;
  country = atlante_actor_get_country (ATLANTE_ACTOR (item));
  for (guint i = 0; country != NULL && i < items->len; i++)
    if (ATLANTE_IS_PLACE (items->pdata[i]) &&
        atlante_place_get_kind (items->pdata[i]) == ATLANTE_PLACE_COUNTRY &&
        g_strcmp0 (atlante_place_get_country (items->pdata[i]), country) == 0)
      return TRUE;
  return FALSE;
}

/* (transfer container): those of @items that have no mention and are worth one */
static GPtrArray *
collect_others (GPtrArray *items, const GArray *mentions)
{
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      gboolean mentioned = FALSE;

      for (guint k = 0; k < mentions->len; k++)
        mentioned = mentioned || g_array_index (mentions, Mention, k).item == items->pdata[i];
      if (!mentioned && !is_said_by_country (items, items->pdata[i]))
        g_ptr_array_add (others, items->pdata[i]);
    }
  return others;
}

static void
append_escaped (GString *markup, const char *text, gsize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (markup, escaped);
}

static void
append_link (GString *markup, AtlanteItem *item, const char *text, gsize length)
{
  g_string_append_printf (markup, "<a href=\"" SCHEME "%s\">", atlante_item_get_id (item));
  append_escaped (markup, text, length);
  g_string_append (markup, "</a>");
}

/**
 * atlante_claim_markup:
 * @others: (out) (optional) (transfer container): what the claim is about without naming it
 *
 * Returns: (transfer full): markup with links
 */
char *
atlante_claim_markup (AtlanteCase *kase, AtlanteClaim *claim, const AtlanteAudience *audience,
                      GPtrArray **others)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GArray) mentions = NULL;
  GString *markup = g_string_new (NULL);
  const char *text = atlante_claim_get_text (claim, audience);
  const AtlanteRole *roles;
  gsize at = 0;
  guint n = 0;

  roles = atlante_claim_get_places (claim, &n);
  collect_items (kase, ATLANTE_ITEM_PLACE, roles, n, items);
  roles = atlante_claim_get_actors (claim, &n);
  collect_items (kase, ATLANTE_ITEM_ACTOR, roles, n, items);
  mentions = find_mentions (text, items);
  for (guint i = 0; i < mentions->len; i++)
    {
      const Mention *mention = &g_array_index (mentions, Mention, i);

      append_escaped (markup, text + at, mention->start - at);
      append_link (markup, mention->item, text + mention->start, mention->end - mention->start);
      at = mention->end;
    }
  append_escaped (markup, text + at, strlen (text + at));
  if (others != NULL)
    *others = collect_others (items, mentions);
  return g_string_free (markup, FALSE);
}

/**
 * atlante_claim_markup_links:
 * @items: (element-type AtlanteItem)
 */
char *
atlante_claim_markup_links (GPtrArray *items, const AtlanteAudience *audience)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const char *title = atlante_item_get_title (items->pdata[i], audience);

      /* Translators: between the names of a list */
      g_string_append (markup, i > 0 ? C_("list", ", ") : "");
      append_link (markup, items->pdata[i], title, strlen (title));
    }
  return g_string_free (markup, FALSE);
}

const char *
atlante_claim_markup_get_id (const char *uri)
{
  g_return_val_if_fail (uri != NULL, NULL);

  return g_str_has_prefix (uri, SCHEME) ? uri + strlen (SCHEME) : NULL;
}
