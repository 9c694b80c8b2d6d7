/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-form.h"

G_BEGIN_DECLS

/* What a case says of itself. */
GtkWidget *atlante_case_form_new (AtlanteSession *session);

G_END_DECLS
