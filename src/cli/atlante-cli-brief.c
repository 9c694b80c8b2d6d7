/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <glib/gi18n-lib.h>

#include "atlante-cli-common.h"
#include "atlante-pack.h"

typedef struct
{
  char *out;
  char *language;
  char *marking;
  char *article;
  char *paper;
  gboolean with_text;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->out);
  g_free (self->language);
  g_free (self->marking);
  g_free (self->article);
  g_free (self->paper);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_marking (const char *text, AtlanteMarking *marking)
{
  g_autofree char *upper = g_ascii_strup (text, -1);
  g_autofree char *whole
      = g_str_has_prefix (upper, "TLP:") ? g_strdup (upper) : g_strconcat ("TLP:", upper, NULL);

  *marking = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_MARKING, whole);
  if (*marking != ATLANTE_MARKING_OTHER)
    return TRUE;
  atlante_cli_message (
      _("“%s” is no marking; give TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED"),
      text);
  return FALSE;
}

/* What is wrong with the call itself is said before any file is read. */
static gboolean
check_options (const Options *options, AtlanteMarking *marking, AtlantePaper *paper)
{
  if (options->out == NULL)
    {
      atlante_cli_message ("%s", _("name the folder or .zip to write with “-o OUT”"));
      return FALSE;
    }
  if (options->marking != NULL && !parse_marking (options->marking, marking))
    return FALSE;
  if (options->paper != NULL && !atlante_paper_lookup (options->paper, paper))
    {
      atlante_cli_message (_("“%s” is no paper; give “a4” or “letter”"), options->paper);
      return FALSE;
    }
  return atlante_cli_check_language (options->language);
}

static AtlanteAnchors *
find_anchors (AtlanteCase *kase, const char *path)
{
  g_autoptr (AtlanteCanonicalText) text = atlante_cli_load_article (path);
  g_autoptr (GError) error = NULL;
  AtlanteAnchors *anchors;

  if (text == NULL)
    return NULL;
  anchors = atlante_anchors_new (kase, atlante_case_find_article_source (kase, text), text, NULL,
                                 &error);
  if (anchors == NULL)
    atlante_cli_message ("%s", error->message);
  else if (atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_LOST) > 0)
    atlante_cli_message (g_dngettext (GETTEXT_PACKAGE,
                                      "%u passage was not found in the article: the pack says so",
                                      "%u passages were not found in the article: the pack says so",
                                      atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_LOST)),
                         atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_LOST));
  return anchors;
}

static AtlanteCliStatus
write_pack (AtlanteBriefing *briefing, const char *out)
{
  g_autoptr (AtlantePack) pack = atlante_pack_new (briefing);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (out);
  g_autoptr (GError) error = NULL;
  GPtrArray *paths;
  GPtrArray *reports;

  if (!atlante_pack_write (pack, file, NULL, &error))
    {
      atlante_cli_message ("%s", error->message);
      return ATLANTE_CLI_INPUT_WRONG;
    }
  reports = atlante_pack_get_reports (pack);
  for (guint i = 0; i < reports->len; i++)
    atlante_cli_message ("%s", (char *) g_ptr_array_index (reports, i));
  paths = atlante_pack_get_paths (pack);
  for (guint i = 0; i < paths->len; i++)
    atlante_cli_print ("%s\n", (char *) g_ptr_array_index (paths, i));
  return ATLANTE_CLI_FINE;
}

static AtlanteCliStatus
run (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.out,
      N_("Folder to write, or a file that ends in .zip"), N_("OUT") },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &options.language,
      N_("Language of the pack (else the case’s first)"), N_("TAG") },
    { "marking", 'm', 0, G_OPTION_ARG_STRING, &options.marking,
      N_("Marking, as TLP:AMBER (else the case’s)"), N_("TLP") },
    { "article", 'a', 0, G_OPTION_ARG_FILENAME, &options.article,
      N_("The article’s text, so that the pack states the passages found in it"),
      N_("FILE") },
    { "paper", 'p', 0, G_OPTION_ARG_STRING, &options.paper,
      N_("Paper of the PDF: a4 or letter"), N_("PAPER") },
    { "with-text", 0, 0, G_OPTION_ARG_NONE, &options.with_text,
      N_("Put the article’s text into the pack’s case"), NULL },
    { NULL }
  };
  AtlanteMarking marking = ATLANTE_MARKING_OTHER;
  AtlantePaper paper = ATLANTE_PAPER_A4;
  g_autoptr (AtlanteCase) kase = NULL;
  g_autoptr (AtlanteBriefing) briefing = NULL;
  g_autoptr (AtlanteAnchors) anchors = NULL;

  if (!atlante_cli_parse (&atlante_cli_brief, entries, N_("CASE"), 1, &argc, &argv)
      || !check_options (&options, &marking, &paper))
    return ATLANTE_CLI_CALL_WRONG;
  kase = atlante_cli_load_case (argv[1]);
  if (kase == NULL)
    return ATLANTE_CLI_INPUT_WRONG;

  briefing = atlante_briefing_new (kase, options.language);
  if (options.marking != NULL)
    atlante_briefing_set_marking (briefing, marking);
  atlante_briefing_set_paper (briefing, paper);
  atlante_briefing_set_with_text (briefing, options.with_text);
  if (options.article != NULL)
    {
      anchors = find_anchors (kase, options.article);
      if (anchors == NULL)
        return ATLANTE_CLI_INPUT_WRONG;
      atlante_briefing_set_anchors (briefing, anchors);
    }
  return write_pack (briefing, options.out);
}

const AtlanteCliVerb atlante_cli_brief = {
  "brief", N_("Write the briefing pack of a case and print the path of each file"), run,
};
