/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-meaning-choice.h"

#include <glib/gi18n-lib.h>

#include "atlante-meanings.h"

/* Of a meaning in the list. */
#define WIDTH_CHARS 34

typedef struct
{
  char *nick;
  char *title;
  char *meaning;
} Row;

struct _AtlanteMeaningChoice
{
  GtkWidget parent_instance;

  GtkDropDown *drop_down;
  GtkStringList *titles;    /* borrowed from the drop-down */
  GArray *rows;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (AtlanteMeaningChoice, atlante_meaning_choice, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_free (row->nick);
  g_free (row->title);
  g_free (row->meaning);
}

static const Row *
get_chosen (AtlanteMeaningChoice *self)
{
  const guint i = gtk_drop_down_get_selected (self->drop_down);

  return i < self->rows->len ? &g_array_index (self->rows, Row, i) : NULL;
}

/* ---- the list ---- */

static GtkWidget *
new_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (AtlanteMeaningChoice *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *meaning;

  new_label (box);
  meaning = new_label (box);
  gtk_label_set_wrap (GTK_LABEL (meaning), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (meaning), WIDTH_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (meaning), WIDTH_CHARS);
  gtk_widget_add_css_class (meaning, "field-message");
  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (AtlanteMeaningChoice *self, GtkListItem *item)
{
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *meaning = gtk_widget_get_next_sibling (title);
  const Row *row = &g_array_index (self->rows, Row, gtk_list_item_get_position (item));

  gtk_label_set_label (GTK_LABEL (title), row->title);
  gtk_label_set_label (GTK_LABEL (meaning), row->meaning != NULL ? row->meaning : "");
  gtk_widget_set_visible (meaning, row->meaning != NULL);
}

/* ---- on the button ---- */

/* The longest meaning is not to make the form wider than a narrow window. */
static void
chosen_setup_cb (AtlanteMeaningChoice *self, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
chosen_bind_cb (AtlanteMeaningChoice *self, GtkListItem *item)
{
  const Row *row = &g_array_index (self->rows, Row, gtk_list_item_get_position (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), row->title);
}

static void
selected_cb (AtlanteMeaningChoice *self)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[CHOSEN], 0);
}

/* ---- life ---- */

static gboolean
atlante_meaning_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ATLANTE_MEANING_CHOICE (widget)->drop_down));
}

static void
atlante_meaning_choice_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (atlante_meaning_choice_parent_class)->dispose (object);
}

static void
atlante_meaning_choice_finalize (GObject *object)
{
  g_array_unref (ATLANTE_MEANING_CHOICE (object)->rows);

  G_OBJECT_CLASS (atlante_meaning_choice_parent_class)->finalize (object);
}

static void
atlante_meaning_choice_class_init (AtlanteMeaningChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_meaning_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlante_meaning_choice_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = atlante_meaning_choice_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlante_meaning_choice_init (AtlanteMeaningChoice *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *drop_down;

  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  self->titles = gtk_string_list_new (NULL);
  drop_down = gtk_drop_down_new (G_LIST_MODEL (self->titles), NULL);
  self->drop_down = GTK_DROP_DOWN (drop_down);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_drop_down_set_list_factory (self->drop_down, factory);
  g_object_unref (factory);
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (chosen_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (chosen_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_drop_down_set_factory (self->drop_down, factory);
  g_object_unref (factory);
  gtk_widget_set_parent (drop_down, GTK_WIDGET (self));
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
}

GtkWidget *
atlante_meaning_choice_new (void)
{
  return g_object_new (ATLANTE_TYPE_MEANING_CHOICE, NULL);
}

void
atlante_meaning_choice_add (AtlanteMeaningChoice *self, const char *nick, const char *title,
                            const char *meaning)
{
  const Row row = { g_strdup (nick), g_strdup (title), g_strdup (meaning) };

  g_return_if_fail (ATLANTE_IS_MEANING_CHOICE (self));
  g_return_if_fail (title != NULL);

  self->is_showing = TRUE;
  g_array_append_val (self->rows, row);
  gtk_string_list_append (self->titles, title);
  self->is_showing = FALSE;
}

void
atlante_meaning_choice_add_list (AtlanteMeaningChoice *self, AtlanteVocabulary list,
                                 const char *none)
{
  const int n = (int) atlante_vocabulary_get_length (list);

  g_return_if_fail (ATLANTE_IS_MEANING_CHOICE (self));

  if (none != NULL)
    atlante_meaning_choice_add (self, NULL, none, NULL);
  for (int value = 1; value < n; value++)
    {
      g_autofree char *title = atlante_meanings_dup_title (list, value);

      atlante_meaning_choice_add (self, atlante_vocabulary_get_nick (list, value), title,
                                  atlante_meanings_get (list, value));
    }
}

const char *
atlante_meaning_choice_get_nick (AtlanteMeaningChoice *self)
{
  const Row *row;

  g_return_val_if_fail (ATLANTE_IS_MEANING_CHOICE (self), NULL);

  row = get_chosen (self);
  return row != NULL ? row->nick : NULL;
}

void
atlante_meaning_choice_set_nick (AtlanteMeaningChoice *self, const char *nick)
{
  guint i = 0;

  g_return_if_fail (ATLANTE_IS_MEANING_CHOICE (self));

  while (i < self->rows->len && g_strcmp0 (g_array_index (self->rows, Row, i).nick, nick) != 0)
    i++;
  if (i == self->rows->len && nick != NULL)
    atlante_meaning_choice_add (self, nick, nick, NULL);
  self->is_showing = TRUE;
  gtk_drop_down_set_selected (self->drop_down,
                              i < self->rows->len ? i : GTK_INVALID_LIST_POSITION);
  self->is_showing = FALSE;
}

const char *
atlante_meaning_choice_get_meaning (AtlanteMeaningChoice *self)
{
  const Row *row;

  g_return_val_if_fail (ATLANTE_IS_MEANING_CHOICE (self), NULL);

  row = get_chosen (self);
  return row != NULL ? row->meaning : NULL;
}

GtkWidget *
atlante_meaning_choice_get_control (AtlanteMeaningChoice *self)
{
  g_return_val_if_fail (ATLANTE_IS_MEANING_CHOICE (self), NULL);

  return GTK_WIDGET (self->drop_down);
}
