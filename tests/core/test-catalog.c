/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-catalog.h"
#include "atlante-paths.h"

#include <glib/gstdio.h>

static void
test_languages (void)
{
  g_assert_cmpstr (TRC ("it", "month", "October"), ==, "ottobre");
  g_assert_cmpstr (TRC ("it-CH", "month", "October"), ==, "ottobre");
  g_assert_cmpstr (TRC ("it_IT", "month", "May"), ==, "maggio");
  g_assert_cmpstr (TRC ("it", "short month", "May"), ==, "mag");
  g_assert_cmpstr (TRC ("en", "month", "October"), ==, "October");
  g_assert_cmpstr (TRC ("en-GB", "month", "October"), ==, "October");
  /* No such catalog, and names that must not lead elsewhere. */
  g_assert_cmpstr (TR ("xx", "October"), ==, "October");
  g_assert_cmpstr (TR ("../it", "October"), ==, "October");
  g_assert_cmpstr (TR ("", "October"), ==, "October");
  /* Not in the catalog; the header is no translation. */
  g_assert_cmpstr (atlante_translate ("it", ""), ==, "");
  g_assert_cmpstr (TR ("it", "no such text"), ==, "no such text");
  g_assert_cmpstr (TRN ("it", "no such %u", "no suches %u", 1), ==, "no such %u");
  g_assert_cmpstr (TRN ("it", "no such %u", "no suches %u", 2), ==, "no suches %u");
  /* The process's locale is C.UTF-8. */
  g_assert_cmpstr (TR (NULL, "The text is empty."), ==, "The text is empty.");
}

static gpointer
translate_often (gpointer data)
{
  for (int i = 0; i < 10000; i++)
    g_assert_cmpstr (TRC (i % 2 == 0 ? "it" : "it-IT", "season", "spring"), ==, "primavera");
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("translate", translate_often, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_interface_language (void)
{
  g_assert_cmpstr (atlante_catalog_get_interface_language (), ==, "en");
  g_assert_true (g_strv_contains (atlante_catalog_get_languages (), "it"));
  g_assert_true (g_strv_contains (atlante_catalog_get_languages (), "en"));
}

/* A catalog that is cut or has wrong offsets must not crash the program. */
static void
test_broken (void)
{
  g_autofree char *source = g_build_filename (atlante_paths_get_locale_dir (), "it", "LC_MESSAGES",
                                              GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (source, &data, &size, NULL));
  for (int i = 0; i < 90; i++)
    {
      g_autofree char *language = g_strdup_printf ("zz%d", i);
      g_autofree char *folder = g_build_filename (atlante_paths_get_locale_dir (), language,
                                                  "LC_MESSAGES", NULL);
      g_autofree char *path = g_build_filename (folder, GETTEXT_PACKAGE ".mo", NULL);
      g_autofree char *parent = g_path_get_dirname (folder);
      g_autofree char *broken = g_memdup2 (data, size);
      gsize length = i % 3 == 0 ? (gsize) g_rand_int_range (random, 0, (gint32) size) : size;

      for (int j = 0; i % 3 != 0 && j < 4; j++)
        broken[g_rand_int_range (random, 0, (i % 3 == 1 ? 28 : 2048))] =
          (char) g_rand_int_range (random, 0, 256);

      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      g_assert_true (g_file_set_contents (path, broken, (gssize) length, NULL));
      g_assert_nonnull (TRC (language, "month", "October"));
      g_assert_nonnull (TRN (language, "one", "many", 3));
      g_remove (path);
      g_rmdir (folder);
      g_rmdir (parent);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  atlante_paths_init ();

  g_test_add_func ("/catalog/languages", test_languages);
  g_test_add_func ("/catalog/threads", test_threads);
  g_test_add_func ("/catalog/interface-language", test_interface_language);
  g_test_add_func ("/catalog/broken", test_broken);

  return g_test_run ();
}
