/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-format.h"

#include <glib/gi18n-lib.h>

#include "atlante-dossier.h"
#include "atlante-locale-names.h"

/* Joins what is known of two facts: either may be NULL or empty. */
static char *
join (const char *first, const char *second)
{
  if (first == NULL || *first == '\0')
    return g_strdup (second != NULL ? second : "");
  if (second == NULL || *second == '\0')
    return g_strdup (first);
  /* Translators: two facts about something side by side, "port · North Korea" */
  return g_strdup_printf (C_("two facts", "%1$s · %2$s"), first, second);
}

/**
 * atlante_format_country:
 * @code: (nullable): ISO 3166-1 alpha-2
 */
char *
atlante_format_country (AtlanteCase *kase, const char *code, const AtlanteAudience *audience)
{
  g_autofree char *name = NULL;
  guint n;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);

  if (code == NULL)
    return NULL;
  n = atlante_case_get_n (kase, ATLANTE_ITEM_PLACE);
  for (guint i = 0; i < n; i++)
    {
      AtlantePlace *place = ATLANTE_PLACE (atlante_case_get_item (kase, ATLANTE_ITEM_PLACE, i));

      if (atlante_place_get_kind (place) == ATLANTE_PLACE_COUNTRY &&
          g_strcmp0 (atlante_place_get_country (place), code) == 0)
        return g_strdup (atlante_place_get_name (place, audience));
    }
  name = atlante_country_dup_name (code, atlante_audience_get_language (audience));
  return name != NULL ? g_steal_pointer (&name) : g_strdup (code);
}

/* What tells most about where a place is: contested, or only a general area, or its country. */
static char *
format_place (AtlanteCase *kase, AtlantePlace *place, const AtlanteAudience *audience)
{
  const AtlantePlaceKind kind = atlante_place_get_kind (place);
  const char *label = atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PLACE_KIND, kind,
                                                    atlante_audience_get_language (audience));
  g_autofree char *country = NULL;
  const char *parent;

  if (atlante_place_is_contested (place))
    return join (label, _("contested name"));
  if (atlante_place_get_precision (place) == ATLANTE_PRECISION_GENERAL)
    return join (label, _("general area"));
  if (kind == ATLANTE_PLACE_COUNTRY)
    return g_strdup (label);
  country = atlante_format_country (kase, atlante_place_get_country (place), audience);
  parent = atlante_place_get_part_of (place);
  if (country == NULL && parent != NULL)
    {
      AtlanteItem *item = atlante_case_lookup_kind (kase, ATLANTE_ITEM_PLACE, parent);

      if (item != NULL)
        return join (label, atlante_item_get_title (item, audience));
    }
  return join (label, country);
}

static char *
format_actor (AtlanteCase *kase, AtlanteActor *actor, const AtlanteAudience *audience)
{
  const char *office = atlante_text_get (atlante_actor_get_office (actor), audience);
  g_autofree char *country = NULL;

  if (office != NULL && *office != '\0')
    return g_strdup (office);
  country = atlante_format_country (kase, atlante_actor_get_country (actor), audience);
  return join (atlante_vocabulary_get_label (ATLANTE_VOCABULARY_ACTOR_KIND,
                                             atlante_actor_get_kind (actor),
                                             atlante_audience_get_language (audience)),
               country);
}

static char *
format_event (AtlanteCase *kase, AtlanteEvent *event, const AtlanteAudience *audience)
{
  AtlanteTime *time = atlante_event_get_time (event);
  g_autofree char *when = NULL;
  const AtlanteRole *places;
  const char *where = NULL;
  guint n = 0;

  if (time != NULL)
    when = atlante_time_format (time, atlante_audience_get_language (audience));
  else
    when = g_strdup (_("undated"));
  places = atlante_event_get_places (event, &n);
  if (n > 0)
    {
      AtlanteItem *place = atlante_case_lookup_kind (kase, ATLANTE_ITEM_PLACE, places[0].id);

      where = place != NULL ? atlante_item_get_title (place, audience) : NULL;
    }
  return join (when, where);
}

static char *
format_relation (AtlanteCase *kase, AtlanteRelation *relation, const AtlanteAudience *audience)
{
  const char *language = atlante_audience_get_language (audience);
  AtlanteTime *time = atlante_relation_get_time (relation);
  g_autofree char *when = time != NULL ? atlante_time_format (time, language) : NULL;

  return join (atlante_vocabulary_get_label (ATLANTE_VOCABULARY_RELATION_KIND,
                                             atlante_relation_get_kind (relation), language),
               when);
}

/* "c-004 · reported · B2" */
static char *
format_claim (AtlanteClaim *claim, const AtlanteAudience *audience)
{
  g_autofree char *grade = atlante_claim_format_grade (claim);
  g_autofree char *said =
    join (atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MODALITY,
                                        atlante_claim_get_modality (claim),
                                        atlante_audience_get_language (audience)),
          grade);

  return join (atlante_item_get_id (ATLANTE_ITEM (claim)), said);
}

/* What it is about, and when it was written. */
static char *
format_note (AtlanteCase *kase, AtlanteNote *note, const AtlanteAudience *audience)
{
  const char *about = atlante_note_get_about (note);
  AtlanteItem *item = about != NULL ? atlante_case_lookup (kase, about) : NULL;
  const char *on = atlante_note_get_on (note);
  g_autoptr (AtlanteTime) time = on != NULL ? atlante_time_parse (on, NULL) : NULL;
  g_autofree char *when =
    time != NULL ? atlante_time_format (time, atlante_audience_get_language (audience)) : NULL;

  return join (item != NULL ? atlante_item_get_title (item, audience) : NULL, when);
}

static char *
format_source (AtlanteSource *source, const AtlanteAudience *audience)
{
  const char *published = atlante_source_get_published (source);
  g_autoptr (AtlanteTime) time = published != NULL ? atlante_time_parse (published, NULL) : NULL;
  g_autofree char *when =
    time != NULL ? atlante_time_format (time, atlante_audience_get_language (audience)) : NULL;
  const char *author = atlante_source_get_author (source);

  return join (author != NULL ? author : atlante_source_get_publisher (source), when);
}

/**
 * atlante_format_item_subtitle:
 *
 * Returns: (transfer full): the line under the item's name
 */
char *
atlante_format_item_subtitle (AtlanteCase *kase, AtlanteItem *item, const AtlanteAudience *audience)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (kase), g_strdup (""));
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), g_strdup (""));

  if (ATLANTE_IS_PLACE (item))
    return format_place (kase, ATLANTE_PLACE (item), audience);
  if (ATLANTE_IS_ACTOR (item))
    return format_actor (kase, ATLANTE_ACTOR (item), audience);
  if (ATLANTE_IS_EVENT (item))
    return format_event (kase, ATLANTE_EVENT (item), audience);
  if (ATLANTE_IS_RELATION (item))
    return format_relation (kase, ATLANTE_RELATION (item), audience);
  if (ATLANTE_IS_CLAIM (item))
    return format_claim (ATLANTE_CLAIM (item), audience);
  if (ATLANTE_IS_NOTE (item))
    return format_note (kase, ATLANTE_NOTE (item), audience);
  if (ATLANTE_IS_SOURCE (item))
    return format_source (ATLANTE_SOURCE (item), audience);
  return g_strdup (atlante_item_kind_get_label (atlante_item_get_kind (item),
                                                atlante_audience_get_language (audience)));
}

/* The script of a name's first letter: names of one script are told apart last. */
static GUnicodeScript
get_script (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return g_unichar_get_script (g_utf8_get_char (p));
  return G_UNICODE_SCRIPT_COMMON;
}

static gboolean
is_taken (GPtrArray *taken, const char *text)
{
  for (guint i = 0; i < taken->len; i++)
    if (strcmp (((const AtlanteName *) taken->pdata[i])->text, text) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_script (GPtrArray *taken, GUnicodeScript script)
{
  for (guint i = 0; i < taken->len; i++)
    if (get_script (((const AtlanteName *) taken->pdata[i])->text) == script)
      return TRUE;
  return FALSE;
}

typedef enum
{
  PASS_LOCAL,
  PASS_SCRIPTS,
  PASS_REST,
  N_PASSES,
} NamePass;

static gboolean
is_of_pass (GPtrArray *taken, const AtlanteName *name, NamePass pass)
{
  if (pass == PASS_LOCAL)
    return name->role == ATLANTE_NAME_LOCAL || name->role == ATLANTE_NAME_OFFICIAL;
  return pass == PASS_REST || !has_script (taken, get_script (name->text));
}

/* (transfer container) names to show, the most telling first */
static GPtrArray *
order_names (const AtlanteName *names, guint n, const char *shown)
{
  GPtrArray *taken = g_ptr_array_new ();

  for (NamePass pass = PASS_LOCAL; pass < N_PASSES; pass++)
    for (guint i = 0; i < n; i++)
      if (names[i].role != ATLANTE_NAME_CONTESTED && g_strcmp0 (names[i].text, shown) != 0 &&
          !is_taken (taken, names[i].text) && is_of_pass (taken, &names[i], pass))
        g_ptr_array_add (taken, (gpointer) &names[i]);
  return taken;
}

/**
 * atlante_format_other_names:
 * @names: (array length=n): all names
 * @shown: (nullable): the one that is shown large
 *
 * Returns: (transfer full): markup, "<span lang='ko'>라선시</span> · …", empty where there is none
 */
char *
atlante_format_other_names (const AtlanteName *names, guint n, const char *shown, guint limit,
                            guint *left)
{
  g_autoptr (GPtrArray) taken = order_names (names, n, shown);
  const guint count = limit > 0 ? MIN (limit, taken->len) : taken->len;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    {
      const AtlanteName *name = taken->pdata[i];
      /* The language picks the right form of Chinese characters. */
      g_autofree char *markup =
        name->language != NULL
          ? g_markup_printf_escaped ("<span lang=\"%s\">%s</span>", name->language, name->text)
          : g_markup_escape_text (name->text, -1);

      g_string_append (out, i > 0 ? " · " : "");
      g_string_append (out, markup);
    }
  if (left != NULL)
    *left = taken->len - count;
  return g_string_free (out, FALSE);
}

/**
 * atlante_format_claim_facts:
 *
 * Returns: (transfer full): modality and whom the claim credits
 */
char *
atlante_format_claim_facts (AtlanteCase *kase, AtlanteClaim *claim, const AtlanteAudience *audience)
{
  g_autofree char *credits = NULL;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), g_strdup (""));
  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), g_strdup (""));

  credits = atlante_claim_format_attribution (kase, claim, audience);
  return join (atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MODALITY,
                                             atlante_claim_get_modality (claim),
                                             atlante_audience_get_language (audience)),
               credits);
}

const char *
atlante_format_reliability (char reliability)
{
  switch (reliability)
    {
    case 'A':
      return _("A: the source is completely reliable");
    case 'B':
      return _("B: the source is usually reliable");
    case 'C':
      return _("C: the source is fairly reliable");
    case 'D':
      return _("D: the source is not usually reliable");
    case 'E':
      return _("E: the source is unreliable");
    default:
      return _("F: the source’s reliability cannot be judged");
    }
}

const char *
atlante_format_credibility (int credibility)
{
  switch (credibility)
    {
    case 1:
      return _("1: confirmed by other sources");
    case 2:
      return _("2: probably true");
    case 3:
      return _("3: possibly true");
    case 4:
      return _("4: doubtfully true");
    case 5:
      return _("5: improbable");
    default:
      return _("6: its truth cannot be judged");
    }
}

/**
 * atlante_format_grade_meaning:
 *
 * Returns: (transfer full): what the grade says, for a tooltip
 */
char *
atlante_format_grade_meaning (AtlanteClaim *claim, const AtlanteAudience *audience)
{
  g_autofree char *meaning = NULL;
  g_autofree char *signature = NULL;

  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), g_strdup (""));

  /* Translators: the explanation of a grade like F6; %s are lines like "A: … reliable" */
  meaning = g_strdup_printf (_("Grade given by the analyst (Admiralty code)\n%1$s\n%2$s"),
                             atlante_format_reliability (atlante_claim_get_reliability (claim)),
                             atlante_format_credibility (atlante_claim_get_credibility (claim)));
  signature = atlante_format_signature (atlante_claim_get_graded_by (claim),
                                        atlante_claim_get_graded_on (claim), audience);
  return signature != NULL ? g_strconcat (meaning, "\n", signature, NULL)
                           : g_steal_pointer (&meaning);
}

/**
 * atlante_format_signature:
 * @by: (nullable): whose work it is
 * @on: (nullable): an EDTF date
 *
 * Returns: (transfer full) (nullable): both in one line
 */
char *
atlante_format_signature (const char *by, const char *on, const AtlanteAudience *audience)
{
  g_autoptr (AtlanteTime) time = on != NULL ? atlante_time_parse (on, NULL) : NULL;
  g_autofree char *when = NULL;

  if (time != NULL)
    when = atlante_time_format (time, atlante_audience_get_language (audience));
  if (by == NULL)
    return g_steal_pointer (&when);
  /* Translators: who wrote a note, or graded a claim, and when */
  return when != NULL ? g_strdup_printf (C_("note", "%1$s · %2$s"), by, when) : g_strdup (by);
}

/**
 * atlante_format_precision:
 *
 * Returns: (transfer full): how precisely the place is known
 */
char *
atlante_format_precision (AtlantePlace *place, const AtlanteAudience *audience)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE (place), g_strdup (""));

  /* Translators: how precisely a place is known: "position: town", "position: general area" */
  return g_strdup_printf (_("position: %s"),
                          atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PRECISION,
                                                        atlante_place_get_precision (place),
                                                        atlante_audience_get_language (audience)));
}

/**
 * atlante_format_count_claims:
 *
 * Returns: how many claims point at the item, rejected ones left out
 */
guint
atlante_format_count_claims (AtlanteCase *kase, AtlanteItem *item)
{
  GPtrArray *claims;
  guint count = 0;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), 0);
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), 0);

  if (ATLANTE_IS_EVENT (item))
    return g_strv_length ((char **) atlante_event_get_claims (ATLANTE_EVENT (item)));
  if (ATLANTE_IS_RELATION (item))
    return g_strv_length ((char **) atlante_relation_get_claims (ATLANTE_RELATION (item)));
  if (ATLANTE_IS_CLAIM (item))
    return 0;
  claims = atlante_case_get_referrers (kase, atlante_item_get_id (item), ATLANTE_ITEM_CLAIM);
  for (guint i = 0; claims != NULL && i < claims->len; i++)
    if (atlante_claim_get_status (claims->pdata[i]) != ATLANTE_STATUS_REJECTED)
      count++;
  return count;
}
