/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case-loader.h"
#include "atlante-paths.h"

/* What tests of all rooms share: the case that ships, and small ones of their own. */

static inline AtlanteCase *
atlante_test_load_shipped_case (void)
{
  g_autofree char *path = atlante_paths_dup_data_file ("cases/mosca-pyongyang.atlante");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  AtlanteCase *kase = atlante_case_loader_load (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (kase);
  return kase;
}

/* @members: the case's lists, as JSON without the braces. Only what a test is about: the rules of the file are not asked. */
static inline AtlanteCase *
atlante_test_make_case (const char *members)
{
  g_autofree char *text = g_strdup_printf ("{\"format\": \"atlante-case\", \"version\": 1, \"id\": \"small\","
                                           " \"title\": {\"en\": \"Small\"}, \"languages\": [\"en\"]%s%s}",
                                           *members != '\0' ? ", " : "", members);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) json = atlante_json_parse (text, -1, &error);

  g_assert_no_error (error);
  return atlante_case_new (json);
}

/* The first article, where the folder beside the project is there; else NULL, and the test is skipped. (transfer full) */
static inline char *
atlante_test_dup_article_path (void)
{
  const char *shared = g_getenv ("ATLANTE_SHARED");
  g_autofree char *folder = shared != NULL ? g_build_filename (shared, "article", NULL)
                                           : g_build_filename (ATLANTE_SRCDIR, "..", "shared", "article", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      return g_build_filename (folder, name, NULL);

  g_test_skip ("the article is not there");
  return NULL;
}
