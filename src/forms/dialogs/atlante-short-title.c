/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-short-title.h"

/* Characters: more than that makes two lines of a dialogue's title. */
#define MAX_TITLE 48

char *
atlante_short_title_dup (AtlanteSession *session, AtlanteItem *item)
{
  const char *title;
  const char *end;

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), NULL);
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), NULL);

  title = atlante_item_get_title (item, atlante_session_get_audience (session));
  if (g_utf8_strlen (title, -1) <= MAX_TITLE)
    return g_strdup (title);
  end = g_utf8_offset_to_pointer (title, MAX_TITLE);
  return g_strdup_printf ("%.*s…", (int) (end - title), title);
}
