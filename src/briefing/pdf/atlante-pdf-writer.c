/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-pdf-writer.h"

#include <cairo-pdf.h>

#include "atlante-pdf-finish.h"
#include "atlante-pdf-private.h"

#define PATH "briefing.pdf"

struct _AtlantePdfWriter
{
  AtlanteBriefingWriter parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlantePdfWriter, atlante_pdf_writer, ATLANTE_TYPE_BRIEFING_WRITER)

static void
append_parts (AtlantePdfPage *page)
{
  atlante_pdf_append_cover (page);
  atlante_pdf_append_contents (page);
  atlante_pdf_append_dossiers (page);
  atlante_pdf_append_events (page);
  atlante_pdf_append_relations (page);
  atlante_pdf_append_actors (page);
  atlante_pdf_append_ledger (page);
  atlante_pdf_append_end (page);
}

/* A missing base map is no reason to have no briefing. */
static AtlanteFigure *
new_map (AtlanteBriefing *briefing)
{
  g_autoptr (GError) error = NULL;
  AtlanteFigure *map = atlante_figure_new_with_data (
      atlante_briefing_get_case (briefing), atlante_briefing_get_audience (briefing), &error);

  if (map == NULL)
    atlante_briefing_report (briefing, PATH, error->message);
  return map;
}

static void
report_unknown_glyphs (AtlanteBriefing *briefing, guint n)
{
  g_autofree char *message = NULL;
  const char *language = atlante_briefing_get_language (briefing);

  if (n == 0)
    return;
  message = g_strdup_printf (
      TRN (language,
           "%u character has no glyph in the fonts that are installed; install the Noto fonts.",
           "%u characters have no glyph in the fonts that are installed; install the Noto fonts.",
           n),
      n);
  atlante_briefing_report (briefing, PATH, message);
}

static GBytes *
atlante_pdf_writer_write (AtlanteBriefingWriter *writer,
                          AtlanteBriefing *briefing,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (AtlanteFigure) map = new_map (briefing);
  g_autoptr (AtlantePdfPage) measured = atlante_pdf_page_new (briefing, cancellable, NULL, NULL);
  g_autoptr (AtlantePdfPage) page = NULL;
  g_autoptr (GByteArray) out = g_byte_array_new ();

  measured->map = map != NULL ? g_object_ref (map) : NULL;
  append_parts (measured);
  page = atlante_pdf_page_new (briefing, cancellable, measured->numbers, out);
  page->map = g_steal_pointer (&map);
  append_parts (page);
  if (!atlante_pdf_page_finish (page, error))
    return NULL;
  report_unknown_glyphs (briefing, page->n_unknown);
  return atlante_pdf_finish (out, page, error);
}

static const char *
atlante_pdf_writer_get_path (AtlanteBriefingWriter *writer)
{
  return PATH;
}

static void
atlante_pdf_writer_class_init (AtlantePdfWriterClass *klass)
{
  AtlanteBriefingWriterClass *writer_class = ATLANTE_BRIEFING_WRITER_CLASS (klass);

  writer_class->get_path = atlante_pdf_writer_get_path;
  writer_class->write = atlante_pdf_writer_write;
}

static void
atlante_pdf_writer_init (AtlantePdfWriter *self)
{
}

AtlanteBriefingWriter *
atlante_pdf_writer_new (void)
{
  return g_object_new (ATLANTE_TYPE_PDF_WRITER, NULL);
}
