/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-go-to-popover.h"

#include <glib/gi18n-lib.h>

#include "atlante-coordinates.h"
#include "atlante-format.h"
#include "atlante-go-to-index.h"
#include "atlante-legend-sign.h"

/* As many as are read at a glance. */
#define MOST_MATCHES 12

/* Degrees to which coordinates are shown: some ten metres, nearer than the map comes. */
#define SHOWN_RESOLUTION 1e-4

struct _AtlanteGoToPopover
{
  GtkPopover parent_instance;

  /* Template */
  GtkEditable *entry;
  GtkLabel *hint;
  GtkScrolledWindow *scroller;
  GtkListBox *list;

  /* Owned */
  AtlanteMapSettings *settings;
  AtlanteSession *session;       /* (nullable) */
  AtlanteBaseLabels *labels;     /* (nullable) */
  GSignalGroup *edits;           /* of the case */
  AtlanteGoToIndex *index;       /* NULL until it is asked for, or since it became wrong */
  GPtrArray *matches;            /* of AtlanteGoToMatch, a row each; NULL for coordinates */
  char *shown;                   /* (nullable): the text that the list is for */
  AtlanteGeoPoint point;         /* the coordinates that were typed */
};

G_DEFINE_FINAL_TYPE (AtlanteGoToPopover, atlante_go_to_popover, GTK_TYPE_POPOVER)

enum
{
  GO_TO_PLACE,
  GO_TO_POINT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
forget_index (AtlanteGoToPopover *self)
{
  g_clear_pointer (&self->index, atlante_go_to_index_free);
}

/* The case is another one. */
static void
on_case_changed (AtlanteGoToPopover *self)
{
  g_signal_group_set_target (self->edits, atlante_session_get_editor (self->session));
  forget_index (self);
}

static void
empty_list (AtlanteGoToPopover *self)
{
  GtkWidget *row;

  g_clear_pointer (&self->matches, g_ptr_array_unref);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_row (AtlanteGoToPopover *self, GtkWidget *sign, const char *title, const char *subtitle)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, subtitle);

  gtk_box_append (GTK_BOX (line), sign);
  gtk_box_append (GTK_BOX (words), make_label (title, NULL));
  if (*subtitle != '\0')
    {
      GtkWidget *label = make_label (subtitle, "caption");

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (words), label);
    }
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *subtitle != '\0' ? name : title, -1);
  gtk_list_box_append (self->list, row);
}

static GtkWidget *
make_icon (const char *name)
{
  GtkWidget *image = gtk_image_new_from_icon_name (name);

  gtk_widget_add_css_class (image, "dim-label");
  return image;
}

static void
show_hint (AtlanteGoToPopover *self, const char *text)
{
  gtk_label_set_text (self->hint, text);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *text != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), *text == '\0');
}

/* What is chosen while the text keeps the keyboard: it has to be in sight, and a screen reader says
 * what would be gone to. */
static void
choose (AtlanteGoToPopover *self, GtkListBoxRow *row)
{
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t area;

  gtk_list_box_select_row (self->list, row);
  if (row == NULL)
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry),
                                     GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
      return;
    }
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  if (gtk_list_box_row_get_index (row) == 0)
    gtk_adjustment_set_value (scroll, 0);
  else if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &area))
    gtk_adjustment_clamp_page (scroll, area.origin.y, area.origin.y + area.size.height);
}

/* FALSE where it is no text of coordinates. */
static gboolean
show_coordinates (AtlanteGoToPopover *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  if (atlante_coordinates_parse (text, NULL, &self->point, &error))
    {
      title = atlante_coordinates_format (self->point,
                                          atlante_map_settings_get_notation (self->settings),
                                          SHOWN_RESOLUTION, NULL);
      add_row (self, make_icon ("mark-location-symbolic"), title, _("coordinates"));
      show_hint (self, "");
      return TRUE;
    }
  if (!g_error_matches (error, ATLANTE_COORDINATES_ERROR, ATLANTE_COORDINATES_ERROR_RANGE))
    return FALSE;
  show_hint (self, error->message);
  return TRUE;
}

static void
ensure_index (AtlanteGoToPopover *self)
{
  if (self->index == NULL && self->session != NULL)
    self->index = atlante_go_to_index_new (atlante_session_get_case (self->session), self->labels,
                                           atlante_session_get_audience (self->session));
}

static char *
dup_place_subtitle (AtlanteGoToPopover *self, AtlantePlace *place)
{
  return atlante_format_item_subtitle (atlante_session_get_case (self->session),
                                       ATLANTE_ITEM (place),
                                       atlante_session_get_audience (self->session));
}

static void
show_names (AtlanteGoToPopover *self, const char *text)
{
  ensure_index (self);
  if (self->index == NULL)
    return;
  self->matches = atlante_go_to_index_search (self->index, text, MOST_MATCHES);
  for (guint i = 0; i < self->matches->len; i++)
    {
      const AtlanteGoToMatch *match = self->matches->pdata[i];
      g_autofree char *subtitle = match->place != NULL ? dup_place_subtitle (self, match->place)
                                                       : g_strdup (match->subtitle);

      add_row (self,
               match->place != NULL
                 ? atlante_legend_sign_new_for_place (atlante_place_get_kind (match->place))
                 : make_icon ("mark-location-symbolic"),
               match->title, subtitle);
    }
  show_hint (self, self->matches->len > 0 ? ""
                   : _("Nothing on the map has this name. Coordinates can be typed as "
                       "42.25 130.3, as 42°15′N 130°18′E or as geo:42.25,130.3."));
}

static void
on_text_changed (AtlanteGoToPopover *self)
{
  const char *text = gtk_editable_get_text (self->entry);

  empty_list (self);
  g_free (self->shown);
  self->shown = g_strdup (text);
  if (*text == '\0')
    show_hint (self, _("A place, a country, a town or a sea; or coordinates such as "
                       "42.25 130.3 or 42°15′N 130°18′E."));
  else if (!show_coordinates (self, text))
    show_names (self, text);
  choose (self, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
go_to_row (AtlanteGoToPopover *self, GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);
  const AtlanteGoToMatch *match =
    self->matches != NULL && index < self->matches->len ? self->matches->pdata[index] : NULL;

  gtk_popover_popdown (GTK_POPOVER (self));
  if (match == NULL)
    g_signal_emit (self, signals[GO_TO_POINT], 0, &self->point, 0.0, TRUE);
  else if (match->place != NULL)
    g_signal_emit (self, signals[GO_TO_PLACE], 0, match->place);
  else
    g_signal_emit (self, signals[GO_TO_POINT], 0, &match->point, match->zoom, FALSE);
}

static void
on_row_activated (AtlanteGoToPopover *self, GtkListBoxRow *row)
{
  go_to_row (self, row);
}

static void
on_entry_activated (AtlanteGoToPopover *self)
{
  GtkListBoxRow *row;

  /* Whoever types fast presses Enter before the list is there. */
  if (g_strcmp0 (self->shown, gtk_editable_get_text (self->entry)) != 0)
    on_text_changed (self);
  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    go_to_row (self, row);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* The arrow keys choose while the text keeps the keyboard. */
static gboolean
on_key_pressed (AtlanteGoToPopover *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int step = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1 : -1;

  if (step < 0 && keyval != GDK_KEY_Up && keyval != GDK_KEY_KP_Up)
    return GDK_EVENT_PROPAGATE;
  if (row != NULL)
    row = gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (row) + step);
  if (row != NULL)
    choose (self, row);
  return GDK_EVENT_STOP;
}

static void
on_shown (AtlanteGoToPopover *self)
{
  gtk_editable_select_region (self->entry, 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  on_text_changed (self);
}

static void
atlante_go_to_popover_dispose (GObject *object)
{
  AtlanteGoToPopover *self = ATLANTE_GO_TO_POPOVER (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->edits);
  forget_index (self);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->labels);

  G_OBJECT_CLASS (atlante_go_to_popover_parent_class)->dispose (object);
}

static void
atlante_go_to_popover_finalize (GObject *object)
{
  g_free (ATLANTE_GO_TO_POPOVER (object)->shown);

  G_OBJECT_CLASS (atlante_go_to_popover_parent_class)->finalize (object);
}

static void
atlante_go_to_popover_class_init (AtlanteGoToPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_go_to_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlante_go_to_popover_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/map/controls/atlante-go-to-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteGoToPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, AtlanteGoToPopover, hint);
  gtk_widget_class_bind_template_child (widget_class, AtlanteGoToPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlanteGoToPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_shown);

  signals[GO_TO_PLACE] = g_signal_new ("go-to-place", G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       ATLANTE_TYPE_PLACE);
  signals[GO_TO_POINT] = g_signal_new ("go-to-point", G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                       ATLANTE_TYPE_GEO_POINT, G_TYPE_DOUBLE, G_TYPE_BOOLEAN);
}

static void
atlante_go_to_popover_init (AtlanteGoToPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->edits = g_signal_group_new (ATLANTE_TYPE_EDITOR);
  g_signal_group_connect_swapped (self->edits, "edited", G_CALLBACK (forget_index), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * atlante_go_to_popover_set_settings:
 * @self: a popover without settings
 * @settings: how coordinates are written
 */
void
atlante_go_to_popover_set_settings (AtlanteGoToPopover *self, AtlanteMapSettings *settings)
{
  g_return_if_fail (ATLANTE_IS_GO_TO_POPOVER (self));
  g_return_if_fail (ATLANTE_IS_MAP_SETTINGS (settings));

  g_set_object (&self->settings, settings);
}

/**
 * atlante_go_to_popover_set_session:
 * @self: a popover
 * @session: (nullable): whose places can be gone to
 */
void
atlante_go_to_popover_set_session (AtlanteGoToPopover *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_GO_TO_POPOVER (self));
  g_return_if_fail (session == NULL || ATLANTE_IS_SESSION (session));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  forget_index (self);
  g_signal_group_set_target (self->edits,
                             session != NULL ? atlante_session_get_editor (session) : NULL);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "notify::case", G_CALLBACK (on_case_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::audience", G_CALLBACK (forget_index), self,
                           G_CONNECT_SWAPPED);
}

/**
 * atlante_go_to_popover_set_labels:
 * @self: a popover
 * @labels: (nullable): names of the base map that can be gone to
 */
void
atlante_go_to_popover_set_labels (AtlanteGoToPopover *self, AtlanteBaseLabels *labels)
{
  g_return_if_fail (ATLANTE_IS_GO_TO_POPOVER (self));

  g_set_object (&self->labels, labels);
  forget_index (self);
}
