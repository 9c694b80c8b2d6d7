/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include "atlante-cli-common.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "atlante-case-loader.h"
#include "atlante-catalog.h"
#include "atlante-text-store.h"

/* g_print() would turn what the locale cannot show into question marks. */
static void
put (FILE *file, const char *text)
{
  fputs (text, file);
}

void
atlante_cli_message (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  put (stderr, "atlante-cli: ");
  put (stderr, text);
  put (stderr, "\n");
}

void
atlante_cli_print (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  put (stdout, text);
}

void
atlante_cli_print_json (AtlanteJson *json)
{
  g_autofree char *text = atlante_json_to_string (json, ATLANTE_JSON_PRETTY);

  put (stdout, text);
  if (!g_str_has_suffix (text, "\n"))
    put (stdout, "\n");
  atlante_json_unref (json);
}

void
atlante_cli_print_help (void)
{
  atlante_cli_print ("%s\n\n%s\n", _("Usage: atlante-cli VERB [OPTION…] PARAMETER…"), _("Verbs:"));
  for (guint i = 0; atlante_cli_verbs[i] != NULL; i++)
    atlante_cli_print ("  %-9s %s\n", atlante_cli_verbs[i]->name, _(atlante_cli_verbs[i]->summary));
  atlante_cli_print (
      "\n%s\n",
      _("“atlante-cli VERB --help” tells more of a verb; “atlante-cli --version” the version."));
}

/* What follows "--" is a parameter even where it begins with "-". */
static void
drop_separator (int *argc, char **argv)
{
  for (int i = 1; i < *argc; i++)
    if (g_str_equal (argv[i], "--"))
      {
        memmove (argv + i, argv + i + 1, (gsize) (*argc - i) * sizeof *argv);
        (*argc)--;
        return;
      }
}

gboolean
atlante_cli_parse (const AtlanteCliVerb *verb,
                   const GOptionEntry *entries,
                   const char *parameters,
                   int n_parameters,
                   int *argc,
                   char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_(parameters));
  g_autofree char *program = g_strconcat ("atlante-cli ", verb->name, NULL);
  g_autoptr (GError) error = NULL;

  g_set_prgname (program);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _(verb->summary));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      atlante_cli_message (_("%s (see “%s --help”)"), error->message, program);
      return FALSE;
    }
  drop_separator (argc, *argv);
  if (*argc - 1 != n_parameters)
    {
      atlante_cli_message (_("usage: %s [OPTION…] %s (see “%s --help”)"), program, _(parameters),
                           program);
      return FALSE;
    }
  return TRUE;
}

AtlanteCase *
atlante_cli_load_case (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  AtlanteCase *kase = atlante_case_loader_load (file, NULL, &error);

  if (kase == NULL)
    atlante_cli_message ("%s", error->message);
  else if (atlante_case_is_read_only (kase))
    atlante_cli_message (
        _("%s is of a later version: what this program does not know is left out"), path);
  return kase;
}

AtlanteCanonicalText *
atlante_cli_load_article (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  AtlanteCanonicalText *text = atlante_text_store_load_file (file, NULL, &error);

  if (text == NULL)
    atlante_cli_message ("%s", error->message);
  return text;
}

AtlantePlace *
atlante_cli_find_place (AtlanteCase *kase, const char *name)
{
  g_autoptr (GPtrArray) candidates = NULL;
  AtlanteItem *item = NULL;

  if (g_utf8_validate (name, -1, NULL))
    item = atlante_case_find_named (kase, ATLANTE_ITEM_PLACE, name, &candidates);
  if (item != NULL)
    return ATLANTE_PLACE (item);

  if (candidates != NULL && candidates->len > 0)
    {
      g_autoptr (GString) list = g_string_new (NULL);

      for (guint i = 0; i < candidates->len; i++)
        g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                                (char *) g_ptr_array_index (candidates, i));
      /* Translators: a name that the user gave, and the ids of places that it may mean. */
      atlante_cli_message (_("“%s” is not the name of one place; did you mean: %s?"), name,
                           list->str);
    }
  else
    atlante_cli_message (_("“%s” is no place of this case; “atlante-cli places” lists them"), name);
  return NULL;
}

gboolean
atlante_cli_check_language (const char *language)
{
  if (language == NULL
      || g_regex_match_simple ("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", language,
                               G_REGEX_DOLLAR_ENDONLY, 0))
    return TRUE;
  atlante_cli_message (_("“%s” is no language tag; give one like “it” or “en”"), language);
  return FALSE;
}

AtlanteAudience *
atlante_cli_dup_audience (AtlanteCase *kase, const char *language)
{
  return atlante_case_dup_audience (
      kase, language != NULL ? language : atlante_catalog_get_interface_language ());
}

/* Counts by state: of all passages, those of sources that have no text here being unchecked.
 * @anchors: (nullable); @kase: (nullable) */
static void
count_passages (AtlanteCase *kase, AtlanteAnchors *anchors, guint *counts)
{
  guint n = kase != NULL ? atlante_case_get_n (kase, ATLANTE_ITEM_PASSAGE) : 0;

  for (guint i = 0; i < n; i++)
    {
      const char *id = atlante_item_get_id (atlante_case_get_item (kase, ATLANTE_ITEM_PASSAGE, i));

      counts[anchors != NULL ? atlante_anchors_lookup (anchors, id)->state
                             : ATLANTE_ANCHOR_UNCHECKED]++;
    }
}

AtlanteJson *
atlante_cli_new_passages (AtlanteCase *kase, AtlanteAnchors *anchors)
{
  static const AtlanteAnchorState states[] = {
    ATLANTE_ANCHOR_ANCHORED, ATLANTE_ANCHOR_MOVED, ATLANTE_ANCHOR_LOST, ATLANTE_ANCHOR_UNCHECKED,
  };
  AtlanteJson *passages = atlante_json_new_object ();
  guint counts[G_N_ELEMENTS (states)] = { 0 };

  count_passages (kase, anchors, counts);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    atlante_json_set_int (passages, atlante_anchor_state_get_nick (states[i]), counts[states[i]]);
  return passages;
}

void
atlante_cli_print_passages (AtlanteCase *kase, AtlanteAnchors *anchors)
{
  guint counts[ATLANTE_ANCHOR_LOST + 1] = { 0 };

  count_passages (kase, anchors, counts);
  /* Translators: passages of a case, by what became of them in the article. */
  atlante_cli_print (_("passages: %u anchored, %u moved, %u lost, %u unchecked\n"),
                     counts[ATLANTE_ANCHOR_ANCHORED], counts[ATLANTE_ANCHOR_MOVED],
                     counts[ATLANTE_ANCHOR_LOST], counts[ATLANTE_ANCHOR_UNCHECKED]);
}
