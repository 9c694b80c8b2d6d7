/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What cairo 1.16 draws outside of its tags (rules, bars, head and foot of a page) is neither
 * content nor declared to be none. This marks it as Artifact in the stream of a page.
 * @stream: compressed, as cairo writes it. Returns: (transfer full) (nullable): the same
 * compressed; NULL where it could not be read. */
GBytes *
atlante_pdf_mark_artifacts (const char *stream, gsize length);

G_END_DECLS
