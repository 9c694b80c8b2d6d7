/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-claim-row.h"

#include "atlante-modality-bar.h"
#include "atlante-wrap-box.h"

G_BEGIN_DECLS

struct _AtlanteClaimRow
{
  GtkWidget parent_instance;

  AtlanteModalityBar *bar;
  GtkLabel *text;
  AtlanteWrapBox *facts;
  GtkButton *passage;
  GtkLabel *words;
  GtkMenuButton *grade;
  GtkLabel *grade_label;
  GtkBox *tools;
  GtkWidget *copy;
  GtkWidget *menu;            /* (nullable): made when it is first asked for */

  AtlanteSession *session;
  AtlanteCase *kase;          /* the row may outlive it in the session for a moment */
  AtlanteClaim *claim;
  AtlanteItem *subject;
};

/* What can be done with the claim: actions, keys, menus. */
void _atlante_claim_row_class_edit_init (AtlanteClaimRowClass *klass);
void _atlante_claim_row_edit_init       (AtlanteClaimRow *self);
/* The claim is another one than before: menus show its state. */
void _atlante_claim_row_update_actions  (AtlanteClaimRow *self);
void _atlante_claim_row_edit_dispose    (AtlanteClaimRow *self);

G_END_DECLS
