/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-meaning-field.h"

#include "atlante-meaning-choice.h"

struct _AtlanteMeaningField
{
  AtlanteField parent_instance;

  AtlanteMeaningChoice *choice;
};

G_DEFINE_FINAL_TYPE (AtlanteMeaningField, atlante_meaning_field, ATLANTE_TYPE_FIELD)

static void
show_meaning (AtlanteMeaningField *self)
{
  atlante_field_set_hint (ATLANTE_FIELD (self),
                          atlante_meaning_choice_get_meaning (self->choice));
}

/* Each choice is a step. */
static void
chosen_cb (AtlanteMeaningField *self)
{
  const char *nick = atlante_meaning_choice_get_nick (self->choice);
  g_autoptr (AtlanteJson) value = nick != NULL ? atlante_json_new_string (nick) : NULL;
  AtlanteEditor *editor =
    atlante_session_get_editor (atlante_field_get_session (ATLANTE_FIELD (self)));

  atlante_editor_break_merge (editor);
  atlante_field_commit (ATLANTE_FIELD (self), value);
  show_meaning (self);
}

static void
atlante_meaning_field_show (AtlanteField *field, AtlanteJson *value)
{
  AtlanteMeaningField *self = ATLANTE_MEANING_FIELD (field);

  atlante_meaning_choice_set_nick (self->choice, atlante_json_get_string (value));
  show_meaning (self);
}

static void
atlante_meaning_field_class_init (AtlanteMeaningFieldClass *klass)
{
  ATLANTE_FIELD_CLASS (klass)->show = atlante_meaning_field_show;
}

static void
atlante_meaning_field_init (AtlanteMeaningField *self)
{
  GtkWidget *choice = atlante_meaning_choice_new ();

  self->choice = ATLANTE_MEANING_CHOICE (choice);
  g_signal_connect_swapped (choice, "chosen", G_CALLBACK (chosen_cb), self);
  atlante_field_set_control (ATLANTE_FIELD (self), choice);
}

GtkWidget *
atlante_meaning_field_new (const char *title, AtlanteVocabulary list, const char *none)
{
  AtlanteMeaningField *self = g_object_new (ATLANTE_TYPE_MEANING_FIELD, NULL);
  GtkWidget *control = atlante_meaning_choice_get_control (self->choice);

  atlante_meaning_choice_add_list (self->choice, list, none);
  atlante_field_set_title (ATLANTE_FIELD (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  return GTK_WIDGET (self);
}
