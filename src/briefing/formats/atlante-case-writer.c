/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-case-writer.h"

struct _AtlanteCaseWriter
{
  AtlanteBriefingWriter parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlanteCaseWriter, atlante_case_writer, ATLANTE_TYPE_BRIEFING_WRITER)

/* The attached article, where it is this very source. */
static const char *
find_attached_text (AtlanteBriefing *briefing, const AtlanteJson *source)
{
  AtlanteAnchors *anchors = atlante_briefing_get_anchors (briefing);
  AtlanteCanonicalText *text = anchors != NULL ? atlante_anchors_get_text (anchors) : NULL;
  const char *sha256 = atlante_json_get_member_string (source, "sha256");

  if (text == NULL || g_strcmp0 (sha256, atlante_canonical_text_get_sha256 (text)) != 0)
    return NULL;
  return atlante_canonical_text_get_text (text);
}

static AtlanteJson *
dup_source (AtlanteBriefing *briefing, AtlanteJson *source)
{
  const char *held = atlante_json_get_member_string (source, "text");
  const char *wanted = NULL;
  g_autoptr (AtlanteJson) value = NULL;

  if (atlante_briefing_get_with_text (briefing))
    {
      wanted = held;
      if (wanted == NULL)
        wanted = find_attached_text (briefing, source);
    }
  if (g_strcmp0 (held, wanted) == 0)
    return atlante_json_ref (source);

  value = atlante_json_new_string (wanted);
  return atlante_json_with_member (source, "text", value);
}

static AtlanteJson *
dup_sources (AtlanteBriefing *briefing, const AtlanteJson *sources)
{
  AtlanteJson *copy = atlante_json_new_array ();

  for (guint i = 0; i < atlante_json_get_length (sources); i++)
    atlante_json_append_take (copy, dup_source (briefing, atlante_json_get_element (sources, i)));
  return copy;
}

static AtlanteJson *
take_with_member (AtlanteJson *root, const char *key, AtlanteJson *value)
{
  AtlanteJson *changed = atlante_json_with_member (root, key, value);

  atlante_json_unref (root);
  atlante_json_unref (value);
  return changed;
}

static GBytes *
atlante_case_writer_write (AtlanteBriefingWriter *writer, AtlanteBriefing *briefing,
                           GCancellable *cancellable, GError **error)
{
  g_autoptr (AtlanteJson) root = atlante_case_dup_json (atlante_briefing_get_case (briefing));
  AtlanteMarking marking = atlante_briefing_get_marking (briefing);
  const AtlanteJson *sources = atlante_json_get_member (root, "sources");
  GString *out = g_string_new (NULL);

  if (sources != NULL)
    root = take_with_member (root, "sources", dup_sources (briefing, sources));
  /* A marking that this program does not know is left as it is. */
  if (marking != ATLANTE_MARKING_OTHER
      && marking != atlante_case_get_marking (atlante_briefing_get_case (briefing)))
    root = take_with_member (
        root, "marking", atlante_json_new_string (atlante_briefing_get_marking_label (briefing)));

  atlante_json_write (root, ATLANTE_JSON_CASE, out);
  return g_string_free_to_bytes (out);
}

static const char *
atlante_case_writer_get_path (AtlanteBriefingWriter *writer)
{
  return "case.atlante";
}

static void
atlante_case_writer_class_init (AtlanteCaseWriterClass *klass)
{
  AtlanteBriefingWriterClass *writer_class = ATLANTE_BRIEFING_WRITER_CLASS (klass);

  writer_class->get_path = atlante_case_writer_get_path;
  writer_class->write = atlante_case_writer_write;
}

static void
atlante_case_writer_init (AtlanteCaseWriter *self)
{
}

AtlanteBriefingWriter *
atlante_case_writer_new (void)
{
  return g_object_new (ATLANTE_TYPE_CASE_WRITER, NULL);
}
