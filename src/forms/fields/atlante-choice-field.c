/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-choice-field.h"

#include <glib/gi18n-lib.h>

struct _AtlanteChoiceField
{
  AtlanteField parent_instance;

  GtkDropDown *drop_down;
  AtlanteVocabulary list;
  char *none;               /* (nullable) */
  int fallback;             /* shown where there is no value; 0: none is */
  GPtrArray *nicks;         /* of each row; NULL: takes the value out */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (AtlanteChoiceField, atlante_choice_field, ATLANTE_TYPE_FIELD)

static void
add_row (AtlanteChoiceField *self, GtkStringList *rows, const char *nick, const char *label)
{
  g_ptr_array_add (self->nicks, g_strdup (nick));
  gtk_string_list_append (rows, label);
}

/* "exact" is a word within a sentence elsewhere; here it stands alone. */
static void
add_value (AtlanteChoiceField *self, GtkStringList *rows, int value)
{
  const char *label = atlante_vocabulary_get_label (self->list, value, NULL);
  g_autofree char *first = g_utf8_strup (label, g_utf8_next_char (label) - label);
  g_autofree char *title = g_strconcat (first, g_utf8_next_char (label), NULL);

  add_row (self, rows, atlante_vocabulary_get_nick (self->list, value), title);
}

/* @stranger: (nullable): a word that is not in the list */
static void
fill (AtlanteChoiceField *self, const char *stranger)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  const int n = (int) atlante_vocabulary_get_length (self->list);

  g_ptr_array_set_size (self->nicks, 0);
  if (self->none != NULL)
    add_row (self, rows, NULL, self->none);
  for (int value = 1; value < n; value++)
    add_value (self, rows, value);
  if (stranger != NULL)
    add_row (self, rows, stranger, stranger);
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (rows));
}

static guint
find_row (AtlanteChoiceField *self, const char *nick)
{
  for (guint i = 0; i < self->nicks->len; i++)
    if (g_strcmp0 (self->nicks->pdata[i], nick) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
chosen_cb (AtlanteChoiceField *self)
{
  guint row = gtk_drop_down_get_selected (self->drop_down);
  g_autoptr (AtlanteJson) value = NULL;

  if (self->is_showing || row >= self->nicks->len)
    return;
  if (self->nicks->pdata[row] != NULL)
    value = atlante_json_new_string (self->nicks->pdata[row]);
  atlante_field_commit (ATLANTE_FIELD (self), value);
}

static void
atlante_choice_field_show (AtlanteField *field, AtlanteJson *value)
{
  AtlanteChoiceField *self = ATLANTE_CHOICE_FIELD (field);
  const char *nick = atlante_json_get_string (value);

  if (nick == NULL && self->fallback > 0)
    nick = atlante_vocabulary_get_nick (self->list, self->fallback);
  self->is_showing = TRUE;
  if (self->nicks->len == 0 || find_row (self, nick) == GTK_INVALID_LIST_POSITION)
    fill (self, nick != NULL && atlante_vocabulary_lookup (self->list, nick) == 0 ? nick : NULL);
  gtk_drop_down_set_selected (self->drop_down, find_row (self, nick));
  self->is_showing = FALSE;
}

static void
atlante_choice_field_finalize (GObject *object)
{
  AtlanteChoiceField *self = ATLANTE_CHOICE_FIELD (object);

  g_free (self->none);
  g_ptr_array_unref (self->nicks);

  G_OBJECT_CLASS (atlante_choice_field_parent_class)->finalize (object);
}

static void
atlante_choice_field_class_init (AtlanteChoiceFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_choice_field_finalize;
  ATLANTE_FIELD_CLASS (klass)->show = atlante_choice_field_show;
}

static void
atlante_choice_field_init (AtlanteChoiceField *self)
{
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  self->nicks = g_ptr_array_new_with_free_func (g_free);
  self->drop_down = GTK_DROP_DOWN (drop_down);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (chosen_cb), self);
  atlante_field_set_control (ATLANTE_FIELD (self), drop_down);
}

GtkWidget *
atlante_choice_field_new (const char *title, AtlanteVocabulary list, const char *none)
{
  AtlanteChoiceField *self = g_object_new (ATLANTE_TYPE_CHOICE_FIELD, NULL);

  self->list = list;
  self->none = g_strdup (none);
  atlante_field_set_title (ATLANTE_FIELD (self), title);
  return GTK_WIDGET (self);
}

void
atlante_choice_field_set_default (AtlanteChoiceField *self, int value)
{
  g_return_if_fail (ATLANTE_IS_CHOICE_FIELD (self));

  self->fallback = value;
}
