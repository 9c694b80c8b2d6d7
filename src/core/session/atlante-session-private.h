/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-history.h"
#include "atlante-session.h"

G_BEGIN_DECLS

struct _AtlanteSession
{
  GObject parent_instance;

  AtlanteCase *kase;
  AtlanteEditor *editor;       /* (nullable): there is no case */
  AtlanteAudience *audience;
  char *language;
  char *viewpoint;             /* (nullable): other than the case's */

  AtlanteItem *selection;
  AtlanteClaim *claim;
  AtlanteHistory *history;
  char *view;

  char *query;
  char *folded_query;
  GHashTable *search_texts;    /* AtlanteItem → its text for searching, made when first asked for */

  int earliest;
  int latest;

  AtlanteAnchors *anchors;
  guint n_attached;            /* texts so far: tells whether an older one comes in late */
};

void _atlante_session_follow_passage (AtlanteSession *self, AtlantePassage *passage);

G_END_DECLS
