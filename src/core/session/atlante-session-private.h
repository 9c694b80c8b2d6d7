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

  AtlanteUnits units;
  AtlanteNotation notation;

  AtlanteAnchors *anchors;
  char *attached_source;       /* (nullable): the id of the source that the anchors are of */
  gboolean is_editing;
  AtlanteItem *edited;         /* (nullable): with is_editing, the case itself is edited */
  char *analyst;               /* (nullable) */

  char *pick_prompt;           /* (nullable): nothing is to be picked */
  AtlantePickShape pick_shape;
  AtlantePickFunc pick_func;
  gpointer pick_data;
  GDestroyNotify pick_destroy;

  guint n_attached;            /* texts so far: tells whether an older one comes in late */
};

void _atlante_session_follow_passage (AtlanteSession *self, AtlantePassage *passage);
/* Its text stays attached where it gets another id. */
void _atlante_session_follow_source (AtlanteSession *self, AtlanteItem *old_item,
                                     AtlanteItem *new_item);
void _atlante_session_forget_passage (AtlanteSession *self, AtlantePassage *passage);
/* Within an edit: a passage of the attached text ends at @end. */
void _atlante_session_follow_text    (AtlanteSession *self, const char *source_id, guint end);
/* What was edited is another object now; @new_item: (nullable): it is gone. */
void _atlante_session_follow_edited  (AtlanteSession *self, AtlanteItem *old_item,
                                      AtlanteItem *new_item);
/* Something else is selected, by the user. */
void _atlante_session_edit_selection (AtlanteSession *self);
void _atlante_session_forget_edited  (AtlanteSession *self);

G_END_DECLS
