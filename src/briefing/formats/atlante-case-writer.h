/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-briefing-writer.h"

G_BEGIN_DECLS

/* case.atlante: the case in its canonical form, under the pack's marking. The text of a source is
 * in it only where the briefing asks for it: it belongs to its publisher. */
#define ATLANTE_TYPE_CASE_WRITER (atlante_case_writer_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteCaseWriter, atlante_case_writer,
                      ATLANTE, CASE_WRITER, AtlanteBriefingWriter)

AtlanteBriefingWriter *atlante_case_writer_new (void);

G_END_DECLS
