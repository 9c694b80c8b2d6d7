/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <glib/gi18n-lib.h>

#include "atlante-cli-common.h"
#include "atlante-pack-verifier.h"

static void
print_text (AtlantePackReport *report, const char *pack)
{
  GPtrArray *problems = atlante_pack_report_get_problems (report);
  AtlanteAnchors *anchors = atlante_pack_report_get_anchors (report);
  guint n_files = atlante_pack_report_get_n_files (report);

  for (guint i = 0; i < problems->len; i++)
    {
      const AtlantePackProblem *problem = g_ptr_array_index (problems, i);

      atlante_cli_print ("%s: %s: %s\n", problem->path, problem->rule, problem->message);
    }
  if (anchors != NULL)
    atlante_cli_print_passages (atlante_pack_report_get_case (report), anchors);
  if (problems->len == 0)
    atlante_cli_print (
        g_dngettext (GETTEXT_PACKAGE, "%s: %u file, all as it was when the pack was made\n",
                     "%s: %u files, all as they were when the pack was made\n", n_files),
        pack, n_files);
}

static AtlanteCliStatus
end (AtlantePackReport *report, const char *pack)
{
  guint n = atlante_pack_report_get_problems (report)->len;

  if (n == 0)
    return ATLANTE_CLI_FINE;
  atlante_cli_message (g_dngettext (GETTEXT_PACKAGE, "%s has %u problem", "%s has %u problems", n),
                       pack, n);
  return ATLANTE_CLI_INPUT_WRONG;
}

static AtlanteCliStatus
run (int argc, char **argv)
{
  g_autofree char *article = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "article", 'a', 0, G_OPTION_ARG_FILENAME, &article,
      N_("Find the passages of the pack’s case in this text"), N_("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL }
  };
  g_autoptr (AtlanteCanonicalText) text = NULL;
  g_autoptr (AtlantePackReport) report = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!atlante_cli_parse (&atlante_cli_verify, entries, N_("PACK"), 1, &argc, &argv))
    return ATLANTE_CLI_CALL_WRONG;
  if (article != NULL && (text = atlante_cli_load_article (article)) == NULL)
    return ATLANTE_CLI_INPUT_WRONG;

  file = g_file_new_for_commandline_arg (argv[1]);
  report = atlante_pack_verifier_verify (file, text, NULL, &error);
  if (report == NULL)
    {
      atlante_cli_message ("%s", error->message);
      return ATLANTE_CLI_INPUT_WRONG;
    }
  if (json)
    atlante_cli_print_json (atlante_pack_report_dup_json (report));
  else
    print_text (report, argv[1]);
  return end (report, argv[1]);
}

const AtlanteCliVerb atlante_cli_verify = {
  "verify", N_("Verify a pack: its files, its case and, with an article, its passages"), run,
};
