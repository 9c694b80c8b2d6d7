/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-difference-format.h"

#include "atlante-case-rules.h"
#include "atlante-catalog.h"
#include "atlante-coordinates.h"
#include "atlante-time.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Characters of a title that stands for an item, and of what this program cannot put in words. */
#define MAX_TITLE 60
#define MAX_RAW 200

/* Of degrees: a metre. */
#define MOST_DECIMALS 5

static const struct
{
  const char *member;
  const char *label;
} labels[] = {
  { "about", NC_("member", "about") },
  { "actors", NC_("member", "actors") },
  { "area", NC_("member", "area") },
  { "attribution", NC_("member", "attribution") },
  { "author", NC_("member", "author") },
  { "briefings", NC_("member", "briefings") },
  { "by", NC_("member", "by whom") },
  { "claims", NC_("member", "claims") },
  { "confidence", NC_("member", "confidence") },
  { "country", NC_("member", "country") },
  { "created", NC_("member", "day of creation") },
  { "cue", NC_("member", "cue") },
  { "figures", NC_("member", "key figures") },
  { "format", NC_("member", "format") },
  { "from", NC_("member", "from") },
  { "gazetteer", NC_("member", "ids in gazetteers") },
  { "grade", NC_("member", "grade") },
  { "id", NC_("member", "id") },
  { "kind", NC_("member", "kind") },
  { "label", NC_("member", "label") },
  { "language", NC_("member", "language") },
  { "languages", NC_("member", "languages") },
  { "length", NC_("member", "length") },
  { "likelihood", NC_("member", "likelihood") },
  { "location", NC_("member", "location") },
  { "loose", NC_("member", "position without spaces") },
  { "marking", NC_("member", "marking") },
  { "modality", NC_("member", "modality") },
  { "names", NC_("member", "names") },
  { "office", NC_("member", "office") },
  { "on", NC_("member", "date") },
  { "origin", NC_("member", "where the position is from") },
  { "paragraph", NC_("member", "paragraph") },
  { "part-of", NC_("member", "part of") },
  { "parts", NC_("member", "parts") },
  { "passage", NC_("member", "passage") },
  { "passages", NC_("member", "passages") },
  { "places", NC_("member", "places") },
  { "published", NC_("member", "date of publication") },
  { "publisher", NC_("member", "publisher") },
  { "reason", NC_("member", "reason") },
  { "same-origin-as", NC_("member", "same origin as") },
  { "seat", NC_("member", "seat") },
  { "sha256", NC_("member", "checksum") },
  { "source", NC_("member", "source") },
  { "start", NC_("member", "start") },
  { "status", NC_("member", "status") },
  { "summary", NC_("member", "summary") },
  { "text", NC_("member", "text") },
  { "time", NC_("member", "time") },
  { "title", NC_("member", "title") },
  { "to", NC_("member", "to") },
  { "topic", NC_("member", "topic") },
  { "url", NC_("member", "address") },
  { "version", NC_("member", "version") },
  { "viewpoint", NC_("member", "viewpoint") },
};

const char *
atlante_member_get_label (const char *member, const char *language)
{
  g_return_val_if_fail (member != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].member, member))
      return atlante_translate_context (language, "member", labels[i].label);
  return member;
}

char *
atlante_difference_format_members (const AtlanteDifference *difference, const char *language)
{
  g_autoptr (GString) list = g_string_new (NULL);

  g_return_val_if_fail (difference != NULL, NULL);

  for (guint i = 0; difference->members[i] != NULL; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            atlante_member_get_label (difference->members[i], language));
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* --- values --- */

typedef struct
{
  AtlanteCase *kase;            /* whose items references lead to */
  AtlanteAudience *audience;
  const char *language;
} Words;

static char *format_one (const Words *self, const AtlanteCaseRule *rule, AtlanteJson *value);

static char *
cut (const char *text, glong most)
{
  if (g_utf8_strlen (text, -1) <= most)
    return g_strdup (text);
  return g_strdup_printf ("%.*s…", (int) (g_utf8_offset_to_pointer (text, most) - text), text);
}

/* (transfer full): as it is written */
static char *
format_raw (AtlanteJson *value)
{
  g_autofree char *text = NULL;

  if (atlante_json_is_null (value))
    return g_strdup ("");
  if (atlante_json_get_string (value) != NULL)
    return g_strdup (atlante_json_get_string (value));
  text = atlante_json_to_string (value, ATLANTE_JSON_COMPACT);
  return cut (text, MAX_RAW);
}

static char *
format_reference (const Words *self, const char *id)
{
  AtlanteItem *item = atlante_case_lookup (self->kase, id);

  return item != NULL ? cut (atlante_item_get_title (item, self->audience), MAX_TITLE)
                      : g_strdup (id);
}

static char *
format_time (const Words *self, const char *edtf)
{
  g_autoptr (AtlanteTime) time = atlante_time_parse (edtf, NULL);

  return time != NULL ? atlante_time_format (time, self->language) : g_strdup (edtf);
}

static char *
format_word (const Words *self, const AtlanteCaseRule *rule, const char *nick)
{
  int value = atlante_vocabulary_lookup (rule->vocabulary, nick);

  return g_strdup (value != 0
                     ? atlante_vocabulary_get_label (rule->vocabulary, value, self->language)
                     : nick);
}

static char *
format_string (const Words *self, const AtlanteCaseRule *rule, const char *text)
{
  if (rule->type == ATLANTE_RULE_REFERENCE)
    return format_reference (self, text);
  if (rule->type == ATLANTE_RULE_WORD)
    return format_word (self, rule, text);
  if (rule->type == ATLANTE_RULE_TIME || rule->type == ATLANTE_RULE_DATE)
    return format_time (self, text);
  return g_strdup (text);
}

/* The first member, and what there is besides in brackets: “Rajin (en, contested)”. */
static char *
format_object (const Words *self, const AtlanteCaseTable *table, AtlanteJson *object, guint first)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GString) rest = g_string_new (NULL);

  for (guint i = 0; i < table->n_rules; i++)
    {
      AtlanteJson *value = atlante_json_get_member (object, table->rules[i].member);
      g_autofree char *text = format_one (self, &table->rules[i], value);

      if (i < first)
        g_string_append (line, text);
      else if (*text != '\0')
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? ", " : "", text);
    }
  if (rest->len > 0)
    g_string_append_printf (line, " (%s)", rest->str);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* In degrees, as fine as the finer of two numbers is written. */
static double
get_resolution (AtlanteJson *location)
{
  static const char *const members[] = { "latitude", "longitude" };
  gsize decimals = 0;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *number
        = atlante_json_get_number (atlante_json_get_member (location, members[i]));
      const char *point = number != NULL ? strchr (number, '.') : NULL;

      if (point != NULL)
        decimals = MAX (decimals, strspn (point + 1, "0123456789"));
    }
  return pow (10, -(double) MIN (decimals, MOST_DECIMALS));
}

static char *
format_location (const Words *self, const AtlanteCaseTable *table, AtlanteJson *location)
{
  AtlanteGeoPoint point = {
    atlante_json_get_double (atlante_json_get_member (location, "latitude"), 0),
    atlante_json_get_double (atlante_json_get_member (location, "longitude"), 0),
  };
  g_autofree char *coordinates = atlante_coordinates_format (point, ATLANTE_NOTATION_DECIMAL,
                                                             get_resolution (location),
                                                             self->language);
  g_autofree char *precision
    = format_one (self, atlante_case_table_lookup (table, "precision"),
                  atlante_json_get_member (location, "precision"));
  AtlanteJson *radius = atlante_json_get_member (location, "radius");
  guint n_corners = atlante_json_get_length (atlante_json_get_member (location, "area"));
  g_autoptr (GString) line = g_string_new (coordinates);

  g_string_append_printf (line, ", %s", precision);
  if (!atlante_json_is_null (radius))
    /* Translators: %s is a number of metres */
    g_string_append_printf (line, TR (self->language, ", within %s m"),
                            atlante_json_get_number (radius));
  if (n_corners > 0)
    g_string_append_printf (line, TRN (self->language, ", an area with %u corner",
                                       ", an area with %u corners", n_corners), n_corners);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
format_list (const Words *self, const AtlanteCaseRule *rule, AtlanteJson *list)
{
  g_autoptr (GString) line = g_string_new (NULL);
  AtlanteCaseRule one = *rule;

  one.flags &= (AtlanteRuleFlags) ~ATLANTE_RULE_LIST;
  for (guint i = 0; i < atlante_json_get_length (list); i++)
    {
      g_autofree char *text = format_one (self, &one, atlante_json_get_element (list, i));

      g_string_append_printf (line, "%s%s", i > 0 ? ", " : "", text);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* @rule: (nullable): a member that this program does not know. (transfer full) */
static char *
format_one (const Words *self, const AtlanteCaseRule *rule, AtlanteJson *value)
{
  AtlanteJsonType type = atlante_json_get_node_type (value);
  const char *text = atlante_json_get_string (value);

  if (rule == NULL)
    return format_raw (value);
  if (type == ATLANTE_JSON_STRING)
    return format_string (self, rule, text);
  if (type == ATLANTE_JSON_ARRAY && (rule->flags & ATLANTE_RULE_LIST) != 0)
    return format_list (self, rule, value);
  if (type != ATLANTE_JSON_OBJECT)
    return format_raw (value);
  if (rule->type == ATLANTE_RULE_LOCAL_TEXT || rule->type == ATLANTE_RULE_TEXT)
    return g_strdup (atlante_text_get (value, self->audience));
  if (rule->type == ATLANTE_RULE_OBJECT && g_str_equal (rule->member, "location"))
    return format_location (self, rule->table, value);
  if (rule->type == ATLANTE_RULE_OBJECT)
    /* a grade is its letter and its figure: F6 */
    return format_object (self, rule->table, value, g_str_equal (rule->member, "grade") ? 2 : 1);
  return format_raw (value);
}

static gboolean
has_equal (AtlanteJson *list, AtlanteJson *value)
{
  for (guint i = 0; i < atlante_json_get_length (list); i++)
    if (atlante_json_equal (atlante_json_get_element (list, i), value))
      return TRUE;
  return FALSE;
}

static void
add_line (GString *lines, const char *head, const char *text)
{
  g_string_append_printf (lines, "%s%s%s", lines->len > 0 ? "\n" : "", head, text);
}

/* Entries that the other list does not have; where it has them all, in another order, all. */
static char *
format_list_lines (const Words *self, const AtlanteCaseRule *rule, AtlanteJson *list,
                   AtlanteJson *other)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  gboolean is_reordered = TRUE;
  AtlanteCaseRule one = *rule;

  one.flags &= (AtlanteRuleFlags) ~ATLANTE_RULE_LIST;
  for (guint i = 0; i < atlante_json_get_length (list) && is_reordered; i++)
    is_reordered = has_equal (other, atlante_json_get_element (list, i));
  for (guint i = 0; i < atlante_json_get_length (other) && is_reordered; i++)
    is_reordered = has_equal (list, atlante_json_get_element (other, i));
  for (guint i = 0; i < atlante_json_get_length (list); i++)
    {
      AtlanteJson *value = atlante_json_get_element (list, i);
      g_autofree char *text = NULL;

      if (!is_reordered && has_equal (other, value))
        continue;
      text = format_one (self, &one, value);
      add_line (lines, "", text);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* The languages in which it is another text. */
static char *
format_text_lines (AtlanteJson *text, AtlanteJson *other)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < atlante_json_get_length (text); i++)
    {
      const char *language = atlante_json_get_key (text, i);
      AtlanteJson *value = atlante_json_get_element (text, i);
      g_autofree char *head = g_strconcat (language, ": ", NULL);
      g_autofree char *raw = NULL;

      if (atlante_json_equal (value, atlante_json_get_member (other, language)))
        continue;
      raw = format_raw (value);
      add_line (lines, head, raw);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static char *
format_lines (const Words *self, const AtlanteCaseRule *rule, AtlanteJson *value,
              AtlanteJson *other)
{
  AtlanteJsonType type = atlante_json_get_node_type (value);

  if (rule != NULL && type == ATLANTE_JSON_ARRAY && (rule->flags & ATLANTE_RULE_LIST) != 0)
    return format_list_lines (self, rule, value, other);
  if (rule != NULL && type == ATLANTE_JSON_OBJECT
      && (rule->type == ATLANTE_RULE_LOCAL_TEXT || rule->type == ATLANTE_RULE_TEXT))
    return format_text_lines (value, other);
  return format_one (self, rule, value);
}

void
atlante_comparison_format_values (AtlanteComparison *self, const AtlanteDifference *difference,
                                  const char *member, const char *language, char **old, char **new)
{
  const AtlanteCaseTable *table;
  const AtlanteCaseRule *rule;
  g_autoptr (AtlanteAudience) audience = NULL;
  AtlanteJson *before, *after;
  Words words;

  g_return_if_fail (ATLANTE_IS_COMPARISON (self));
  g_return_if_fail (difference != NULL && member != NULL && old != NULL && new != NULL);

  table = difference->kind == ATLANTE_DIFFERENCE_MEMBERS
            ? &atlante_case_table : atlante_case_table_for_kind (difference->kind);
  rule = atlante_case_table_lookup (table, member);
  words.kase = atlante_comparison_get_before (self);
  words.language = language != NULL ? language : atlante_catalog_get_interface_language ();
  words.audience = audience = atlante_case_dup_audience (words.kase, words.language);
  before = atlante_comparison_get_old_value (self, difference, member);
  after = atlante_comparison_get_new_value (self, difference, member);
  *old = format_lines (&words, rule, before, after);
  words.kase = atlante_comparison_get_after (self);
  *new = format_lines (&words, rule, after, before);
}
