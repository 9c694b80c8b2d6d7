/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-list-field.h"

#include <glib/gi18n-lib.h>

#define ROW_SPACING 8
#define SPACING 4

typedef struct
{
  GtkWidget *rows;
  GtkWidget *more;            /* shows the rows that are hidden */
  GtkWidget *add;
  guint n_rows;
  guint least;
  guint most_shown;           /* 0: all */
  gboolean shows_all;
  gboolean is_awaiting;       /* the last row is of an entry that is still to come */
  char *id;                   /* (nullable): of the item that the rows are bound to */
} AtlanteListFieldPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AtlanteListField, atlante_list_field, ATLANTE_TYPE_FIELD)

static AtlanteListFieldPrivate *
get_private (AtlanteListField *self)
{
  return atlante_list_field_get_instance_private (self);
}

void
atlante_list_field_add_field (AtlanteListField *self, GtkWidget *box, GtkWidget *field,
                              guint index, const char *member)
{
  g_autofree char *entry = NULL, *path = NULL;

  g_return_if_fail (ATLANTE_IS_LIST_FIELD (self));
  g_return_if_fail (GTK_IS_BOX (box) && ATLANTE_IS_FIELD (field));

  entry = atlante_list_field_dup_path (self, index);
  path = g_strconcat (entry, "/", member, NULL);
  atlante_field_bind (ATLANTE_FIELD (field), atlante_field_get_session (ATLANTE_FIELD (self)),
                      atlante_field_get_item (ATLANTE_FIELD (self)), path);
  gtk_box_append (GTK_BOX (box), field);
}

guint
atlante_list_field_get_n_entries (AtlanteListField *self)
{
  g_return_val_if_fail (ATLANTE_IS_LIST_FIELD (self), 0);

  return atlante_json_get_length (atlante_field_get_value (ATLANTE_FIELD (self)));
}

char *
atlante_list_field_dup_path (AtlanteListField *self, guint index)
{
  g_return_val_if_fail (ATLANTE_IS_LIST_FIELD (self), NULL);

  return g_strdup_printf ("%s/%u", atlante_field_get_path (ATLANTE_FIELD (self)), index);
}

/* ---- rows ---- */

static GtkWidget *
get_row (AtlanteListField *self, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (get_private (self)->rows);

  while (row != NULL && index-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static guint
find_row (AtlanteListField *self, GtkWidget *widget)
{
  guint index = 0;

  for (GtkWidget *row = get_row (self, 0); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      if (gtk_widget_is_ancestor (widget, row))
        break;
      index++;
    }
  return index;
}

/* The entry may be another one since: the button is named anew. */
static void
name_button (AtlanteListField *self, guint index)
{
  AtlanteListFieldPrivate *priv = get_private (self);
  AtlanteJson *entry = atlante_json_get_element (atlante_field_get_value (ATLANTE_FIELD (self)),
                                                 index);
  GtkWidget *button = gtk_widget_get_last_child (get_row (self, index));
  g_autofree char *label = entry != NULL
    ? ATLANTE_LIST_FIELD_GET_CLASS (self)->dup_remove_label (self, entry)
    : g_strdup (_("Remove"));

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_sensitive (button, entry == NULL || priv->n_rows > priv->least);
}

static void rebuild (AtlanteListField *self);

static void
focus_row (AtlanteListField *self, guint index)
{
  GtkWidget *row = get_row (self, index);

  if (row == NULL || !gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (get_private (self)->add);
}

static void
remove_cb (AtlanteListField *self, GtkWidget *button)
{
  AtlanteField *field = ATLANTE_FIELD (self);
  AtlanteEditor *editor = atlante_session_get_editor (atlante_field_get_session (field));
  AtlanteJson *list = atlante_field_get_value (field);
  g_autoptr (AtlanteJson) rest = atlante_json_new_array ();
  guint gone = find_row (self, button);

  for (guint i = 0; i < atlante_json_get_length (list); i++)
    if (i != gone)
      atlante_json_append (rest, atlante_json_get_element (list, i));
  atlante_editor_break_merge (editor);
  if (gone >= atlante_json_get_length (list) || atlante_field_commit (field, rest))
    rebuild (self);
  atlante_editor_break_merge (editor);
  focus_row (self, gone);
}

static GtkWidget *
make_remove_button (AtlanteListField *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "remove");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  return button;
}

static void
add_row (AtlanteListField *self)
{
  AtlanteListFieldPrivate *priv = get_private (self);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *row = ATLANTE_LIST_FIELD_GET_CLASS (self)->make_row (self, priv->n_rows);

  gtk_widget_set_hexpand (row, TRUE);
  gtk_widget_add_css_class (line, "list-row");
  gtk_box_append (GTK_BOX (line), row);
  gtk_box_append (GTK_BOX (line), make_remove_button (self));
  gtk_box_append (GTK_BOX (priv->rows), line);
  priv->n_rows++;
}

static void
hide_rows (AtlanteListField *self)
{
  AtlanteListFieldPrivate *priv = get_private (self);
  /* One row is no longer than the button that would show it. */
  const gboolean hides = priv->most_shown > 0 && !priv->shows_all
                         && priv->n_rows > priv->most_shown + 1;
  const guint n = hides ? priv->n_rows - priv->most_shown : 0;
  g_autofree char *label = g_strdup_printf (
    /* Translators: a button that shows the rest of a list */
    ngettext ("Show %u more", "Show %u more", n), n);
  guint index = 0;

  for (GtkWidget *row = get_row (self, 0); row != NULL; row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, !hides || index++ < priv->most_shown);
  gtk_button_set_label (GTK_BUTTON (priv->more), label);
  gtk_widget_set_visible (priv->more, hides);
}

static void
name_buttons (AtlanteListField *self)
{
  AtlanteListFieldPrivate *priv = get_private (self);

  for (guint i = 0; i < priv->n_rows; i++)
    name_button (self, i);
  gtk_widget_set_visible (priv->rows, priv->n_rows > 0);
  hide_rows (self);
}

static void
more_cb (AtlanteListField *self)
{
  AtlanteListFieldPrivate *priv = get_private (self);

  priv->shows_all = TRUE;
  hide_rows (self);
  focus_row (self, priv->most_shown);
}

/* (nullable) (transfer full) */
static char *
dup_item_id (AtlanteListField *self)
{
  AtlanteItem *item = atlante_field_get_item (ATLANTE_FIELD (self));

  return item != NULL ? g_strdup (atlante_item_get_id (item)) : NULL;
}

static void
rebuild (AtlanteListField *self)
{
  AtlanteListFieldPrivate *priv = get_private (self);
  guint n = atlante_list_field_get_n_entries (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (priv->rows)) != NULL)
    gtk_box_remove (GTK_BOX (priv->rows), row);
  priv->n_rows = 0;
  priv->is_awaiting = FALSE;
  g_free (priv->id);
  priv->id = dup_item_id (self);
  for (guint i = 0; i < n; i++)
    add_row (self);
  name_buttons (self);
}

static gboolean
has_focus (AtlanteListField *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, get_private (self)->rows);
}

/* What stands in rows that stay is followed by their own fields. */
static void
atlante_list_field_show (AtlanteField *field, AtlanteJson *value)
{
  AtlanteListField *self = ATLANTE_LIST_FIELD (field);
  AtlanteListFieldPrivate *priv = get_private (self);
  const gboolean had_focus = has_focus (self);
  g_autofree char *id = dup_item_id (self);
  const gboolean is_same = g_strcmp0 (id, priv->id) == 0;

  if (is_same && priv->is_awaiting && atlante_json_get_length (value) + 1 == priv->n_rows)
    return;
  if (is_same && atlante_json_get_length (value) == priv->n_rows)
    {
      priv->is_awaiting = FALSE;
      name_buttons (self);
      return;
    }
  rebuild (self);
  if (had_focus)
    gtk_widget_grab_focus (priv->add);
}

/* ---- the button below the rows ---- */

static void
add_cb (AtlanteListField *self)
{
  ATLANTE_LIST_FIELD_GET_CLASS (self)->add (self);
}

static GtkWidget *
make_add_button (AtlanteListField *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, ROW_SPACING);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (line), label);
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "add");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_cb), self);
  return button;
}

static void
atlante_list_field_finalize (GObject *object)
{
  g_free (get_private (ATLANTE_LIST_FIELD (object))->id);

  G_OBJECT_CLASS (atlante_list_field_parent_class)->finalize (object);
}

static void
atlante_list_field_class_init (AtlanteListFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_list_field_finalize;
  ATLANTE_FIELD_CLASS (klass)->show = atlante_list_field_show;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlante_list_field_init (AtlanteListField *self)
{
  AtlanteListFieldPrivate *priv = get_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  priv->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, ROW_SPACING);
  priv->add = make_add_button (self);
  priv->more = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (priv->more, "flat");
  gtk_widget_add_css_class (priv->more, "add");
  gtk_widget_set_halign (priv->more, GTK_ALIGN_START);
  gtk_widget_set_visible (priv->more, FALSE);
  g_signal_connect_swapped (priv->more, "clicked", G_CALLBACK (more_cb), self);
  gtk_box_append (GTK_BOX (box), priv->rows);
  gtk_box_append (GTK_BOX (box), priv->more);
  gtk_box_append (GTK_BOX (box), priv->add);
  gtk_widget_set_visible (priv->rows, FALSE);
  atlante_field_set_control (ATLANTE_FIELD (self), box);
}

void
atlante_list_field_set_add_label (AtlanteListField *self, const char *label)
{
  GtkWidget *line;

  g_return_if_fail (ATLANTE_IS_LIST_FIELD (self));
  g_return_if_fail (label != NULL);

  line = gtk_button_get_child (GTK_BUTTON (get_private (self)->add));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (line)), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_private (self)->add),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
atlante_list_field_set_least (AtlanteListField *self, guint least)
{
  g_return_if_fail (ATLANTE_IS_LIST_FIELD (self));

  get_private (self)->least = least;
}

void
atlante_list_field_set_most_shown (AtlanteListField *self, guint most)
{
  g_return_if_fail (ATLANTE_IS_LIST_FIELD (self));

  get_private (self)->most_shown = most;
}

GtkWidget *
atlante_list_field_get_add_button (AtlanteListField *self)
{
  g_return_val_if_fail (ATLANTE_IS_LIST_FIELD (self), NULL);

  return get_private (self)->add;
}

void
atlante_list_field_append (AtlanteListField *self, AtlanteJson *entry)
{
  AtlanteField *field = ATLANTE_FIELD (self);
  AtlanteEditor *editor;
  AtlanteJson *list;
  g_autoptr (AtlanteJson) longer = NULL;
  guint n;

  g_return_if_fail (ATLANTE_IS_LIST_FIELD (self));
  g_return_if_fail (entry != NULL);

  editor = atlante_session_get_editor (atlante_field_get_session (field));
  list = atlante_field_get_value (field);
  n = atlante_json_get_length (list);
  longer = atlante_json_new_array ();
  for (guint i = 0; i < n; i++)
    atlante_json_append (longer, atlante_json_get_element (list, i));
  atlante_json_append (longer, entry);
  atlante_editor_break_merge (editor);
  get_private (self)->shows_all = TRUE;
  if (atlante_field_commit (field, longer))
    {
      rebuild (self);
      focus_row (self, n);
    }
  atlante_editor_break_merge (editor);
}

void
atlante_list_field_await (AtlanteListField *self)
{
  AtlanteListFieldPrivate *priv;

  g_return_if_fail (ATLANTE_IS_LIST_FIELD (self));

  priv = get_private (self);
  priv->shows_all = TRUE;
  if (!priv->is_awaiting)
    add_row (self);
  priv->is_awaiting = TRUE;
  name_buttons (self);
  focus_row (self, priv->n_rows - 1);
}
