/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-command.h"

G_BEGIN_DECLS

/* Always FALSE, with ATLANTE_CASE_ERROR_INVALID. */
gboolean _atlante_command_fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
