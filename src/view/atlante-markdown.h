/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The Markdown of notes as Pango markup for a label: paragraphs, headings, list items, emphasis,
 * strong emphasis, code, and links to http, https and mailto addresses, whose address is shown. What
 * it does not know it shows as it stands; raw HTML is text. (transfer full) */
char *atlante_markdown_to_markup (const char *markdown);

G_END_DECLS
