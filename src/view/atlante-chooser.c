/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-chooser.h"

#include "atlante-widget.h"

/* Under this name a row keeps its number. */
#define NUMBER_KEY "atlante-number"

struct _AtlanteChooser
{
  GtkWidget parent_instance;

  /* Template */
  GtkEditable *entry;
  GtkScrolledWindow *scroller;
  GtkListBox *list;
  GtkLabel *hint;

  char *shown;            /* (nullable): the text that the list is for */
};

G_DEFINE_FINAL_TYPE (AtlanteChooser, atlante_chooser, GTK_TYPE_WIDGET)

enum
{
  TYPED,
  CHOSEN,
  GIVEN_UP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is chosen while the text keeps the keyboard: it has to be in sight, and a screen reader says
 * what would be taken. */
static void
choose (AtlanteChooser *self, GtkListBoxRow *row)
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

static void
on_text_changed (AtlanteChooser *self)
{
  g_free (self->shown);
  self->shown = g_strdup (gtk_editable_get_text (self->entry));
  g_signal_emit (self, signals[TYPED], 0);
}

static void
take_row (AtlanteChooser *self, GtkListBoxRow *row)
{
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), NUMBER_KEY));

  g_signal_emit (self, signals[CHOSEN], 0, number);
}

static void
on_row_activated (AtlanteChooser *self, GtkListBoxRow *row)
{
  take_row (self, row);
}

void
atlante_chooser_take (AtlanteChooser *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (ATLANTE_IS_CHOOSER (self));

  /* Whoever types fast presses Enter before the list is there. */
  if (g_strcmp0 (self->shown, gtk_editable_get_text (self->entry)) != 0)
    on_text_changed (self);
  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    take_row (self, row);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
on_stop_search (AtlanteChooser *self)
{
  g_signal_emit (self, signals[GIVEN_UP], 0);
}

static gboolean
on_key_pressed (AtlanteChooser *self, guint keyval, guint keycode, GdkModifierType state)
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

static gboolean
atlante_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ATLANTE_CHOOSER (widget)->entry));
}

static void
atlante_chooser_dispose (GObject *object)
{
  atlante_widget_dispose_template (GTK_WIDGET (object), ATLANTE_TYPE_CHOOSER);
  G_OBJECT_CLASS (atlante_chooser_parent_class)->dispose (object);
}

static void
atlante_chooser_finalize (GObject *object)
{
  g_free (ATLANTE_CHOOSER (object)->shown);
  G_OBJECT_CLASS (atlante_chooser_parent_class)->finalize (object);
}

static void
add_signals (GObjectClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[TYPED] = g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[GIVEN_UP] = g_signal_new ("given-up", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
atlante_chooser_class_init (AtlanteChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlante_chooser_finalize;
  widget_class->grab_focus = atlante_chooser_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chooser");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/view/atlante-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, AtlanteChooser, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlanteChooser, list);
  gtk_widget_class_bind_template_child (widget_class, AtlanteChooser, hint);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed);
  gtk_widget_class_bind_template_callback (widget_class, atlante_chooser_take);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  add_signals (G_OBJECT_CLASS (klass));
}

static void
atlante_chooser_init (AtlanteChooser *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

GtkWidget *
atlante_chooser_new (const char *title)
{
  AtlanteChooser *self = g_object_new (ATLANTE_TYPE_CHOOSER, NULL);

  g_return_val_if_fail (title != NULL, GTK_WIDGET (self));

  g_object_set (self->entry, "placeholder-text", title, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  return GTK_WIDGET (self);
}

const char *
atlante_chooser_get_text (AtlanteChooser *self)
{
  g_return_val_if_fail (ATLANTE_IS_CHOOSER (self), "");

  return gtk_editable_get_text (self->entry);
}

void
atlante_chooser_set_text (AtlanteChooser *self, const char *text)
{
  g_return_if_fail (ATLANTE_IS_CHOOSER (self));
  g_return_if_fail (text != NULL);

  gtk_editable_set_text (self->entry, text);
  gtk_editable_set_position (self->entry, -1);
  on_text_changed (self);
}

/* ---- the list ---- */

static void
show_list (AtlanteChooser *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), atlante_chooser_get_n_rows (self) > 0);
}

void
atlante_chooser_clear (AtlanteChooser *self)
{
  GtkWidget *row;

  g_return_if_fail (ATLANTE_IS_CHOOSER (self));

  choose (self, NULL);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  show_list (self);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static GtkWidget *
make_words (const char *title, const char *subtitle)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = make_label (title);

  /* A claim is a sentence. */
  gtk_label_set_wrap (GTK_LABEL (first), TRUE);
  gtk_label_set_lines (GTK_LABEL (first), 2);
  gtk_label_set_width_chars (GTK_LABEL (first), 16);
  gtk_box_append (GTK_BOX (words), first);
  if (subtitle != NULL && *subtitle != '\0')
    {
      GtkWidget *label = make_label (subtitle);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (words), label);
    }
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  return words;
}

void
atlante_chooser_add (AtlanteChooser *self, GtkWidget *sign, const char *title,
                     const char *subtitle, guint number)
{
  GtkWidget *row, *line;
  g_autofree char *name = NULL;

  g_return_if_fail (ATLANTE_IS_CHOOSER (self));
  g_return_if_fail (title != NULL);

  row = gtk_list_box_row_new ();
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  if (sign != NULL)
    gtk_box_append (GTK_BOX (line), sign);
  gtk_box_append (GTK_BOX (line), make_words (title, subtitle));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data (G_OBJECT (row), NUMBER_KEY, GUINT_TO_POINTER (number));
  name = subtitle != NULL && *subtitle != '\0' ? g_strdup_printf ("%s, %s", title, subtitle)
                                               : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
  if (gtk_list_box_get_selected_row (self->list) == NULL)
    choose (self, GTK_LIST_BOX_ROW (row));
  show_list (self);
}

guint
atlante_chooser_get_n_rows (AtlanteChooser *self)
{
  guint n = 0;

  g_return_val_if_fail (ATLANTE_IS_CHOOSER (self), 0);

  while (gtk_list_box_get_row_at_index (self->list, (int) n) != NULL)
    n++;
  return n;
}

void
atlante_chooser_set_hint (AtlanteChooser *self, const char *hint)
{
  g_return_if_fail (ATLANTE_IS_CHOOSER (self));

  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL && *hint != '\0');
}
