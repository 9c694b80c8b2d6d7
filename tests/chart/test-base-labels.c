/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "atlante-base-labels.h"

static AtlanteBaseLabels *
load_labels (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "basemap", NULL);
  g_autoptr (GError) error = NULL;
  AtlanteBaseLabels *labels = atlante_base_labels_new_from_folder (folder, &error);

  g_assert_no_error (error);
  return labels;
}

static const char *
find_name (AtlanteBaseLabels    *labels,
           AtlanteBaseLabelKind  kind,
           const char           *english,
           const char           *language)
{
  const char *languages[] = { language, NULL };

  for (guint i = 0; i < atlante_base_labels_get_n_labels (labels); i++)
    {
      const AtlanteBaseLabel *label = atlante_base_labels_get_label (labels, i);

      if (atlante_base_label_get_kind (label) == kind
          && g_str_equal (atlante_base_label_lookup_name (label, NULL), english))
        return atlante_base_label_lookup_name (label, languages);
    }
  return NULL;
}

static void
test_names (void)
{
  g_autoptr (AtlanteBaseLabels) labels = load_labels ();
  const char *italian[] = { "it_IT.UTF-8", "it", NULL };
  const AtlanteBaseLabel *label = atlante_base_labels_lookup_country (labels, "KP");

  g_assert_nonnull (label);
  g_assert_cmpstr (atlante_base_label_get_iso (label), ==, "KP");
  g_assert_cmpstr (atlante_base_label_lookup_name (label, italian), ==, "Corea del Nord");
  g_assert_cmpstr (atlante_base_label_lookup_name (label, NULL), ==, "North Korea");
  g_assert_cmpstr (find_name (labels, ATLANTE_BASE_LABEL_CAPITAL, "Beijing", "it"), ==, "Pechino");
  g_assert_cmpstr (find_name (labels, ATLANTE_BASE_LABEL_CAPITAL, "Moscow", "ru"), ==, "Москва");
  g_assert_cmpstr (find_name (labels, ATLANTE_BASE_LABEL_WATER, "Taiwan Strait", "it-CH"), ==,
                   "Stretto di Taiwan");
  g_assert_cmpstr (find_name (labels, ATLANTE_BASE_LABEL_WATER, "Taiwan Strait", "xx"), ==,
                   "Taiwan Strait");
  g_assert_null (atlante_base_labels_lookup_country (labels, "ZZ"));
}

static void
test_order (void)
{
  g_autoptr (AtlanteBaseLabels) labels = load_labels ();
  double before = 0;

  g_assert_cmpuint (atlante_base_labels_get_n_labels (labels), >, 450);
  for (guint i = 0; i < atlante_base_labels_get_n_labels (labels); i++)
    {
      const AtlanteBaseLabel *label = atlante_base_labels_get_label (labels, i);

      g_assert_cmpfloat (atlante_base_label_get_rank (label), >=, before);
      g_assert_true (atlante_geo_point_is_valid (atlante_base_label_get_point (label)));
      before = atlante_base_label_get_rank (label);
    }
}

static void
write_table (const char *folder,
             const char *name,
             const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
test_damaged (void)
{
  static const char *const damaged[] = {
    "", "iso\tlatitude\n", "iso\tlatitude\tlongitude\trank\ten\nKP\t40\t127\t4\n",
    "iso\tlatitude\tlongitude\trank\ten\nKP\t400\t127\t4\tNorth Korea\n",
    "iso\tlatitude\tlongitude\trank\ten\nKP\t40\t127\tfour\tNorth Korea\n",
    "iso\tlatitude\tlongitude\trank\ten\nKP\tnan\t127\t4\tNorth Korea\n",
    "iso\tlatitude\tlongitude\trank\ten\n\t40\t127\t4\tNorth Korea\n",
    "iso\tlatitude\tlongitude\trank\ten\nKP\t40\t127\t4\tNorth \xff Korea\n",
  };
  g_autofree char *folder = g_dir_make_tmp ("atlante-labels-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "countries.tsv", NULL);
  g_autoptr (GError) missing = NULL;

  g_assert_null (atlante_base_labels_new_from_folder (folder, &missing));
  g_assert_error (missing, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (GError) error = NULL;

      write_table (folder, "countries.tsv", damaged[i]);
      g_assert_null (atlante_base_labels_new_from_folder (folder, &error));
      g_assert_error (error, ATLANTE_TABLE_ERROR, ATLANTE_TABLE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, "countries.tsv"));
    }
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/base-labels/names", test_names);
  g_test_add_func ("/chart/base-labels/order", test_order);
  g_test_add_func ("/chart/base-labels/damaged", test_damaged);
  return g_test_run ();
}
