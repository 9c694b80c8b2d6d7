/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-places-panel.h"

#include <glib/gi18n-lib.h>

#include "atlante-coverage-bar.h"
#include "atlante-item-model.h"
#include "atlante-item-row.h"
#include "atlante-nothing-found.h"
#include "atlante-wrap-box.h"

/* While keys run through the list, the session follows after a pause of this many milliseconds: the
 * map does not fly to each line passed, and the history keeps only where one stayed. */
#define KEYS_PAUSE_MS 250

typedef enum
{
  PAGE_PLACES,
  PAGE_ACTORS,
  PAGE_EVENTS,
  PAGE_CLAIMS,
  PAGE_TOPICS,              /* from here on, what waits behind "More" */
  PAGE_RELATIONS,
  PAGE_NOTES,
  PAGE_SOURCES,
  N_PAGES,
} Page;

#define FIRST_MORE_PAGE PAGE_TOPICS

static const AtlanteItemKind page_kinds[N_PAGES] = {
  [PAGE_PLACES] = ATLANTE_ITEM_PLACE,
  [PAGE_ACTORS] = ATLANTE_ITEM_ACTOR,
  [PAGE_EVENTS] = ATLANTE_ITEM_EVENT,
  [PAGE_CLAIMS] = ATLANTE_ITEM_CLAIM,
  [PAGE_TOPICS] = ATLANTE_ITEM_TOPIC,
  [PAGE_RELATIONS] = ATLANTE_ITEM_RELATION,
  [PAGE_NOTES] = ATLANTE_ITEM_NOTE,
  [PAGE_SOURCES] = ATLANTE_ITEM_SOURCE,
};

struct _AtlantePlacesPanel
{
  AtlantePanel parent_instance;

  /* Template widgets */
  GtkSearchEntry *search;
  GtkToggleButton *places_chip;
  GtkToggleButton *actors_chip;
  GtkToggleButton *events_chip;
  GtkToggleButton *claims_chip;
  GtkToggleButton *topics_chip;
  GtkToggleButton *relations_chip;
  GtkToggleButton *notes_chip;
  GtkToggleButton *sources_chip;
  GtkToggleButton *more_chip;
  GtkButton *add;
  GtkStack *stack;
  GtkListView *list;
  AtlanteNothingFound *nothing;
  GtkWidget *shelf;
  GtkToggleButton *shelf_toggle;
  GtkLabel *shelf_count;
  GtkImage *shelf_arrow;
  GtkWidget *shelf_window;
  GtkListView *shelf_list;
  AtlantePanel *coverage;

  /* Owned */
  GListModel *models[N_PAGES];
  GtkSingleSelection *selection;         /* over the model of the page */
  GtkSingleSelection *shelf_selection;
  GSignalGroup *signals;
  AtlanteItem *pending;                  /* what the keys came to */
  guint pending_id;
  guint scroll_id;

  Page page;
  guint following : 1;                   /* the lists are being set from the session */
  guint by_keys : 1;
  guint setting_text : 1;
};

G_DEFINE_FINAL_TYPE (AtlantePlacesPanel, atlante_places_panel, ATLANTE_TYPE_PANEL)

static AtlanteSession *
get_session (AtlantePlacesPanel *self)
{
  return atlante_panel_get_session (ATLANTE_PANEL (self));
}

static GtkToggleButton *
get_chip (AtlantePlacesPanel *self, Page page)
{
  GtkToggleButton *chips[N_PAGES] = {
    self->places_chip, self->actors_chip,    self->events_chip, self->claims_chip,
    self->topics_chip, self->relations_chip, self->notes_chip,  self->sources_chip,
  };

  return chips[page];
}

/* ---- from the lists to the session ---- */

static void
forget_pending (AtlantePlacesPanel *self)
{
  g_clear_handle_id (&self->pending_id, g_source_remove);
  g_clear_object (&self->pending);
}

static void
select_in_session (AtlantePlacesPanel *self, AtlanteItem *item)
{
  AtlanteSession *session = get_session (self);

  forget_pending (self);
  if (session != NULL && item != NULL)
    atlante_session_show_item (session, item);
}

static gboolean
keys_paused_cb (gpointer user_data)
{
  AtlantePlacesPanel *self = user_data;
  g_autoptr (AtlanteItem) item = g_steal_pointer (&self->pending);

  self->pending_id = 0;
  select_in_session (self, item);
  return G_SOURCE_REMOVE;
}

static void
list_selected_cb (AtlantePlacesPanel *self, GParamSpec *pspec, GtkSingleSelection *selection)
{
  AtlanteItem *item = gtk_single_selection_get_selected_item (selection);

  if (self->following || item == NULL)
    return;
  if (!self->by_keys)
    {
      select_in_session (self, item);
      return;
    }
  self->by_keys = FALSE;
  forget_pending (self);
  self->pending = g_object_ref (item);
  self->pending_id = g_timeout_add (KEYS_PAUSE_MS, keys_paused_cb, self);
}

static gboolean
is_move (guint keyval)
{
  return keyval == GDK_KEY_Up || keyval == GDK_KEY_Down || keyval == GDK_KEY_Home ||
         keyval == GDK_KEY_End || keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_Page_Down;
}

static gboolean
list_key_pressed_cb (AtlantePlacesPanel *self, guint keyval, guint keycode, GdkModifierType state,
                     GtkEventControllerKey *controller)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  self->by_keys = state == 0 && is_move (keyval);
  /* Up from the first line goes back to the search. */
  if (keyval == GDK_KEY_Up && state == 0 && list == GTK_WIDGET (self->list) &&
      gtk_single_selection_get_selected (self->selection) == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->search));
  return GDK_EVENT_PROPAGATE;
}

static void
list_activated_cb (AtlantePlacesPanel *self, guint position, GtkListView *list)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (list));
  g_autoptr (AtlanteItem) item = g_list_model_get_item (model, position);

  self->by_keys = FALSE;
  select_in_session (self, item);
}

/* ---- from the session to the lists ---- */

static void
scroll_to_selected (GtkSingleSelection *selection, GtkListView *list)
{
  const guint position = gtk_single_selection_get_selected (selection);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (list), "list.scroll-to-item", "u", position);
}

static gboolean
scroll_cb (gpointer user_data)
{
  AtlantePlacesPanel *self = user_data;

  self->scroll_id = 0;
  scroll_to_selected (self->selection, self->list);
  scroll_to_selected (self->shelf_selection, self->shelf_list);
  return G_SOURCE_REMOVE;
}

/* After the layout: a list knows where its lines are only once it has a size. */
static void
queue_scroll (AtlantePlacesPanel *self)
{
  if (self->scroll_id == 0)
    self->scroll_id = g_timeout_add_full (G_PRIORITY_LOW, 20, scroll_cb, self, NULL);
}

/* (nullable): what the right-hand side shows */
static AtlanteItem *
get_shown_item (AtlantePlacesPanel *self)
{
  AtlanteSession *session = get_session (self);

  if (session == NULL)
    return NULL;
  return atlante_session_is_editing (session) ? atlante_session_get_edited (session)
                                              : atlante_session_get_selection (session);
}

static void
show_selection (AtlantePlacesPanel *self)
{
  AtlanteItem *item = get_shown_item (self);

  if (self->following || self->models[self->page] == NULL)
    return;
  self->following = TRUE;
  gtk_single_selection_set_selected (
    self->selection, atlante_item_model_find (self->models[self->page], item));
  gtk_single_selection_set_selected (
    self->shelf_selection, atlante_item_model_find (G_LIST_MODEL (self->shelf_selection), item));
  self->following = FALSE;
  queue_scroll (self);
}

/* The page that can show @item; the present one where none or any can, and where the page waits
 * behind "More": a link on the map does not turn the list over. */
static Page
get_page_of (AtlantePlacesPanel *self, AtlanteItem *item)
{
  if (item == NULL ||
      (self->page == PAGE_PLACES &&
       atlante_item_model_find (G_LIST_MODEL (self->shelf_selection), item) !=
         GTK_INVALID_LIST_POSITION))
    return self->page;
  for (Page page = PAGE_PLACES; page < PAGE_CLAIMS; page++)
    if (page_kinds[page] == atlante_item_get_kind (item))
      return page;
  return self->page;
}

static void
session_selection_changed_cb (AtlantePlacesPanel *self)
{
  AtlanteSession *session = get_session (self);
  Page page = get_page_of (self, atlante_session_get_selection (session));

  forget_pending (self);
  if (page != self->page)
    gtk_toggle_button_set_active (get_chip (self, page), TRUE);
  show_selection (self);
}

static void
session_query_changed_cb (AtlantePlacesPanel *self)
{
  g_autofree char *query = g_strdup (atlante_session_get_query (get_session (self)));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->search)), query) == 0)
    return;
  /* The entry is emptied first, and tells so at once. */
  self->setting_text = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), query);
  self->setting_text = FALSE;
}

/* ---- counts, pages, states ---- */

static char *
format_chip (Page page, guint n)
{
  switch (page)
    {
    case PAGE_PLACES:
      /* Translators: a chip above the list; the number of places */
      return g_strdup_printf (_("Places %u"), n);
    case PAGE_ACTORS:
      return g_strdup_printf (_("Actors %u"), n);
    case PAGE_EVENTS:
      return g_strdup_printf (_("Events %u"), n);
    case PAGE_CLAIMS:
      return g_strdup_printf (_("Claims %u"), n);
    case PAGE_TOPICS:
      return g_strdup_printf (_("Topics %u"), n);
    case PAGE_RELATIONS:
      return g_strdup_printf (_("Relations %u"), n);
    case PAGE_NOTES:
      return g_strdup_printf (_("Notes %u"), n);
    case PAGE_SOURCES:
    case N_PAGES:
    default:
      return g_strdup_printf (_("Sources %u"), n);
    }
}

/* A source is not made by hand: its text is attached. */
static const struct
{
  const char *action;
  const char *label;
} additions[N_PAGES] = {
  [PAGE_PLACES] = { "win.add::place", N_("Add a place") },
  [PAGE_ACTORS] = { "win.add::actor", N_("Add an actor") },
  [PAGE_EVENTS] = { "win.add::event", N_("Add an event") },
  [PAGE_CLAIMS] = { "win.add::claim", N_("Add a claim") },
  [PAGE_TOPICS] = { "win.add::topic", N_("Add a topic") },
  [PAGE_RELATIONS] = { "win.add::relation", N_("Add a relation") },
  [PAGE_NOTES] = { "win.add::note", N_("Add a note") },
  [PAGE_SOURCES] = { "win.attach", N_("Attach the text of a source") },
};

static void
show_addition (AtlantePlacesPanel *self)
{
  const char *label = _(additions[self->page].label);

  GtkActionable *add = GTK_ACTIONABLE (self->add);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  /* One after the other: an action never sees the target of another. */
  g_action_parse_detailed_name (additions[self->page].action, &name, &target, NULL);
  gtk_actionable_set_action_name (add, NULL);
  gtk_actionable_set_action_target_value (add, target);
  gtk_actionable_set_action_name (add, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/* Another page that has what the search is for; the present one where there is none. */
static Page
find_page_with_matches (AtlantePlacesPanel *self)
{
  for (Page page = PAGE_PLACES; page < N_PAGES; page++)
    if (g_list_model_get_n_items (self->models[page]) > 0)
      return page;
  return self->page;
}

static void
nothing_step_taken_cb (AtlantePlacesPanel *self, int kind)
{
  for (Page page = PAGE_PLACES; page < N_PAGES; page++)
    if (kind >= 0 && page_kinds[page] == (AtlanteItemKind) kind)
      gtk_toggle_button_set_active (get_chip (self, page), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
show_nothing (AtlantePlacesPanel *self)
{
  const Page elsewhere = find_page_with_matches (self);

  atlante_nothing_found_update (self->nothing, get_session (self), page_kinds[elsewhere],
                                g_list_model_get_n_items (self->models[elsewhere]));
  atlante_nothing_found_set_addition (self->nothing, additions[self->page].action,
                                      _(additions[self->page].label));
}

static void
update_counts (AtlantePlacesPanel *self)
{
  const guint n_shelved = g_list_model_get_n_items (G_LIST_MODEL (self->shelf_selection));
  g_autofree char *shelved = g_strdup_printf ("%u", n_shelved);
  const gboolean empty = g_list_model_get_n_items (self->models[self->page]) == 0;

  for (Page page = PAGE_PLACES; page < N_PAGES; page++)
    {
      g_autofree char *label =
        format_chip (page, g_list_model_get_n_items (self->models[page]));

      gtk_button_set_label (GTK_BUTTON (get_chip (self, page)), label);
    }
  gtk_label_set_label (self->shelf_count, shelved);
  /* The list of events has them already, and what stands behind it wants the room. */
  gtk_widget_set_visible (self->shelf, n_shelved > 0 && self->page < PAGE_EVENTS);
  if (empty)
    show_nothing (self);
  gtk_stack_set_visible_child_name (self->stack, empty ? "nothing" : "list");
}

static void
show_page (AtlantePlacesPanel *self)
{
  self->following = TRUE;
  gtk_single_selection_set_model (self->selection, self->models[self->page]);
  self->following = FALSE;
  update_counts (self);
  show_addition (self);
  show_selection (self);
}

static void
more_toggled_cb (AtlantePlacesPanel *self)
{
  const gboolean open = gtk_toggle_button_get_active (self->more_chip);

  for (Page page = FIRST_MORE_PAGE; page < N_PAGES; page++)
    gtk_widget_set_visible (GTK_WIDGET (get_chip (self, page)), open);
  gtk_button_set_label (GTK_BUTTON (self->more_chip), open ? _("Less") : _("More"));
  /* What is shown has its chip. */
  if (!open && self->page >= FIRST_MORE_PAGE)
    gtk_toggle_button_set_active (self->places_chip, TRUE);
}

static void
chip_toggled_cb (AtlantePlacesPanel *self, GtkToggleButton *chip)
{
  if (!gtk_toggle_button_get_active (chip))
    return;
  for (Page page = PAGE_PLACES; page < N_PAGES; page++)
    if (get_chip (self, page) == chip)
      self->page = page;
  if (self->page >= FIRST_MORE_PAGE)
    gtk_toggle_button_set_active (self->more_chip, TRUE);
  if (self->models[self->page] != NULL)
    show_page (self);
}

static void
shelf_toggled_cb (AtlantePlacesPanel *self)
{
  const gboolean open = gtk_toggle_button_get_active (self->shelf_toggle);

  gtk_widget_set_visible (self->shelf_window, open);
  gtk_image_set_from_icon_name (self->shelf_arrow,
                                open ? "pan-down-symbolic" : "pan-end-symbolic");
}

/* ---- rows ---- */

static void
row_setup_cb (AtlantePlacesPanel *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, atlante_item_row_new ());
}

static void
row_bind_cb (AtlantePlacesPanel *self, GtkListItem *list_item)
{
  AtlanteItemRow *row = ATLANTE_ITEM_ROW (gtk_list_item_get_child (list_item));

  atlante_item_row_set_item (row, get_session (self), gtk_list_item_get_item (list_item));
  atlante_item_row_name_list_item (row);
}

static void
row_unbind_cb (AtlantePlacesPanel *self, GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  if (row != NULL)
    atlante_item_row_set_item (ATLANTE_ITEM_ROW (row), NULL, NULL);
}

/* ---- search ---- */

static void
search_changed_cb (AtlantePlacesPanel *self)
{
  if (get_session (self) != NULL && !self->setting_text)
    atlante_session_set_query (get_session (self),
                               gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
search_stopped_cb (AtlantePlacesPanel *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed_cb (self);
}

/* Enter takes the first of what is found, at once: the list may not have followed the text yet. */
static void
search_activated_cb (AtlantePlacesPanel *self)
{
  g_autoptr (AtlanteItem) first = NULL;

  search_changed_cb (self);
  if (g_list_model_get_n_items (self->models[self->page]) == 0)
    gtk_toggle_button_set_active (get_chip (self, find_page_with_matches (self)), TRUE);
  first = g_list_model_get_item (self->models[self->page], 0);
  select_in_session (self, first);
}

/* The list itself would put the keyboard where it was before the search. */
static gboolean
focus_first_row (AtlantePlacesPanel *self)
{
  GtkWidget *row;

  self->by_keys = TRUE;
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
  row = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  return row != NULL && gtk_widget_grab_focus (row);
}

static gboolean
search_key_pressed_cb (AtlantePlacesPanel *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  search_changed_cb (self);
  if (g_list_model_get_n_items (self->models[self->page]) == 0)
    return GDK_EVENT_PROPAGATE;
  return focus_first_row (self);
}

/**
 * atlante_places_panel_focus_search:
 */
void
atlante_places_panel_focus_search (AtlantePlacesPanel *self)
{
  g_return_if_fail (ATLANTE_IS_PLACES_PANEL (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

/* ---- the panel ---- */

static void
drop_models (AtlantePlacesPanel *self)
{
  self->following = TRUE;
  gtk_single_selection_set_model (self->selection, NULL);
  gtk_single_selection_set_model (self->shelf_selection, NULL);
  self->following = FALSE;
  for (Page page = PAGE_PLACES; page < N_PAGES; page++)
    {
      if (self->models[page] != NULL)
        g_signal_handlers_disconnect_by_data (self->models[page], self);
      g_clear_object (&self->models[page]);
    }
}

static void
session_case_changed_cb (AtlantePlacesPanel *self)
{
  AtlanteSession *session = get_session (self);
  g_autoptr (GListModel) shelved = atlante_item_model_new_unlocated (session);

  forget_pending (self);
  drop_models (self);
  for (Page page = PAGE_PLACES; page < N_PAGES; page++)
    {
      self->models[page] = atlante_item_model_new (session, page_kinds[page]);
      g_signal_connect_swapped (self->models[page], "items-changed",
                                G_CALLBACK (update_counts), self);
    }
  self->following = TRUE;
  gtk_single_selection_set_model (self->shelf_selection, shelved);
  self->following = FALSE;
  show_page (self);
}

static void
atlante_places_panel_session_set (AtlantePanel *panel, AtlanteSession *session)
{
  AtlantePlacesPanel *self = ATLANTE_PLACES_PANEL (panel);

  g_signal_group_set_target (self->signals, session);
  atlante_panel_set_session (self->coverage, session);
  if (session != NULL)
    session_case_changed_cb (self);
  else
    {
      forget_pending (self);
      g_clear_handle_id (&self->scroll_id, g_source_remove);
      drop_models (self);
    }
}

static GtkSingleSelection *
add_selection (AtlantePlacesPanel *self, GtkListView *list)
{
  GtkSingleSelection *selection = gtk_single_selection_new (NULL);

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, FALSE);
  /* The model has changed, the selection knows, and so does the list (which shows the rows by their
   * old places until then): what the session selects may have come back. */
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (show_selection), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (selection, "notify::selected-item", G_CALLBACK (list_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (list, GTK_SELECTION_MODEL (selection));
  return selection;
}

static void
connect_session (AtlantePlacesPanel *self)
{
  self->signals = g_signal_group_new (ATLANTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::case",
                                  G_CALLBACK (session_case_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::audience",
                                  G_CALLBACK (session_case_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::selection",
                                  G_CALLBACK (session_selection_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::editing", G_CALLBACK (show_selection),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::query",
                                  G_CALLBACK (session_query_changed_cb), self);
}

static void
atlante_places_panel_dispose (GObject *object)
{
  AtlantePlacesPanel *self = ATLANTE_PLACES_PANEL (object);

  atlante_panel_set_session (ATLANTE_PANEL (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_PLACES_PANEL);
  g_clear_object (&self->signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->shelf_selection);
  G_OBJECT_CLASS (atlante_places_panel_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, search);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, places_chip);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, actors_chip);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, events_chip);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, claims_chip);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, topics_chip);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, relations_chip);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, notes_chip);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, sources_chip);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, more_chip);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, add);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, list);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, nothing);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, shelf);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, shelf_toggle);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, shelf_count);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, shelf_arrow);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, shelf_window);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, shelf_list);
  gtk_widget_class_bind_template_child (widget_class, AtlantePlacesPanel, coverage);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, chip_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, nothing_step_taken_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, shelf_toggled_cb);
}

static void
atlante_places_panel_class_init (AtlantePlacesPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_places_panel_dispose;
  ATLANTE_PANEL_CLASS (klass)->session_set = atlante_places_panel_session_set;
  g_type_ensure (ATLANTE_TYPE_COVERAGE_BAR);
  g_type_ensure (ATLANTE_TYPE_NOTHING_FOUND);
  g_type_ensure (ATLANTE_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/places/atlante-places-panel.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
}

static void
atlante_places_panel_init (AtlantePlacesPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = add_selection (self, self->list);
  self->shelf_selection = add_selection (self, self->shelf_list);
  connect_session (self);
  g_signal_connect (self, "map", G_CALLBACK (queue_scroll), NULL);
  /* Letters typed into the lists go on in the search. */
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
}

GtkWidget *
atlante_places_panel_new (void)
{
  return g_object_new (ATLANTE_TYPE_PLACES_PANEL, NULL);
}
