/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-briefing-writer.h"

G_BEGIN_DECLS

/* briefing.md: CommonMark with the tables of GitHub's dialect. */
#define ATLANTE_TYPE_MARKDOWN_WRITER (atlante_markdown_writer_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMarkdownWriter, atlante_markdown_writer,
                      ATLANTE, MARKDOWN_WRITER, AtlanteBriefingWriter)

AtlanteBriefingWriter *atlante_markdown_writer_new (void);

G_END_DECLS
