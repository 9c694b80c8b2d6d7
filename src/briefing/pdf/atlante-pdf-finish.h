/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-pdf-page.h"

G_BEGIN_DECLS

/* Adds to a document that cairo has written what cairo 1.16 cannot say: language, title bar, XMP,
 * well-formed dates, the order of tabs, words for figures and links, and an /ID from the hash of
 * the whole. @page is the document's, finished. Returns: (transfer full): the document; NULL with
 * @error set where @pdf is not as cairo writes it. */
GBytes *
atlante_pdf_finish (GByteArray *pdf, AtlantePdfPage *page, GError **error);

G_END_DECLS
