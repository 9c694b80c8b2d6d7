/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-json.h"

G_BEGIN_DECLS

/* The fonts of a pack: what fontconfig gives on this machine for each family that Atlante asks for,
 * as [{"asked": "Noto Serif", "weight", "family", "style", "file": "NotoSerif-Regular.ttf",
 * "version", "sha256"}]. Two packs can have the same bytes only where these are the same.
 * (transfer full) */
AtlanteJson *atlante_fonts_describe (void);

G_END_DECLS
