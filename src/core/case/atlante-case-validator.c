/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-case-check-private.h"
#include "atlante-fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A place lies in a region, in a country, in a continent: more levels than this are a circle. */
#define MAX_PART_OF 32
#define MAX_SUGGESTIONS 20
#define MAX_QUOTE 60

static void check_members (AtlanteCaseCheck *self, const AtlanteCaseTable *table,
                           AtlanteJson *object);

/* --- problems --- */

static AtlanteProblem *
atlante_problem_copy (AtlanteProblem *self)
{
  AtlanteProblem *copy = g_new0 (AtlanteProblem, 1);

  copy->where = g_strdup (self->where);
  copy->rule = g_strdup (self->rule);
  copy->message = g_strdup (self->message);
  copy->fatal = self->fatal;
  return copy;
}

void
atlante_problem_free (AtlanteProblem *self)
{
  if (self == NULL)
    return;
  g_free (self->where);
  g_free (self->rule);
  g_free (self->message);
  g_free (self);
}

G_DEFINE_BOXED_TYPE (AtlanteProblem, atlante_problem, atlante_problem_copy, atlante_problem_free)

void
_atlante_case_check_report (AtlanteCaseCheck *self, const char *rule, gboolean fatal,
                            const char *format, ...)
{
  AtlanteProblem *problem;
  va_list args;

  /* Counted apart: a thousand warnings must not hide the error for which a case is refused. */
  if (self->n_reported[fatal != FALSE]++ >= ATLANTE_CASE_CHECK_MAX_PROBLEMS)
    return;
  problem = g_new0 (AtlanteProblem, 1);
  problem->where = g_strdup (self->where->len > 0 ? self->where->str : "/");
  problem->rule = g_strdup (rule);
  problem->fatal = fatal;
  va_start (args, format);
  problem->message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->problems, problem);
}

/* The types of rules, as people say them after "this has to be". */
static const char *
describe_type (AtlanteRuleType type)
{
  switch (type)
    {
    case ATLANTE_RULE_LOCAL_TEXT:
      return _("a text by language, as {\"en\": \"…\"}");
    case ATLANTE_RULE_TEXT:
      return _("a text in quotation marks, or one by language, as {\"en\": \"…\"}");
    case ATLANTE_RULE_INTEGER:
      return _("a whole number without a point");
    case ATLANTE_RULE_NUMBER:
      return _("a number without quotation marks");
    case ATLANTE_RULE_POINT:
      return _("a point, latitude and longitude in brackets [ ]");
    case ATLANTE_RULE_OBJECT:
    case ATLANTE_RULE_STRINGS:
      return _("an object in braces { }");
    default:
      return _("a text in quotation marks");
    }
}

void
_atlante_case_check_report_type (AtlanteCaseCheck *self, AtlanteRuleType type, gboolean is_list)
{
  const char *wanted = is_list ? _("a list in brackets [ ]") : describe_type (type);

  /* Translators: %s is a kind of value, such as “a list in brackets [ ]” */
  _atlante_case_check_report (self, "wrong-type", TRUE, _("this has to be %s"), wanted);
}

char *
_atlante_case_check_quote (const char *text)
{
  const char *end;

  if (strlen (text) <= MAX_QUOTE)
    return g_strdup (text);
  end = g_utf8_find_prev_char (text, text + MAX_QUOTE);
  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}

/* --- references --- */

gboolean
_atlante_case_check_lookup (AtlanteCaseCheck *self, const char *id, AtlanteCaseEntry *entry)
{
  AtlanteCaseEntry *found;
  AtlanteItem *item;

  if (self->items != NULL)
    {
      found = g_hash_table_lookup (self->items, id);
      if (found != NULL)
        *entry = *found;
      return found != NULL;
    }
  item = atlante_case_lookup (self->kase, id);
  if (item == NULL)
    return FALSE;
  entry->kind = atlante_item_get_kind (item);
  entry->index = atlante_item_get_position (item);
  entry->json = atlante_item_get_json (item);
  return TRUE;
}

/* (nullable) the id of one of @kinds that was probably meant; of several, the first in the
 * alphabet. */
static const char *
find_nearest (AtlanteCaseCheck *self, guint kinds, const char *id)
{
  const char *nearest = NULL;
  guint fewest = strlen (id) / 3 + 1;
  GHashTableIter iter;
  gpointer key, value;

  if (self->items == NULL || self->n_suggestions++ >= MAX_SUGGESTIONS
      || !_atlante_case_check_is_id (id))
    return NULL;
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint edits;

      if ((kinds & (1u << ((AtlanteCaseEntry *) value)->kind)) == 0)
        continue;
      edits = atlante_count_edits (id, key);
      if (edits > fewest || (edits == fewest && nearest != NULL && strcmp (key, nearest) > 0))
        continue;
      fewest = edits;
      nearest = key;
    }
  return nearest;
}

static const struct
{
  guint kinds;
  const char *rule;
  const char *message;
} missing[] = {
  { 1u << ATLANTE_ITEM_SOURCE, "unknown-source", N_("there is no source “%s” in the case") },
  { 1u << ATLANTE_ITEM_PASSAGE, "unknown-passage", N_("there is no passage “%s” in the case") },
  { 1u << ATLANTE_ITEM_PLACE, "unknown-place", N_("there is no place “%s” in the case") },
  { 1u << ATLANTE_ITEM_ACTOR, "unknown-actor", N_("there is no actor “%s” in the case") },
  { 1u << ATLANTE_ITEM_CLAIM, "unknown-claim", N_("there is no claim “%s” in the case") },
  { 1u << ATLANTE_ITEM_TOPIC, "unknown-topic", N_("there is no topic “%s” in the case") },
  { 1u << ATLANTE_ITEM_PLACE | 1u << ATLANTE_ITEM_ACTOR, "unknown-end",
    N_("there is neither a place nor an actor “%s” in the case") },
  { G_MAXUINT, "unknown-item", N_("there is no item “%s” in the case") },
};

void
_atlante_case_check_reference (AtlanteCaseCheck *self, const AtlanteCaseRule *rule, const char *id)
{
  AtlanteCaseEntry entry;
  g_autofree char *quoted = NULL, *message = NULL;
  const char *nearest;
  guint i = 0;

  if (_atlante_case_check_lookup (self, id, &entry) && (rule->kinds & (1u << entry.kind)) != 0)
    return;
  while (missing[i].kinds != rule->kinds && i + 1 < G_N_ELEMENTS (missing))
    i++;
  quoted = _atlante_case_check_quote (id);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (_(missing[i].message), quoted);
#pragma GCC diagnostic pop
  nearest = find_nearest (self, rule->kinds, id);
  if (nearest != NULL)
    /* Translators: %s is “there is no place “rasn” in the case”, then the id that comes nearest */
    _atlante_case_check_report (self, missing[i].rule, !self->is_later,
                                _("%s: did you mean “%s”?"), message,
                                nearest);
  else
    /* Translators: %s is “there is no place “rasn” in the case” */
    _atlante_case_check_report (self, missing[i].rule, !self->is_later,
                                _("%s: add it, or take the reference out"), message);
}

/* --- what no single member shows --- */

static void
check_passage (AtlanteCaseCheck *self, AtlanteJson *passage)
{
  const char *source = atlante_json_get_member_string (passage, "source");
  AtlanteCaseEntry entry;
  gint64 start, length, whole;

  if (source == NULL || !_atlante_case_check_lookup (self, source, &entry)
      || entry.kind != ATLANTE_ITEM_SOURCE
      || !atlante_json_get_int (atlante_json_get_member (passage, "start"), &start)
      || !atlante_json_get_int (atlante_json_get_member (passage, "length"), &length)
      || !atlante_json_get_int (atlante_json_get_member (entry.json, "length"), &whole))
    return;
  if (start < 0 || length < 0 || start > G_MAXINT32 || length > G_MAXINT32 || whole < 0
      || start + length <= whole)
    return;
  /* Translators: where a passage ends and how long the text is, in characters */
  _atlante_case_check_report (self, "outside-source", TRUE,
                              _("the passage ends at character %u, but its source has only %u: "
                                "correct start and length"),
                              (guint) (start + length), (guint) whole);
}

static void
check_name (AtlanteCaseCheck *self, AtlanteJson *name)
{
  if (g_strcmp0 (atlante_json_get_member_string (name, "role"), "contested") == 0
      && atlante_json_get_member_string (name, "viewpoint") == NULL)
    _atlante_case_check_report (self, "no-viewpoint", TRUE,
                                _("a contested name needs a “viewpoint”: say whose, as “jp”"));
}

static void
check_place (AtlanteCaseCheck *self, AtlanteJson *place)
{
  for (guint i = 0; i < MAX_PART_OF; i++)
    {
      const char *whole = atlante_json_get_member_string (place, "part-of");
      AtlanteCaseEntry entry;

      if (whole == NULL || !_atlante_case_check_lookup (self, whole, &entry)
          || entry.kind != ATLANTE_ITEM_PLACE)
        return;
      place = entry.json;
    }
  _atlante_case_check_report (self, "part-of-itself", TRUE,
                              _("the place is part of itself by way of “part-of”: "
                                "take one link out of the circle"));
}

/* Such a claim is work that is not done yet: it is kept, and told of. */
static void
check_claim (AtlanteCaseCheck *self, AtlanteJson *claim)
{
  AtlanteJson *passages = atlante_json_get_member (claim, "passages");

  if (atlante_json_get_node_type (passages) == ATLANTE_JSON_ARRAY
      && atlante_json_get_length (passages) == 0)
    _atlante_case_check_report (self, "no-passage", FALSE,
                                _("the claim has no passage: add the one that it is drawn from"));
}

static void
check_extra (AtlanteCaseCheck *self, AtlanteCaseExtra extra, AtlanteJson *object)
{
  switch (extra)
    {
    case ATLANTE_EXTRA_PASSAGE:
      check_passage (self, object);
      break;
    case ATLANTE_EXTRA_NAME:
      check_name (self, object);
      break;
    case ATLANTE_EXTRA_PLACE:
      check_place (self, object);
      break;
    case ATLANTE_EXTRA_CLAIM:
      check_claim (self, object);
      break;
    case ATLANTE_EXTRA_NONE:
    default:
      break;
    }
}

/* --- the walk along the tables --- */

static void
check_one (AtlanteCaseCheck *self, const AtlanteCaseRule *rule, AtlanteJson *object,
           AtlanteJson *value)
{
  if (rule->type != ATLANTE_RULE_OBJECT)
    _atlante_case_check_value (self, rule, object, value);
  else if (atlante_json_get_node_type (value) == ATLANTE_JSON_OBJECT)
    check_members (self, rule->table, value);
  else
    _atlante_case_check_report_type (self, rule->type, FALSE);
}

/* Of each member of each item: to print it as a format would take longer than to look at it. */
static void
enter (AtlanteCaseCheck *self, const char *step)
{
  g_string_append_c (self->where, '/');
  g_string_append (self->where, step);
}

/* "/3", and the item's id behind it where it has one. */
static void
enter_element (AtlanteCaseCheck *self, guint index, AtlanteJson *element)
{
  const char *id = atlante_json_get_member_string (element, "id");
  char digits[11] = "";
  gsize at = sizeof digits - 1;

  do
    digits[--at] = (char) ('0' + index % 10);
  while ((index /= 10) > 0);
  enter (self, digits + at);
  if (id == NULL || !_atlante_case_check_is_id (id))
    return;
  g_string_append (self->where, " (");
  g_string_append (self->where, id);
  g_string_append_c (self->where, ')');
}

static void
check_list (AtlanteCaseCheck *self, const AtlanteCaseRule *rule, AtlanteJson *object,
            AtlanteJson *list)
{
  guint n = atlante_json_get_length (list);
  gsize length = self->where->len;
  g_autoptr (GHashTable) seen = NULL;

  if ((rule->flags & ATLANTE_RULE_UNIQUE) != 0 && n > 1)
    seen = g_hash_table_new (g_str_hash, g_str_equal);
  if (n == 0 && (rule->flags & ATLANTE_RULE_FILLED) != 0)
    _atlante_case_check_report (self, "empty", TRUE,
                                _("the list “%s” is empty: it needs an entry"), rule->member);
  if (rule->type == ATLANTE_RULE_POINT && n < rule->least)
    /* Translators: the list is called “area”, the smallest number is 3 */
    _atlante_case_check_report (self, "too-few-points", TRUE,
                                ngettext ("the list “%s” needs %u point at least",
                                          "the list “%s” needs %u points at least",
                                          (guint) rule->least), rule->member, (guint) rule->least);
  for (guint i = 0; i < n; i++)
    {
      AtlanteJson *element = atlante_json_get_element (list, i);
      const char *text = atlante_json_get_string (element);

      enter_element (self, i, element);
      check_one (self, rule, object, element);
      if (seen != NULL && text != NULL && !g_hash_table_add (seen, (gpointer) text))
        {
          g_autofree char *quoted = _atlante_case_check_quote (text);

          _atlante_case_check_report (self, "duplicate-entry", TRUE,
                                      _("“%s” stands twice in the list: take one out"), quoted);
        }
      g_string_truncate (self->where, length);
    }
}

static void
check_member (AtlanteCaseCheck *self, const AtlanteCaseRule *rule, AtlanteJson *object,
              AtlanteJson *value)
{
  gsize length = self->where->len;

  if (atlante_json_is_null (value) && (rule->flags & ATLANTE_RULE_NULLABLE) != 0)
    return;
  enter (self, rule->member);
  if ((rule->flags & ATLANTE_RULE_LIST) == 0)
    check_one (self, rule, object, value);
  else if (atlante_json_get_node_type (value) == ATLANTE_JSON_ARRAY)
    check_list (self, rule, object, value);
  else
    _atlante_case_check_report_type (self, rule->type, TRUE);
  g_string_truncate (self->where, length);
}

static void
report_missing (AtlanteCaseCheck *self, const AtlanteCaseRule *rule)
{
  _atlante_case_check_report (self, "missing-member", TRUE, _("“%s” is missing: add it"),
                              rule->member);
}

/* In the order of the file; members without a rule are fine. */
static void
check_members (AtlanteCaseCheck *self, const AtlanteCaseTable *table, AtlanteJson *object)
{
  for (guint i = 0; i < table->n_rules; i++)
    if ((table->rules[i].flags & ATLANTE_RULE_REQUIRED) != 0
        && atlante_json_get_member (object, table->rules[i].member) == NULL)
      report_missing (self, &table->rules[i]);
  for (guint i = 0; i < atlante_json_get_length (object); i++)
    {
      const AtlanteCaseRule *rule = atlante_case_table_lookup (table, atlante_json_get_key (object, i));

      if (rule != NULL)
        check_member (self, rule, object, atlante_json_get_element (object, i));
    }
  check_extra (self, table->extra, object);
}

/* --- the whole --- */

static void
index_list (AtlanteCaseCheck *self, guint kind, const char *member)
{
  AtlanteJson *list = atlante_json_get_member (self->root, member);

  if (atlante_json_get_node_type (list) != ATLANTE_JSON_ARRAY)
    return;
  for (guint i = 0; i < atlante_json_get_length (list); i++)
    {
      AtlanteJson *json = atlante_json_get_element (list, i);
      const char *id = atlante_json_get_member_string (json, "id");
      AtlanteCaseEntry *entry;

      if (id == NULL || !_atlante_case_check_is_id (id) || g_hash_table_contains (self->items, id))
        continue;
      entry = g_new0 (AtlanteCaseEntry, 1);
      entry->kind = kind;
      entry->index = i;
      entry->json = json;
      g_hash_table_insert (self->items, (gpointer) id, entry);
    }
}

/* Is it a case at all, and of which version? Nothing else is asked of what is none. */
static gboolean
check_format (AtlanteCaseCheck *self)
{
  AtlanteJson *version = atlante_json_get_member (self->root, "version");
  gint64 number = 0;

  if (atlante_json_get_node_type (self->root) != ATLANTE_JSON_OBJECT
      || g_strcmp0 (atlante_json_get_member_string (self->root, "format"), "atlante-case") != 0)
    {
      _atlante_case_check_report (self, "format", TRUE,
                                  _("this is JSON, but not an Atlante case: choose a file "
                                    "with \"format\": \"atlante-case\""));
      return FALSE;
    }
  if (version == NULL)
    _atlante_case_check_report (self, "version", TRUE,
                                _("“version” is missing: add \"version\": %d"),
                                ATLANTE_CASE_VERSION);
  else if (!atlante_json_get_int (version, &number) || number < 1)
    _atlante_case_check_report (self, "version", TRUE,
                                _("“version” has to be a whole number from 1 on, "
                                  "without quotation marks"));
  self->is_later = number > ATLANTE_CASE_VERSION;
  return number >= 1;
}

static void
begin (AtlanteCaseCheck *self)
{
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) atlante_problem_free);
  self->where = g_string_new (NULL);
}

static GPtrArray *
end (AtlanteCaseCheck *self)
{
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_string_free (self->where, TRUE);
  return self->problems;
}

GPtrArray *
atlante_case_validator_check (AtlanteJson *root)
{
  AtlanteCaseCheck check = { .root = root };

  begin (&check);
  check.items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  if (check_format (&check))
    {
      for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
        index_list (&check, kind, atlante_item_kind_get_member (kind));
      index_list (&check, ATLANTE_N_ITEM_KINDS, "briefings");
      check_members (&check, &atlante_case_table, root);
    }
  return end (&check);
}

/**
 * atlante_case_validator_check_item:
 * @item: an item of @kase
 *
 * Looks at one item as atlante_case_validator_check() looks at all: how long that takes does not
 * depend on the size of the case. That no other item has its id is for who puts it in to see to.
 *
 * Returns: (transfer full) (element-type AtlanteProblem): what is wrong with it
 */
GPtrArray *
atlante_case_validator_check_item (AtlanteCase *kase, AtlanteItem *item)
{
  AtlanteCaseCheck check = { .kase = kase };
  const char *member;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), NULL);

  begin (&check);
  member = atlante_item_kind_get_member (atlante_item_get_kind (item));
  enter (&check, member);
  enter_element (&check, atlante_item_get_position (item), atlante_item_get_json (item));
  check_members (&check, atlante_case_table_for_kind (atlante_item_get_kind (item)),
                 atlante_item_get_json (item));
  return end (&check);
}

static gboolean
is_list_of_items (const AtlanteCaseRule *rule)
{
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    if (g_str_equal (rule->member, atlante_item_kind_get_member (kind)))
      return TRUE;
  return FALSE;
}

/**
 * atlante_case_validator_check_case_members:
 * @kase: a case
 *
 * Looks at the members of the case that are no lists of items.
 *
 * Returns: (transfer full) (element-type AtlanteProblem): what is wrong with them
 */
GPtrArray *
atlante_case_validator_check_case_members (AtlanteCase *kase)
{
  AtlanteCaseCheck check = { .kase = kase };
  AtlanteJson *members;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);

  begin (&check);
  members = atlante_case_get_members (kase);
  for (guint i = 0; i < atlante_case_table.n_rules; i++)
    {
      const AtlanteCaseRule *rule = &atlante_case_table.rules[i];
      AtlanteJson *value = atlante_json_get_member (members, rule->member);

      if (is_list_of_items (rule))
        continue;
      if (value != NULL)
        check_member (&check, rule, members, value);
      else if ((rule->flags & ATLANTE_RULE_REQUIRED) != 0)
        report_missing (&check, rule);
    }
  return end (&check);
}
