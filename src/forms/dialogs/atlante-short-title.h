/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-session.h"

G_BEGIN_DECLS

/* What a dialogue or a message calls an item: its title for the session's audience, cut where it is
 * long. (transfer full) */
char *atlante_short_title_dup (AtlanteSession *session, AtlanteItem *item);

G_END_DECLS
