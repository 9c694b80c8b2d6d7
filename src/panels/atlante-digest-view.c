/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-digest-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "atlante-claim-format.h"
#include "atlante-digest-claim.h"

/* Paragraph numbers come from the file: a wild one does not keep us looking for headings. */
#define MAX_PARAGRAPH_STEP 4096
/* Frames to wait for a row to get its place. */
#define MAX_FRAMES 30

struct _AtlanteDigestView
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scrolled;
  GtkLabel *reference;
  GtkLabel *count;
  GtkBox *content;
  GtkWidget *empty;

  AtlanteSession *session;
  GHashTable *rows;           /* AtlanteClaim → its first row, borrowed from content */
  guint tick;
  guint frames;
};

G_DEFINE_FINAL_TYPE (AtlanteDigestView, atlante_digest_view, GTK_TYPE_WIDGET)

/* What is drawn from a passage: a claim, or the reason why a sentence is set aside. */
typedef struct
{
  AtlantePassage *passage;    /* borrowed; NULL: from no passage */
  AtlanteItem *item;          /* borrowed */
} Entry;

/* ---- what is to be read ---- */

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = a;
  const Entry *y = b;
  const guint p = x->passage != NULL ? atlante_passage_get_start (x->passage) : G_MAXUINT;
  const guint q = y->passage != NULL ? atlante_passage_get_start (y->passage) : G_MAXUINT;

  if (p != q)
    return p < q ? -1 : 1;
  return (int) atlante_item_get_position (x->item) - (int) atlante_item_get_position (y->item);
}

static void
append_entry (GArray *entries, AtlanteCase *kase, AtlanteItem *item, const char *passage_id,
              const char *source_id, gboolean is_first_source)
{
  AtlanteItem *passage =
    passage_id != NULL ? atlante_case_lookup_kind (kase, ATLANTE_ITEM_PASSAGE, passage_id) : NULL;
  const Entry entry = { passage != NULL ? ATLANTE_PASSAGE (passage) : NULL, item };

  /* What has no passage is read once, after the first source. */
  if (passage == NULL ? is_first_source
                      : g_strcmp0 (atlante_passage_get_source (entry.passage), source_id) == 0)
    g_array_append_val (entries, entry);
}

/* (transfer full): of one source, in the order of the article */
static GArray *
collect_entries (AtlanteCase *kase, const char *source_id, gboolean is_first_source)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM); i++)
    {
      AtlanteItem *claim = atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, i);

      if (atlante_claim_get_status (ATLANTE_CLAIM (claim)) != ATLANTE_STATUS_REJECTED)
        append_entry (entries, kase, claim, atlante_claim_get_passages (ATLANTE_CLAIM (claim))[0],
                      source_id, is_first_source);
    }
  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_SET_ASIDE); i++)
    {
      AtlanteItem *aside = atlante_case_get_item (kase, ATLANTE_ITEM_SET_ASIDE, i);

      append_entry (entries, kase, aside,
                    atlante_set_aside_get_passage (ATLANTE_SET_ASIDE (aside)), source_id,
                    is_first_source);
    }
  g_array_sort (entries, compare_entries);
  return entries;
}

/* ---- rows ---- */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
append_heading (AtlanteDigestView *self, const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", text, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "part-title");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_box_append (self->content, label);
}

static void
append_part_titles (AtlanteDigestView *self, AtlanteSource *source, guint after, guint until)
{
  AtlanteAudience *audience = atlante_session_get_audience (self->session);

  if (until - after > MAX_PARAGRAPH_STEP)
    after = until - MAX_PARAGRAPH_STEP;
  for (guint number = after + 1; number <= until; number++)
    {
      AtlanteJson *title = atlante_source_get_part_title (source, number);
      const char *text = title != NULL ? atlante_text_get (title, audience) : NULL;

      if (text != NULL)
        append_heading (self, text);
    }
}

/* A paragraph of the article: its number in the margin, and a column for what is drawn from it.
 * Returns: (transfer none): the column */
static GtkBox *
append_paragraph (AtlanteDigestView *self, guint number)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *text = number > 0 ? g_strdup_printf ("¶\302\240%u", number) : g_strdup ("");
  GtkWidget *label = gtk_label_new (text);

  if (number > 0)
    {
      g_autofree char *spoken = g_strdup_printf (_("Paragraph %u"), number);

      gtk_widget_set_tooltip_text (label, spoken);
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                      -1);
    }
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 5);
  gtk_widget_add_css_class (label, "paragraph-number");
  gtk_widget_add_css_class (box, "paragraph");
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), column);
  gtk_box_append (self->content, box);
  return GTK_BOX (column);
}

static GtkWidget *
make_set_aside (AtlanteDigestView *self, AtlanteItem *item)
{
  const char *reason = atlante_item_get_title (item, atlante_session_get_audience (self->session));
  /* Translators: a sentence that no claim is drawn from; %s is the reason why */
  g_autofree char *text = g_strdup_printf (_("One sentence is set aside. %s"), reason);

  return make_label (text, "set-aside");
}

static void
append_item (AtlanteDigestView *self, GtkBox *column, AtlanteItem *item)
{
  GtkWidget *row;

  if (!ATLANTE_IS_CLAIM (item))
    {
      gtk_box_append (column, make_set_aside (self, item));
      return;
    }
  row = atlante_digest_claim_new (self->session, ATLANTE_CLAIM (item));
  gtk_box_append (column, row);
  g_hash_table_insert (self->rows, item, row);
}

static void
append_source (AtlanteDigestView *self, AtlanteSource *source, guint index, gboolean with_name)
{
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  g_autoptr (GArray) entries =
    collect_entries (atlante_session_get_case (self->session),
                     atlante_item_get_id (ATLANTE_ITEM (source)), index == 0);
  GtkBox *column = NULL;
  guint last = 0;

  if (with_name)
    {
      g_autofree char *reference = atlante_source_format_reference (source, audience);

      gtk_box_append (self->content, make_label (reference, "source-title"));
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      const guint number =
        entry->passage != NULL ? atlante_passage_get_paragraph (entry->passage) : 0;

      if (number > last)
        append_part_titles (self, source, last, number);
      if (entry->passage == NULL && (i == 0 || entry[-1].passage != NULL))
        append_heading (self, _("From no passage"));
      if (column == NULL || number != last)
        column = append_paragraph (self, number);
      append_item (self, column, entry->item);
      last = number;
    }
}

static void
show_head (AtlanteDigestView *self, AtlanteCase *kase)
{
  AtlanteItem *source = kase != NULL && atlante_case_get_n (kase, ATLANTE_ITEM_SOURCE) == 1
                          ? atlante_case_get_item (kase, ATLANTE_ITEM_SOURCE, 0) : NULL;
  const guint n = kase != NULL ? atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM) : 0;
  g_autofree char *reference = NULL;
  /* Translators: a digest has that many claims */
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u claim in the order of the article",
                               "%u claims in the order of the article", n), n);

  if (source != NULL)
    reference = atlante_source_format_reference (ATLANTE_SOURCE (source),
                                                 atlante_session_get_audience (self->session));
  gtk_label_set_label (self->reference, reference != NULL ? reference : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reference), reference != NULL);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > 0);
  gtk_widget_set_visible (self->empty, n == 0);
}

static void
clear (AtlanteDigestView *self)
{
  GtkWidget *child;

  g_hash_table_remove_all (self->rows);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
}

static void
show_case (AtlanteDigestView *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  const guint n = kase != NULL ? atlante_case_get_n (kase, ATLANTE_ITEM_SOURCE) : 0;

  clear (self);
  show_head (self, kase);
  for (guint i = 0; i < n; i++)
    append_source (self, ATLANTE_SOURCE (atlante_case_get_item (kase, ATLANTE_ITEM_SOURCE, i)), i,
                   n > 1);
}

/* ---- following the session ---- */

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  AtlanteDigestView *self = ATLANTE_DIGEST_VIEW (widget);
  AtlanteClaim *claim = self->session != NULL ? atlante_session_get_claim (self->session) : NULL;
  GtkWidget *row = claim != NULL ? g_hash_table_lookup (self->rows, claim) : NULL;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double x, y;

  if (row != NULL && gtk_widget_get_height (row) == 0 && self->frames++ < MAX_FRAMES)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  if (row == NULL)
    return G_SOURCE_REMOVE;
  if (gtk_widget_translate_coordinates (row, GTK_WIDGET (self->scrolled), 0, 0, &x, &y))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + y
                                            - gtk_adjustment_get_page_size (adjustment) / 4);
  return G_SOURCE_REMOVE;
}

/* A row that was just made has no place yet. */
static void
claim_cb (AtlanteDigestView *self)
{
  AtlanteClaim *claim = atlante_session_get_claim (self->session);
  GtkWidget *row = claim != NULL ? g_hash_table_lookup (self->rows, claim) : NULL;
  double x, y;

  if (row == NULL || self->tick != 0)
    return;
  /* What the user has just clicked does not jump away. */
  if (gtk_widget_translate_coordinates (row, GTK_WIDGET (self->scrolled), 0, 0, &x, &y) &&
      gtk_widget_get_height (row) > 0 && y >= 0 &&
      y + gtk_widget_get_height (row) <= gtk_widget_get_height (GTK_WIDGET (self->scrolled)))
    return;
  self->frames = 0;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static void
atlante_digest_view_dispose (GObject *object)
{
  AtlanteDigestView *self = ATLANTE_DIGEST_VIEW (object);

  atlante_digest_view_set_session (self, NULL);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_DIGEST_VIEW);
  G_OBJECT_CLASS (atlante_digest_view_parent_class)->dispose (object);
}

static void
atlante_digest_view_class_init (AtlanteDigestViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_digest_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "digestview");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/atlante-digest-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteDigestView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDigestView, reference);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDigestView, count);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDigestView, content);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDigestView, empty);
}

static void
atlante_digest_view_init (AtlanteDigestView *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
atlante_digest_view_new (void)
{
  return g_object_new (ATLANTE_TYPE_DIGEST_VIEW, NULL);
}

/**
 * atlante_digest_view_set_session:
 * @session: (nullable): what it shows the case of
 */
void
atlante_digest_view_set_session (AtlanteDigestView *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_DIGEST_VIEW (self));

  if (self->session == session)
    return;
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      clear (self);
    }
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  /* A new case notifies its audience too. */
  g_signal_connect_swapped (session, "notify::audience", G_CALLBACK (show_case), self);
  g_signal_connect_swapped (session, "notify::claim", G_CALLBACK (claim_cb), self);
  show_case (self);
}

/**
 * atlante_digest_view_find_row:
 *
 * Returns: (transfer none) (nullable): the row that shows @claim
 */
GtkWidget *
atlante_digest_view_find_row (AtlanteDigestView *self, AtlanteClaim *claim)
{
  g_return_val_if_fail (ATLANTE_IS_DIGEST_VIEW (self), NULL);

  return g_hash_table_lookup (self->rows, claim);
}
