/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-grade-field.h"

#include <glib/gi18n-lib.h>

#include "atlante-format.h"
#include "atlante-meaning-choice.h"

struct _AtlanteGradeField
{
  AtlanteField parent_instance;

  AtlanteMeaningChoice *reliability;
  AtlanteMeaningChoice *credibility;
};

G_DEFINE_FINAL_TYPE (AtlanteGradeField, atlante_grade_field, ATLANTE_TYPE_FIELD)

static void
show_claim (AtlanteGradeField *self, AtlanteClaim *claim)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (self));
  const char letter[] = { atlante_claim_get_reliability (claim), '\0' };
  g_autofree char *figure = g_strdup_printf ("%d", atlante_claim_get_credibility (claim));
  g_autofree char *signature =
    atlante_format_signature (atlante_claim_get_graded_by (claim),
                              atlante_claim_get_graded_on (claim),
                              atlante_session_get_audience (session));

  atlante_meaning_choice_set_nick (self->reliability, letter);
  atlante_meaning_choice_set_nick (self->credibility, figure);
  atlante_field_set_hint (ATLANTE_FIELD (self), signature);
}

static void
chosen_cb (AtlanteGradeField *self, AtlanteMeaningChoice *choice)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (self));
  AtlanteItem *item = atlante_field_get_item (ATLANTE_FIELD (self));
  const char *nick = atlante_meaning_choice_get_nick (choice);
  g_autoptr (GError) error = NULL;

  if (nick == NULL || item == NULL)
    return;
  if (choice == self->reliability)
    atlante_session_grade (session, ATLANTE_CLAIM (item), *nick, 0, &error);
  else
    atlante_session_grade (session, ATLANTE_CLAIM (item), 0, *nick - '0', &error);
  atlante_field_set_error (ATLANTE_FIELD (self), error != NULL ? error->message : NULL);
}

static void
atlante_grade_field_show (AtlanteField *field, AtlanteJson *value)
{
  AtlanteItem *item = atlante_field_get_item (field);

  if (ATLANTE_IS_CLAIM (item))
    show_claim (ATLANTE_GRADE_FIELD (field), ATLANTE_CLAIM (item));
}

static void
atlante_grade_field_class_init (AtlanteGradeFieldClass *klass)
{
  ATLANTE_FIELD_CLASS (klass)->show = atlante_grade_field_show;
}

static AtlanteMeaningChoice *
add_choice (AtlanteGradeField *self, GtkWidget *box, const char *name)
{
  GtkWidget *choice = atlante_meaning_choice_new ();
  GtkWidget *control = atlante_meaning_choice_get_control (ATLANTE_MEANING_CHOICE (choice));

  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect_swapped (choice, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (box), choice);
  return ATLANTE_MEANING_CHOICE (choice);
}

static void
atlante_grade_field_init (AtlanteGradeField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->reliability = add_choice (self, box, _("Reliability of the source"));
  self->credibility = add_choice (self, box, _("Credibility of what it says"));
  for (char letter = 'A'; letter <= 'F'; letter++)
    {
      const char nick[] = { letter, '\0' };

      atlante_meaning_choice_add (self->reliability, nick, atlante_format_reliability (letter),
                                  NULL);
    }
  for (int figure = 1; figure <= 6; figure++)
    {
      g_autofree char *nick = g_strdup_printf ("%d", figure);

      atlante_meaning_choice_add (self->credibility, nick, atlante_format_credibility (figure),
                                  NULL);
    }
  atlante_field_set_control (ATLANTE_FIELD (self), box);
  atlante_field_set_title (ATLANTE_FIELD (self), _("Grade (Admiralty code)"));
}

GtkWidget *
atlante_grade_field_new (void)
{
  return g_object_new (ATLANTE_TYPE_GRADE_FIELD, NULL);
}
