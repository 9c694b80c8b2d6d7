/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"

G_BEGIN_DECLS

#define ATLANTE_TYPE_SET_ASIDE (atlante_set_aside_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteSetAside, atlante_set_aside, ATLANTE, SET_ASIDE, AtlanteItem)
const char        *atlante_set_aside_get_passage (AtlanteSetAside *self);
AtlanteJson       *atlante_set_aside_get_reason  (AtlanteSetAside *self);

G_END_DECLS
