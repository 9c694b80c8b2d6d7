/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-case-check-private.h"
#include "atlante-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- patterns --- */

static gboolean
has_only (const char *text, gsize least, gsize most, gboolean (*is_allowed) (char c))
{
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    if (!is_allowed (text[i]))
      return FALSE;
  return length >= least && length <= most;
}

static gboolean
is_id_character (char c)
{
  return g_ascii_islower (c) || g_ascii_isdigit (c) || c == '-';
}

gboolean
_atlante_case_check_is_id (const char *text)
{
  return has_only (text, 1, 64, is_id_character);
}

static gboolean
is_hash_character (char c)
{
  return g_ascii_isdigit (c) || (c >= 'a' && c <= 'f');
}

static gboolean
is_sha256 (const char *text)
{
  return has_only (text, 64, 64, is_hash_character);
}

static gboolean
is_upper (char c)
{
  return g_ascii_isupper (c);
}

static gboolean
is_country (const char *text)
{
  return has_only (text, 2, 2, is_upper);
}

/* The form of a BCP 47 tag: letters, then parts of letters and digits. */
static gboolean
is_language (const char *text)
{
  gboolean is_first = TRUE;
  guint n = 0;

  for (const char *p = text;; p++)
    {
      if (*p == '-' || *p == '\0')
        {
          if (n < (is_first ? 2 : 1) || n > 8)
            return FALSE;
          if (*p == '\0')
            return TRUE;
          is_first = FALSE;
          n = 0;
        }
      else if (is_first ? g_ascii_isalpha (*p) : g_ascii_isalnum (*p))
        n++;
      else
        return FALSE;
    }
}

/* @form: 0 stands for a digit. */
static gboolean
has_form (const char *text, const char *form)
{
  for (; *form != '\0'; form++, text++)
    if (*form == '0' ? !g_ascii_isdigit (*text) : *text != *form)
      return FALSE;
  return TRUE;
}

static gboolean
begins_with_date (const char *text)
{
  int year, month, day;

  if (!has_form (text, "0000-00-00"))
    return FALSE;
  year = atoi (text);
  month = atoi (text + 5);
  day = atoi (text + 8);
  return year > 0 && month <= 12 && day <= 31 && g_date_valid_dmy (day, month, year);
}

static gboolean
is_date (const char *text)
{
  return strlen (text) == 10 && begins_with_date (text);
}

static gboolean
is_instant (const char *text)
{
  return strlen (text) == 20 && begins_with_date (text) && has_form (text + 10, "T00:00:00Z")
         && atoi (text + 11) < 24 && atoi (text + 14) < 60 && atoi (text + 17) <= 60;
}

static gboolean
is_time (const char *text)
{
  g_autoptr (AtlanteTime) time = atlante_time_parse (text, NULL);

  return time != NULL;
}

/* --- values --- */

/* Strings with a form of their own, by the type of their rule. */
static const struct
{
  AtlanteRuleType type;
  gboolean (*has_form) (const char *text);
  const char *rule;
  gboolean may_change;         /* a later version may write others */
  const char *message;
} forms[] = {
  { ATLANTE_RULE_NICK, _atlante_case_check_is_id, "bad-id", FALSE,
    N_("“%s” is not allowed here: use 1 to 64 of the characters a–z, 0–9 and -") },
  { ATLANTE_RULE_ID, _atlante_case_check_is_id, "bad-id", FALSE,
    N_("“%s” is no id: use 1 to 64 of the characters a–z, 0–9 and -") },
  { ATLANTE_RULE_TIME, is_time, "bad-time", TRUE,
    N_("“%s” is no time: write it as 2024-10-23, 2024-06, 2024-10~ or 2022/..") },
  { ATLANTE_RULE_DATE, is_date, "bad-date", TRUE,
    N_("“%s” is no date: write year, month and day as 2026-11-22") },
  { ATLANTE_RULE_INSTANT, is_instant, "bad-date", TRUE,
    N_("“%s” is no date with time: write it in UTC as 2026-11-22T10:00:00Z") },
  { ATLANTE_RULE_SHA256, is_sha256, "bad-hash", TRUE,
    N_("“%s” is no SHA-256: it has 64 of the characters 0–9 and a–f") },
  { ATLANTE_RULE_LANGUAGE, is_language, "bad-language", TRUE,
    N_("“%s” is no language: write it as it, en or zh-Hant") },
  { ATLANTE_RULE_COUNTRY, is_country, "bad-country", TRUE,
    N_("“%s” is no country: write its two letters of ISO 3166 as KP") },
};

static void
check_form (AtlanteCaseCheck *self, AtlanteRuleType type, const char *text)
{
  g_autofree char *quoted = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if (forms[i].type != type || forms[i].has_form (text))
        continue;
      quoted = _atlante_case_check_quote (text);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      _atlante_case_check_report (self, forms[i].rule, !(self->is_later && forms[i].may_change),
                                  _(forms[i].message), quoted);
#pragma GCC diagnostic pop
      return;
    }
}

static void
report_own_id (AtlanteCaseCheck *self, const char *id, guint kind, guint index)
{
  const char *member = kind < ATLANTE_N_ITEM_KINDS ? atlante_item_kind_get_member (kind) : "briefings";

  /* Translators: first an id, then where the other item stands, as “/places/3” */
  _atlante_case_check_report (self, "duplicate-id", TRUE,
                              _("the id “%s” belongs to /%s/%u already: "
                                "give one of the two another"),
                              id, member, index);
}

/* An open case has no index of its briefings: there are few. */
static gboolean
check_briefings (AtlanteCaseCheck *self, AtlanteJson *object, const char *id)
{
  AtlanteJson *briefings =
    atlante_json_get_member (atlante_case_get_members (self->kase), "briefings");
  gboolean is_seen = FALSE;

  for (guint i = 0; i < atlante_json_get_length (briefings); i++)
    {
      AtlanteJson *briefing = atlante_json_get_element (briefings, i);

      if (g_strcmp0 (atlante_json_get_member_string (briefing, "id"), id) != 0)
        continue;
      if (briefing != object || is_seen)
        {
          report_own_id (self, id, ATLANTE_N_ITEM_KINDS, i);
          return FALSE;
        }
      is_seen = TRUE;
    }
  return TRUE;
}

static void
check_own_id (AtlanteCaseCheck *self, AtlanteJson *object, const char *id)
{
  AtlanteCaseEntry entry;

  if (self->kase != NULL && !check_briefings (self, object, id))
    return;
  if (_atlante_case_check_lookup (self, id, &entry) && entry.json != object)
    report_own_id (self, id, entry.kind, entry.index);
}

static void
report_word (AtlanteCaseCheck *self, const char *word, const char *allowed)
{
  g_autofree char *quoted = _atlante_case_check_quote (word);

  /* Translators: first a word of the file, then the words that may stand there, with commas */
  _atlante_case_check_report (self, "unknown-word", TRUE, _("“%s” is not one of: %s"), quoted,
                              allowed);
}

/* Words of later versions are shown as "other". */
static void
check_word (AtlanteCaseCheck *self, const AtlanteCaseRule *rule, const char *word)
{
  g_autoptr (GString) allowed = NULL;

  if (self->is_later || atlante_vocabulary_lookup (rule->vocabulary, word) > 0)
    return;
  allowed = g_string_new (NULL);
  for (guint i = 1; i < atlante_vocabulary_get_length (rule->vocabulary); i++)
    g_string_append_printf (allowed, "%s%s", i > 1 ? ", " : "",
                            atlante_vocabulary_get_nick (rule->vocabulary, i));
  report_word (self, word, allowed->str);
}

static void
check_choice (AtlanteCaseCheck *self, const AtlanteCaseRule *rule, const char *word)
{
  g_autofree char *allowed = NULL;

  if (self->is_later || g_strv_contains (rule->words, word))
    return;
  allowed = g_strjoinv (", ", (char **) rule->words);
  report_word (self, word, allowed);
}

/* One of the two numbers of a point. */
static gboolean
is_degrees (AtlanteJson *value, double most)
{
  double degrees = atlante_json_get_double (value, G_MAXDOUBLE);

  return atlante_json_get_node_type (value) == ATLANTE_JSON_NUMBER && degrees >= -most
         && degrees <= most;
}

static void
check_point (AtlanteCaseCheck *self, AtlanteJson *value)
{
  if (atlante_json_get_length (value) != 2
      || !is_degrees (atlante_json_get_element (value, 0), 90)
      || !is_degrees (atlante_json_get_element (value, 1), 180))
    _atlante_case_check_report (self, "bad-point", TRUE,
                                _("this is no point: write latitude and longitude in degrees as "
                                  "[42.25, 130.3]"));
}

static void
check_number (AtlanteCaseCheck *self, const AtlanteCaseRule *rule, AtlanteJson *value)
{
  double number = atlante_json_get_double (value, 0);
  g_autofree char *quoted = NULL;
  gboolean is_least = number <= rule->least && (rule->flags & ATLANTE_RULE_ABOVE) != 0;

  if (rule->type == ATLANTE_RULE_INTEGER && !atlante_json_get_int (value, NULL))
    {
      _atlante_case_check_report_type (self, rule->type, FALSE);
      return;
    }
  if (number >= rule->least && number <= rule->most && !is_least)
    return;
  quoted = _atlante_case_check_quote (atlante_json_get_number (value));
  if (is_least)
    _atlante_case_check_report (self, "out-of-range", TRUE,
                                _("%s is too small: it has to be above %.0f"),
                                quoted, rule->least);
  else
    /* Translators: a number, then the smallest and the largest that may stand there */
    _atlante_case_check_report (self, "out-of-range", TRUE,
                                _("%s is out of range: it has to be between %.0f and %.0f"), quoted,
                                rule->least, rule->most);
}

/* A text by language, or strings by other names. */
static void
check_strings (AtlanteCaseCheck *self, AtlanteJson *strings, gboolean by_language)
{
  guint n = atlante_json_get_length (strings);
  gsize length = self->where->len;

  if (n == 0 && by_language)
    _atlante_case_check_report (self, "empty", TRUE,
                                _("the text has no language: add one, or take it out"));
  for (guint i = 0; i < n; i++)
    {
      const char *name = atlante_json_get_key (strings, i);
      g_autofree char *quoted = _atlante_case_check_quote (name);

      if (by_language)
        check_form (self, ATLANTE_RULE_LANGUAGE, name);
      g_string_append_printf (self->where, "/%s", quoted);
      if (atlante_json_get_string (atlante_json_get_element (strings, i)) == NULL)
        _atlante_case_check_report_type (self, ATLANTE_RULE_STRING, FALSE);
      g_string_truncate (self->where, length);
    }
}

static void
check_string (AtlanteCaseCheck *self, const AtlanteCaseRule *rule, AtlanteJson *object,
              const char *text)
{
  if (*text == '\0' && (rule->flags & ATLANTE_RULE_FILLED) != 0)
    _atlante_case_check_report (self, "empty", TRUE,
                                _("the text is empty: write one, or take the entry out"));
  switch (rule->type)
    {
    case ATLANTE_RULE_REFERENCE:
      _atlante_case_check_reference (self, rule, text);
      break;
    case ATLANTE_RULE_WORD:
      check_word (self, rule, text);
      break;
    case ATLANTE_RULE_CHOICE:
      check_choice (self, rule, text);
      break;
    case ATLANTE_RULE_ID:
      check_own_id (self, object, text);
      G_GNUC_FALLTHROUGH;
    default:
      check_form (self, rule->type, text);
      break;
    }
}

static gboolean
takes_object (AtlanteRuleType type)
{
  return type == ATLANTE_RULE_LOCAL_TEXT || type == ATLANTE_RULE_TEXT
         || type == ATLANTE_RULE_STRINGS;
}

static gboolean
takes_number (AtlanteRuleType type)
{
  return type == ATLANTE_RULE_INTEGER || type == ATLANTE_RULE_NUMBER;
}

static gboolean
takes_string (AtlanteRuleType type)
{
  return type == ATLANTE_RULE_TEXT
         || !(takes_object (type) || takes_number (type) || type == ATLANTE_RULE_POINT);
}

void
_atlante_case_check_value (AtlanteCaseCheck *self, const AtlanteCaseRule *rule, AtlanteJson *object,
                           AtlanteJson *value)
{
  AtlanteJsonType type = atlante_json_get_node_type (value);

  if (type == ATLANTE_JSON_NUMBER && takes_number (rule->type))
    check_number (self, rule, value);
  else if (type == ATLANTE_JSON_OBJECT && takes_object (rule->type))
    check_strings (self, value, rule->type != ATLANTE_RULE_STRINGS);
  else if (type == ATLANTE_JSON_ARRAY && rule->type == ATLANTE_RULE_POINT)
    check_point (self, value);
  else if (type == ATLANTE_JSON_STRING && takes_string (rule->type))
    check_string (self, rule, object, atlante_json_get_string (value));
  else
    _atlante_case_check_report_type (self, rule->type, FALSE);
}
