/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-field.h"

#include "atlante-widget.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "atlante-command.h"
#include "atlante-json-path.h"

/* Who is still typing is not told that half a word is none: milliseconds. */
#define PATIENCE 900

typedef struct
{
  AtlanteSession *session;
  AtlanteCase *kase;          /* the one it follows */
  AtlanteItem *item;          /* (nullable) */
  char *path;
  AtlanteJson *shown;         /* (nullable): the value that it shows, but for what is typed wrong */
  gboolean is_committing;

  GtkWidget *title;
  GtkWidget *control;         /* (nullable) */
  GtkWidget *message;
  char *error;                /* (nullable) */
  char *hint;                 /* (nullable) */
  char *problem;              /* (nullable): an error that is not told yet */
  guint problem_id;
} AtlanteFieldPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AtlanteField, atlante_field, GTK_TYPE_WIDGET)

static void
remember_value (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);
  AtlanteJson *value = atlante_field_get_value (self);

  g_clear_pointer (&priv->shown, atlante_json_unref);
  priv->shown = value != NULL ? atlante_json_ref (value) : NULL;
}

static void
show_value (AtlanteField *self)
{
  remember_value (self);
  if (ATLANTE_FIELD_GET_CLASS (self)->show != NULL)
    ATLANTE_FIELD_GET_CLASS (self)->show (self, atlante_field_get_value (self));
}

static void
refresh (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  if (priv->is_committing)
    return;
  atlante_field_set_problem (self, NULL);
  atlante_field_set_error (self, NULL);
  show_value (self);
}

/* --- the case --- */

/* (nullable) (transfer none) */
static AtlanteJson *
find_value (AtlanteField *self, AtlanteItem *item)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);
  g_auto (GStrv) steps = NULL;

  if (priv->kase == NULL)
    return NULL;
  steps = g_strsplit (priv->path, "/", -1);
  return atlante_json_path_get (item != NULL ? atlante_item_get_json (item)
                                             : atlante_case_get_members (priv->kase),
                                (const char *const *) steps);
}

/* A field is shown anew only where its own value is another: what stands in another field of the
 * same item, wrong or half typed, is left alone. */
static void
item_replaced_cb (AtlanteField *self, AtlanteItem *old_item, AtlanteItem *new_item)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);
  AtlanteFieldClass *class = ATLANTE_FIELD_GET_CLASS (self);
  g_autoptr (AtlanteItem) before = NULL;

  if (priv->item != old_item)
    {
      if (class->refers_to != NULL && atlante_item_get_id (new_item) != NULL &&
          class->refers_to (self, atlante_field_get_value (self), atlante_item_get_id (new_item)))
        show_value (self);
      return;
    }
  before = g_steal_pointer (&priv->item);
  priv->item = g_object_ref (new_item);
  if (!atlante_json_equal (find_value (self, before), find_value (self, new_item)))
    refresh (self);
}

static void
members_changed_cb (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  if (ATLANTE_FIELD_GET_CLASS (self)->follows_members && !priv->is_committing &&
      !atlante_field_has_error (self))
    show_value (self);
  else if (priv->item == NULL && !atlante_json_equal (priv->shown, atlante_field_get_value (self)))
    refresh (self);
}

static void
unbind (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  if (priv->kase != NULL)
    g_signal_handlers_disconnect_by_data (priv->kase, self);
  g_clear_object (&priv->kase);
  g_clear_object (&priv->item);
  g_clear_object (&priv->session);
  g_clear_pointer (&priv->path, g_free);
  g_clear_pointer (&priv->shown, atlante_json_unref);
}

void
atlante_field_bind (AtlanteField *self, AtlanteSession *session, AtlanteItem *item,
                    const char *path)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);
  g_autoptr (AtlanteItem) kept = NULL;

  g_return_if_fail (ATLANTE_IS_FIELD (self));
  g_return_if_fail (ATLANTE_IS_SESSION (session) && atlante_session_get_case (session) != NULL);
  g_return_if_fail (item == NULL || ATLANTE_IS_ITEM (item));
  g_return_if_fail (path != NULL && *path != '\0');

  kept = item != NULL ? g_object_ref (item) : NULL;
  unbind (self);
  priv->session = g_object_ref (session);
  priv->kase = g_object_ref (atlante_session_get_case (session));
  priv->item = g_steal_pointer (&kept);
  priv->path = g_strdup (path);
  g_signal_connect_object (priv->kase, "item-replaced", G_CALLBACK (item_replaced_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->kase, "members-changed", G_CALLBACK (members_changed_cb), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

AtlanteSession *
atlante_field_get_session (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  g_return_val_if_fail (ATLANTE_IS_FIELD (self), NULL);

  return priv->session;
}

AtlanteItem *
atlante_field_get_item (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  g_return_val_if_fail (ATLANTE_IS_FIELD (self), NULL);

  return priv->item;
}

const char *
atlante_field_get_path (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  g_return_val_if_fail (ATLANTE_IS_FIELD (self), NULL);

  return priv->path;
}

AtlanteJson *
atlante_field_get_value (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  g_return_val_if_fail (ATLANTE_IS_FIELD (self), NULL);

  return priv->path != NULL ? find_value (self, priv->item) : NULL;
}

/* --- a change --- */

static char *
make_whole_path (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  if (priv->item == NULL)
    return g_strdup (priv->path);
  return g_strdup_printf ("%s/%s/%s",
                          atlante_item_kind_get_member (atlante_item_get_kind (priv->item)),
                          atlante_item_get_id (priv->item), priv->path);
}

/* An entry of a list that is not there yet goes behind its end. */
static char *
make_command_path (AtlanteField *self, const char *path)
{
  const char *last = strrchr (path, '/');

  if (atlante_field_get_value (self) != NULL || last == NULL || !g_ascii_isdigit (last[1]))
    return g_strdup (path);
  return g_strdup_printf ("%.*s/-", (int) (last - path), path);
}

/* "/places/3 (kursk)/kind: …": at the field itself the reason is enough. */
static const char *
skip_where (const char *message)
{
  const char *reason = message[0] == '/' ? strstr (message, ": ") : NULL;

  return reason != NULL ? reason + 2 : message;
}

gboolean
atlante_field_commit (AtlanteField *self, AtlanteJson *value)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);
  AtlanteEditor *editor;
  g_autofree char *key = NULL, *path = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_return_val_if_fail (ATLANTE_IS_FIELD (self), FALSE);
  g_return_val_if_fail (priv->path != NULL, FALSE);

  editor = atlante_session_get_editor (priv->session);
  if (editor == NULL || atlante_editor_get_case (editor) != priv->kase)
    return FALSE;
  atlante_field_set_problem (self, NULL);
  if (value == NULL && atlante_field_get_value (self) == NULL)
    {
      atlante_field_set_error (self, NULL);
      return TRUE;
    }
  key = make_whole_path (self);
  path = make_command_path (self, key);
  priv->is_committing = TRUE;
  done = atlante_command_set (editor, path, value, key, &error);
  priv->is_committing = FALSE;
  remember_value (self);
  atlante_field_set_error (self, done ? NULL : skip_where (error->message));
  return done;
}

/* --- a problem --- */

static void
tell_problem (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);
  g_autofree char *problem = g_steal_pointer (&priv->problem);

  g_clear_handle_id (&priv->problem_id, g_source_remove);
  if (problem != NULL)
    atlante_field_set_error (self, problem);
}

static gboolean
tell_problem_now (gpointer user_data)
{
  AtlanteField *self = ATLANTE_FIELD (user_data);
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  priv->problem_id = 0;
  tell_problem (self);
  return G_SOURCE_REMOVE;
}

void
atlante_field_set_problem (AtlanteField *self, const char *message)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  g_return_if_fail (ATLANTE_IS_FIELD (self));

  g_clear_handle_id (&priv->problem_id, g_source_remove);
  g_clear_pointer (&priv->problem, g_free);
  if (message == NULL)
    return;
  priv->problem = g_strdup (message);
  /* Who has been told already sees at once what is wrong now. */
  if (priv->error != NULL)
    tell_problem (self);
  else
    priv->problem_id = g_timeout_add (PATIENCE, tell_problem_now, self);
}

/* What is typed when the field is come back to is another step. */
static void
left_cb (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);
  AtlanteEditor *editor = priv->session != NULL ? atlante_session_get_editor (priv->session) : NULL;

  tell_problem (self);
  if (editor != NULL)
    atlante_editor_break_merge (editor);
}

/* --- caption, control, message --- */

static void
update_message (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);
  const char *message = priv->error != NULL ? priv->error : priv->hint;

  gtk_label_set_label (GTK_LABEL (priv->message), message != NULL ? message : "");
  gtk_widget_set_visible (priv->message, message != NULL);
  if (priv->error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  if (priv->control != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (priv->control), GTK_ACCESSIBLE_STATE_INVALID,
                                 priv->error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                                     : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
set_message (AtlanteField *self, char **message, const char *text)
{
  if (g_strcmp0 (*message, text) == 0)
    return;
  g_free (*message);
  *message = g_strdup (text);
  update_message (self);
}

void
atlante_field_set_error (AtlanteField *self, const char *message)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  g_return_if_fail (ATLANTE_IS_FIELD (self));

  set_message (self, &priv->error, message);
}

gboolean
atlante_field_has_error (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  g_return_val_if_fail (ATLANTE_IS_FIELD (self), FALSE);

  return priv->error != NULL;
}

void
atlante_field_set_hint (AtlanteField *self, const char *message)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  g_return_if_fail (ATLANTE_IS_FIELD (self));

  set_message (self, &priv->hint, message);
}

static void
name_drop_downs (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);
  const char *title = gtk_label_get_label (GTK_LABEL (priv->title));

  if (priv->control != NULL && *title != '\0')
    atlante_widget_name_drop_downs (priv->control, title);
}

void
atlante_field_set_title (AtlanteField *self, const char *title)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  g_return_if_fail (ATLANTE_IS_FIELD (self));

  gtk_label_set_label (GTK_LABEL (priv->title), title != NULL ? title : "");
  gtk_widget_set_visible (priv->title, title != NULL);
  name_drop_downs (self);
}

void
atlante_field_set_control (AtlanteField *self, GtkWidget *control)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  g_return_if_fail (ATLANTE_IS_FIELD (self));
  g_return_if_fail (GTK_IS_WIDGET (control));

  g_clear_pointer (&priv->control, gtk_widget_unparent);
  priv->control = control;
  gtk_widget_insert_after (control, GTK_WIDGET (self), priv->title);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (control),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, priv->title, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, priv->message, NULL, -1);
  name_drop_downs (self);
}

GtkWidget *
atlante_field_get_control (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  g_return_val_if_fail (ATLANTE_IS_FIELD (self), NULL);

  return priv->control;
}

static void
atlante_field_dispose (GObject *object)
{
  AtlanteField *self = ATLANTE_FIELD (object);
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);

  atlante_field_set_problem (self, NULL);
  unbind (self);
  priv->control = NULL;
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (atlante_field_parent_class)->dispose (object);
}

static void
atlante_field_finalize (GObject *object)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (ATLANTE_FIELD (object));

  g_free (priv->error);
  g_free (priv->hint);

  G_OBJECT_CLASS (atlante_field_parent_class)->finalize (object);
}

static gboolean
atlante_field_grab_focus (GtkWidget *widget)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (ATLANTE_FIELD (widget));

  return priv->control != NULL && gtk_widget_grab_focus (priv->control);
}

static void
atlante_field_class_init (AtlanteFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlante_field_finalize;
  widget_class->grab_focus = atlante_field_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "field");
}

static GtkWidget *
new_label (AtlanteField *self, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  gtk_widget_set_visible (label, FALSE);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
atlante_field_init (AtlanteField *self)
{
  AtlanteFieldPrivate *priv = atlante_field_get_instance_private (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  priv->title = new_label (self, "field-title");
  priv->message = new_label (self, "field-message");
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
