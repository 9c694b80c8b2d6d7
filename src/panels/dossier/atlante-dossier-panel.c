/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-dossier-panel.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "atlante-case-overview.h"
#include "atlante-claims-section.h"
#include "atlante-dossier-header.h"
#include "atlante-dossier-section.h"
#include "atlante-form-head.h"
#include "atlante-form.h"
#include "atlante-item-link.h"
#include "atlante-item-model.h"
#include "atlante-item-row.h"
#include "atlante-link-row.h"
#include "atlante-note-view.h"
#include "atlante-wrap-box.h"

/* Room that is left above a claim that is scrolled to, in logical pixels. */
#define SCROLL_MARGIN 24
/* How often and how long the layout of a row that is scrolled to is waited for. */
#define SCROLL_PAUSE_MS 40
#define MAX_SCROLL_TRIES 50

struct _AtlanteDossierPanel
{
  AtlantePanel parent_instance;

  /* Template widgets */
  GtkBox *head;             /* of a form; hidden over a dossier */
  GtkScrolledWindow *scroller;
  GtkBox *content;

  GtkWidget *claims;        /* borrowed from content, NULL where there are none */

  /* Owned */
  GSignalGroup *signals;
  GSignalGroup *edits;
  char *order;
  char *shown;              /* (nullable): id of what the dossier is on */
  AtlanteCase *kase;        /* (nullable): whose places these are */
  GListModel *places;       /* (nullable): those with the most claims first */
  AtlanteGaps *gaps;        /* (nullable): what the case lacks */
  guint refresh_id;
  guint scroll_id;
  guint scroll_tries;
};

G_DEFINE_FINAL_TYPE (AtlanteDossierPanel, atlante_dossier_panel, ATLANTE_TYPE_PANEL)

static AtlanteSession *
get_session (AtlanteDossierPanel *self)
{
  return atlante_panel_get_session (ATLANTE_PANEL (self));
}

static AtlanteDossierSection *
add_section (AtlanteDossierPanel *self, const char *title, guint count)
{
  GtkWidget *section = atlante_dossier_section_new (title, count);

  gtk_box_append (self->content, section);
  return ATLANTE_DOSSIER_SECTION (section);
}

/* ---- events ---- */

static void
row_clicked_cb (AtlanteDossierPanel *self, GtkButton *button)
{
  AtlanteItemRow *row = ATLANTE_ITEM_ROW (gtk_button_get_child (button));
  g_autoptr (AtlanteItem) item = g_object_ref (atlante_item_row_get_item (row));

  atlante_session_select (get_session (self), item);
}

static GtkWidget *
new_item_button (AtlanteDossierPanel *self, AtlanteItem *item)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *row = atlante_item_row_new ();

  atlante_item_row_set_item (ATLANTE_ITEM_ROW (row), get_session (self), item);
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "item-button");
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
    atlante_item_get_title (item, atlante_session_get_audience (get_session (self))), -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (row_clicked_cb), self);
  return button;
}

static void
add_events (AtlanteDossierPanel *self, AtlanteDossier *dossier)
{
  GPtrArray *events = atlante_dossier_get_events (dossier);
  AtlanteDossierSection *section;

  if (events->len == 0)
    return;
  section = add_section (self, _("Events"), events->len);
  for (guint i = 0; i < events->len; i++)
    atlante_dossier_section_append (section, new_item_button (self, events->pdata[i]));
}

/* ---- actors, places, links, notes ---- */

static void
add_item_links (AtlanteDossierPanel *self, const char *title, GPtrArray *items)
{
  AtlanteDossierSection *section;
  GtkWidget *box;

  if (items->len == 0)
    return;
  section = add_section (self, title, items->len);
  box = atlante_wrap_box_new (6, 6);
  for (guint i = 0; i < items->len; i++)
    {
      GtkWidget *link = atlante_item_link_new (get_session (self), items->pdata[i]);

      gtk_widget_add_css_class (link, "tag");
      atlante_wrap_box_append (ATLANTE_WRAP_BOX (box), link);
    }
  atlante_dossier_section_append (section, box);
}

static void
add_links (AtlanteDossierPanel *self, AtlanteDossier *dossier)
{
  GPtrArray *links = atlante_dossier_get_links (dossier);
  AtlanteDossierSection *section;

  if (links->len == 0)
    return;
  section = add_section (self, _("Links"), links->len);
  for (guint i = 0; i < links->len; i++)
    atlante_dossier_section_append (section,
                                    atlante_link_row_new (get_session (self), links->pdata[i]));
}

static GtkWidget *
new_note_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static void
add_notes (AtlanteDossierPanel *self, AtlanteDossier *dossier)
{
  GPtrArray *notes = atlante_dossier_get_notes (dossier);
  AtlanteDossierSection *section;

  if (notes->len == 0)
    return;
  section = add_section (self, _("Analyst’s notes"), 0);
  for (guint i = 0; i < notes->len; i++)
    atlante_dossier_section_append (section,
                                    atlante_note_view_new (get_session (self), notes->pdata[i]));
}

/* ---- claims ---- */

static void
order_changed_cb (AtlanteDossierPanel *self, GParamSpec *pspec, AtlanteClaimsSection *claims)
{
  g_free (self->order);
  self->order = g_strdup (atlante_claims_section_get_order (claims));
}

static void
add_claims (AtlanteDossierPanel *self, AtlanteDossier *dossier)
{
  GtkWidget *note;

  if (atlante_dossier_get_claims (dossier)->len > 0)
    {
      self->claims = atlante_claims_section_new (get_session (self), dossier, self->order);
      g_signal_connect_object (self->claims, "notify::order", G_CALLBACK (order_changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->content, self->claims);
      return;
    }
  note = new_note_label (_("The case has no claim about it."));
  gtk_widget_add_css_class (note, "dim-label");
  gtk_box_append (self->content, note);
}

/* Brings a row into view, without moving what is in view already. FALSE before its layout. */
static gboolean
scroll_to (AtlanteDossierPanel *self, GtkWidget *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  const double page = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds;
  double top;

  if (gtk_widget_get_height (row) == 0 ||
      !gtk_widget_compute_bounds (row, GTK_WIDGET (self->content), &bounds) ||
      bounds.origin.y + bounds.size.height > gtk_adjustment_get_upper (adjustment))
    return FALSE;
  top = bounds.origin.y + gtk_widget_get_margin_top (GTK_WIDGET (self->content));
  if (top < gtk_adjustment_get_value (adjustment) ||
      top + bounds.size.height > gtk_adjustment_get_value (adjustment) + page)
    gtk_adjustment_set_value (adjustment, MAX (0, top - SCROLL_MARGIN));
  return TRUE;
}

static gboolean
scroll_cb (gpointer user_data)
{
  AtlanteDossierPanel *self = user_data;
  AtlanteClaim *claim = atlante_session_get_claim (get_session (self));
  GtkWidget *row = NULL;

  if (claim != NULL && self->claims != NULL)
    row = atlante_claims_section_reveal (ATLANTE_CLAIMS_SECTION (self->claims), claim);
  if (row != NULL && !scroll_to (self, row) && self->scroll_tries++ < MAX_SCROLL_TRIES)
    return G_SOURCE_CONTINUE;
  self->scroll_id = 0;
  return G_SOURCE_REMOVE;
}

static void
session_claim_changed_cb (AtlanteDossierPanel *self)
{
  AtlanteClaim *claim = atlante_session_get_claim (get_session (self));

  /* A row that waits behind "show all" has its place only after a layout. */
  if (claim != NULL && self->claims != NULL)
    atlante_claims_section_reveal (ATLANTE_CLAIMS_SECTION (self->claims), claim);
  self->scroll_tries = 0;
  if (self->scroll_id == 0)
    self->scroll_id = g_timeout_add (SCROLL_PAUSE_MS, scroll_cb, self);
}

/* ---- the panel ---- */

static void
remove_children (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
clear (AtlanteDossierPanel *self)
{
  self->claims = NULL;
  g_clear_pointer (&self->shown, g_free);
  remove_children (self->head);
  gtk_widget_set_visible (GTK_WIDGET (self->head), FALSE);
  remove_children (self->content);
}

static void
show_dossier (AtlanteDossierPanel *self, AtlanteDossier *dossier)
{
  gtk_box_append (self->content, atlante_dossier_header_new (get_session (self), dossier));
  add_claims (self, dossier);
  add_events (self, dossier);
  add_item_links (self, _("Actors"), atlante_dossier_get_actors (dossier));
  if (!ATLANTE_IS_PLACE (atlante_dossier_get_subject (dossier)))
    add_item_links (self, _("Places"), atlante_dossier_get_places (dossier));
  add_links (self, dossier);
  add_notes (self, dossier);
}

static void
show_form (AtlanteDossierPanel *self)
{
  AtlanteSession *session = get_session (self);

  gtk_box_append (self->head, atlante_form_head_new (session));
  gtk_widget_set_visible (GTK_WIDGET (self->head), TRUE);
  gtk_box_append (self->content,
                  atlante_form_new (session, atlante_session_get_edited (session)));
}

static void
forget_places (AtlanteDossierPanel *self)
{
  g_clear_object (&self->places);
  g_clear_object (&self->gaps);
  g_clear_object (&self->kase);
}

/* The list and the gaps follow each edit, and need not look at all of the case again. */
static void
show_overview (AtlanteDossierPanel *self)
{
  AtlanteSession *session = get_session (self);
  g_autoptr (AtlanteItem) first = NULL;

  if (self->places == NULL || self->kase != atlante_session_get_case (session))
    {
      forget_places (self);
      g_set_object (&self->kase, atlante_session_get_case (session));
      self->places = atlante_item_model_new_whole (session, ATLANTE_ITEM_PLACE);
      self->gaps = self->kase != NULL ? atlante_gaps_new (self->kase) : NULL;
    }
  first = g_list_model_get_item (self->places, 0);
  gtk_box_append (self->content, atlante_case_overview_new (session, first, self->gaps));
}

static void
fill (AtlanteDossierPanel *self)
{
  AtlanteSession *session = get_session (self);
  AtlanteCase *kase = atlante_session_get_case (session);
  AtlanteItem *selection = atlante_session_get_selection (session);

  clear (self);
  if (kase != NULL && atlante_session_is_editing (session))
    show_form (self);
  else if (kase != NULL && selection != NULL)
    {
      g_autoptr (AtlanteDossier) dossier = atlante_dossier_new (kase, selection);

      self->shown = g_strdup (atlante_item_get_id (selection));
      show_dossier (self, dossier);
    }
  else
    show_overview (self);
}

/* (nullable) (transfer none): what has the keyboard, if that is in here */
static GtkWidget *
get_focus (AtlanteDossierPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

static void
rebuild (AtlanteDossierPanel *self)
{
  const gboolean had_focus = get_focus (self) != NULL;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  fill (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  /* The link that was followed is gone: the keyboard goes on at the top of where it led. */
  if (had_focus)
    atlante_dossier_panel_focus (self);
}

/* ---- the dossier after an edit: the same, but for what has changed ---- */

static guint
get_index (GtkWidget *widget)
{
  guint index = 0;

  while ((widget = gtk_widget_get_prev_sibling (widget)) != NULL)
    index++;
  return index;
}

/* (nullable): where the keyboard is, as places among siblings from the inside out */
static GArray *
remember_focus (AtlanteDossierPanel *self)
{
  GtkWidget *widget = get_focus (self);
  GArray *path;

  if (widget == NULL || !gtk_widget_is_ancestor (widget, GTK_WIDGET (self->content)))
    return NULL;
  path = g_array_new (FALSE, FALSE, sizeof (guint));
  for (; widget != GTK_WIDGET (self->content); widget = gtk_widget_get_parent (widget))
    {
      const guint index = get_index (widget);

      g_array_append_val (path, index);
    }
  return path;
}

static void
restore_focus (AtlanteDossierPanel *self, GArray *path)
{
  GtkWidget *widget = GTK_WIDGET (self->content);

  for (guint i = path->len; i > 0 && widget != NULL; i--)
    {
      guint index = g_array_index (path, guint, i - 1);

      widget = gtk_widget_get_first_child (widget);
      for (; index > 0 && widget != NULL; index--)
        widget = gtk_widget_get_next_sibling (widget);
    }
  if (widget == NULL || !gtk_widget_grab_focus (widget))
    atlante_dossier_panel_focus (self);
}

static gboolean
refresh_cb (gpointer user_data)
{
  AtlanteDossierPanel *self = user_data;
  g_autoptr (GArray) path = remember_focus (self);

  self->refresh_id = 0;
  fill (self);
  if (path != NULL)
    restore_focus (self, path);
  return G_SOURCE_REMOVE;
}

static void
queue_refresh (AtlanteDossierPanel *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

/* Several steps in a row, as those of going back in the history, are shown once. A form follows by
 * itself. */
static void
edited_cb (AtlanteDossierPanel *self)
{
  if (!atlante_session_is_editing (get_session (self)))
    queue_refresh (self);
}

/* It may be a field of the form that has just changed whom the case speaks to, as by another main
 * language: it lives until it has done so. */
static void
audience_changed_cb (AtlanteDossierPanel *self)
{
  if (atlante_session_is_editing (get_session (self)))
    queue_refresh (self);
  else
    rebuild (self);
}

static void
selection_changed_cb (AtlanteDossierPanel *self)
{
  AtlanteSession *session = get_session (self);
  AtlanteItem *selection = atlante_session_get_selection (session);

  /* What is edited then is told of by itself. */
  if (atlante_session_is_editing (session))
    return;
  if (selection != NULL && g_strcmp0 (self->shown, atlante_item_get_id (selection)) == 0)
    edited_cb (self);
  else
    rebuild (self);
}

static void
case_changed_cb (AtlanteDossierPanel *self)
{
  g_signal_group_set_target (self->edits, atlante_session_get_editor (get_session (self)));
  rebuild (self);
}

static gboolean
key_pressed_cb (AtlanteDossierPanel *self, guint keyval, guint keycode, GdkModifierType state)
{
  AtlanteSession *session = get_session (self);

  if (keyval != GDK_KEY_Escape || session == NULL || !atlante_session_is_editing (session))
    return GDK_EVENT_PROPAGATE;
  atlante_session_stop_editing (session);
  return GDK_EVENT_STOP;
}

/**
 * atlante_dossier_panel_focus:
 *
 * Gives the keyboard to the first that takes it: a form's first field, a dossier's first button.
 */
void
atlante_dossier_panel_focus (AtlanteDossierPanel *self)
{
  GtkWidget *focus;

  g_return_if_fail (ATLANTE_IS_DOSSIER_PANEL (self));

  focus = get_focus (self);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->content)))
    return;
  if (!gtk_widget_child_focus (GTK_WIDGET (self->content), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  /* A text that is selected when the form opens is lost to the first key. */
  focus = get_focus (self);
  if (GTK_IS_EDITABLE (focus))
    gtk_editable_set_position (GTK_EDITABLE (focus), -1);
}

static void
atlante_dossier_panel_session_set (AtlantePanel *panel, AtlanteSession *session)
{
  AtlanteDossierPanel *self = ATLANTE_DOSSIER_PANEL (panel);

  g_signal_group_set_target (self->signals, session);
  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  forget_places (self);
  g_signal_group_set_target (self->edits,
                             session != NULL ? atlante_session_get_editor (session) : NULL);
  if (session != NULL)
    rebuild (self);
  else
    clear (self);
}

static void
atlante_dossier_panel_dispose (GObject *object)
{
  AtlanteDossierPanel *self = ATLANTE_DOSSIER_PANEL (object);

  atlante_panel_set_session (ATLANTE_PANEL (self), NULL);
  forget_places (self);
  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->edits);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_DOSSIER_PANEL);
  G_OBJECT_CLASS (atlante_dossier_panel_parent_class)->dispose (object);
}

static void
atlante_dossier_panel_finalize (GObject *object)
{
  g_free (ATLANTE_DOSSIER_PANEL (object)->order);
  g_free (ATLANTE_DOSSIER_PANEL (object)->shown);
  G_OBJECT_CLASS (atlante_dossier_panel_parent_class)->finalize (object);
}

static void
atlante_dossier_panel_class_init (AtlanteDossierPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_dossier_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlante_dossier_panel_finalize;
  ATLANTE_PANEL_CLASS (klass)->session_set = atlante_dossier_panel_session_set;
  g_type_ensure (ADW_TYPE_CLAMP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/dossier/atlante-dossier-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierPanel, head);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierPanel, content);
}

static void
atlante_dossier_panel_init (AtlanteDossierPanel *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->order = g_strdup ("topic");
  self->signals = g_signal_group_new (ATLANTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::case", G_CALLBACK (case_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::audience",
                                  G_CALLBACK (audience_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::selection",
                                  G_CALLBACK (selection_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::editing", G_CALLBACK (rebuild), self);
  g_signal_group_connect_swapped (self->signals, "notify::claim",
                                  G_CALLBACK (session_claim_changed_cb), self);
  self->edits = g_signal_group_new (ATLANTE_TYPE_EDITOR);
  g_signal_group_connect_swapped (self->edits, "edited", G_CALLBACK (edited_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
atlante_dossier_panel_new (void)
{
  return g_object_new (ATLANTE_TYPE_DOSSIER_PANEL, NULL);
}
