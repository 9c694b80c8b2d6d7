/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "atlante-base-labels.h"
#include "atlante-base-map.h"

#define HEAD "id\tkind\trank\tplacing\tpoints\ten\tit\n"
#define MAX_FEATURE_RANK 8

static const char *const all_languages[] = { "en", "it", "fr", "de", "es", "ru", "ja", "ko", "zh" };

static char *
dup_data_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "basemap", name, NULL);
}

static AtlanteBaseLabels *
load_labels (void)
{
  g_autofree char *folder = dup_data_path (NULL);
  g_autoptr (GError) error = NULL;
  AtlanteBaseLabels *labels = atlante_base_labels_new_from_folder (folder, &error);

  g_assert_no_error (error);
  return labels;
}

static const AtlanteBaseLabel *
find_label (AtlanteBaseLabels    *labels,
            AtlanteBaseLabelKind  kind,
            const char           *english)
{
  for (guint i = 0; i < atlante_base_labels_get_n_labels (labels); i++)
    {
      const AtlanteBaseLabel *label = atlante_base_labels_get_label (labels, i);

      if (atlante_base_label_get_kind (label) == kind
          && g_str_equal (atlante_base_label_lookup_name (label, NULL), english))
        return label;
    }
  g_test_message ("no label: %s", english);
  return NULL;
}

static const char *
find_name (AtlanteBaseLabels    *labels,
           AtlanteBaseLabelKind  kind,
           const char           *english,
           const char           *language)
{
  const char *languages[] = { language, NULL };

  return atlante_base_label_lookup_name (find_label (labels, kind, english), languages);
}

static void
test_names (void)
{
  g_autoptr (AtlanteBaseLabels) labels = load_labels ();
  const char *italian[] = { "it_IT.UTF-8", "it", NULL };
  const AtlanteBaseLabel *label = atlante_base_labels_lookup_country (labels, "KP");

  g_assert_nonnull (label);
  g_assert_cmpstr (atlante_base_label_get_iso (label), ==, "KP");
  g_assert_cmpstr (atlante_base_label_get_id (label), ==, "country:KP");
  g_assert_cmpstr (atlante_base_label_lookup_name (label, italian), ==, "Corea del Nord");
  g_assert_cmpstr (atlante_base_label_lookup_name (label, NULL), ==, "North Korea");
  g_assert_cmpstr (find_name (labels, ATLANTE_BASE_LABEL_CAPITAL, "Beijing", "it"), ==, "Pechino");
  g_assert_cmpstr (find_name (labels, ATLANTE_BASE_LABEL_CAPITAL, "Moscow", "ru"), ==, "Москва");
  g_assert_cmpstr (find_name (labels, ATLANTE_BASE_LABEL_TOWN, "Vladivostok", "ja"), ==,
                   "ウラジオストク");
  g_assert_cmpstr (find_name (labels, ATLANTE_BASE_LABEL_WATER, "Taiwan Strait", "it-CH"), ==,
                   "Stretto di Taiwan");
  g_assert_cmpstr (find_name (labels, ATLANTE_BASE_LABEL_WATER, "Taiwan Strait", "xx"), ==,
                   "Taiwan Strait");
  g_assert_null (atlante_base_labels_lookup_country (labels, "ZZ"));
}

static void
test_local_names (void)
{
  g_autoptr (AtlanteBaseLabels) labels = load_labels ();
  static const char *const countries[][2] = {
    { "KP", "조선" }, { "RU", "Россия" }, { "JP", "日本" }, { "BE", "België / Belgique" },
    { "EG", "مصر" },  { "TW", "台灣" },   { "PE", "Perú" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    g_assert_cmpstr (atlante_base_label_get_local_name (
                       atlante_base_labels_lookup_country (labels, countries[i][0])),
                     ==, countries[i][1]);
  g_assert_cmpstr (atlante_base_label_get_local_name (
                     find_label (labels, ATLANTE_BASE_LABEL_CAPITAL, "Pyongyang")), ==, "평양");
  g_assert_cmpstr (atlante_base_label_get_local_name (
                     find_label (labels, ATLANTE_BASE_LABEL_CAPITAL, "Athens")), ==, "Αθήνα");
  g_assert_cmpstr (atlante_base_label_get_local_name (
                     find_label (labels, ATLANTE_BASE_LABEL_TOWN, "Kharkiv")), ==, "Харків");
  /* Nobody's, and a town that neither CLDR nor we know. */
  g_assert_null (atlante_base_label_get_local_name (
    find_label (labels, ATLANTE_BASE_LABEL_OCEAN, "Pacific Ocean")));
  g_assert_null (atlante_base_label_get_local_name (
    find_label (labels, ATLANTE_BASE_LABEL_TOWN, "Omdurman")));
}

static void
test_towns (void)
{
  g_autoptr (AtlanteBaseLabels) labels = load_labels ();
  const AtlanteBaseLabel *town = find_label (labels, ATLANTE_BASE_LABEL_TOWN, "Vladivostok");
  const AtlanteBaseLabel *plain = find_label (labels, ATLANTE_BASE_LABEL_CAPITAL, "Bogotá");
  AtlanteGeoPoint point = atlante_base_label_get_point (town);
  guint n_towns = 0, n_points;

  for (guint i = 0; i < atlante_base_labels_get_n_labels (labels); i++)
    n_towns += atlante_base_label_get_kind (atlante_base_labels_get_label (labels, i))
               == ATLANTE_BASE_LABEL_TOWN;
  g_assert_cmpuint (n_towns, >, 7000);
  g_assert_cmpfloat_with_epsilon (point.latitude, 43.13, 0.05);
  g_assert_cmpfloat_with_epsilon (point.longitude, 131.91, 0.05);
  g_assert_cmpuint (atlante_base_label_get_population (town), >, 500000);
  g_assert_cmpstr (atlante_base_label_get_iso (town), ==, "RU");
  g_assert_cmpstr (atlante_base_label_get_id (town), ==, "city:Vladivostok");
  g_assert_cmpstr (atlante_base_label_get_type_name (town), ==, "town");
  g_assert_cmpint (atlante_base_label_get_placing (town), ==, ATLANTE_BASE_PLACING_POINT);
  g_assert_nonnull (atlante_base_label_get_points (town, &n_points));
  g_assert_cmpuint (n_points, ==, 1);
  g_assert_cmpstr (atlante_base_label_get_ascii_name (town), ==, "Vladivostok");
  g_assert_cmpstr (atlante_base_label_get_ascii_name (plain), ==, "Bogota");
  /* A larger town comes first among those of a zoom. */
  g_assert_cmpfloat (atlante_base_label_get_rank (find_label (labels, ATLANTE_BASE_LABEL_TOWN,
                                                              "Shanghai")), <,
                     atlante_base_label_get_rank (town));
}

static void
test_order (void)
{
  g_autoptr (AtlanteBaseLabels) labels = load_labels ();
  double before = 0;

  g_assert_cmpuint (atlante_base_labels_get_n_labels (labels), >, 7500);
  for (guint i = 0; i < atlante_base_labels_get_n_labels (labels); i++)
    {
      const AtlanteBaseLabel *label = atlante_base_labels_get_label (labels, i);

      g_assert_cmpfloat (atlante_base_label_get_rank (label), >=, before);
      g_assert_true (atlante_geo_point_is_valid (atlante_base_label_get_point (label)));
      before = atlante_base_label_get_rank (label);
    }
}

static void
check_feature_points (const AtlanteBaseLabel *label)
{
  guint n_points;
  const AtlanteGeoPoint *points = atlante_base_label_get_points (label, &n_points);

  for (guint i = 0; i < n_points; i++)
    {
      g_assert_cmpfloat (points[i].latitude, >=, -85);
      g_assert_cmpfloat (points[i].latitude, <=, 85.06);
      g_assert_cmpfloat (points[i].longitude, >=, -360);
      g_assert_cmpfloat (points[i].longitude, <=, 360);
      /* A curve that jumps round the world was not written past 180 degrees. */
      if (i > 0)
        g_assert_cmpfloat (ABS (points[i].longitude - points[i - 1].longitude), <, 180);
    }
}

static void
check_feature (AtlanteTable *table, guint index)
{
  const char *const *row = atlante_table_get_row (table, index);
  const char *const *names = atlante_table_get_names (table, index);

  g_test_message ("%s", row[0]);
  g_assert_true (*row[0] != '\0' && strspn (row[0], "abcdefghijklmnopqrstuvwxyz0123456789-")
                                      == strlen (row[0]));
  g_assert_true (*row[1] != '\0' && strspn (row[1], "abcdefghijklmnopqrstuvwxyz") == strlen (row[1]));
  g_assert_true (strlen (row[2]) == 1 && row[2][0] >= '0' && row[2][0] <= '0' + MAX_FEATURE_RANK);
  for (guint i = 0; i < G_N_ELEMENTS (all_languages); i++)
    {
      g_autofree char *stripped = g_strstrip (g_strdup (names[i]));

      g_assert_cmpstr (stripped, !=, "");
      g_assert_cmpstr (stripped, ==, names[i]);
    }
}

/* What is written by hand. */
static void
test_features (void)
{
  static const char *const columns[] = { "id", "kind", "rank", "placing", "points", NULL };
  g_autofree char *path = dup_data_path ("features.tsv");
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteTable) table = atlante_table_new_from_file (path, columns, &error);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (AtlanteBaseLabels) labels = load_labels ();

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length ((char **) atlante_table_get_languages (table)), ==,
                    G_N_ELEMENTS (all_languages));
  for (guint i = 0; i < G_N_ELEMENTS (all_languages); i++)
    g_assert_cmpstr (atlante_table_get_languages (table)[i], ==, all_languages[i]);
  for (guint i = 0; i < atlante_table_get_n_rows (table); i++)
    {
      check_feature (table, i);
      g_assert_true (g_hash_table_add (ids, (char *) atlante_table_get_row (table, i)[0]));
    }
  for (guint i = 0; i < atlante_base_labels_get_n_labels (labels); i++)
    if (atlante_base_label_get_kind (atlante_base_labels_get_label (labels, i))
        >= ATLANTE_BASE_LABEL_OCEAN)
      check_feature_points (atlante_base_labels_get_label (labels, i));
}

/* A folder of its own, with the packed map of the program. */
static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *map = dup_data_path ("world.atlasmap");
  g_autofree char *absolute = g_canonicalize_filename (map, NULL);
  char *folder = g_dir_make_tmp ("atlante-labels-XXXXXX", &error);
  g_autofree char *link = g_build_filename (folder, "world.atlasmap", NULL);

  g_assert_no_error (error);
  g_assert_cmpint (symlink (absolute, link), ==, 0);
  return folder;
}

static void
write_file (const char *folder, const char *name, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_unlink (path);
  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  static const char *const names[] = { "world.atlasmap", "features.tsv" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
test_placing (void)
{
  static const char text[] =
    HEAD "here\tstrait\t3\tpoint\t10,20\tHere\tQui\n"
         "along\trange\t4.5\tcurve\t0,170 0,180 10,190\tAlong\t\n"
         "over\tdesert\t2\tarea\t-10,-20 10,40\tOver\tSopra\n";
  g_autofree char *folder = make_folder ();
  g_autoptr (AtlanteBaseLabels) labels = NULL;
  g_autoptr (GError) error = NULL;
  const AtlanteBaseLabel *label;
  AtlanteGeoPoint middle;
  guint n_points;

  write_file (folder, "features.tsv", text, -1);
  labels = atlante_base_labels_new_from_folder (folder, &error);
  g_assert_no_error (error);
  label = find_label (labels, ATLANTE_BASE_LABEL_LAND, "Along");
  g_assert_cmpint (atlante_base_label_get_placing (label), ==, ATLANTE_BASE_PLACING_CURVE);
  g_assert_cmpfloat (atlante_base_label_get_points (label, &n_points)[2].longitude, ==, 190);
  g_assert_cmpuint (n_points, ==, 3);
  g_assert_cmpstr (atlante_base_label_get_type_name (label), ==, "range");
  g_assert_cmpfloat (atlante_base_label_get_rank (label), ==, 4.5);
  /* Half way, and back within the world. */
  middle = atlante_base_label_get_point (label);
  g_assert_cmpfloat_with_epsilon (middle.latitude, 1.4645, 0.001);
  g_assert_cmpfloat_with_epsilon (middle.longitude, -178.5355, 0.001);
  label = find_label (labels, ATLANTE_BASE_LABEL_LAND, "Over");
  g_assert_cmpint (atlante_base_label_get_placing (label), ==, ATLANTE_BASE_PLACING_AREA);
  g_assert_cmpfloat_with_epsilon (atlante_base_label_get_point (label).longitude, 10, 1e-9);
  label = find_label (labels, ATLANTE_BASE_LABEL_WATER, "Here");
  g_assert_cmpint (atlante_base_label_get_placing (label), ==, ATLANTE_BASE_PLACING_POINT);
  remove_folder (folder);
}

static void
test_damaged_features (void)
{
  static const char *const damaged[] = {
    "",
    "id\tkind\n",
    "id\tkind\trank\tplacing\tpoints\tit\tx\n",
    HEAD "sea\tsea\t3\tpoint\t10,20\tSea\n",
    HEAD "sea\tsea\tthree\tpoint\t10,20\tSea\tMare\n",
    HEAD "sea\tsea\t-1\tpoint\t10,20\tSea\tMare\n",
    HEAD "sea\tsea\t3\tplace\t10,20\tSea\tMare\n",
    HEAD "sea\tsea\t3\tpoint\t10\tSea\tMare\n",
    HEAD "sea\tsea\t3\tpoint\t10,20,30\tSea\tMare\n",
    HEAD "sea\tsea\t3\tpoint\t\tSea\tMare\n",
    HEAD "sea\tsea\t3\tpoint\t100,20\tSea\tMare\n",
    HEAD "sea\tsea\t3\tpoint\tnan,20\tSea\tMare\n",
    HEAD "sea\tsea\t3\tcurve\t1,2 3,4\tSea\tMare\n",
    HEAD "sea\tsea\t3\tarea\t10,20 5,30\tSea\tMare\n",
    HEAD "\tsea\t3\tpoint\t10,20\tSea\tMare\n",
    HEAD "sea\tsea\t3\tpoint\t10,20\t\tMare\n",
    HEAD "sea\tsea\t3\tpoint\t10,20\tSe\xff\xff\tMare\n",
  };
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) missing = NULL;

  g_assert_null (atlante_base_labels_new_from_folder (folder, &missing));
  g_assert_error (missing, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (GError) error = NULL;

      write_file (folder, "features.tsv", damaged[i], -1);
      g_assert_null (atlante_base_labels_new_from_folder (folder, &error));
      g_assert_error (error, ATLANTE_TABLE_ERROR, ATLANTE_TABLE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, "features.tsv"));
    }
  /* Nor may anything hide behind a NUL. */
  write_file (folder, "features.tsv", HEAD "\0", sizeof HEAD);
  g_assert_null (atlante_base_labels_new_from_folder (folder, NULL));
  remove_folder (folder);
}

static void
test_damaged_map (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;

  write_file (folder, "world.atlasmap", "no map, but long enough to be one", -1);
  write_file (folder, "features.tsv", HEAD, -1);
  g_assert_null (atlante_base_labels_new_from_folder (folder, &error));
  g_assert_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "world.atlasmap"));
  remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/base-labels/names", test_names);
  g_test_add_func ("/chart/base-labels/local-names", test_local_names);
  g_test_add_func ("/chart/base-labels/towns", test_towns);
  g_test_add_func ("/chart/base-labels/order", test_order);
  g_test_add_func ("/chart/base-labels/features", test_features);
  g_test_add_func ("/chart/base-labels/placing", test_placing);
  g_test_add_func ("/chart/base-labels/damaged-features", test_damaged_features);
  g_test_add_func ("/chart/base-labels/damaged-map", test_damaged_map);
  return g_test_run ();
}
