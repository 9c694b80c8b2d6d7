/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-settings-writer.h"

#include <archive.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <json-glib/json-glib.h>
#include <pango/pangocairo.h>

#include "atlante-csv-writer.h"
#include "atlante-fonts.h"
#include "atlante-paths.h"

struct _AtlanteSettingsWriter
{
  AtlanteBriefingWriter parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlanteSettingsWriter, atlante_settings_writer, ATLANTE_TYPE_BRIEFING_WRITER)

static void
set_version (AtlanteJson *object, const char *name, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
set_version (AtlanteJson *object, const char *name, const char *format, ...)
{
  g_autofree char *version = NULL;
  va_list arguments;

  va_start (arguments, format);
  version = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  atlante_json_set_string (object, name, version);
}

/* As they run, not as the program was compiled: they decide the bytes. */
static AtlanteJson *
new_libraries (void)
{
  AtlanteJson *libraries = atlante_json_new_object ();
  int archive = archive_version_number ();
  int fontconfig = FcGetVersion ();

  set_version (libraries, "glib", "%u.%u.%u", glib_major_version, glib_minor_version,
               glib_micro_version);
  set_version (libraries, "json-glib", "%s", JSON_VERSION_S);
  set_version (libraries, "cairo", "%s", cairo_version_string ());
  set_version (libraries, "pango", "%s", pango_version_string ());
  set_version (libraries, "harfbuzz", "%s", hb_version_string ());
  set_version (libraries, "fontconfig", "%d.%d.%d", fontconfig / 10000, fontconfig / 100 % 100,
               fontconfig % 100);
  set_version (libraries, "libarchive", "%d.%d.%d", archive / 1000000, archive / 1000 % 1000,
               archive % 1000);
  return libraries;
}

/* What the program brings that shows in a pack. */
static const char *const data_files[] = {
  "basemap/world.atlasmap", "basemap/features.tsv",  "viewpoints/borders.tsv",
  "viewpoints/names.tsv",   "briefing/briefing.css",
};

static AtlanteJson *
new_data_file (const char *name)
{
  AtlanteJson *object = atlante_json_new_object ();
  g_autofree char *path = atlante_paths_dup_data_file (name);
  g_autoptr (GMappedFile) file = path != NULL ? g_mapped_file_new (path, FALSE, NULL) : NULL;
  g_autofree char *sha256 = NULL;

  if (file != NULL)
    {
      g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (file);

      sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
    }
  atlante_json_set_string (object, "file", name);
  atlante_json_set_string (object, "sha256", sha256);
  return object;
}

static AtlanteJson *
new_licence (const char *what, const char *licence, const char *credit)
{
  AtlanteJson *object = atlante_json_new_object ();

  atlante_json_set_string (object, "what", what);
  atlante_json_set_string (object, "licence", licence);
  atlante_json_set_string (object, "credit", credit);
  return object;
}

static AtlanteJson *
new_licences (void)
{
  AtlanteJson *licences = atlante_json_new_array ();

  atlante_json_append_take (licences, new_licence ("program", "GPL-3.0-or-later", "Atlante"));
  atlante_json_append_take (licences,
                            new_licence ("base map", "public domain", "Made with Natural Earth"));
  atlante_json_append_take (licences,
                            new_licence ("names on the base map", "Unicode-3.0", "Unicode CLDR"));
  atlante_json_append_take (licences,
                            new_licence ("identifiers of places", "CC-BY-4.0", "GeoNames"));
  atlante_json_append_take (licences, new_licence ("fonts", "OFL-1.1", "Noto"));
  return licences;
}

static AtlanteJson *
new_settings (AtlanteBriefing *briefing)
{
  AtlanteJson *settings = atlante_json_new_object ();

  atlante_json_set_string (settings, "language", atlante_briefing_get_language (briefing));
  atlante_json_set_string (settings, "marking", atlante_briefing_get_marking_label (briefing));
  atlante_json_set_string (
      settings, "viewpoint",
      atlante_audience_get_viewpoint (atlante_briefing_get_audience (briefing)));
  atlante_json_set_string (settings, "paper",
                           atlante_paper_get_nick (atlante_briefing_get_paper (briefing)));
  atlante_json_set_boolean (settings, "withText", atlante_briefing_get_with_text (briefing));
  atlante_json_set_string (settings, "time", atlante_briefing_get_timestamp (briefing));
  return settings;
}

static AtlanteJson *
new_case (AtlanteBriefing *briefing)
{
  AtlanteCase *kase = atlante_briefing_get_case (briefing);
  AtlanteJson *object = atlante_json_new_object ();

  atlante_json_set_string (object, "id", atlante_case_get_id (kase));
  atlante_json_set_string (object, "title", atlante_briefing_get_title (briefing));
  atlante_json_set_int (object, "version", atlante_case_get_version (kase));
  atlante_json_set_string (object, "modified", atlante_case_get_modified (kase));
  return object;
}

/* The state of the claims' passages when the pack was made. */
static AtlanteJson *
new_anchors (AtlanteBriefing *briefing)
{
  AtlanteAnchors *anchors = atlante_briefing_get_anchors (briefing);
  AtlanteCanonicalText *text = anchors != NULL ? atlante_anchors_get_text (anchors) : NULL;
  AtlanteJson *object = atlante_json_new_object ();
  guint n_passages
      = atlante_case_get_n (atlante_briefing_get_case (briefing), ATLANTE_ITEM_PASSAGE);

  for (int state = ATLANTE_ANCHOR_UNCHECKED; state <= ATLANTE_ANCHOR_LOST; state++)
    atlante_json_set_int (object, atlante_anchor_state_get_nick (state),
                          anchors != NULL ? atlante_anchors_get_count (anchors, state)
                                          : state == ATLANTE_ANCHOR_UNCHECKED ? n_passages : 0);
  atlante_json_set_string (object, "article",
                           text != NULL ? atlante_canonical_text_get_sha256 (text) : NULL);
  return object;
}

static AtlanteJson *
new_strings (const char * const *strings, guint n)
{
  AtlanteJson *array = atlante_json_new_array ();

  for (guint i = 0; i < n; i++)
    atlante_json_append_take (array, atlante_json_new_string (strings[i]));
  return array;
}

/* In which columns a leading apostrophe may be ours: for a program that reads the tables again. */
static AtlanteJson *
new_guarded_columns (void)
{
  AtlanteJson *tables = atlante_json_new_object ();

  for (guint i = 0; i < ATLANTE_N_TABLES; i++)
    {
      const char * const *columns = atlante_csv_writer_get_guarded_columns (i);

      atlante_json_set_take (tables, atlante_csv_writer_get_table_path (i),
                             new_strings (columns, g_strv_length ((char **) columns)));
    }
  return tables;
}

static GBytes *
atlante_settings_writer_write (AtlanteBriefingWriter *writer, AtlanteBriefing *briefing,
                               GCancellable *cancellable, GError **error)
{
  g_autoptr (AtlanteJson) root = atlante_json_new_object ();
  AtlanteJson *program = atlante_json_new_object ();
  AtlanteJson *data = atlante_json_new_array ();
  GPtrArray *reports = atlante_briefing_get_reports (briefing);
  GString *out = g_string_new (NULL);

  atlante_json_set_string (program, "name", "Atlante");
  atlante_json_set_string (program, "version", ATLANTE_VERSION);
  for (guint i = 0; i < G_N_ELEMENTS (data_files); i++)
    atlante_json_append_take (data, new_data_file (data_files[i]));

  atlante_json_set_string (root, "format", "atlante-pack");
  atlante_json_set_int (root, "version", 1);
  atlante_json_set_take (root, "case", new_case (briefing));
  atlante_json_set_take (root, "settings", new_settings (briefing));
  atlante_json_set_take (root, "passages", new_anchors (briefing));
  atlante_json_set_take (root, "program", program);
  atlante_json_set_take (root, "libraries", new_libraries ());
  atlante_json_set_take (root, "data", data);
  atlante_json_set_take (root, "fonts", atlante_fonts_describe ());
  atlante_json_set_take (root, "licences", new_licences ());
  atlante_json_set_take (root, "guardedColumns", new_guarded_columns ());
  atlante_json_set_take (root, "reports",
                         new_strings ((const char *const *) reports->pdata, reports->len));

  atlante_json_write (root, ATLANTE_JSON_PRETTY, out);
  if (out->len == 0 || out->str[out->len - 1] != '\n')
    g_string_append_c (out, '\n');
  return g_string_free_to_bytes (out);
}

static const char *
atlante_settings_writer_get_path (AtlanteBriefingWriter *writer)
{
  return "pack.json";
}

static void
atlante_settings_writer_class_init (AtlanteSettingsWriterClass *klass)
{
  AtlanteBriefingWriterClass *writer_class = ATLANTE_BRIEFING_WRITER_CLASS (klass);

  writer_class->get_path = atlante_settings_writer_get_path;
  writer_class->write = atlante_settings_writer_write;
}

static void
atlante_settings_writer_init (AtlanteSettingsWriter *self)
{
}

AtlanteBriefingWriter *
atlante_settings_writer_new (void)
{
  return g_object_new (ATLANTE_TYPE_SETTINGS_WRITER, NULL);
}
