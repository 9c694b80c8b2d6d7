/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-name-row.h"

#include <glib/gi18n-lib.h>

#include "atlante-code-field.h"
#include "atlante-vocabulary.h"
#include "atlante-widget.h"

#define SPACING 4
/* The narrowest entry, and the widest words beside it, in characters. */
#define ENTRY_CHARS 8
#define SORT_CHARS 15

struct _AtlanteNameRow
{
  AtlanteField parent_instance;

  GtkEditable *entry;
  GtkMenuButton *button;
  GtkLabel *sort;             /* in the button: "ko · local name" */
  GtkWidget *language;        /* in its popover, NULL until that is opened */
  GtkDropDown *role;          /* the same */
  GtkDropDown *viewpoint;     /* the same */
  GtkWidget *viewpoint_box;   /* the same */

  AtlanteJson *draft;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (AtlanteNameRow, atlante_name_row, ATLANTE_TYPE_FIELD)

/* What the case has, or would have. (transfer none) */
static AtlanteJson *
get_name (AtlanteNameRow *self)
{
  AtlanteJson *name = atlante_field_get_value (ATLANTE_FIELD (self));

  return name != NULL ? name : self->draft;
}

static int
get_word (AtlanteNameRow *self, const char *member, AtlanteVocabulary list, int fallback)
{
  const char *nick = atlante_json_get_member_string (get_name (self), member);

  return nick != NULL ? atlante_vocabulary_lookup (list, nick) : fallback;
}

static AtlanteNameRole
get_role (AtlanteNameRow *self)
{
  return get_word (self, "role", ATLANTE_VOCABULARY_NAME_ROLE, ATLANTE_NAME_MAIN);
}

/* ---- language and role in short ---- */

static char *
dup_sort (AtlanteNameRow *self)
{
  const char *language = atlante_json_get_member_string (get_name (self), "language");
  const char *role = atlante_vocabulary_get_label (ATLANTE_VOCABULARY_NAME_ROLE, get_role (self),
                                                   NULL);

  if (get_role (self) == ATLANTE_NAME_MAIN)
    return g_strdup (language);
  /* Translators: of a name, its language and role: "ko · local name" */
  return g_strdup_printf (C_("name", "%1$s · %2$s"), language != NULL ? language : "?", role);
}

static void
show_sort (AtlanteNameRow *self)
{
  g_autofree char *sort = dup_sort (self);
  /* Translators: names a button for screen readers; %s is as "ko · local name" */
  g_autofree char *label = g_strdup_printf (_("Language and role: %s"), sort);

  gtk_label_set_label (self->sort, sort);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button),
                            atlante_field_get_value (ATLANTE_FIELD (self)) != NULL);
}

/* ---- the popover ---- */

static GtkDropDown *
new_drop_down (AtlanteVocabulary list)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  const int n = (int) atlante_vocabulary_get_length (list);

  /* "Other" is what a later version may bring, and no choice. */
  for (int i = 1; i < n; i++)
    gtk_string_list_append (rows, atlante_vocabulary_get_label (list, i, NULL));
  return GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&rows)), NULL));
}

static GtkWidget *
add_captioned (GtkWidget *box, const char *caption, GtkWidget *control)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *label = gtk_label_new (caption);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-title");
  gtk_box_append (GTK_BOX (pair), label);
  gtk_box_append (GTK_BOX (pair), control);
  gtk_box_append (GTK_BOX (box), pair);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  atlante_widget_name_drop_downs (control, caption);
  return pair;
}

static void
show_choices (AtlanteNameRow *self)
{
  AtlanteNameRole role = get_role (self);
  int viewpoint = get_word (self, "viewpoint", ATLANTE_VOCABULARY_VIEWPOINT, 0);

  if (self->role == NULL)
    return;
  gtk_drop_down_set_selected (self->role, role > 0 ? (guint) role - 1 : GTK_INVALID_LIST_POSITION);
  gtk_drop_down_set_selected (self->viewpoint, viewpoint > 0 ? (guint) viewpoint - 1
                                                             : GTK_INVALID_LIST_POSITION);
  gtk_widget_set_visible (self->viewpoint_box, role == ATLANTE_NAME_CONTESTED);
}

static void
refresh (AtlanteNameRow *self)
{
  self->is_showing = TRUE;
  show_sort (self);
  show_choices (self);
  self->is_showing = FALSE;
}

static AtlanteJson *
with_word (AtlanteJson *name, const char *member, AtlanteVocabulary list, int value)
{
  g_autoptr (AtlanteJson) word =
    value > 0 ? atlante_json_new_string (atlante_vocabulary_get_nick (list, value)) : NULL;

  if (word == NULL && atlante_json_get_member (name, member) == NULL)
    return atlante_json_ref (name);
  return atlante_json_with_member (name, member, word);
}

/* A contested name has a viewpoint, and no other has: they are set as one. */
static void
chosen_cb (AtlanteNameRow *self)
{
  const int role = (int) gtk_drop_down_get_selected (self->role) + 1;
  int viewpoint = (int) gtk_drop_down_get_selected (self->viewpoint) + 1;
  g_autoptr (AtlanteJson) named = NULL;
  g_autoptr (AtlanteJson) name = NULL;

  if (self->is_showing || gtk_drop_down_get_selected (self->role) == GTK_INVALID_LIST_POSITION)
    return;
  if (role != ATLANTE_NAME_CONTESTED)
    viewpoint = 0;
  else if (gtk_drop_down_get_selected (self->viewpoint) == GTK_INVALID_LIST_POSITION)
    viewpoint = ATLANTE_VIEWPOINT_INTERNATIONAL;
  named = with_word (get_name (self), "role", ATLANTE_VOCABULARY_NAME_ROLE, role);
  name = with_word (named, "viewpoint", ATLANTE_VOCABULARY_VIEWPOINT, viewpoint);
  atlante_field_commit (ATLANTE_FIELD (self), name);
  refresh (self);
}

static GtkWidget *
make_choices (AtlanteNameRow *self)
{
  AtlanteField *field = ATLANTE_FIELD (self);
  g_autofree char *path = g_strconcat (atlante_field_get_path (field), "/language", NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->language = atlante_code_field_new (_("Language"), ATLANTE_CODE_LANGUAGE);
  atlante_code_field_set_required (ATLANTE_CODE_FIELD (self->language));
  self->role = new_drop_down (ATLANTE_VOCABULARY_NAME_ROLE);
  self->viewpoint = new_drop_down (ATLANTE_VOCABULARY_VIEWPOINT);
  atlante_field_bind (ATLANTE_FIELD (self->language), atlante_field_get_session (field),
                      atlante_field_get_item (field), path);
  gtk_box_append (GTK_BOX (box), self->language);
  add_captioned (box, _("Role"), GTK_WIDGET (self->role));
  self->viewpoint_box = add_captioned (box, _("Viewpoint"), GTK_WIDGET (self->viewpoint));
  refresh (self);
  g_signal_connect_swapped (self->role, "notify::selected", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->viewpoint, "notify::selected", G_CALLBACK (chosen_cb), self);
  return box;
}

static void
open_cb (GtkMenuButton *button, gpointer user_data)
{
  AtlanteNameRow *self = user_data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_new ();
  gtk_widget_add_css_class (popover, "form");
  gtk_popover_set_child (GTK_POPOVER (popover), make_choices (self));
  gtk_menu_button_set_popover (button, popover);
}

/* ---- the row ---- */

static void
changed_cb (AtlanteNameRow *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_autoptr (AtlanteJson) string = NULL;
  g_autoptr (AtlanteJson) name = NULL;

  if (self->is_showing
      || (*text == '\0' && atlante_field_get_value (ATLANTE_FIELD (self)) == NULL))
    return;
  string = atlante_json_new_string (text);
  name = atlante_json_with_member (get_name (self), "text", string);
  atlante_field_commit (ATLANTE_FIELD (self), name);
  refresh (self);
}

static void
atlante_name_row_show (AtlanteField *field, AtlanteJson *value)
{
  AtlanteNameRow *self = ATLANTE_NAME_ROW (field);
  const char *text = atlante_json_get_member_string (value, "text");

  self->is_showing = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (self->entry), text) != 0)
    gtk_editable_set_text (self->entry, text != NULL ? text : "");
  self->is_showing = FALSE;
  refresh (self);
}

static void
atlante_name_row_finalize (GObject *object)
{
  g_clear_pointer (&ATLANTE_NAME_ROW (object)->draft, atlante_json_unref);

  G_OBJECT_CLASS (atlante_name_row_parent_class)->finalize (object);
}

static void
atlante_name_row_class_init (AtlanteNameRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_name_row_finalize;
  ATLANTE_FIELD_CLASS (klass)->show = atlante_name_row_show;
}

static GtkWidget *
make_sort_button (AtlanteNameRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), SORT_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), line);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "sort");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_cb, self, NULL);
  self->sort = GTK_LABEL (label);
  self->button = GTK_MENU_BUTTON (button);
  return button;
}

static void
atlante_name_row_init (AtlanteNameRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *entry = gtk_entry_new ();

  self->entry = GTK_EDITABLE (entry);
  gtk_editable_set_enable_undo (self->entry, FALSE);
  gtk_editable_set_width_chars (self->entry, ENTRY_CHARS);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"),
                                  -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  gtk_box_append (GTK_BOX (line), entry);
  gtk_box_append (GTK_BOX (line), make_sort_button (self));
  atlante_field_set_control (ATLANTE_FIELD (self), line);
}

GtkWidget *
atlante_name_row_new (AtlanteJson *draft)
{
  AtlanteNameRow *self = g_object_new (ATLANTE_TYPE_NAME_ROW, NULL);

  g_return_val_if_fail (draft != NULL, GTK_WIDGET (self));

  self->draft = atlante_json_ref (draft);
  return GTK_WIDGET (self);
}

GtkWidget *
atlante_name_row_get_sort (AtlanteNameRow *self)
{
  g_return_val_if_fail (ATLANTE_IS_NAME_ROW (self), NULL);

  return GTK_WIDGET (self->sort);
}
