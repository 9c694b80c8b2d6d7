/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-briefing-writer.h"

G_BEGIN_DECLS

/* briefing.html: the whole briefing as one page that needs no network, no script and no other
 * file. */
#define ATLANTE_TYPE_HTML_WRITER (atlante_html_writer_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteHtmlWriter, atlante_html_writer,
                      ATLANTE, HTML_WRITER, AtlanteBriefingWriter)

AtlanteBriefingWriter *atlante_html_writer_new (void);

G_END_DECLS
