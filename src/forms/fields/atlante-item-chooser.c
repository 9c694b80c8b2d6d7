/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-item-chooser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "atlante-chooser.h"
#include "atlante-fold.h"
#include "atlante-format.h"
#include "atlante-item-search.h"
#include "atlante-symbol-image.h"

/* As many as are read at a glance. */
#define MOST_ROWS 12

/* How well an item matches; the less the better. */
typedef enum
{
  FIT_WHOLE,
  FIT_START,
  FIT_WORD,
  FIT_SOMEWHERE,
  FIT_NONE
} Fit;

typedef struct
{
  AtlanteItem *item;
  char *title;              /* folded */
  char *text;               /* all that it is found by, folded */
} Entry;

struct _AtlanteItemChooser
{
  GtkWidget parent_instance;

  AtlanteChooser *chooser;
  AtlanteSession *session;
  guint kinds;
  GArray *entries;          /* (nullable) of Entry: not looked at since the last restart */
  GPtrArray *proposed;      /* (nullable) of AtlanteItem */
  GPtrArray *left_out;      /* (nullable) of AtlanteItem */
  GPtrArray *shown;         /* of AtlanteItem, a row each */
};

G_DEFINE_FINAL_TYPE (AtlanteItemChooser, atlante_item_chooser, GTK_TYPE_WIDGET)

enum
{
  ITEM_CHOSEN,
  GIVEN_UP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- what there is ---- */

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->item);
  g_free (entry->title);
  g_free (entry->text);
}

static void
add_entry (AtlanteItemChooser *self, AtlanteItem *item)
{
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  Entry entry = { .item = g_object_ref (item) };

  entry.title = atlante_fold (atlante_item_get_title (item, audience));
  entry.text = atlante_item_dup_search_text (item, audience);
  g_array_append_val (self->entries, entry);
}

static gboolean
is_left_out (AtlanteItemChooser *self, AtlanteItem *item)
{
  return self->left_out != NULL && g_ptr_array_find (self->left_out, item, NULL);
}

static void
ensure_entries (AtlanteItemChooser *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);

  if (self->entries != NULL)
    return;
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  for (guint kind = 0; kase != NULL && kind < ATLANTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; (self->kinds & ATLANTE_ITEM_KIND_FLAG (kind)) != 0
                      && i < atlante_case_get_n (kase, kind); i++)
      add_entry (self, atlante_case_get_item (kase, kind, i));
}

/* ---- what matches ---- */

static Fit
get_fit (const Entry *entry, const char *folded)
{
  gsize length = strlen (folded);
  const char *found;

  if (strncmp (entry->title, folded, length) == 0)
    return entry->title[length] == '\0' ? FIT_WHOLE : FIT_START;
  for (found = strstr (entry->title, folded); found != NULL; found = strstr (found + 1, folded))
    if (found[-1] == ' ')
      return FIT_WORD;
  return atlante_search_text_matches (entry->text, folded) ? FIT_SOMEWHERE : FIT_NONE;
}

static void
show_item (AtlanteItemChooser *self, AtlanteItem *item)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  g_autofree char *subtitle = atlante_format_item_subtitle (kase, item, audience);
  GtkWidget *sign = atlante_symbol_image_new ();

  atlante_symbol_image_set_item (ATLANTE_SYMBOL_IMAGE (sign), kase, item);
  atlante_chooser_add (self->chooser, sign, atlante_item_get_title (item, audience),
                       ATLANTE_IS_CLAIM (item) ? NULL : subtitle, self->shown->len);
  g_ptr_array_add (self->shown, g_object_ref (item));
}

static void
show_matches (AtlanteItemChooser *self, const char *folded)
{
  g_autofree guint8 *fits = g_new (guint8, self->entries->len + 1);

  for (guint i = 0; i < self->entries->len; i++)
    fits[i] = get_fit (&g_array_index (self->entries, Entry, i), folded);
  for (Fit fit = FIT_WHOLE; fit < FIT_NONE; fit++)
    for (guint i = 0; i < self->entries->len && self->shown->len < MOST_ROWS; i++)
      {
        AtlanteItem *item = g_array_index (self->entries, Entry, i).item;

        if (fits[i] == fit && !is_left_out (self, item))
          show_item (self, item);
      }
}

static void
show_proposed (AtlanteItemChooser *self)
{
  for (guint i = 0; self->proposed != NULL && i < self->proposed->len
                    && self->shown->len < MOST_ROWS; i++)
    if (!is_left_out (self, self->proposed->pdata[i]))
      show_item (self, self->proposed->pdata[i]);
  for (guint i = 0; i < self->entries->len && self->shown->len < MOST_ROWS; i++)
    {
      AtlanteItem *item = g_array_index (self->entries, Entry, i).item;

      if (!is_left_out (self, item) && !g_ptr_array_find (self->shown, item, NULL))
        show_item (self, item);
    }
}

static void
typed_cb (AtlanteItemChooser *self)
{
  g_autofree char *folded = atlante_fold (atlante_chooser_get_text (self->chooser));

  atlante_chooser_clear (self->chooser);
  g_ptr_array_set_size (self->shown, 0);
  ensure_entries (self);
  if (*folded == '\0')
    show_proposed (self);
  else
    show_matches (self, folded);
  if (self->shown->len > 0)
    atlante_chooser_set_hint (self->chooser, NULL);
  else
    atlante_chooser_set_hint (self->chooser, *folded == '\0' ? _("The case has none yet.")
                                                             : _("Nothing has this name."));
}

static void
chosen_cb (AtlanteItemChooser *self, guint number)
{
  g_autoptr (AtlanteItem) item = NULL;

  g_return_if_fail (number < self->shown->len);

  item = g_object_ref (self->shown->pdata[number]);
  g_signal_emit (self, signals[ITEM_CHOSEN], 0, item);
}

static void
given_up_cb (AtlanteItemChooser *self)
{
  g_signal_emit (self, signals[GIVEN_UP], 0);
}

/* ---- the widget ---- */

static gboolean
atlante_item_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ATLANTE_ITEM_CHOOSER (widget)->chooser));
}

static void
atlante_item_chooser_dispose (GObject *object)
{
  AtlanteItemChooser *self = ATLANTE_ITEM_CHOOSER (object);
  GtkWidget *chooser = GTK_WIDGET (self->chooser);

  self->chooser = NULL;
  g_clear_pointer (&chooser, gtk_widget_unparent);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->proposed, g_ptr_array_unref);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlante_item_chooser_parent_class)->dispose (object);
}

static void
atlante_item_chooser_class_init (AtlanteItemChooserClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_item_chooser_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = atlante_item_chooser_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[ITEM_CHOSEN] = g_signal_new ("item-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, ATLANTE_TYPE_ITEM);
  signals[GIVEN_UP] = g_signal_new ("given-up", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
atlante_item_chooser_init (AtlanteItemChooser *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
}

GtkWidget *
atlante_item_chooser_new (AtlanteSession *session, guint kinds, const char *title)
{
  AtlanteItemChooser *self = g_object_new (ATLANTE_TYPE_ITEM_CHOOSER, NULL);

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->kinds = kinds;
  self->chooser = ATLANTE_CHOOSER (atlante_chooser_new (title));
  gtk_widget_set_parent (GTK_WIDGET (self->chooser), GTK_WIDGET (self));
  g_signal_connect_swapped (self->chooser, "typed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->chooser, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->chooser, "given-up", G_CALLBACK (given_up_cb), self);
  return GTK_WIDGET (self);
}

static void
set_items (GPtrArray **items, GPtrArray *value)
{
  g_clear_pointer (items, g_ptr_array_unref);
  if (value == NULL)
    return;
  *items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < value->len; i++)
    g_ptr_array_add (*items, g_object_ref (value->pdata[i]));
}

void
atlante_item_chooser_propose (AtlanteItemChooser *self, GPtrArray *items)
{
  g_return_if_fail (ATLANTE_IS_ITEM_CHOOSER (self));

  set_items (&self->proposed, items);
}

void
atlante_item_chooser_leave_out (AtlanteItemChooser *self, GPtrArray *items)
{
  g_return_if_fail (ATLANTE_IS_ITEM_CHOOSER (self));

  set_items (&self->left_out, items);
}

void
atlante_item_chooser_restart (AtlanteItemChooser *self)
{
  g_return_if_fail (ATLANTE_IS_ITEM_CHOOSER (self));

  g_clear_pointer (&self->entries, g_array_unref);
  atlante_chooser_set_text (self->chooser, "");
}
