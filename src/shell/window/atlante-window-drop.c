/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-window-private.h"

#include <string.h>

/* Files that are dropped on the window, or named to it. */

static gboolean
is_case (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFileInfo) info = NULL;

  if (g_str_has_suffix (name, ".atlante"))
    return TRUE;
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE, G_FILE_QUERY_INFO_NONE,
                            NULL, NULL);
  return info != NULL && g_file_info_get_content_type (info) != NULL
         && g_content_type_is_a (g_file_info_get_content_type (info), ATLANTE_CASE_MIME_TYPE);
}

/* What a new case from this text may be called. */
static char *
dup_title (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  return g_utf8_make_valid (name, -1);
}

void
_atlante_window_take_file (AtlanteWindow *self, GFile *file)
{
  g_autofree char *title = NULL;

  if (is_case (file))
    {
      _atlante_window_open_file (self, file);
      return;
    }
  if (atlante_session_get_case (self->session) != NULL)
    {
      _atlante_window_attach_file (self, file);
      return;
    }
  title = dup_title (file);
  _atlante_window_new_case (self, title, file);
}

static gboolean
drop_cb (AtlanteWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  gboolean has_taken_text = FALSE;

  for (GSList *l = files; l != NULL; l = l->next)
    if (is_case (l->data))
      {
        _atlante_window_open_file (self, l->data);
      }
    else if (!has_taken_text)
      {
        /* One question at a time. */
        _atlante_window_take_file (self, l->data);
        has_taken_text = TRUE;
      }
  return files != NULL;
}

void
_atlante_window_drop_init (AtlanteWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->toast_overlay), GTK_EVENT_CONTROLLER (target));
}
