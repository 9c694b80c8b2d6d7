/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"

G_BEGIN_DECLS

#define ATLANTE_TYPE_TOPIC (atlante_topic_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteTopic, atlante_topic, ATLANTE, TOPIC, AtlanteItem)

G_END_DECLS
