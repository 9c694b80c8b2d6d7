/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-briefing-writer.h"

G_BEGIN_DECLS

/* briefing.pdf: the briefing for print and for reading on a screen; tagged, with bookmarks, links
 * and page labels. */
#define ATLANTE_TYPE_PDF_WRITER (atlante_pdf_writer_get_type ())
G_DECLARE_FINAL_TYPE (AtlantePdfWriter,
                      atlante_pdf_writer,
                      ATLANTE,
                      PDF_WRITER,
                      AtlanteBriefingWriter)

AtlanteBriefingWriter *
atlante_pdf_writer_new (void);

G_END_DECLS
