/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "atlante-base-labels.h"
#include "atlante-base-map-private.h"
#include "atlante-table.h"
#include "atlante-viewpoints.h"

#define TITLES "id\ten\tit\ninternational\tInternational\tInternazionale\njp\tJapan\t\n"
#define BORDERS "viewpoint\tpair\tclass\twhy\n"
#define NAMES "viewpoint\tid\ten\tit\n"

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("atlante-viewpoint-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
write_table (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
write_tables (const char *folder, const char *titles, const char *borders, const char *names)
{
  write_table (folder, "viewpoints.tsv", titles);
  write_table (folder, "borders.tsv", borders);
  write_table (folder, "names.tsv", names);
}

static void
remove_folder (const char *folder)
{
  static const char *const names[] = { "viewpoints.tsv", "borders.tsv", "names.tsv" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static char *
dup_data_path (const char *folder, const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", folder, name, NULL);
}

static AtlanteViewpoints *
load_own (void)
{
  g_autofree char *folder = dup_data_path ("viewpoints", NULL);
  g_autoptr (GError) error = NULL;
  AtlanteViewpoints *viewpoints = atlante_viewpoints_new_from_folder (folder, &error);

  g_assert_no_error (error);
  return viewpoints;
}

/* Those of the case file, in its order. */
static void
test_own (void)
{
  static const char *const ids[] = { "international", "un", "us", "jp", "kr",
                                     "kp",            "cn", "ru", "ua" };
  const char *italian[] = { "it", NULL };
  g_autoptr (AtlanteViewpoints) viewpoints = load_own ();

  g_assert_cmpuint (atlante_viewpoints_get_n_viewpoints (viewpoints), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const AtlanteViewpoint *viewpoint = atlante_viewpoints_get_viewpoint (viewpoints, i);

      g_assert_cmpstr (atlante_viewpoint_get_id (viewpoint), ==, ids[i]);
      g_assert_true (atlante_viewpoints_lookup (viewpoints, ids[i]) == viewpoint);
    }
  g_assert_cmpstr (atlante_viewpoint_lookup_title (atlante_viewpoints_lookup (viewpoints, "jp"),
                                                   italian), ==, "Giappone");
}

static gboolean
has_pair (AtlanteBaseMap *map, const char *name)
{
  for (guint i = 1; i < atlante_base_map_get_n_pairs (map); i++)
    {
      const AtlanteBasePair *pair = atlante_base_map_get_pair (map, i);
      gboolean claimed = !g_str_equal (pair->claimant, "ZZ");
      g_autofree char *own = g_strconcat (pair->left, "-", pair->right, claimed ? "/" : "",
                                          claimed ? pair->claimant : "", NULL);

      if (g_str_equal (own, name))
        return TRUE;
    }
  return FALSE;
}

/* A line that the packed map does not have would say nothing. */
static void
test_own_borders (void)
{
  static const char *const columns[] = { "viewpoint", "pair", "class", "why", NULL };
  g_autofree char *path = dup_data_path ("viewpoints", "borders.tsv");
  g_autofree char *map_path = dup_data_path ("basemap", "world.atlasmap");
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteTable) table = atlante_table_new_from_file (path, columns, &error);
  g_autoptr (AtlanteBaseMap) map = NULL;

  g_assert_no_error (error);
  map = atlante_base_map_new_from_file (map_path, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < atlante_table_get_n_rows (table); i++)
    {
      const char *const *row = atlante_table_get_row (table, i);

      g_test_message ("%s %s", row[0], row[1]);
      g_assert_true (has_pair (map, row[1]));
      g_assert_true (g_hash_table_add (rows, g_strconcat (row[0], " ", row[1], NULL)));
      g_assert_cmpstr (row[3], !=, "");
    }
}

static gboolean
has_label (AtlanteBaseLabels *labels, const char *id)
{
  for (guint i = 0; i < atlante_base_labels_get_n_labels (labels); i++)
    if (g_str_equal (atlante_base_label_get_id (atlante_base_labels_get_label (labels, i)), id))
      return TRUE;
  return FALSE;
}

static void
test_own_names (void)
{
  static const char *const columns[] = { "viewpoint", "id", NULL };
  g_autofree char *path = dup_data_path ("viewpoints", "names.tsv");
  g_autofree char *folder = dup_data_path ("basemap", NULL);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteTable) table = atlante_table_new_from_file (path, columns, &error);
  g_autoptr (AtlanteBaseLabels) labels = NULL;

  g_assert_no_error (error);
  labels = atlante_base_labels_new_from_folder (folder, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < atlante_table_get_n_rows (table); i++)
    {
      const char *const *row = atlante_table_get_row (table, i);

      g_test_message ("%s %s", row[0], row[1]);
      g_assert_true (has_label (labels, row[1]));
      g_assert_true (g_hash_table_add (rows, g_strconcat (row[0], " ", row[1], NULL)));
    }
}

static void
test_unknown (void)
{
  g_autoptr (AtlanteViewpoints) viewpoints = load_own ();
  const AtlanteViewpoint *first = atlante_viewpoints_get_viewpoint (viewpoints, 0);

  g_assert_true (atlante_viewpoints_lookup (viewpoints, "xx") == first);
  g_assert_true (atlante_viewpoints_lookup (viewpoints, NULL) == first);
}

static void
test_borders (void)
{
  static const AtlanteBasePair claim = { "JP", "RU", "JP" }, border = { "JP", "RU", "ZZ" };
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteViewpoints) viewpoints = NULL;
  const AtlanteViewpoint *japan;

  write_tables (folder, TITLES, BORDERS "jp\tJP-RU/JP\tagreed\tx\njp\tJP-RU\thidden\ty\n", NAMES);
  viewpoints = atlante_viewpoints_new_from_folder (folder, &error);
  g_assert_no_error (error);
  japan = atlante_viewpoints_lookup (viewpoints, "jp");
  g_assert_cmpint (atlante_viewpoint_classify (japan, &claim, ATLANTE_BORDER_CLAIM), ==,
                   ATLANTE_BORDER_AGREED);
  g_assert_cmpint (atlante_viewpoint_classify (japan, &border, ATLANTE_BORDER_AGREED), ==,
                   ATLANTE_BORDER_HIDDEN);
  /* The others, and no viewpoint at all, leave it as it is. */
  g_assert_cmpint (atlante_viewpoint_classify (atlante_viewpoints_lookup (viewpoints, NULL), &claim,
                                               ATLANTE_BORDER_CLAIM), ==, ATLANTE_BORDER_CLAIM);
  g_assert_cmpint (atlante_viewpoint_classify (NULL, &claim, ATLANTE_BORDER_CLAIM), ==,
                   ATLANTE_BORDER_CLAIM);
  remove_folder (folder);
}

static void
test_names (void)
{
  const char *italian[] = { "it-IT", "en", NULL }, *english[] = { "xx", "en_GB.UTF-8", NULL };
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteViewpoints) viewpoints = NULL;
  g_autoptr (AtlanteViewpoint) japan = NULL;

  write_tables (folder, TITLES, BORDERS, NAMES "jp\tsea\tSea of Japan\t\n");
  viewpoints = atlante_viewpoints_new_from_folder (folder, &error);
  g_assert_no_error (error);
  /* It lives on when the others have gone. */
  japan = atlante_viewpoint_ref (atlante_viewpoints_lookup (viewpoints, "jp"));
  g_clear_object (&viewpoints);
  g_assert_cmpstr (atlante_viewpoint_lookup_name (japan, "sea", english), ==, "Sea of Japan");
  g_assert_cmpstr (atlante_viewpoint_lookup_name (japan, "sea", NULL), ==, "Sea of Japan");
  /* An empty cell: the base map's own name in Italian, not the English one. */
  g_assert_null (atlante_viewpoint_lookup_name (japan, "sea", italian));
  g_assert_null (atlante_viewpoint_lookup_name (japan, "lake", english));
  g_assert_null (atlante_viewpoint_lookup_name (NULL, "sea", english));
  /* But a title is never empty. */
  g_assert_cmpstr (atlante_viewpoint_lookup_title (japan, italian), ==, "Japan");
  remove_folder (folder);
}

/* What users add stands beside those of the program, and never in their place. */
static void
test_added (void)
{
  static const AtlanteBasePair claim = { "JP", "RU", "JP" };
  static const char *const italian[] = { "it", NULL };
  g_autofree char *folder = make_folder (), *own = make_folder ();
  g_autofree char *missing = g_build_filename (own, "missing", NULL);
  g_autoptr (GError) error = NULL, taken = NULL, wrong = NULL;
  g_autoptr (AtlanteViewpoints) viewpoints = NULL;

  write_tables (folder, TITLES, BORDERS, NAMES);
  viewpoints = atlante_viewpoints_new_from_folder (folder, &error);
  g_assert_no_error (error);
  g_assert_true (atlante_viewpoints_add_folder (viewpoints, missing, &error));

  write_tables (own, "id\ten\tit\njp\tMine\t\n", BORDERS, NAMES);
  g_assert_false (atlante_viewpoints_add_folder (viewpoints, own, &taken));
  g_assert_error (taken, ATLANTE_TABLE_ERROR, ATLANTE_TABLE_ERROR_DAMAGED);
  write_tables (own, "id\ten\tit\nmine\tMine\t\n", BORDERS "jp\tJP-RU/JP\tagreed\tx\n", NAMES);
  g_assert_false (atlante_viewpoints_add_folder (viewpoints, own, &wrong));
  g_assert_nonnull (strstr (wrong->message, "borders.tsv"));
  g_assert_cmpuint (atlante_viewpoints_get_n_viewpoints (viewpoints), ==, 2);

  write_tables (own, "id\ten\tit\n\tMine\t\n", BORDERS, NAMES);
  g_assert_false (atlante_viewpoints_add_folder (viewpoints, own, NULL));
  /* As some programs write it. */
  write_tables (own, "\xef\xbb\xbfid\ten\tit\r\nmine\tMine\tMio\r\n",
                BORDERS "mine\tJP-RU/JP\tagreed\tx\n", NAMES);
  g_assert_true (atlante_viewpoints_add_folder (viewpoints, own, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (atlante_viewpoint_lookup_title (atlante_viewpoints_lookup (viewpoints, "mine"),
                                                   italian), ==, "Mio");
  g_assert_cmpint (atlante_viewpoint_classify (atlante_viewpoints_lookup (viewpoints, "mine"), &claim,
                                               ATLANTE_BORDER_CLAIM), ==, ATLANTE_BORDER_AGREED);
  g_assert_cmpint (atlante_viewpoint_classify (atlante_viewpoints_lookup (viewpoints, "jp"), &claim,
                                               ATLANTE_BORDER_CLAIM), ==, ATLANTE_BORDER_CLAIM);
  remove_folder (folder);
  remove_folder (own);
}

static void
test_damaged (void)
{
  static const struct
  {
    const char *titles;
    const char *borders;
    const char *names;
    const char *where;
  } tables[] = {
    { "", BORDERS, NAMES, "viewpoints.tsv" },
    { "id\ten\n", BORDERS, NAMES, "viewpoints.tsv" },
    { "id\ten\njp\tJapan\n", BORDERS, NAMES, "viewpoints.tsv, line 2" },
    { TITLES "jp\tJapan\tGiappone\n", BORDERS, NAMES, "viewpoints.tsv, line 4" },
    { TITLES, BORDERS "xx\tKP-KR\tagreed\t\n", NAMES, "borders.tsv, line 2" },
    { TITLES, BORDERS "jp\tKR-KP\tagreed\t\n", NAMES, "borders.tsv, line 2" },
    { TITLES, BORDERS "jp\tkp-kr\tagreed\t\n", NAMES, "borders.tsv, line 2" },
    { TITLES, BORDERS "jp\tKP-KR/\tagreed\t\n", NAMES, "borders.tsv, line 2" },
    { TITLES, BORDERS "jp\tKP-KR\tfine\t\n", NAMES, "borders.tsv, line 2" },
    { TITLES, BORDERS "jp\tKP-KR\n", NAMES, "borders.tsv, line 2" },
    { TITLES, BORDERS, NAMES "xx\tsea\tSea\tMare\n", "names.tsv, line 2" },
    { TITLES, BORDERS, NAMES "jp\t\tSea\tMare\n", "names.tsv, line 2" },
    { TITLES, BORDERS, NAMES "jp\tsea\tS\xff\xff\tMare\n", "names.tsv" },
  };
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) missing = NULL;

  g_assert_null (atlante_viewpoints_new_from_folder (folder, &missing));
  g_assert_error (missing, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GError) error = NULL;

      write_tables (folder, tables[i].titles, tables[i].borders, tables[i].names);
      g_assert_null (atlante_viewpoints_new_from_folder (folder, &error));
      g_assert_error (error, ATLANTE_TABLE_ERROR, ATLANTE_TABLE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, tables[i].where));
    }
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/viewpoint/own", test_own);
  g_test_add_func ("/chart/viewpoint/own-borders", test_own_borders);
  g_test_add_func ("/chart/viewpoint/own-names", test_own_names);
  g_test_add_func ("/chart/viewpoint/unknown", test_unknown);
  g_test_add_func ("/chart/viewpoint/borders", test_borders);
  g_test_add_func ("/chart/viewpoint/names", test_names);
  g_test_add_func ("/chart/viewpoint/added", test_added);
  g_test_add_func ("/chart/viewpoint/damaged", test_damaged);
  return g_test_run ();
}
