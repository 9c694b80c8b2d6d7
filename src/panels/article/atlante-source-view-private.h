/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-source-view.h"

#include "atlante-anchor-bar.h"
#include "atlante-claim-composer.h"
#include "atlante-selection-bar.h"

G_BEGIN_DECLS

struct _AtlanteSourceView
{
  GtkWidget parent_instance;

  GtkLabel *counts;
  GtkLabel *reference;
  GtkMenuButton *sources_button;
  AtlanteAnchorBar *bar;
  GtkOverlay *overlay;
  AtlanteSourceText *text;
  AtlanteClaimComposer *composer;
  AtlanteSelectionBar *selection_bar;

  GtkWidget *card;
  guint card_span;
  AtlanteSession *session;
  AtlanteCanonicalText *shown;    /* owned: the text that the view has */
  guint show_words_id;
};

/* Claims made of what is selected: the actions "source.make-claim" and "source.add-passage". */
void _atlante_source_view_class_claim_init     (AtlanteSourceViewClass *klass);
void _atlante_source_view_claim_init           (AtlanteSourceView *self);
/* The session is another one, or edits something else. */
void _atlante_source_view_update_claim_actions (AtlanteSourceView *self);

G_END_DECLS
