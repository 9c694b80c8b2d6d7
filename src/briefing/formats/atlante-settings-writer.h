/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-briefing-writer.h"

G_BEGIN_DECLS

/* pack.json: the settings of the pack, the versions of program, libraries and data, the fonts with
 * their hashes, licences, and what the other writers reported. */
#define ATLANTE_TYPE_SETTINGS_WRITER (atlante_settings_writer_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteSettingsWriter, atlante_settings_writer,
                      ATLANTE, SETTINGS_WRITER, AtlanteBriefingWriter)

AtlanteBriefingWriter *atlante_settings_writer_new (void);

G_END_DECLS
