/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-role-row.h"

#include <glib/gi18n-lib.h>

#include "atlante-role-words.h"
#include "atlante-symbol-image.h"
#include "atlante-widget.h"

#define SPACING 8

struct _AtlanteRoleRow
{
  AtlanteField parent_instance;

  AtlanteSymbolImage *symbol;
  GtkLabel *name;
  GtkDropDown *role;

  AtlanteItemKind kind;
  GPtrArray *words;           /* of the rows of the drop-down; NULL: no role */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (AtlanteRoleRow, atlante_role_row, ATLANTE_TYPE_FIELD)

static const char *
get_member (AtlanteRoleRow *self)
{
  return self->kind == ATLANTE_ITEM_PLACE ? "place" : "actor";
}

/* ---- whom or what ---- */

static void
show_item (AtlanteRoleRow *self, AtlanteJson *value)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (self));
  AtlanteCase *kase = atlante_session_get_case (session);
  const char *id = atlante_json_get_member_string (value, get_member (self));
  AtlanteItem *item = id != NULL ? atlante_case_lookup_kind (kase, self->kind, id) : NULL;
  const char *name = item != NULL
    ? atlante_item_get_title (item, atlante_session_get_audience (session)) : id;

  atlante_symbol_image_set_item (self->symbol, kase, item);
  gtk_label_set_label (self->name, name != NULL ? name : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
}

/* ---- in which role ---- */

static guint
find_word (AtlanteRoleRow *self, const char *word)
{
  for (guint i = 0; i < self->words->len; i++)
    if (g_strcmp0 (self->words->pdata[i], word) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
add_word (AtlanteRoleRow *self, GtkStringList *rows, const char *word)
{
  g_ptr_array_add (self->words, g_strdup (word));
  gtk_string_list_append (rows, word != NULL ? atlante_role_words_get_label (word)
                                             /* Translators: nothing is said of what a place or
                                              * an actor does in an event */
                                             : C_("role", "no role"));
}

/* @stranger: (nullable): a word of the case's own */
static void
fill (AtlanteRoleRow *self, const char *stranger)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  const char *const *words = atlante_role_words_list (self->kind);

  g_ptr_array_set_size (self->words, 0);
  add_word (self, rows, NULL);
  for (guint i = 0; words[i] != NULL; i++)
    add_word (self, rows, words[i]);
  if (stranger != NULL)
    add_word (self, rows, stranger);
  gtk_drop_down_set_model (self->role, G_LIST_MODEL (rows));
}

static void
show_role (AtlanteRoleRow *self, AtlanteJson *value)
{
  const char *word = atlante_json_get_member_string (value, "role");

  if (self->words->len == 0 || find_word (self, word) == GTK_INVALID_LIST_POSITION)
    fill (self, word != NULL && !g_strv_contains (atlante_role_words_list (self->kind), word)
                  ? word : NULL);
  gtk_drop_down_set_selected (self->role, find_word (self, word));
}

static void
chosen_cb (AtlanteRoleRow *self)
{
  AtlanteJson *old = atlante_field_get_value (ATLANTE_FIELD (self));
  guint row = gtk_drop_down_get_selected (self->role);
  g_autoptr (AtlanteJson) word = NULL;
  g_autoptr (AtlanteJson) value = NULL;

  if (self->is_showing || old == NULL || row >= self->words->len)
    return;
  if (self->words->pdata[row] != NULL)
    word = atlante_json_new_string (self->words->pdata[row]);
  if (word == NULL && atlante_json_get_member (old, "role") == NULL)
    return;
  value = atlante_json_with_member (old, "role", word);
  atlante_field_commit (ATLANTE_FIELD (self), value);
}

/* ---- the row ---- */

static void
atlante_role_row_show (AtlanteField *field, AtlanteJson *value)
{
  AtlanteRoleRow *self = ATLANTE_ROLE_ROW (field);

  self->is_showing = TRUE;
  show_item (self, value);
  show_role (self, value);
  self->is_showing = FALSE;
}

static gboolean
atlante_role_row_refers_to (AtlanteField *field, AtlanteJson *value, const char *id)
{
  return g_strcmp0 (atlante_json_get_member_string (value, get_member (ATLANTE_ROLE_ROW (field))),
                    id) == 0;
}

static void
atlante_role_row_finalize (GObject *object)
{
  g_ptr_array_unref (ATLANTE_ROLE_ROW (object)->words);

  G_OBJECT_CLASS (atlante_role_row_parent_class)->finalize (object);
}

static void
atlante_role_row_class_init (AtlanteRoleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_role_row_finalize;
  ATLANTE_FIELD_CLASS (klass)->show = atlante_role_row_show;
  ATLANTE_FIELD_CLASS (klass)->refers_to = atlante_role_row_refers_to;
}

static void
atlante_role_row_init (AtlanteRoleRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *symbol = atlante_symbol_image_new ();
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *role = gtk_drop_down_new (NULL, NULL);

  self->words = g_ptr_array_new_with_free_func (g_free);
  self->symbol = ATLANTE_SYMBOL_IMAGE (symbol);
  self->name = GTK_LABEL (name);
  self->role = GTK_DROP_DOWN (role);
  gtk_label_set_xalign (self->name, 0);
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (self->name, 6);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (role, "quiet");
  gtk_accessible_update_property (GTK_ACCESSIBLE (role), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Role"),
                                  -1);
  atlante_widget_name_drop_downs (role, _("Role"));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (role), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  name, NULL, -1);
  g_signal_connect_swapped (role, "notify::selected", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (line), symbol);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), role);
  atlante_field_set_control (ATLANTE_FIELD (self), line);
}

GtkWidget *
atlante_role_row_new (AtlanteItemKind kind)
{
  AtlanteRoleRow *self = g_object_new (ATLANTE_TYPE_ROLE_ROW, NULL);

  self->kind = kind;
  return GTK_WIDGET (self);
}
