/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-article-panel.h"
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
  GtkWidget *end_box;
  GtkWidget *dossier_button;
  AdwViewSwitcherBar *view_switcher_bar;
  GtkInfoBar *notice_bar;
  GtkLabel *notice_label;
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

  /* Owned */
  AtlanteSession *session;
  GFile *file;
  GCancellable *loading;
  GSettings *settings;

  guint narrow : 1;
  guint wide : 1;
  guint close_anyway : 1;
};

/* atlante-window-actions.c */
void _atlante_window_class_actions_init (AtlanteWindowClass *klass);
void _atlante_window_actions_init       (AtlanteWindow *self);
void _atlante_window_update_actions     (AtlanteWindow *self);

/* atlante-window-document.c */
void _atlante_window_choose_case        (AtlanteWindow *self);
void _atlante_window_save               (AtlanteWindow *self);
void _atlante_window_save_as            (AtlanteWindow *self);
void _atlante_window_confirm_close      (AtlanteWindow *self);
void _atlante_window_choose_article     (AtlanteWindow *self);
void _atlante_window_attach_file        (AtlanteWindow *self, GFile *file);

/* atlante-window-map.c */
void _atlante_window_export_map         (AtlanteWindow *self);

/* Says something for a moment. */
void _atlante_window_toast              (AtlanteWindow *self, const char *message);
/* Says something until it is read. */
void _atlante_window_notice             (AtlanteWindow *self, const char *message);
void _atlante_window_show_page          (AtlanteWindow *self, const char *page);

G_END_DECLS
