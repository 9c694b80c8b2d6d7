/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-merge-dialog.h"

#include <glib/gi18n-lib.h>

#include "atlante-command.h"
#include "atlante-item-chooser.h"
#include "atlante-merge-plan.h"
#include "atlante-short-title.h"
#include "atlante-uses-list.h"
#include "atlante-widget.h"

struct _AtlanteMergeDialog
{
  AdwWindow parent_instance;

  GtkStack *stack;
  GtkBox *choose;
  GtkLabel *question;
  GtkCheckButton *keep_one;
  GtkCheckButton *keep_other;
  GtkLabel *one_label;
  GtkLabel *other_label;
  GtkBox *plan;
  GtkLabel *error;
  GtkWidget *back;
  GtkWidget *merge;

  AtlanteSession *session;
  char *one;                /* ids: edits put other objects in the items' places */
  char *other;              /* (nullable): not chosen yet */
};

G_DEFINE_FINAL_TYPE (AtlanteMergeDialog, atlante_merge_dialog, ADW_TYPE_WINDOW)

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* (nullable): gone meanwhile */
static AtlanteItem *
lookup (AtlanteMergeDialog *self, const char *id)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);

  return kase != NULL && id != NULL ? atlante_case_lookup (kase, id) : NULL;
}

static AtlanteItem *
get_keep (AtlanteMergeDialog *self)
{
  return lookup (self, gtk_check_button_get_active (self->keep_one) ? self->one : self->other);
}

static AtlanteItem *
get_gone (AtlanteMergeDialog *self)
{
  return lookup (self, gtk_check_button_get_active (self->keep_one) ? self->other : self->one);
}

/* ---- what it would do ---- */

static const struct
{
  const char *member;
  const char *label;
} labels[] = {
  { "kind", NC_("member", "kind") },
  { "location", NC_("member", "location") },
  { "country", NC_("member", "country") },
  { "part-of", NC_("member", "part of") },
  { "summary", NC_("member", "summary") },
  { "figures", NC_("member", "figures") },
  { "office", NC_("member", "office") },
  { "seat", NC_("member", "seat") },
  { "title", NC_("member", "title") },
  { "time", NC_("member", "time") },
  { "places", NC_("member", "places") },
  { "actors", NC_("member", "actors") },
  { "claims", NC_("member", "claims") },
  { "gazetteer", NC_("member", "gazetteer") },
};

/* What a later version or a user has put in is called as in the file. */
static const char *
get_member_label (const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].member, member))
      return g_dpgettext2 (NULL, "member", labels[i].label);
  return member;
}

static char *
join (GPtrArray *words, gboolean are_members)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      g_string_append (out, i > 0 ? ", " : "");
      g_string_append (out, are_members ? get_member_label (word) : word);
    }
  return g_string_free (out, FALSE);
}

static void
add_line (AtlanteMergeDialog *self, const char *heading, GPtrArray *words, gboolean are_members)
{
  g_autofree char *joined = NULL;
  GtkWidget *title, *label;

  if (words->len == 0)
    return;
  joined = join (words, are_members);
  title = gtk_label_new (heading);
  label = gtk_label_new (joined);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (title, "uses-heading");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (self->plan, title);
  gtk_box_append (self->plan, label);
}

static void
followed_cb (AtlanteMergeDialog *self, AtlanteItem *item)
{
  g_autoptr (AtlanteSession) session = g_object_ref (self->session);
  g_autoptr (AtlanteItem) followed = g_object_ref (item);

  gtk_window_destroy (GTK_WINDOW (self));
  atlante_session_show_item (session, followed);
}

static void
add_uses (AtlanteMergeDialog *self, const char *heading, GPtrArray *items)
{
  GtkWidget *list;

  if (items->len == 0)
    return;
  list = atlante_uses_list_new (self->session, heading, items, FALSE);
  g_signal_connect_object (list, "followed", G_CALLBACK (followed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->plan, list);
}

static void
add_nothing (AtlanteMergeDialog *self)
{
  GtkWidget *label = gtk_label_new (_("Nothing refers to it."));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->plan, label);
}

static void
fill_plan (AtlanteMergeDialog *self, AtlanteMergePlan *plan, const char *keep)
{
  g_autofree char *moved = g_strdup_printf (
    /* Translators: in the dialogue that merges two items; %2$s is the one that stays */
    ngettext ("%1$u item moves to “%2$s”", "%1$u items move to “%2$s”", plan->moved->len),
    plan->moved->len, keep);
  g_autofree char *going = g_strdup_printf (
    ngettext ("%u relation between the two goes", "%u relations between the two go",
              plan->going->len), plan->going->len);
  g_autofree char *lost = g_strdup_printf (_("Goes, since “%s” has its own"), keep);

  add_uses (self, moved, plan->moved);
  add_uses (self, going, plan->going);
  add_line (self, _("Names that come over"), plan->names, FALSE);
  add_line (self, _("Comes over"), plan->members, TRUE);
  add_line (self, lost, plan->lost, TRUE);
  if (plan->moved->len + plan->going->len == 0)
    add_nothing (self);
}

static void
show_plan (AtlanteMergeDialog *self)
{
  AtlanteItem *keep = get_keep (self), *gone = get_gone (self);
  g_autoptr (AtlanteMergePlan) plan = NULL;
  g_autofree char *title = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->plan))) != NULL)
    gtk_box_remove (self->plan, child);
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
  gtk_widget_set_sensitive (self->merge, keep != NULL && gone != NULL);
  if (keep == NULL || gone == NULL)
    return;
  plan = atlante_merge_plan_new (atlante_session_get_case (self->session), keep, gone);
  title = atlante_short_title_dup (self->session, keep);
  fill_plan (self, plan, title);
}

static void
keep_toggled_cb (AtlanteMergeDialog *self, GtkCheckButton *check)
{
  if (gtk_check_button_get_active (check) && self->other != NULL)
    show_plan (self);
}

/* ---- choosing ---- */

static void
show_keep (GtkCheckButton *check, GtkLabel *label, const char *title)
{
  gtk_label_set_label (label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
atlante_merge_dialog_set_other (AtlanteMergeDialog *self, AtlanteItem *other)
{
  g_autofree char *one_title = NULL, *other_title = NULL;

  g_return_if_fail (ATLANTE_IS_MERGE_DIALOG (self));
  g_return_if_fail (ATLANTE_IS_ITEM (other));

  if (lookup (self, self->one) == NULL)
    return;
  g_free (self->other);
  self->other = g_strdup (atlante_item_get_id (other));
  one_title = atlante_short_title_dup (self->session, lookup (self, self->one));
  other_title = atlante_short_title_dup (self->session, other);
  show_keep (self->keep_one, self->one_label, one_title);
  show_keep (self->keep_other, self->other_label, other_title);
  gtk_widget_set_visible (GTK_WIDGET (self->keep_other), TRUE);
  gtk_check_button_set_active (self->keep_one, TRUE);
  show_plan (self);
  gtk_stack_set_visible_child_name (self->stack, "plan");
  gtk_widget_set_visible (self->back, TRUE);
  gtk_widget_grab_focus (self->merge);
}

static void
back_clicked_cb (AtlanteMergeDialog *self)
{
  g_clear_pointer (&self->other, g_free);
  gtk_widget_set_sensitive (self->merge, FALSE);
  gtk_widget_set_visible (self->back, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "choose");
  gtk_widget_child_focus (GTK_WIDGET (self->choose), GTK_DIR_TAB_FORWARD);
}

static void
add_chooser (AtlanteMergeDialog *self, AtlanteItem *item)
{
  g_autoptr (GPtrArray) left_out = g_ptr_array_new ();
  AtlanteItemKind kind = atlante_item_get_kind (item);
  GtkWidget *chooser =
    atlante_item_chooser_new (self->session, ATLANTE_ITEM_KIND_FLAG (kind),
                              atlante_item_kind_get_label (kind, NULL));

  g_ptr_array_add (left_out, item);
  atlante_item_chooser_leave_out (ATLANTE_ITEM_CHOOSER (chooser), left_out);
  atlante_item_chooser_restart (ATLANTE_ITEM_CHOOSER (chooser));
  g_signal_connect_object (chooser, "item-chosen", G_CALLBACK (atlante_merge_dialog_set_other),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chooser, "given-up", G_CALLBACK (gtk_window_close), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_vexpand (chooser, TRUE);
  gtk_box_append (self->choose, chooser);
}

/* ---- doing it ---- */

static void
merge_clicked_cb (AtlanteMergeDialog *self)
{
  AtlanteItem *keep = get_keep (self), *gone = get_gone (self);
  g_autofree char *keep_id = NULL, *keep_title = NULL, *gone_title = NULL, *message = NULL;
  g_autoptr (AtlanteSession) session = g_object_ref (self->session);
  g_autoptr (GError) error = NULL;

  if (keep == NULL || gone == NULL)
    return;
  keep_id = g_strdup (atlante_item_get_id (keep));
  keep_title = atlante_short_title_dup (session, keep);
  gone_title = atlante_short_title_dup (session, gone);
  if (!atlante_command_merge (atlante_session_get_editor (session), keep, gone, &error))
    {
      gtk_label_set_label (self->error, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->error), TRUE);
      return;
    }
  atlante_session_select_id (session, keep_id);
  /* Translators: a message for a moment; the first is gone, the second has stayed */
  message = g_strdup_printf (_("“%1$s” is merged into “%2$s”"), gone_title, keep_title);
  g_signal_emit (self, signals[DONE], 0, message);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
cancel_clicked_cb (AtlanteMergeDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- the dialogue ---- */

/* The entry has the keyboard, not the first button. */
static void
atlante_merge_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlante_merge_dialog_parent_class)->map (widget);
  gtk_widget_child_focus (GTK_WIDGET (ATLANTE_MERGE_DIALOG (widget)->choose),
                          GTK_DIR_TAB_FORWARD);
}

static void
atlante_merge_dialog_dispose (GObject *object)
{
  AtlanteMergeDialog *self = ATLANTE_MERGE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_MERGE_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->one, g_free);
  g_clear_pointer (&self->other, g_free);
  G_OBJECT_CLASS (atlante_merge_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AtlanteMergeDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMergeDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMergeDialog, question);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMergeDialog, keep_one);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMergeDialog, keep_other);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMergeDialog, one_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMergeDialog, other_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMergeDialog, plan);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMergeDialog, error);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMergeDialog, back);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMergeDialog, merge);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_clicked_cb);
}

static void
atlante_merge_dialog_class_init (AtlanteMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_merge_dialog_dispose;
  widget_class->map = atlante_merge_dialog_map;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/forms/dialogs/atlante-merge-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  signals[DONE] = g_signal_new ("done", ATLANTE_TYPE_MERGE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
atlante_merge_dialog_init (AtlanteMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
atlante_merge_dialog_new (AtlanteSession *session, AtlanteItem *item)
{
  AtlanteMergeDialog *self = g_object_new (ATLANTE_TYPE_MERGE_DIALOG, NULL);
  g_autofree char *title = NULL, *question = NULL;

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WINDOW (self));
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), GTK_WINDOW (self));

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::case", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  self->one = g_strdup (atlante_item_get_id (item));
  title = atlante_short_title_dup (session, item);
  /* Translators: a question above a list; %s is the name of a place, actor, event or topic */
  question = g_strdup_printf (_("What is the same as “%s”?"), title);
  gtk_label_set_label (self->question, question);
  show_keep (self->keep_one, self->one_label, title);
  add_chooser (self, item);
  return GTK_WINDOW (self);
}
