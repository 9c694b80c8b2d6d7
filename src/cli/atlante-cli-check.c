/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <glib/gi18n-lib.h>

#include "atlante-case-loader.h"
#include "atlante-case-validator.h"
#include "atlante-cli-common.h"
#include "atlante-coverage.h"

/* What was found; each part is NULL or 0 where it was not looked for. */
typedef struct
{
  const char *path;
  GPtrArray *problems;      /* AtlanteProblem */
  guint n_errors;
  AtlanteCase *kase;
  AtlanteAnchors *anchors;
  AtlanteCoverage *coverage;
} Check;

static void
check_clear (Check *self)
{
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_object (&self->kase);
  g_clear_pointer (&self->anchors, atlante_anchors_unref);
  g_clear_pointer (&self->coverage, atlante_coverage_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, check_clear)

/* An error before there are rules to break: the file, or its JSON. The message says where. */
static void
add_error (Check *self, const GError *error)
{
  static const char *const rules[]
      = { "syntax", "encoding", "depth", "size", "duplicate-key", "number" };
  AtlanteProblem *problem = g_new0 (AtlanteProblem, 1);
  g_autoptr (GRegex) regex = g_regex_new (".*?: \\D*(\\d+)\\D+(\\d+): ", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  problem->where = g_strdup ("");
  problem->rule = g_strdup ("file");
  problem->message = g_strdup (error->message);
  problem->fatal = TRUE;
  if (error->domain == ATLANTE_JSON_ERROR && (guint) error->code < G_N_ELEMENTS (rules))
    {
      g_free (problem->rule);
      problem->rule = g_strdup (rules[error->code]);
      if (g_regex_match (regex, error->message, G_REGEX_MATCH_ANCHORED, &match))
        {
          g_autofree char *line = g_match_info_fetch (match, 1);
          g_autofree char *column = g_match_info_fetch (match, 2);

          int end;

          g_free (problem->where);
          problem->where = g_strdup_printf (_("line %s, column %s"), line, column);
          /* The place is told by "where" now. */
          g_match_info_fetch_pos (match, 0, NULL, &end);
          g_free (problem->message);
          problem->message = g_strdup (error->message + end);
        }
    }
  g_ptr_array_add (self->problems, problem);
}

/* The loader tells the first broken rule; here all of them are wanted. */
static void
load (Check *self)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) root = NULL;

  self->kase = atlante_case_loader_load (file, NULL, &error);
  if (self->kase != NULL)
    root = atlante_case_dup_json (self->kase);
  else if (error->domain == ATLANTE_CASE_ERROR)
    {
      g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);

      if (bytes != NULL)
        root = atlante_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
    }

  if (root != NULL)
    self->problems = atlante_case_validator_check (root);
  else
    {
      self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) atlante_problem_free);
      add_error (self, error);
    }
  for (guint i = 0; i < self->problems->len; i++)
    self->n_errors += ((AtlanteProblem *) g_ptr_array_index (self->problems, i))->fatal;
}

static gboolean
find_passages (Check *self, const char *article)
{
  g_autoptr (AtlanteCanonicalText) text = atlante_cli_load_article (article);
  g_autoptr (GError) error = NULL;
  const char *source;

  if (text == NULL)
    return FALSE;
  source = atlante_case_find_article_source (self->kase, text);
  self->anchors = atlante_anchors_new (self->kase, source, text, NULL, &error);
  if (self->anchors == NULL)
    {
      atlante_cli_message ("%s", error->message);
      return FALSE;
    }
  self->coverage = atlante_coverage_new (self->kase, source, self->anchors);
  return TRUE;
}

/* For programs */

static AtlanteJson *
new_problems (Check *self, gboolean fatal)
{
  AtlanteJson *list = atlante_json_new_array ();

  for (guint i = 0; i < self->problems->len; i++)
    {
      const AtlanteProblem *problem = g_ptr_array_index (self->problems, i);
      AtlanteJson *object;

      if (problem->fatal != fatal)
        continue;
      object = atlante_json_new_object ();
      atlante_json_set_string (object, "where", problem->where);
      atlante_json_set_string (object, "rule", problem->rule);
      atlante_json_set_string (object, "message", problem->message);
      atlante_json_append_take (list, object);
    }
  return list;
}

static AtlanteJson *
new_coverage (const AtlanteCoverage *coverage)
{
  AtlanteJson *object = atlante_json_new_object ();
  AtlanteJson *open = atlante_json_new_array ();

  for (guint i = 0; i < coverage->open->len; i++)
    {
      const AtlanteSentence *sentence = &g_array_index (coverage->open, AtlanteSentence, i);
      AtlanteJson *stretch = atlante_json_new_object ();

      atlante_json_set_int (stretch, "start", sentence->start);
      atlante_json_set_int (stretch, "length", sentence->length);
      atlante_json_append_take (open, stretch);
    }
  atlante_json_set_int (object, "sentences", coverage->sentences);
  atlante_json_set_int (object, "used", coverage->used);
  atlante_json_set_int (object, "setAside", coverage->set_aside);
  atlante_json_set_take (object, "open", open);
  return object;
}

static void
print_json (Check *self)
{
  AtlanteJson *root = atlante_json_new_object ();
  AtlanteJson *counts = atlante_json_new_object ();

  atlante_json_set_string (root, "case",
                           self->kase != NULL ? atlante_case_get_id (self->kase) : NULL);
  atlante_json_set_take (root, "errors", new_problems (self, TRUE));
  atlante_json_set_take (root, "warnings", new_problems (self, FALSE));
  for (int kind = 0; self->kase != NULL && kind < ATLANTE_N_ITEM_KINDS; kind++)
    atlante_json_set_int (counts, atlante_item_kind_get_member (kind),
                          atlante_case_get_n (self->kase, kind));
  atlante_json_set_take (root, "counts", counts);
  atlante_json_set_take (root, "passages", atlante_cli_new_passages (self->kase, self->anchors));
  /* Without the article nobody knows. */
  atlante_json_set_take (root, "coverage",
                         self->coverage != NULL ? new_coverage (self->coverage)
                                                : atlante_json_new_null ());
  atlante_cli_print_json (root);
}

/* For people */

static void
print_problems (Check *self)
{
  for (guint i = 0; i < self->problems->len; i++)
    {
      const AtlanteProblem *problem = g_ptr_array_index (self->problems, i);

      /* Translators: where in the file, and what is wrong there. */
      atlante_cli_print (problem->fatal ? _("error: %s%s%s\n") : _("warning: %s%s%s\n"),
                         problem->where, *problem->where != '\0' ? ": " : "", problem->message);
    }
}

static void
print_text (Check *self)
{
  print_problems (self);
  if (self->kase == NULL)
    return;
  for (int kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    atlante_cli_print ("%s: %u\n", atlante_item_kind_get_member (kind),
                       atlante_case_get_n (self->kase, kind));
  if (self->anchors != NULL)
    atlante_cli_print_passages (self->kase, self->anchors);
  if (self->coverage != NULL)
    atlante_cli_print (_("coverage: %.1f %% of %u sentences (%u used, %u set aside, %u open)\n"),
                       100 * atlante_coverage_get_share (self->coverage), self->coverage->sentences,
                       self->coverage->used, self->coverage->set_aside, self->coverage->open->len);
}

static AtlanteCliStatus
run (int argc, char **argv)
{
  g_autofree char *article = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "article", 'a', 0, G_OPTION_ARG_FILENAME, &article,
      N_("Find the passages of the case in this text"), N_("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL }
  };
  g_auto (Check) self = { NULL };

  if (!atlante_cli_parse (&atlante_cli_check, entries, N_("CASE"), 1, &argc, &argv))
    return ATLANTE_CLI_CALL_WRONG;
  self.path = argv[1];
  load (&self);
  if (self.kase != NULL && article != NULL && !find_passages (&self, article))
    return ATLANTE_CLI_INPUT_WRONG;

  if (json)
    print_json (&self);
  else
    print_text (&self);
  if (self.n_errors > 0)
    atlante_cli_message (g_dngettext (GETTEXT_PACKAGE, "%s has %u error and cannot be opened",
                                      "%s has %u errors and cannot be opened", self.n_errors),
                         self.path, self.n_errors);
  if (self.anchors != NULL && atlante_anchors_get_count (self.anchors, ATLANTE_ANCHOR_LOST) > 0)
    {
      atlante_cli_message ("%s", _("passages were lost; set them anew in Atlante, or attach the "
                                    "article’s right version"));
      return ATLANTE_CLI_INPUT_WRONG;
    }
  return self.n_errors > 0 ? ATLANTE_CLI_INPUT_WRONG : ATLANTE_CLI_FINE;
}

const AtlanteCliVerb atlante_cli_check = {
  "check", N_("Check a case and, with an article, its passages and coverage"), run,
};
