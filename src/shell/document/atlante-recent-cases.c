/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-recent-cases.h"

#include "atlante-window-private.h"

#include <string.h>

#define PROGRAM "Atlante"

void
atlante_recent_case_free (AtlanteRecentCase *self)
{
  if (self == NULL)
    return;
  g_free (self->uri);
  g_free (self->title);
  g_free (self->path);
  g_free (self);
}

void
atlante_recent_cases_add (GFile *file, const char *title)
{
  GtkRecentData data = {
    .display_name = (char *) title,
    .mime_type = (char *) ATLANTE_CASE_MIME_TYPE,
    .app_name = (char *) PROGRAM,
    .app_exec = (char *) "atlante %u",
  };
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (title != NULL);

  uri = g_file_get_uri (file);
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

void
atlante_recent_cases_remove (const char *uri)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (uri != NULL);

  if (!gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, &error))
    g_debug ("%s: %s", uri, error->message);
}

/* The home folder is what people write as "~". */
static char *
dup_path (GFile *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  if (strncmp (name, home, length) == 0 && (name[length] == '/' || name[length] == '\0'))
    return g_strconcat ("~", name + length, NULL);
  return g_steal_pointer (&name);
}

static AtlanteRecentCase *
make_recent_case (GtkRecentInfo *info)
{
  AtlanteRecentCase *self = g_new0 (AtlanteRecentCase, 1);
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));

  self->uri = g_file_get_uri (file);
  self->title = g_strdup (gtk_recent_info_get_display_name (info));
  self->path = dup_path (file);
  return self;
}

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  GDateTime *one = gtk_recent_info_get_modified (*(GtkRecentInfo *const *) a);
  GDateTime *two = gtk_recent_info_get_modified (*(GtkRecentInfo *const *) b);

  return g_date_time_compare (two, one);
}

/* The file dialogue notes what is chosen in it too, as the text of an article. */
static gboolean
is_case (GtkRecentInfo *info)
{
  return gtk_recent_info_has_application (info, PROGRAM) &&
         (g_strcmp0 (gtk_recent_info_get_mime_type (info), ATLANTE_CASE_MIME_TYPE) == 0 ||
          g_str_has_suffix (gtk_recent_info_get_uri (info), ".atlante"));
}

GPtrArray *
atlante_recent_cases_list (guint most)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify) atlante_recent_case_free);
  g_autoptr (GPtrArray) infos = g_ptr_array_new ();
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *l = items; l != NULL; l = l->next)
    if (is_case (l->data) && gtk_recent_info_exists (l->data))
      g_ptr_array_add (infos, l->data);
  g_ptr_array_sort (infos, compare_visits);
  for (guint i = 0; i < MIN (infos->len, most); i++)
    g_ptr_array_add (cases, make_recent_case (g_ptr_array_index (infos, i)));
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  return cases;
}
