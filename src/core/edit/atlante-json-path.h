/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "atlante-json.h"

G_BEGIN_DECLS

/* Ways through a JSON value by members of objects and places in lists, from 0. */

/* (nullable) (transfer none): what is there, if anything is */
AtlanteJson *atlante_json_path_get (AtlanteJson *json, const char *const *path);
/* A copy of @json with another value at the end of a way that may be new there, and with what lies
 * on the way; a list takes "-" for behind its end. @value: (nullable): NULL takes out what is
 * there. (transfer full) (nullable): NULL with ATLANTE_CASE_ERROR_INVALID where there is no such
 * way */
AtlanteJson *atlante_json_path_set (AtlanteJson *json, const char *const *path, AtlanteJson *value,
                                    GError **error);

G_END_DECLS
