/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-preferences.h"
#include "atlante-recent-list.h"
#include "atlante-widget.h"
#include "atlante-window-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (AtlanteWindow, atlante_window, ADW_TYPE_APPLICATION_WINDOW)

/* Below this width, in pixels at the usual size of text, the header holds no switcher of views: that stands below then. */
#define NARROW_WIDTH 900
/* From this width on the dossier has the measure of a column of text. */
#define WIDE_WIDTH 1280

#define DOSSIER_WIDTH 350
#define WIDE_DOSSIER_WIDTH 412

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
format_anchors (AtlanteSession *session)
{
  AtlanteAnchors *anchors = atlante_session_get_anchors (session);
  guint moved;
  guint lost;

  if (anchors == NULL)
    return g_strdup (_("article not attached"));
  moved = atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_MOVED);
  lost = atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_LOST);
  if (lost > 0)
    return g_strdup_printf (ngettext ("%u passage lost", "%u passages lost", lost), lost);
  if (moved > 0)
    return g_strdup_printf (ngettext ("%u passage moved", "%u passages moved", moved), moved);
  if (atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_ANCHORED) == 0)
    return g_strdup (_("article attached"));
  return g_strdup (_("all anchored"));
}

static char *
format_subtitle (AtlanteSession *session, AtlanteCase *kase)
{
  guint n_sources = atlante_case_get_n (kase, ATLANTE_ITEM_SOURCE);
  guint n_places = atlante_case_get_n (kase, ATLANTE_ITEM_PLACE);
  guint n_claims = atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM);
  g_autofree char *sources = g_strdup_printf (ngettext ("%u source", "%u sources", n_sources), n_sources);
  g_autofree char *places = g_strdup_printf (ngettext ("%u place", "%u places", n_places), n_places);
  g_autofree char *claims = g_strdup_printf (ngettext ("%u claim", "%u claims", n_claims), n_claims);
  g_autofree char *anchors = format_anchors (session);

  return g_strdup_printf ("%s · %s · %s, %s", sources, places, claims, anchors);
}

/* FIRST's colours go by the label. */
static void
show_marking (AtlanteWindow *self, AtlanteMarking marking)
{
  static const char *const classes[] = {
    [ATLANTE_MARKING_OTHER] = "red",         [ATLANTE_MARKING_CLEAR] = "clear",
    [ATLANTE_MARKING_GREEN] = "green",       [ATLANTE_MARKING_AMBER] = "amber",
    [ATLANTE_MARKING_AMBER_STRICT] = "amber", [ATLANTE_MARKING_RED] = "red",
  };
  const char *css_classes[] = { "marking", classes[marking], NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->marking_label), css_classes);
  gtk_label_set_label (self->marking_label, atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MARKING, marking, NULL));
}

/* (transfer full): of an older state, with when that was */
static char *
dup_name (AtlanteWindow *self)
{
  const char *moment = atlante_document_get_moment (self->document);
  g_autofree char *name = _atlante_window_dup_title (self);

  if (moment == NULL)
    return g_steal_pointer (&name);
  /* Translators: the title of a case, then “today at 13:05” or “22 November 2026 at 09:30” */
  return g_strdup_printf (_("%s (saved %s)"), name, moment);
}

static void
update_title (AtlanteWindow *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  g_autofree char *subtitle = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  const char *marking;

  gtk_widget_set_visible (GTK_WIDGET (self->marking_label), kase != NULL && !self->narrow);
  if (kase == NULL)
    {
      gtk_label_set_label (self->title_label, "Atlante");
      gtk_label_set_label (self->subtitle_label, "");
      gtk_window_set_title (GTK_WINDOW (self), "Atlante");
      return;
    }

  name = dup_name (self);
  title = g_strdup_printf ("%s%s", atlante_session_is_modified (self->session) ? "• " : "", name);
  marking = atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MARKING, atlante_case_get_marking (kase), NULL);
  /* The marking is the last thing that a narrow window may lose. */
  subtitle = self->narrow ? g_strdup (marking) : format_subtitle (self->session, kase);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->subtitle_label, subtitle);
  show_marking (self, atlante_case_get_marking (kase));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
update_narrow (AtlanteWindow *self)
{
  gboolean has_case = g_strcmp0 (gtk_stack_get_visible_child_name (self->page_stack), "case") == 0;

  gtk_widget_set_visible (self->start_box, !self->narrow);
  /* Without a case there is nothing to look at in two ways, and nothing to list. */
  gtk_widget_set_visible (self->end_box, !self->narrow && has_case);
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar_button), has_case);
  gtk_widget_set_visible (self->add_button, has_case);
  gtk_widget_set_visible (self->history_box, has_case);
  gtk_widget_set_visible (self->dossier_button, has_case && adw_flap_get_folded (self->dossier_flap));
  /* 360 pixels hold the list's, the dossier's and the menu's buttons beside one of the window's. */
  adw_header_bar_set_decoration_layout (self->header_bar, self->narrow ? ":close" : NULL);
  update_title (self);
  _atlante_window_update_actions (self);
  adw_view_switcher_bar_set_reveal (self->view_switcher_bar, self->narrow && has_case);
  gtk_widget_set_size_request (GTK_WIDGET (self->dossier_panel), self->wide ? WIDE_DOSSIER_WIDTH : DOSSIER_WIDTH, -1);
}

static gboolean
update_narrow_idle (gpointer user_data)
{
  update_narrow (user_data);
  return G_SOURCE_REMOVE;
}

/* Nothing can be shown or hidden in the middle of an allocation. */
static void
queue_update_narrow (AtlanteWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, update_narrow_idle, g_object_ref (self), g_object_unref);
}

static void
atlante_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);
  /* With larger text everything needs more. */
  double scale = atlante_widget_get_text_scale (widget);
  gboolean narrow = width < NARROW_WIDTH * scale;
  gboolean wide = width >= WIDE_WIDTH * scale;

  GTK_WIDGET_CLASS (atlante_window_parent_class)->size_allocate (widget, width, height, baseline);

  if (self->narrow == narrow && self->wide == wide)
    return;
  self->narrow = narrow;
  self->wide = wide;
  queue_update_narrow (self);
}

static void
case_changed_cb (AtlanteWindow *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);

  update_title (self);
  _atlante_window_show_page (self, kase != NULL ? "case" : "empty");
  _atlante_window_update_actions (self);
}

static void
show_past (AtlanteWindow *self)
{
  /* Translators: %s is “today at 13:05” or “22 November 2026 at 09:30” */
  g_autofree char *message = g_strdup_printf (_("This is the case as it was saved %s. It can be read and exported, but not changed."),
                                              atlante_document_get_moment (self->document));

  _atlante_window_notice (self, message, _("Save a _Copy…"), "win.save-copy");
}

/* What cannot be changed, or not be saved where it is, says so and offers a copy. */
static void
opened_cb (AtlanteWindow *self)
{
  GFile *file = atlante_document_get_file (self->document);

  _atlante_window_follow_sources (self);
  if (atlante_document_get_moment (self->document) != NULL)
    show_past (self);
  else if (atlante_case_is_read_only (atlante_session_get_case (self->session)))
    _atlante_window_notice (self, _("This case was made by a later version of Atlante. It can be read and exported, but not changed."),
                            _("Save a _Copy…"), "win.save-copy");
  else if (file != NULL && !atlante_document_is_example (self->document)
           && !atlante_document_can_save (self->document))
    _atlante_window_notice (self, _("This file can only be read. What you change has to be saved as a copy."),
                            _("Save a _Copy…"), "win.save-as");
  else
    gtk_info_bar_set_revealed (self->notice_bar, FALSE);
  _atlante_window_update_actions (self);
}

static void
unsafe_cb (AtlanteWindow *self, const char *message)
{
  _atlante_window_notice (self, message, _("_Save"), "win.save");
}

/* Who logs out is told that there is work that is not saved. */
static void
update_inhibited (AtlanteWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean modified = atlante_session_is_modified (self->session);

  /* Asked once for each change of it: where there is no session, the answer is none. */
  if (application == NULL || modified == self->inhibits)
    return;
  self->inhibits = modified;
  if (modified)
    {
      self->inhibit_cookie = gtk_application_inhibit (application, GTK_WINDOW (self),
                                                      GTK_APPLICATION_INHIBIT_LOGOUT,
                                                      _("There are changes that are not saved"));
      return;
    }
  if (self->inhibit_cookie != 0)
    gtk_application_uninhibit (application, self->inhibit_cookie);
  self->inhibit_cookie = 0;
}

static void
modified_changed_cb (AtlanteWindow *self)
{
  update_title (self);
  update_inhibited (self);
  _atlante_window_update_actions (self);
}

/* Where the dossier is folded away, choosing something slides it over the map, and puts the list away. */
/* TRUE where @item is another one than was remembered: an edit only puts a new object in its place.
 * @item: (nullable) */
static gboolean
is_another (char **remembered, AtlanteItem *item)
{
  const char *id = item != NULL ? atlante_item_get_id (item) : NULL;

  if (g_strcmp0 (*remembered, id) == 0)
    return FALSE;
  g_free (*remembered);
  *remembered = g_strdup (id);
  return TRUE;
}

static void
selection_changed_cb (AtlanteWindow *self)
{
  AtlanteItem *selection = atlante_session_get_selection (self->session);

  _atlante_window_update_actions (self);
  if (!is_another (&self->selected_id, selection) || selection == NULL)
    return;

  if (adw_flap_get_folded (self->sidebar_flap))
    adw_flap_set_reveal_flap (self->sidebar_flap, FALSE);
  if (adw_flap_get_folded (self->dossier_flap))
    adw_flap_set_reveal_flap (self->dossier_flap, TRUE);
}

/* What asks for a point slides off the map, and comes back when it has one. */
static void
pick_changed_cb (AtlanteWindow *self)
{
  gboolean picking = atlante_session_get_pick_prompt (self->session) != NULL;

  if (picking && adw_flap_get_folded (self->sidebar_flap))
    adw_flap_set_reveal_flap (self->sidebar_flap, FALSE);
  if (adw_flap_get_folded (self->dossier_flap))
    adw_flap_set_reveal_flap (self->dossier_flap,
                              !picking && atlante_session_is_editing (self->session));
}

/* Choosing a view wants to see it. */
static void
view_changed_cb (AtlanteWindow *self)
{
  adw_view_stack_set_visible_child_name (self->view_stack, atlante_session_get_view (self->session));
  if (adw_flap_get_folded (self->dossier_flap))
    adw_flap_set_reveal_flap (self->dossier_flap, FALSE);
  if (adw_flap_get_folded (self->sidebar_flap))
    adw_flap_set_reveal_flap (self->sidebar_flap, FALSE);
}

/* So does following a claim to its passage. */
static void
claim_changed_cb (AtlanteWindow *self)
{
  AtlanteClaim *claim = atlante_session_get_claim (self->session);

  if (is_another (&self->claim_id, (AtlanteItem *) claim))
    view_changed_cb (self);
}

static void
visible_child_changed_cb (AtlanteWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->view_stack);

  if (name != NULL)
    atlante_session_set_view (self->session, name);
}

/* A flap that folds goes away: narrow means that the map comes first. */
static void
folded_changed_cb (AdwFlap *flap)
{
  adw_flap_set_reveal_flap (flap, !adw_flap_get_folded (flap));
}

void
_atlante_window_show_page (AtlanteWindow *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->page_stack, page);
  gtk_spinner_set_spinning (self->loading_spinner, g_str_equal (page, "loading"));
  update_narrow (self);
}

void
_atlante_window_toast (AtlanteWindow *self, const char *message)
{
  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (message));
}

void
_atlante_window_notice (AtlanteWindow *self, const char *message, const char *label,
                        const char *action)
{
  gtk_widget_set_visible (GTK_WIDGET (self->notice_button), action != NULL);
  if (action != NULL)
    {
      gtk_button_set_label (self->notice_button, label);
      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->notice_button), action);
    }
  gtk_label_set_label (self->notice_label, message);
  gtk_info_bar_set_revealed (self->notice_bar, TRUE);
}

static void
notice_response_cb (GtkInfoBar *bar)
{
  gtk_info_bar_set_revealed (bar, FALSE);
}

static void
remember_size (AtlanteWindow *self)
{
  gboolean maximized = gtk_window_is_maximized (GTK_WINDOW (self));

  if (self->settings == NULL)
    return;
  if (!maximized)
    {
      int width;
      int height;

      gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
      g_settings_set (self->settings, "window-size", "(ii)", width, height);
    }
  g_settings_set_boolean (self->settings, "window-maximized", maximized);
}

static gboolean
atlante_window_close_request (GtkWindow *window)
{
  AtlanteWindow *self = ATLANTE_WINDOW (window);

  if (atlante_document_is_saving (self->document)
      || (!self->close_anyway && atlante_session_is_modified (self->session)))
    {
      _atlante_window_confirm_close (self);
      return TRUE;
    }
  atlante_document_discard (self->document);
  remember_size (self);

  return GTK_WINDOW_CLASS (atlante_window_parent_class)->close_request (window);
}

static void
atlante_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, ATLANTE_WINDOW (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlante_window_dispose (GObject *object)
{
  AtlanteWindow *self = ATLANTE_WINDOW (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->inhibit_cookie != 0)
    gtk_application_uninhibit (GTK_APPLICATION (g_application_get_default ()),
                               self->inhibit_cookie);
  self->inhibit_cookie = 0;

  G_OBJECT_CLASS (atlante_window_parent_class)->dispose (object);
}

static void
atlante_window_finalize (GObject *object)
{
  AtlanteWindow *self = ATLANTE_WINDOW (object);

  g_clear_object (&self->edits);
  g_clear_weak_pointer (&self->history_window);
  g_clear_weak_pointer (&self->gaps_window);
  g_clear_object (&self->document);
  g_clear_object (&self->session);
  g_clear_object (&self->loading_file);
  g_clear_object (&self->settings);
  g_free (self->selected_id);
  g_free (self->claim_id);

  G_OBJECT_CLASS (atlante_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/atlante/Atlante/shell/window/atlante-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, header_bar);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, start_box);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, history_box);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, end_box);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, dossier_button);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, title_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, marking_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, view_switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, notice_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, notice_button);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, page_stack);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, loading_spinner);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, loading_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, sidebar_flap);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, dossier_flap);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, view_stack);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, places_panel);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, map_view);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, article_panel);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, dossier_panel);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, timeline_panel);
  gtk_widget_class_bind_template_child (widget_class, AtlanteWindow, steps_menu);
}

static void
atlante_window_class_init (AtlanteWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = atlante_window_get_property;
  object_class->dispose = atlante_window_dispose;
  object_class->finalize = atlante_window_finalize;
  GTK_WIDGET_CLASS (klass)->size_allocate = atlante_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = atlante_window_close_request;

  g_signal_new ("stays-open", ATLANTE_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ATLANTE_TYPE_SESSION,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Types that only the .ui names. */
  g_type_ensure (ATLANTE_TYPE_PLACES_PANEL);
  g_type_ensure (ATLANTE_TYPE_MAP_VIEW);
  g_type_ensure (ATLANTE_TYPE_RECENT_LIST);
  g_type_ensure (ATLANTE_TYPE_ARTICLE_PANEL);
  g_type_ensure (ATLANTE_TYPE_DOSSIER_PANEL);
  g_type_ensure (ATLANTE_TYPE_TIMELINE_PANEL);
  bind_template (GTK_WIDGET_CLASS (klass));
  _atlante_window_class_actions_init (klass);
  _atlante_window_class_grade_init (klass);
  _atlante_window_class_edit_init (klass);
  _atlante_window_class_file_init (klass);
  _atlante_window_class_versions_init (klass);
  _atlante_window_class_forget_init (klass);
}

static void
restore_size (AtlanteWindow *self)
{
  int width;
  int height;

  if (self->settings == NULL)
    return;
  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

/* The library gives the arrow beside Open a tooltip, but no name. */
static void
name_open_arrow (AtlanteWindow *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->open_button));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_MENU_BUTTON (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("Recent cases"), -1);
}

static void
set_help_overlay (AtlanteWindow *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/atlante/Atlante/shell/help-overlay.ui");

  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (self),
                                           GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
}

static void
atlante_window_init (AtlanteWindow *self)
{
  self->session = atlante_session_new ();
  self->document = atlante_document_new (self->session);
  self->settings = atlante_preferences_dup_settings ();
  if (self->settings != NULL)
    atlante_preferences_apply_to (self->settings, self->session);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->session, "notify::case", G_CALLBACK (case_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::selection", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::view", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::pick", G_CALLBACK (pick_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::claim", G_CALLBACK (claim_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::can-go-back", G_CALLBACK (_atlante_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::anchors", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::audience", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::modified", G_CALLBACK (modified_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "unsafe", G_CALLBACK (unsafe_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view_stack, "notify::visible-child", G_CALLBACK (visible_child_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dossier_flap, "notify::folded", G_CALLBACK (queue_update_narrow), self, G_CONNECT_SWAPPED);
  g_signal_connect (self->sidebar_flap, "notify::folded", G_CALLBACK (folded_changed_cb), NULL);
  g_signal_connect (self->dossier_flap, "notify::folded", G_CALLBACK (folded_changed_cb), NULL);
  g_signal_connect (self->notice_bar, "response", G_CALLBACK (notice_response_cb), NULL);

  _atlante_window_edit_init (self);
  _atlante_window_file_init (self);
  set_help_overlay (self);
  name_open_arrow (self);
  _atlante_window_drop_init (self);
  _atlante_window_attach_init (self);
  restore_size (self);
  update_title (self);
  _atlante_window_show_page (self, "empty");
}

AtlanteWindow *
atlante_window_new (GtkApplication *application)
{
  return g_object_new (ATLANTE_TYPE_WINDOW, "application", application, NULL);
}

/**
 * atlante_window_get_session:
 *
 * Returns: (transfer none): the session that all panels of this window share
 */
AtlanteSession *
atlante_window_get_session (AtlanteWindow *self)
{
  g_return_val_if_fail (ATLANTE_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * atlante_window_get_document:
 *
 * Returns: (transfer none): the case of this window as something that stands in a file
 */
AtlanteDocument *
atlante_window_get_document (AtlanteWindow *self)
{
  g_return_val_if_fail (ATLANTE_IS_WINDOW (self), NULL);

  return self->document;
}

/**
 * atlante_window_has_file:
 * @file: of a case
 *
 * Returns: whether this window shows the case of that file, or is opening it
 */
gboolean
atlante_window_has_file (AtlanteWindow *self, GFile *file)
{
  GFile *own;

  g_return_val_if_fail (ATLANTE_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  own = atlante_document_get_file (self->document);
  return (own != NULL && atlante_document_is_same_file (own, file))
         || (self->loading_file != NULL && atlante_document_is_same_file (self->loading_file, file));
}

/**
 * atlante_window_is_empty:
 *
 * Returns: whether this window neither shows a case nor is opening one
 */
gboolean
atlante_window_is_empty (AtlanteWindow *self)
{
  g_return_val_if_fail (ATLANTE_IS_WINDOW (self), FALSE);

  return atlante_session_get_case (self->session) == NULL && self->loading == NULL;
}
