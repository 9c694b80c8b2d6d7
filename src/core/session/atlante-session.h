/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-anchors.h"
#include "atlante-case.h"
#include "atlante-editor.h"
#include "atlante-geo-point.h"

G_BEGIN_DECLS

/**
 * AtlanteSession:
 *
 * What panels share: the case, what is selected, what is searched, the visible time, the attached
 * text. Knows no widget.
 * Properties notify: "case", "audience", "selection", "claim", "query", "earliest", "latest",
 * "anchors", "can-go-back", "can-go-forward", "view" ("map" or "article"), "modified", "editing"
 * (also when something else is edited than before), "pick".
 */
#define ATLANTE_TYPE_SESSION (atlante_session_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteSession, atlante_session, ATLANTE, SESSION, GObject)

AtlanteSession  *atlante_session_new             (void);
AtlanteCase     *atlante_session_get_case        (AtlanteSession *self);       /* (nullable) */
/* Forgets selection, history, query, time and anchors. Follows items of the case that are replaced
 * by edits. */
void             atlante_session_set_case        (AtlanteSession *self, AtlanteCase *kase);
/* The same for a case that has been edited before: its steps can be taken back. */
void             atlante_session_set_editor      (AtlanteSession *self, AtlanteEditor *editor);
AtlanteAudience *atlante_session_get_audience    (AtlanteSession *self);       /* never NULL */
void             atlante_session_set_language    (AtlanteSession *self, const char *language);
/* By which convention contested names and borders are shown: an id of the closed list of the case
 * file. NULL: as the case says. The case itself never changes by it, and another case begins with
 * its own. */
void             atlante_session_set_viewpoint   (AtlanteSession *self, const char *viewpoint);
/* How distances and coordinates are told to the audience: kilometres and decimal degrees at first.
 * Nothing of it is in the case. */
void             atlante_session_set_units       (AtlanteSession *self, AtlanteUnits units,
                                                  AtlanteNotation notation);

/* What the dossier shows: a place, actor, event, topic or relation. (nullable) */
AtlanteItem     *atlante_session_get_selection   (AtlanteSession *self);
/* Selects and records it in the history. NULL clears. */
void             atlante_session_select          (AtlanteSession *self, AtlanteItem *item);
void             atlante_session_select_id       (AtlanteSession *self, const char *id);
gboolean         atlante_session_can_go_back     (AtlanteSession *self);
gboolean         atlante_session_can_go_forward  (AtlanteSession *self);
void             atlante_session_go_back         (AtlanteSession *self);
void             atlante_session_go_forward      (AtlanteSession *self);

/* The claim whose passage is looked at: the article pane scrolls to it, the dossier marks it.
 * (nullable) */
AtlanteClaim    *atlante_session_get_claim       (AtlanteSession *self);
void             atlante_session_set_claim       (AtlanteSession *self, AtlanteClaim *claim);
/* Sets the claim and asks for the article view. */
void             atlante_session_open_passage    (AtlanteSession *self, AtlanteClaim *claim);

/* "map" or "article": what the middle of the window shows. */
const char      *atlante_session_get_view        (AtlanteSession *self);
void             atlante_session_set_view        (AtlanteSession *self, const char *view);

const char      *atlante_session_get_query       (AtlanteSession *self);       /* never NULL */
void             atlante_session_set_query       (AtlanteSession *self, const char *query);
/* Does an item match the query (names in all languages and scripts, texts; folded) and, for an
 * event, the visible time? */
gboolean         atlante_session_matches         (AtlanteSession *self, AtlanteItem *item);

/* Visible time in days (atlante-time.h); ATLANTE_DAY_MIN and _MAX: all. */
int              atlante_session_get_earliest    (AtlanteSession *self);
int              atlante_session_get_latest      (AtlanteSession *self);
void             atlante_session_set_visible_time (AtlanteSession *self, int earliest, int latest);
/* Is an event within the visible time? Undated events are visible only when all is. */
gboolean         atlante_session_shows_event     (AtlanteSession *self, AtlanteEvent *event);

/* The attached text's anchors. (nullable): NULL where no text is attached */
AtlanteAnchors  *atlante_session_get_anchors     (AtlanteSession *self);
/* The id of the source that the attached text is of. (nullable): no text is attached */
const char      *atlante_session_get_attached_source (AtlanteSession *self);
void             atlante_session_set_anchors     (AtlanteSession *self, AtlanteAnchors *anchors);
/* unchecked where no text is attached */
AtlanteAnchorState atlante_session_get_claim_state (AtlanteSession *self, AtlanteClaim *claim);
/* Attaches the text of one of the case's sources: keeps it in the text store and finds the
 * passages, both in workers, then sets the anchors. Of several texts the one attached last counts:
 * the others end with G_IO_ERROR_CANCELLED, as they do where another case is opened meanwhile. */
void             atlante_session_attach_async    (AtlanteSession *self, AtlanteCanonicalText *text,
                                                  GCancellable *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer user_data);
/* The same for a source that is known: @source_id. */
void             atlante_session_attach_to_async (AtlanteSession *self, const char *source_id,
                                                  AtlanteCanonicalText *text,
                                                  GCancellable *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer user_data);
gboolean         atlante_session_attach_finish   (AtlanteSession *self, GAsyncResult *result,
                                                  GError **error);
/* Sets a passage at a stretch of the attached text, in code points (a lost one anew, a moved one
 * where it is now); the case is then modified. ATLANTE_CASE_ERROR. */
gboolean         atlante_session_set_passage     (AtlanteSession *self, AtlantePassage *passage,
                                                  guint start, guint length, GError **error);
/* What changes the case, and takes it back. (nullable): there is no case */
AtlanteEditor   *atlante_session_get_editor      (AtlanteSession *self);
/* Is the case another than in its file? Property "modified"; atlante_editor_mark_saved() says that
 * it is not. */
gboolean         atlante_session_is_modified     (AtlanteSession *self);

/* --- what is edited --- */

/* The form of an item is shown; NULL: that of the case itself. A place, actor, event, topic or
 * relation is selected with it, and while it is edited another one that is selected is edited in
 * its place. While a claim, note or source is edited, a selection stops the editing. Nothing
 * happens where the case is read-only. */
void             atlante_session_edit            (AtlanteSession *self, AtlanteItem *item);
/* Where a list or a link leads: the dossier of an item, or the form of what has none; a claim becomes
 * the one that is looked at. */
void             atlante_session_show_item       (AtlanteSession *self, AtlanteItem *item);
void             atlante_session_stop_editing    (AtlanteSession *self);
gboolean         atlante_session_is_editing      (AtlanteSession *self);
/* (nullable): NULL also where the case itself is edited */
AtlanteItem     *atlante_session_get_edited      (AtlanteSession *self);
/* Who works on the case: what notes and grades are signed with. (nullable) */
const char      *atlante_session_get_analyst     (AtlanteSession *self);
void             atlante_session_set_analyst     (AtlanteSession *self, const char *analyst);

/* --- claims --- */

/* Of the attached text, in code points. */
typedef struct
{
  guint start;
  guint length;
} AtlanteStretch;

/* Adds a claim that is drawn from stretches of the attached text, each of which is or becomes a
 * passage. @json: "text" at least; what else a claim has is made up. @stretches: (nullable): of
 * AtlanteStretch. ATLANTE_CASE_ERROR. */
gboolean         atlante_session_add_claim       (AtlanteSession *self, AtlanteJson *json,
                                                  GArray *stretches, AtlanteClaim **claim,
                                                  GError **error);
gboolean         atlante_session_add_passages    (AtlanteSession *self, AtlanteClaim *claim,
                                                  GArray *stretches, GError **error);
/* The passage goes out of the case too where nothing else stands on it. */
gboolean         atlante_session_remove_passage  (AtlanteSession *self, AtlanteClaim *claim,
                                                  const char *passage, GError **error);
/* Grades by the Admiralty code, with the analyst's name and the date of today. 0: as it was. */
gboolean         atlante_session_grade           (AtlanteSession *self, AtlanteClaim *claim,
                                                  char reliability, int credibility,
                                                  GError **error);

/* --- something to be shown on the map --- */

typedef enum
{
  ATLANTE_PICK_POINT,
  ATLANTE_PICK_AREA,     /* three points or more, the ring not closed */
} AtlantePickShape;

/* @n: 0 where nothing was picked */
typedef void   (*AtlantePickFunc)                (const AtlanteGeoPoint *points, guint n,
                                                  gpointer user_data);

/* Asks for the map, and for a point or an area on it; one that is asked for already is cancelled.
 * @prompt: what the map says, as “Click where Kursk lies”. @func is called once. */
void             atlante_session_pick            (AtlanteSession *self, AtlantePickShape shape,
                                                  const char *prompt, AtlantePickFunc func,
                                                  gpointer user_data, GDestroyNotify destroy);
/* (nullable): NULL where nothing is asked for */
const char      *atlante_session_get_pick_prompt (AtlanteSession *self);
AtlantePickShape atlante_session_get_pick_shape  (AtlanteSession *self);
/* @n: 0 cancels */
void             atlante_session_end_pick        (AtlanteSession *self,
                                                  const AtlanteGeoPoint *points, guint n);

G_END_DECLS
