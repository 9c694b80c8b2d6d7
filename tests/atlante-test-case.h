/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-build-folders.h"
#include "atlante-case-loader.h"
#include "atlante-paths.h"
#include "atlante-test-article.h"

/* What tests of all rooms share: the case that ships, and small ones of their own. */

static inline AtlanteCase *
atlante_test_load_case (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  AtlanteCase *kase = atlante_case_loader_load (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (kase);
  return kase;
}

static inline AtlanteCase *
atlante_test_load_shipped_case (void)
{
  g_autofree char *path = atlante_paths_dup_data_file ("cases/mosca-pyongyang.atlante");

  return atlante_test_load_case (path);
}

/* One item of each kind. */
static inline AtlanteCase *
atlante_test_load_small_case (void)
{
  return atlante_test_load_case (ATLANTE_SRCDIR "/tests/data/small.atlante");
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
