/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-article-panel.h"
#include "atlante-document.h"
#include "atlante-dossier-panel.h"
#include "atlante-map-view.h"
#include "atlante-places-panel.h"
#include "atlante-timeline-panel.h"
#include "atlante-window.h"

G_BEGIN_DECLS

struct _AtlanteWindow
{
  AdwApplicationWindow parent_instance;

  /* Template */
  AdwToastOverlay *toast_overlay;
  GtkToggleButton *sidebar_button;
  GtkLabel *title_label;
  GtkLabel *marking_label;
  GtkLabel *subtitle_label;
  AdwHeaderBar *header_bar;
  GtkWidget *start_box;
  AdwSplitButton *open_button;
  GtkWidget *add_button;
  GtkWidget *history_box;
  GtkWidget *end_box;
  GtkWidget *dossier_button;
  AdwViewSwitcherBar *view_switcher_bar;
  GtkInfoBar *notice_bar;
  GtkLabel *notice_label;
  GtkButton *notice_button;
  GtkStack *page_stack;
  AdwStatusPage *error_page;
  GtkSpinner *loading_spinner;
  GtkLabel *loading_label;
  AdwFlap *sidebar_flap;
  AdwFlap *dossier_flap;
  AdwViewStack *view_stack;
  AtlantePlacesPanel *places_panel;
  AtlanteMapView *map_view;
  AtlanteArticlePanel *article_panel;
  AtlanteDossierPanel *dossier_panel;
  AtlanteTimelinePanel *timeline_panel;

  GMenu *steps_menu;

  /* Owned */
  AtlanteSession *session;
  GSignalGroup *edits;           /* of the session's editor */
  GtkWindow *history_window;     /* weak (nullable) */
  GtkWindow *gaps_window;        /* weak (nullable) */
  AtlanteDocument *document;
  GCancellable *loading;         /* (nullable): nothing is being opened */
  GFile *loading_file;           /* (nullable) */
  GSettings *settings;           /* (nullable) */
  char *selected_id;             /* (nullable): what the dossier has slid in for */
  char *claim_id;                /* (nullable): what it has slid away for */

  guint narrow : 1;
  guint wide : 1;
  guint close_anyway : 1;        /* what is unsaved has been asked for */
  guint close_saved : 1;         /* it closes once it is saved */
  guint inhibits : 1;            /* who logs out is told of unsaved work */
  guint inhibit_cookie;          /* 0: the session may end */
};

#define ATLANTE_CASE_MIME_TYPE "application/vnd.atlante.case+json"

/* atlante-window-actions.c */
void _atlante_window_class_actions_init (AtlanteWindowClass *klass);
void _atlante_window_update_actions     (AtlanteWindow *self);

/* atlante-window-open.c */
GtkFileFilter *_atlante_window_new_case_filter (void);
char *_atlante_window_dup_title         (AtlanteWindow *self);
void _atlante_window_remember_case      (AtlanteWindow *self);
/* In the window that has it open already, in this one where it shows none, else in a new one. */
void _atlante_window_open_file          (AtlanteWindow *self, GFile *file);
void _atlante_window_choose_case        (AtlanteWindow *self);
/* Asks what it is to be called. @title: (nullable): a suggestion; @text: (nullable): its source */
void _atlante_window_new_case           (AtlanteWindow *self, const char *title, GFile *text);

/* atlante-window-save.c */
void _atlante_window_save               (AtlanteWindow *self);
void _atlante_window_save_as            (AtlanteWindow *self);
void _atlante_window_save_to            (AtlanteWindow *self, GFile *file);
/* One of this version, of a case of a later one. */
void _atlante_window_save_copy          (AtlanteWindow *self);
/* It was to be closed after a save that is not to be. */
void _atlante_window_stay_open          (AtlanteWindow *self);
void _atlante_window_confirm_revert     (AtlanteWindow *self);
void _atlante_window_confirm_close      (AtlanteWindow *self);

/* atlante-window-versions.c */
void _atlante_window_class_versions_init (AtlanteWindowClass *klass);

/* atlante-window-forget.c */
void _atlante_window_class_forget_init  (AtlanteWindowClass *klass);

/* atlante-window-file.c */
void _atlante_window_class_file_init    (AtlanteWindowClass *klass);
void _atlante_window_file_init          (AtlanteWindow *self);
/* Before the case is saved over its file: has another program written there meanwhile? Then the user
 * is asked what is to become of that. */
gboolean _atlante_window_asks_about_file (AtlanteWindow *self);

/* atlante-window-attach.c */
void _atlante_window_choose_article     (AtlanteWindow *self);
void _atlante_window_attach_file        (AtlanteWindow *self, GFile *file);
void _atlante_window_attach_known_text  (AtlanteWindow *self);
void _atlante_window_attach_source      (AtlanteWindow *self, const char *source_id);
void _atlante_window_attach_init        (AtlanteWindow *self);
void _atlante_window_follow_sources     (AtlanteWindow *self);

/* atlante-window-drop.c */
void _atlante_window_drop_init          (AtlanteWindow *self);
/* A case is opened, a text attached; without a case a text makes a new one. */
void _atlante_window_take_file          (AtlanteWindow *self, GFile *file);

/* atlante-window-grade.c */
void _atlante_window_class_grade_init   (AtlanteWindowClass *klass);

/* atlante-window-map.c */
void _atlante_window_export_map         (AtlanteWindow *self);

/* atlante-window-edit.c */
void _atlante_window_class_edit_init    (AtlanteWindowClass *klass);
void _atlante_window_edit_init          (AtlanteWindow *self);
void _atlante_window_update_edit_actions (AtlanteWindow *self);
/* Says for a moment what has been done, with a button that takes it back. */
void _atlante_window_toast_undo         (AtlanteWindow *self, const char *message);

/* Says something for a moment. */
void _atlante_window_toast              (AtlanteWindow *self, const char *message);
/* Says something until it is read, and offers what can be done about it. @label, @action:
 * (nullable), a detailed action */
void _atlante_window_notice             (AtlanteWindow *self, const char *message,
                                         const char *label, const char *action);
void _atlante_window_show_page          (AtlanteWindow *self, const char *page);

G_END_DECLS
