/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-passage-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "atlante-claim-row.h"

#define WIDTH 420
#define MAX_HEIGHT 360

struct _AtlantePassageCard
{
  GtkPopover parent_instance;

  AdwClamp *clamp;
  GtkScrolledWindow *scrolled;
  GtkWidget *contents;
  GtkLabel *title;
  GtkBox *rows;
  AtlanteSession *session;
};

G_DEFINE_FINAL_TYPE (AtlantePassageCard, atlante_passage_card, GTK_TYPE_POPOVER)

static void
show_title (AtlantePassageCard *self, AtlantePassage *passage)
{
  AtlanteAnchors *anchors = atlante_session_get_anchors (self->session);
  const char *language =
    atlante_audience_get_language (atlante_session_get_audience (self->session));
  const AtlanteAnchor *anchor =
    atlante_anchors_lookup (anchors, atlante_item_get_id (ATLANTE_ITEM (passage)));
  const guint paragraph =
    atlante_canonical_text_find_paragraph (atlante_anchors_get_text (anchors), anchor->start);
  /* Translators: a passage's paragraph and its state: "Paragraph 3 · anchored" */
  g_autofree char *text =
    g_strdup_printf (_("Paragraph %1$u · %2$s"), paragraph,
                     atlante_anchor_state_get_label (anchor->state, language));

  gtk_label_set_label (self->title, text);
}

static void
append_note (AtlantePassageCard *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (self->rows, label);
}

static void
append_reason (AtlantePassageCard *self, AtlanteCase *kase, const char *id)
{
  AtlanteAudience *audience = atlante_session_get_audience (self->session);

  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_SET_ASIDE); i++)
    {
      AtlanteItem *aside = atlante_case_get_item (kase, ATLANTE_ITEM_SET_ASIDE, i);
      g_autofree char *text = NULL;

      if (g_strcmp0 (atlante_set_aside_get_passage (ATLANTE_SET_ASIDE (aside)), id) != 0)
        continue;
      /* Translators: a sentence that no claim is drawn from; %s is the reason why */
      text = g_strdup_printf (_("Set aside: %s"), atlante_item_get_title (aside, audience));
      append_note (self, text);
      return;
    }
  append_note (self, _("No claim is drawn from this passage."));
}

static void
append_claims (AtlantePassageCard *self, AtlantePassage *passage)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  const char *id = atlante_item_get_id (ATLANTE_ITEM (passage));
  GPtrArray *claims = atlante_case_get_referrers (kase, id, ATLANTE_ITEM_CLAIM);

  for (guint i = 0; claims != NULL && i < claims->len; i++)
    gtk_box_append (self->rows, atlante_claim_row_new (self->session, claims->pdata[i], NULL));
  if (claims == NULL || claims->len == 0)
    append_reason (self, kase, id);
}

static void
clear (AtlantePassageCard *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
}

/* The rows stay until the next passage: it may be one of their links that closes the card. */
static void
atlante_passage_card_closed (GtkPopover *popover)
{
  AtlantePassageCard *self = ATLANTE_PASSAGE_CARD (popover);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
}

static void
atlante_passage_card_dispose (GObject *object)
{
  AtlantePassageCard *self = ATLANTE_PASSAGE_CARD (object);

  if (self->rows != NULL)
    clear (self);
  self->rows = NULL;
  G_OBJECT_CLASS (atlante_passage_card_parent_class)->dispose (object);
}

static void
atlante_passage_card_class_init (AtlantePassageCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_passage_card_dispose;
  GTK_POPOVER_CLASS (klass)->closed = atlante_passage_card_closed;
}

static void
atlante_passage_card_init (AtlantePassageCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "count");
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  self->scrolled = GTK_SCROLLED_WINDOW (scrolled);
  self->contents = box;
  self->clamp = ADW_CLAMP (adw_clamp_new ());
  adw_clamp_set_child (self->clamp, scrolled);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->clamp));
  gtk_widget_add_css_class (GTK_WIDGET (self), "passage-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What this passage supports"), -1);
}

GtkWidget *
atlante_passage_card_new (void)
{
  return g_object_new (ATLANTE_TYPE_PASSAGE_CARD, NULL);
}

/* A link was followed: the card has done its work. */
static void
selection_cb (AtlantePassageCard *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* A scrolled window does not ask how high its child is at the width that it gets: so the width is
 * one, not a range, and the height is measured for it here. */
static void
set_width (AtlantePassageCard *self, int width)
{
  int height;

  gtk_widget_set_size_request (GTK_WIDGET (self->clamp), width, -1);
  adw_clamp_set_maximum_size (self->clamp, width);
  adw_clamp_set_tightening_threshold (self->clamp, width);
  gtk_widget_measure (self->contents, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_scrolled_window_set_min_content_height (self->scrolled, MIN (height, MAX_HEIGHT));
}

/**
 * atlante_passage_card_show:
 * @session: with anchors
 * @passage: one that is found in the text
 */
void
atlante_passage_card_show (AtlantePassageCard *self, AtlanteSession *session,
                           AtlantePassage *passage, int width)
{
  g_return_if_fail (ATLANTE_IS_PASSAGE_CARD (self));
  g_return_if_fail (ATLANTE_IS_SESSION (session));
  g_return_if_fail (ATLANTE_IS_PASSAGE (passage));

  clear (self);
  self->session = g_object_ref (session);
  show_title (self, passage);
  append_claims (self, passage);
  set_width (self, CLAMP (width - 48, 220, WIDTH));
  g_signal_connect_swapped (session, "notify::selection", G_CALLBACK (selection_cb), self);
  gtk_popover_popup (GTK_POPOVER (self));
}

void
atlante_passage_card_clear (AtlantePassageCard *self)
{
  g_return_if_fail (ATLANTE_IS_PASSAGE_CARD (self));

  gtk_popover_popdown (GTK_POPOVER (self));
  clear (self);
}
