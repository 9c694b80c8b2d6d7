/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-form.h"

G_BEGIN_DECLS

GtkWidget *atlante_note_form_new (AtlanteSession *session, AtlanteItem *item);

G_END_DECLS
