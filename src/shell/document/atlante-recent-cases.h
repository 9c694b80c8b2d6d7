/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The cases that were opened or saved last, as the desktop remembers them for all programs. */

typedef struct
{
  char *uri;
  char *title;    /* of the case, when it was opened */
  char *path;     /* where it is, for people: "~/Documents/kursk.atlante" */
} AtlanteRecentCase;

void       atlante_recent_case_free    (AtlanteRecentCase *self);
/* @title: of the case */
void       atlante_recent_cases_add    (GFile *file, const char *title);
void       atlante_recent_cases_remove (const char *uri);
/* The latest first, at most @most; those that are gone are left out. (transfer full)
 * (element-type AtlanteRecentCase) */
GPtrArray *atlante_recent_cases_list   (guint most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteRecentCase, atlante_recent_case_free)

G_END_DECLS
