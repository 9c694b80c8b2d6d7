/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-code-chooser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "atlante-chooser.h"
#include "atlante-fold.h"
#include "atlante-locale-names.h"

/* As many as are read at a glance. */
#define MOST_ROWS 12

typedef struct
{
  const char *code;
  char *name;
  char *folded;             /* the name */
  char *others;             /* what else it is found by, folded, with a space before each */
} Entry;

struct _AtlanteCodeChooser
{
  GtkWidget parent_instance;

  AtlanteChooser *chooser;
  AtlanteCodeKind kind;
  GArray *entries;          /* of Entry, by name */
  char **first;             /* (nullable) */
  char **left_out;          /* (nullable) */
  GPtrArray *shown;         /* codes, a row each */
};

G_DEFINE_FINAL_TYPE (AtlanteCodeChooser, atlante_code_chooser, GTK_TYPE_WIDGET)

enum
{
  CODE_CHOSEN,
  GIVEN_UP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_name_in (AtlanteCodeKind kind, const char *code, const char *language)
{
  char *name = kind == ATLANTE_CODE_COUNTRY ? atlante_country_dup_name (code, language)
                                            : atlante_language_dup_name (code, language);

  return name != NULL ? name : g_strdup (code);
}

char *
atlante_code_dup_name (AtlanteCodeKind kind, const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  return dup_name_in (kind, code, NULL);
}

/* --- what there is --- */

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_free (entry->folded);
  g_free (entry->others);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (((const Entry *) a)->name, ((const Entry *) b)->name);
}

static void
add_entry (AtlanteCodeChooser *self, const char *code)
{
  Entry entry = { .code = code, .name = dup_name_in (self->kind, code, NULL) };
  g_autofree char *english = dup_name_in (self->kind, code, "en");
  g_autofree char *own = self->kind == ATLANTE_CODE_LANGUAGE ? dup_name_in (self->kind, code, code)
                                                             : g_strdup (code);
  g_autofree char *all = g_strjoin (" ", english, own, code, NULL);
  g_autofree char *folded = atlante_fold (all);

  entry.folded = atlante_fold (entry.name);
  entry.others = g_strconcat (" ", folded, NULL);
  g_array_append_val (self->entries, entry);
}

static void
ensure_entries (AtlanteCodeChooser *self)
{
  const char *const *codes = self->kind == ATLANTE_CODE_COUNTRY ? atlante_country_list_codes ()
                                                                : atlante_language_list_codes ();

  if (self->entries->len > 0)
    return;
  for (guint i = 0; codes[i] != NULL; i++)
    add_entry (self, codes[i]);
  g_array_sort (self->entries, compare_entries);
}

/* --- what matches --- */

static gboolean
is_in (char **codes, const char *code)
{
  return codes != NULL && g_strv_contains ((const char *const *) codes, code);
}

static void
show_code (AtlanteCodeChooser *self, const char *code)
{
  g_autofree char *name = NULL;

  if (self->shown->len == MOST_ROWS || is_in (self->left_out, code) ||
      g_ptr_array_find_with_equal_func (self->shown, code, g_str_equal, NULL))
    return;
  name = dup_name_in (self->kind, code, NULL);
  atlante_chooser_add (self->chooser, NULL, name, code, self->shown->len);
  g_ptr_array_add (self->shown, g_strdup (code));
}

static void
show_proposed (AtlanteCodeChooser *self)
{
  for (guint i = 0; self->first != NULL && self->first[i] != NULL; i++)
    show_code (self, self->first[i]);
  for (guint i = 0; i < self->entries->len; i++)
    show_code (self, g_array_index (self->entries, Entry, i).code);
}

/* As BCP 47 writes tags: "zh-Hant", "en-GB". (transfer full) */
static char *
dup_tag (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const gsize length = strlen (parts[i]);
      g_autofree char *part = i > 0 && length == 2 ? g_ascii_strup (parts[i], -1)
                                                   : g_ascii_strdown (parts[i], -1);

      if (i > 0 && length == 4)
        part[0] = g_ascii_toupper (part[0]);
      g_free (parts[i]);
      parts[i] = g_steal_pointer (&part);
    }
  return g_strjoinv ("-", parts);
}

/* The code itself, then names that begin with it, then whole words of any name. */
static void
show_matches (AtlanteCodeChooser *self, const char *text, const char *folded)
{
  g_autofree char *word = g_strconcat (" ", folded, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    if (g_ascii_strcasecmp (g_array_index (self->entries, Entry, i).code, text) == 0)
      show_code (self, g_array_index (self->entries, Entry, i).code);
  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_has_prefix (g_array_index (self->entries, Entry, i).folded, folded))
      show_code (self, g_array_index (self->entries, Entry, i).code);
  for (guint i = 0; i < self->entries->len; i++)
    if (strstr (g_array_index (self->entries, Entry, i).folded, word) != NULL ||
        strstr (g_array_index (self->entries, Entry, i).others, word) != NULL)
      show_code (self, g_array_index (self->entries, Entry, i).code);
  if (self->kind == ATLANTE_CODE_LANGUAGE && atlante_language_is_known (text))
    {
      g_autofree char *tag = dup_tag (text);

      show_code (self, tag);
    }
}

static void
typed_cb (AtlanteCodeChooser *self)
{
  g_autofree char *text = g_strstrip (g_strdup (atlante_chooser_get_text (self->chooser)));
  g_autofree char *folded = atlante_fold (text);

  atlante_chooser_clear (self->chooser);
  g_ptr_array_set_size (self->shown, 0);
  ensure_entries (self);
  if (*folded == '\0')
    show_proposed (self);
  else
    show_matches (self, text, folded);
  atlante_chooser_set_hint (self->chooser, self->shown->len > 0 ? NULL
                                                                : _("Nothing has this name."));
}

static void
chosen_cb (AtlanteCodeChooser *self, guint number)
{
  g_autofree char *code = NULL;

  g_return_if_fail (number < self->shown->len);

  code = g_strdup (self->shown->pdata[number]);
  g_signal_emit (self, signals[CODE_CHOSEN], 0, code);
}

static void
given_up_cb (AtlanteCodeChooser *self)
{
  g_signal_emit (self, signals[GIVEN_UP], 0);
}

/* --- the widget --- */

static gboolean
atlante_code_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ATLANTE_CODE_CHOOSER (widget)->chooser));
}

static void
atlante_code_chooser_dispose (GObject *object)
{
  AtlanteCodeChooser *self = ATLANTE_CODE_CHOOSER (object);
  GtkWidget *chooser = GTK_WIDGET (self->chooser);

  self->chooser = NULL;
  g_clear_pointer (&chooser, gtk_widget_unparent);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->first, g_strfreev);
  g_clear_pointer (&self->left_out, g_strfreev);
  g_clear_pointer (&self->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (atlante_code_chooser_parent_class)->dispose (object);
}

static void
atlante_code_chooser_class_init (AtlanteCodeChooserClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_code_chooser_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = atlante_code_chooser_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CODE_CHOSEN] = g_signal_new ("code-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[GIVEN_UP] = g_signal_new ("given-up", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
atlante_code_chooser_init (AtlanteCodeChooser *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->shown = g_ptr_array_new_with_free_func (g_free);
}

GtkWidget *
atlante_code_chooser_new (AtlanteCodeKind kind, const char *title)
{
  AtlanteCodeChooser *self = g_object_new (ATLANTE_TYPE_CODE_CHOOSER, NULL);

  self->kind = kind;
  self->chooser = ATLANTE_CHOOSER (atlante_chooser_new (title));
  gtk_widget_set_parent (GTK_WIDGET (self->chooser), GTK_WIDGET (self));
  g_signal_connect_swapped (self->chooser, "typed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->chooser, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->chooser, "given-up", G_CALLBACK (given_up_cb), self);
  return GTK_WIDGET (self);
}

void
atlante_code_chooser_restart (AtlanteCodeChooser *self, const char *const *first,
                              const char *const *left_out)
{
  g_return_if_fail (ATLANTE_IS_CODE_CHOOSER (self));

  g_strfreev (self->first);
  self->first = g_strdupv ((char **) first);
  g_strfreev (self->left_out);
  self->left_out = g_strdupv ((char **) left_out);
  atlante_chooser_set_text (self->chooser, "");
}
