/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-claim-row-private.h"

#include <glib/gi18n-lib.h>

#include "atlante-copy-button.h"
#include "atlante-dossier.h"
#include "atlante-format.h"
#include "atlante-item-link.h"
#include "atlante-widget.h"

/* Links that are shown at once; the others wait behind a button. */
#define MAX_LINKS 3

G_DEFINE_FINAL_TYPE (AtlanteClaimRow, atlante_claim_row, GTK_TYPE_WIDGET)

static void
passage_clicked_cb (AtlanteClaimRow *self)
{
  atlante_session_open_passage (self->session, self->claim);
}

static gboolean
has_passage (AtlanteClaimRow *self)
{
  return atlante_claim_get_passages (self->claim)[0] != NULL;
}

static const char *
get_state_explanation (AtlanteClaimRow *self, AtlanteAnchorState state)
{
  if (!has_passage (self))
    return _("No passage of the article stands behind this claim yet");
  switch (state)
    {
    case ATLANTE_ANCHOR_ANCHORED:
      return _("The passage stands in the attached text where the case says");
    case ATLANTE_ANCHOR_MOVED:
      return _("The passage stands elsewhere in the attached text");
    case ATLANTE_ANCHOR_LOST:
      return _("The passage is not in the attached text");
    case ATLANTE_ANCHOR_UNCHECKED:
    default:
      return _("Not checked: the article’s text is not attached");
    }
}

static char *
format_passage (AtlanteClaimRow *self, AtlanteAnchorState state, const char *language)
{
  g_autofree char *where = atlante_claim_format_where (self->kase, self->claim, language);

  if (!has_passage (self))
    return g_steal_pointer (&where);
  /* Translators: a claim's passage and its state: "¶ 3 · anchored" */
  return g_strdup_printf (C_("passage", "%1$s · %2$s"), where,
                          atlante_anchor_state_get_label (state, language));
}

static void
show_anchor (AtlanteClaimRow *self)
{
  const char *language =
    atlante_audience_get_language (atlante_session_get_audience (self->session));
  AtlanteAnchorState state = atlante_session_get_claim_state (self->session, self->claim);
  g_autofree char *words = format_passage (self, state, language);
  /* Translators: %s is a passage and its state: "¶ 3 · anchored" */
  g_autofree char *label = g_strdup_printf (_("Open the passage: %s"), words);

  for (AtlanteAnchorState s = ATLANTE_ANCHOR_UNCHECKED; s <= ATLANTE_ANCHOR_LOST; s++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->passage), atlante_anchor_state_get_nick (s));
  gtk_widget_add_css_class (GTK_WIDGET (self->passage), atlante_anchor_state_get_nick (state));
  gtk_button_set_label (self->passage, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->passage), get_state_explanation (self, state));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->passage),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  get_state_explanation (self, state), -1);
}

static void
show_current (AtlanteClaimRow *self)
{
  if (atlante_session_get_claim (self->session) == self->claim)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}

static void
show_grade (AtlanteClaimRow *self)
{
  g_autofree char *grade = atlante_claim_format_grade (self->claim);
  g_autofree char *meaning =
    atlante_format_grade_meaning (self->claim, atlante_session_get_audience (self->session));
  g_autofree char *label = NULL;

  /* Translators: %s is a grade like F6; what a screen reader says of a button with a menu */
  label = g_strdup_printf (_("Grade %s"), grade);
  gtk_label_set_label (self->grade_label, grade);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->grade), meaning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grade), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, meaning, -1);
}

static void
show_text (AtlanteClaimRow *self)
{
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  g_autofree char *facts = atlante_format_claim_facts (self->kase, self->claim, audience);
  const char *cue = atlante_text_get (atlante_claim_get_cue (self->claim), audience);

  gtk_label_set_label (self->text, atlante_claim_get_text (self->claim, audience));
  gtk_label_set_label (self->words, facts);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->words), NULL);
  if (cue != NULL)
    {
      /* Translators: the words of the article that show how sure it is, such as "reportedly" */
      g_autofree char *tooltip = g_strdup_printf (_("In the article: “%s”"), cue);

      gtk_widget_set_tooltip_text (GTK_WIDGET (self->words), tooltip);
    }
  atlante_modality_bar_set_modality (self->bar, atlante_claim_get_modality (self->claim));
}

static gboolean
is_among (GPtrArray *items, AtlanteItem *item)
{
  return g_ptr_array_find (items, item, NULL);
}

static void
collect (AtlanteClaimRow *self, GPtrArray *items, AtlanteItemKind kind, const AtlanteRole *roles,
         guint n)
{

  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *item = atlante_case_lookup_kind (self->kase, kind, roles[i].id);

      if (item != NULL && item != self->subject && !is_among (items, item))
        g_ptr_array_add (items, item);
    }
}

/* (transfer container): places, then actors, that the claim is about */
static GPtrArray *
collect_links (AtlanteClaimRow *self)
{
  GPtrArray *items = g_ptr_array_new ();
  const AtlanteRole *roles;
  guint n = 0;

  roles = atlante_claim_get_places (self->claim, &n);
  collect (self, items, ATLANTE_ITEM_PLACE, roles, n);
  roles = atlante_claim_get_actors (self->claim, &n);
  collect (self, items, ATLANTE_ITEM_ACTOR, roles, n);
  return items;
}

static void
append_links (AtlanteClaimRow *self, guint first, guint last)
{
  g_autoptr (GPtrArray) items = collect_links (self);

  for (guint i = first; i < MIN (last, items->len); i++)
    {
      GtkWidget *link = atlante_item_link_new (self->session, items->pdata[i]);

      atlante_wrap_box_append (self->facts, link);
    }
}

static void
more_clicked_cb (AtlanteClaimRow *self, GtkWidget *button)
{
  append_links (self, MAX_LINKS, G_MAXUINT);
  /* The focus goes on to the first of what came. */
  gtk_widget_grab_focus (gtk_widget_get_next_sibling (button));
  gtk_widget_unparent (button);
}

/* What stands behind the grade. */
static void
clear_links (AtlanteClaimRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_next_sibling (GTK_WIDGET (self->grade))) != NULL)
    gtk_widget_unparent (child);
}

static void
show_links (AtlanteClaimRow *self)
{
  g_autoptr (GPtrArray) items = collect_links (self);
  g_autofree char *label = NULL;
  g_autofree char *tooltip = NULL;
  GtkWidget *more;
  guint left;

  clear_links (self);
  /* One more link takes no more room than the button would. */
  append_links (self, 0, items->len == MAX_LINKS + 1 ? MAX_LINKS + 1 : MAX_LINKS);
  if (items->len <= MAX_LINKS + 1)
    return;

  left = items->len - MAX_LINKS;
  /* Translators: a button that shows that many more */
  label = g_strdup_printf (_("+%u"), left);
  tooltip = g_strdup_printf (ngettext ("Show %u more link", "Show %u more links", left), left);
  more = gtk_button_new_with_label (label);
  gtk_widget_add_css_class (more, "flat");
  gtk_widget_add_css_class (more, "item-link");
  gtk_widget_set_tooltip_text (more, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (more), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  g_signal_connect_swapped (more, "clicked", G_CALLBACK (more_clicked_cb), self);
  atlante_wrap_box_append (self->facts, more);
}

static void
show_tools (AtlanteClaimRow *self)
{
  g_autofree char *citation =
    atlante_claim_format_citation (self->kase, self->claim,
                                   atlante_session_get_audience (self->session));

  if (self->copy != NULL)
    gtk_box_remove (self->tools, self->copy);
  self->copy = atlante_copy_button_new (citation, _("Copy the claim with its citation"));
  gtk_box_append (self->tools, self->copy);
}

static void
atlante_claim_row_dispose (GObject *object)
{
  AtlanteClaimRow *self = ATLANTE_CLAIM_ROW (object);

  _atlante_claim_row_edit_dispose (self);
  atlante_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_CLAIM_ROW);
  g_clear_object (&self->session);
  g_clear_object (&self->kase);
  g_clear_object (&self->claim);
  g_clear_object (&self->subject);
  G_OBJECT_CLASS (atlante_claim_row_parent_class)->dispose (object);
}

static void
atlante_claim_row_class_init (AtlanteClaimRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_claim_row_dispose;
  g_type_ensure (ATLANTE_TYPE_MODALITY_BAR);
  g_type_ensure (ATLANTE_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "claim");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/view/atlante-claim-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimRow, bar);
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimRow, text);
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimRow, facts);
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimRow, passage);
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimRow, words);
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimRow, grade);
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimRow, grade_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteClaimRow, tools);
  gtk_widget_class_bind_template_callback (widget_class, passage_clicked_cb);
  _atlante_claim_row_class_edit_init (klass);
}

static void
atlante_claim_row_init (AtlanteClaimRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  _atlante_claim_row_edit_init (self);
}

static void
show_claim (AtlanteClaimRow *self)
{
  show_text (self);
  show_anchor (self);
  show_grade (self);
  show_links (self);
  show_tools (self);
  show_current (self);
  _atlante_claim_row_update_actions (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->text), -1);
}

/* An edit puts another object in the claim's place, or in that of what it names. */
static void
item_replaced_cb (AtlanteClaimRow *self, AtlanteItem *old_item, AtlanteItem *new_item)
{
  if (old_item == (AtlanteItem *) self->claim)
    {
      g_set_object (&self->claim, ATLANTE_CLAIM (new_item));
      show_claim (self);
    }
  else if (old_item == self->subject)
    g_set_object (&self->subject, new_item);
}

/**
 * atlante_claim_row_new:
 * @claim: a claim of the session's case
 * @subject: (nullable): the item that is not linked to
 */
GtkWidget *
atlante_claim_row_new (AtlanteSession *session, AtlanteClaim *claim, AtlanteItem *subject)
{
  AtlanteClaimRow *self = g_object_new (ATLANTE_TYPE_CLAIM_ROW, NULL);

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WIDGET (self));
  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), GTK_WIDGET (self));
  g_return_val_if_fail (atlante_session_get_case (session) != NULL, GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->kase = g_object_ref (atlante_session_get_case (session));
  self->claim = g_object_ref (claim);
  g_set_object (&self->subject, subject);
  show_claim (self);
  g_signal_connect_object (self->kase, "item-replaced", G_CALLBACK (item_replaced_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::anchors", G_CALLBACK (show_anchor), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::claim", G_CALLBACK (show_current), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * atlante_claim_row_get_claim:
 *
 * Returns: (transfer none) (nullable): the claim that it shows
 */
AtlanteClaim *
atlante_claim_row_get_claim (AtlanteClaimRow *self)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM_ROW (self), NULL);

  return self->claim;
}
