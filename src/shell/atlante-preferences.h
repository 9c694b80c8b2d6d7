/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlantePreferences:
 *
 * How a user wants all cases to be shown: languages and names, coordinates and units, appearance;
 * and the name that notes and grades are signed with. Each choice holds at once.
 */
#define ATLANTE_TYPE_PREFERENCES (atlante_preferences_get_type ())
G_DECLARE_FINAL_TYPE (AtlantePreferences, atlante_preferences, ATLANTE, PREFERENCES,
                      AdwPreferencesWindow)

/* @session: (nullable): the languages of its case are offered too */
AtlantePreferences *atlante_preferences_new (GSettings *settings, AtlanteSession *session);

/* The program's settings; NULL where there is no schema of them, where g_settings_new() would end
 * the program. (transfer full) (nullable) */
GSettings *atlante_preferences_dup_settings (void);
/* The session, and the style of all windows, follow the settings from now on. */
void       atlante_preferences_apply_to     (GSettings *settings, AtlanteSession *session);
void       atlante_preferences_apply_style  (GSettings *settings);

G_END_DECLS
