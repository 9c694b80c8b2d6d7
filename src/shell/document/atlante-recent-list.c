/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-recent-list.h"

#include "atlante-recent-cases.h"

#include <glib/gi18n-lib.h>

#define MOST 10

struct _AtlanteRecentList
{
  GtkWidget parent_instance;

  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (AtlanteRecentList, atlante_recent_list, GTK_TYPE_WIDGET)

enum
{
  PROP_STYLE = 1,
  N_PROPS
};

static GtkWidget *
make_label (const char *text, PangoEllipsizeMode ellipsize, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), ellipsize);
  gtk_label_set_width_chars (GTK_LABEL (label), 28);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* The path ends with what tells two files of the same title apart. */
static GtkWidget *
make_row (const AtlanteRecentCase *recent)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *path = make_label (recent->path, PANGO_ELLIPSIZE_START, "caption");
  g_autofree char *name = g_strdup_printf ("%s, %s", recent->title, recent->path);

  gtk_widget_add_css_class (path, "dim-label");
  gtk_widget_add_css_class (row, "recent-case");
  gtk_box_append (GTK_BOX (box), make_label (recent->title, PANGO_ELLIPSIZE_END, NULL));
  gtk_box_append (GTK_BOX (box), path);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "uri", g_strdup (recent->uri), g_free);
  return row;
}

static void
update (AtlanteRecentList *self)
{
  g_autoptr (GPtrArray) cases = atlante_recent_cases_list (MOST);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list_box, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  for (guint i = 0; i < cases->len; i++)
    gtk_list_box_append (self->list_box, make_row (g_ptr_array_index (cases, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), cases->len > 0);
}

static void
row_activated_cb (AtlanteRecentList *self, GtkListBoxRow *row)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);
  g_autofree char *uri = g_strdup (g_object_get_data (G_OBJECT (row), "uri"));

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-uri", "s", uri);
}

static void
atlante_recent_list_set_property (GObject *object, guint prop_id, const GValue *value,
                                  GParamSpec *pspec)
{
  AtlanteRecentList *self = ATLANTE_RECENT_LIST (object);

  switch (prop_id)
    {
    case PROP_STYLE:
      gtk_widget_add_css_class (GTK_WIDGET (self->list_box), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlante_recent_list_dispose (GObject *object)
{
  AtlanteRecentList *self = ATLANTE_RECENT_LIST (object);

  if (self->list_box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->list_box));
  self->list_box = NULL;

  G_OBJECT_CLASS (atlante_recent_list_parent_class)->dispose (object);
}

static void
atlante_recent_list_class_init (AtlanteRecentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = atlante_recent_list_set_property;
  object_class->dispose = atlante_recent_list_dispose;
  g_object_class_install_property (object_class, PROP_STYLE,
                                   g_param_spec_string ("style", NULL, NULL, NULL,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
atlante_recent_list_init (AtlanteRecentList *self)
{
  self->list_box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list_box, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Recent cases"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->list_box), GTK_WIDGET (self));
  g_signal_connect_object (self->list_box, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
