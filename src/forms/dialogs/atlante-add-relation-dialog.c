/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-add-relation-dialog.h"

#include <glib/gi18n-lib.h>

#include "atlante-command.h"
#include "atlante-item-chooser.h"

struct _AtlanteAddRelationDialog
{
  AdwWindow parent_instance;

  /* Template */
  GtkBox *content;
  GtkLabel *ends;
  GtkLabel *question;
  GtkLabel *error;
  GtkWidget *back;

  GtkWidget *chooser;          /* of what is asked for now */
  AtlanteSession *session;
  AtlanteItem *from;           /* (nullable): still asked for */
  AtlanteItem *to;             /* (nullable): the same */
};

G_DEFINE_FINAL_TYPE (AtlanteAddRelationDialog, atlante_add_relation_dialog, ADW_TYPE_WINDOW)

#define ENDS \
  (ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_PLACE) | ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_ACTOR))

static void ask (AtlanteAddRelationDialog *self);

/* ---- adding ---- */

static AtlanteJson *
make_relation (AtlanteAddRelationDialog *self, AtlanteItem *claim)
{
  AtlanteJson *relation = atlante_json_new_object ();
  AtlanteJson *claims = atlante_json_new_array ();

  atlante_json_set_string (relation, "kind",
                           atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_RELATION_KIND,
                                                        ATLANTE_RELATION_COOPERATION));
  atlante_json_set_string (relation, "from", atlante_item_get_id (self->from));
  atlante_json_set_string (relation, "to", atlante_item_get_id (self->to));
  atlante_json_append_take (claims, atlante_json_new_string (atlante_item_get_id (claim)));
  atlante_json_set_take (relation, "claims", claims);
  return relation;
}

static void
add (AtlanteAddRelationDialog *self, AtlanteItem *claim)
{
  g_autoptr (AtlanteSession) session = g_object_ref (self->session);
  g_autoptr (AtlanteJson) json = make_relation (self, claim);
  g_autoptr (GError) error = NULL;
  AtlanteItem *item = NULL;

  if (!atlante_command_add (atlante_session_get_editor (session), ATLANTE_ITEM_RELATION, json,
                            &item, &error))
    {
      gtk_label_set_label (self->error, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->error), TRUE);
      return;
    }
  gtk_window_close (GTK_WINDOW (self));
  atlante_session_edit (session, item);
}

/* ---- asking ---- */

static void
chosen_cb (AtlanteAddRelationDialog *self, AtlanteItem *item)
{
  if (self->from == NULL)
    self->from = g_object_ref (item);
  else if (self->to == NULL)
    self->to = g_object_ref (item);
  else
    {
      add (self, item);
      return;
    }
  ask (self);
}

static void
on_back (AtlanteAddRelationDialog *self)
{
  if (self->to != NULL)
    g_clear_object (&self->to);
  else
    g_clear_object (&self->from);
  ask (self);
}

static gboolean
is_about (AtlanteCase *kase, AtlanteItem *item, AtlanteItem *claim)
{
  GPtrArray *claims = atlante_case_get_referrers (kase, atlante_item_get_id (item),
                                                  ATLANTE_ITEM_CLAIM);

  return claims != NULL && g_ptr_array_find (claims, claim, NULL);
}

/* Claims about both ends first, then those about one of them. (transfer full) */
static GPtrArray *
list_claims (AtlanteAddRelationDialog *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  GPtrArray *from = atlante_case_get_referrers (kase, atlante_item_get_id (self->from),
                                                ATLANTE_ITEM_CLAIM);
  GPtrArray *to = atlante_case_get_referrers (kase, atlante_item_get_id (self->to),
                                              ATLANTE_ITEM_CLAIM);
  GPtrArray *claims = g_ptr_array_new ();

  for (guint i = 0; from != NULL && i < from->len; i++)
    if (is_about (kase, self->to, from->pdata[i]))
      g_ptr_array_add (claims, from->pdata[i]);
  for (guint i = 0; from != NULL && i < from->len; i++)
    if (!g_ptr_array_find (claims, from->pdata[i], NULL))
      g_ptr_array_add (claims, from->pdata[i]);
  for (guint i = 0; to != NULL && i < to->len; i++)
    if (!g_ptr_array_find (claims, to->pdata[i], NULL))
      g_ptr_array_add (claims, to->pdata[i]);
  return claims;
}

static GtkWidget *
make_chooser (AtlanteAddRelationDialog *self)
{
  g_autoptr (GPtrArray) items = NULL;
  GtkWidget *chooser;

  if (self->to != NULL)
    {
      items = list_claims (self);
      chooser = atlante_item_chooser_new (self->session,
                                          ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_CLAIM), _("Claim"));
      atlante_item_chooser_propose (ATLANTE_ITEM_CHOOSER (chooser), items);
      return chooser;
    }
  chooser = atlante_item_chooser_new (self->session, ENDS, _("Place or actor"));
  if (self->from != NULL)
    {
      items = g_ptr_array_new ();
      g_ptr_array_add (items, self->from);
      atlante_item_chooser_leave_out (ATLANTE_ITEM_CHOOSER (chooser), items);
    }
  return chooser;
}

static const char *
get_question (AtlanteAddRelationDialog *self)
{
  if (self->from == NULL)
    return _("Where does the relation start?");
  if (self->to == NULL)
    return _("Where does it lead?");
  if (atlante_case_get_n (atlante_session_get_case (self->session), ATLANTE_ITEM_CLAIM) == 0)
    return _("A relation rests on a claim: add the claim first.");
  return _("Which claim says so? Others can be added later.");
}

/* "Rason → Kursk" */
static void
show_ends (AtlanteAddRelationDialog *self)
{
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  g_autofree char *text = NULL;

  if (self->from != NULL)
    text = g_strdup_printf ("%s → %s", atlante_item_get_title (self->from, audience),
                            self->to != NULL ? atlante_item_get_title (self->to, audience) : "…");
  gtk_label_set_label (self->ends, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->ends), text != NULL);
  gtk_widget_set_visible (self->back, text != NULL);
}

static void
ask (AtlanteAddRelationDialog *self)
{
  if (self->chooser != NULL)
    gtk_box_remove (self->content, self->chooser);
  show_ends (self);
  gtk_label_set_label (self->question, get_question (self));
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
  self->chooser = make_chooser (self);
  g_signal_connect_object (self->chooser, "item-chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "given-up", G_CALLBACK (gtk_window_close), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->content, self->chooser);
  atlante_item_chooser_restart (ATLANTE_ITEM_CHOOSER (self->chooser));
  gtk_widget_grab_focus (self->chooser);
}

/* ---- the dialogue ---- */

static void
atlante_add_relation_dialog_dispose (GObject *object)
{
  AtlanteAddRelationDialog *self = ATLANTE_ADD_RELATION_DIALOG (object);

  g_clear_object (&self->from);
  g_clear_object (&self->to);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_ADD_RELATION_DIALOG);
  G_OBJECT_CLASS (atlante_add_relation_dialog_parent_class)->dispose (object);
}

static void
atlante_add_relation_dialog_class_init (AtlanteAddRelationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_add_relation_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/forms/dialogs/atlante-add-relation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteAddRelationDialog, content);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAddRelationDialog, ends);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAddRelationDialog, question);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAddRelationDialog, error);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAddRelationDialog, back);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
}

static void
atlante_add_relation_dialog_init (AtlanteAddRelationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
atlante_add_relation_dialog_new (AtlanteSession *session)
{
  AtlanteAddRelationDialog *self = g_object_new (ATLANTE_TYPE_ADD_RELATION_DIALOG, NULL);
  AtlanteItem *selection;

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  selection = atlante_session_get_selection (session);
  if (ATLANTE_IS_PLACE (selection) || ATLANTE_IS_ACTOR (selection))
    self->from = g_object_ref (selection);
  g_signal_connect_object (session, "notify::case", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  ask (self);
  return GTK_WIDGET (self);
}
