/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What begins the ids where no prefix is given. */
#define ATLANTE_SVG_TIDY_PREFIX "m"

GBytes *atlante_svg_tidy (const char *svg,
                          gsize       length,
                          const char *id_prefix);

G_END_DECLS
