/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-build-folders.h"

#include <glib.h>

/* The article of the case that ships is not part of the project. Where it lies beside it (in
 * ../shared/article, or below $ATLANTE_SHARED), tests use it; elsewhere this skips the test.
 * Returns: (transfer full) (nullable): its path */
static inline char *
atlante_test_dup_article_path (void)
{
  const char *shared = g_getenv ("ATLANTE_SHARED");
  g_autofree char *folder = shared != NULL
                              ? g_build_filename (shared, "article", NULL)
                              : g_build_filename (ATLANTE_SRCDIR, "..", "shared", "article", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      return g_build_filename (folder, name, NULL);

  g_test_skip ("The article is not here");
  return NULL;
}
