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
/* Entries that are shown at once, and of them before the one that is asked for: a case may have tens
 * of thousands, and each is some widgets. */
#define MAX_SHOWN 300
#define N_BEFORE 40

struct _AtlanteDigestView
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scrolled;
  GtkLabel *reference;
  GtkLabel *count;
  GtkBox *content;
  GtkWidget *empty;

  AtlanteSession *session;
  AtlanteCase *kase;          /* (nullable): whose edits are followed */
  GHashTable *rows;           /* AtlanteClaim → its first row, borrowed from content */
  guint first;                /* of the entries, in the order of the article, that is shown */
  guint n_most;               /* as many are shown */
  gboolean is_stale;          /* what is shown is not what the case says */
  guint refresh_id;
  guint tick;
  guint frames;
};

static void show_case (AtlanteDigestView *self);
static void claim_cb (AtlanteDigestView *self);

G_DEFINE_FINAL_TYPE (AtlanteDigestView, atlante_digest_view, GTK_TYPE_WIDGET)

/* What is drawn from a passage: a claim, or the reason why a sentence is set aside. */
typedef struct
{
  AtlanteSource *source;      /* borrowed */
  AtlantePassage *passage;    /* borrowed; NULL: from no passage */
  AtlanteItem *item;          /* borrowed */
} Entry;

/* ---- what is to be read ---- */

static guint
get_start (const Entry *entry)
{
  return entry->passage != NULL ? atlante_passage_get_start (entry->passage) : G_MAXUINT;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = a;
  const Entry *y = b;
  const guint p = get_start (x), q = get_start (y);

  if (x->source != y->source)
    return atlante_item_compare_positions (ATLANTE_ITEM (x->source), ATLANTE_ITEM (y->source));
  if (p != q)
    return p < q ? -1 : 1;
  if (ATLANTE_IS_CLAIM (x->item) != ATLANTE_IS_CLAIM (y->item))
    return ATLANTE_IS_CLAIM (x->item) ? -1 : 1;
  return atlante_item_compare_positions (x->item, y->item);
}

/* What has no passage is read after the first source. */
static void
append_entry (GArray *entries, AtlanteCase *kase, AtlanteItem *item, const char *passage_id)
{
  AtlanteItem *passage =
    passage_id != NULL ? atlante_case_lookup_kind (kase, ATLANTE_ITEM_PASSAGE, passage_id) : NULL;
  AtlanteItem *source = atlante_case_get_item (kase, ATLANTE_ITEM_SOURCE, 0);
  Entry entry = { NULL, NULL, item };

  if (passage != NULL)
    {
      entry.passage = ATLANTE_PASSAGE (passage);
      source = atlante_case_lookup_kind (kase, ATLANTE_ITEM_SOURCE,
                                         atlante_passage_get_source (entry.passage));
    }
  if (source == NULL)
    return;
  entry.source = ATLANTE_SOURCE (source);
  g_array_append_val (entries, entry);
}

/* (transfer full): of all sources, in the order of the articles */
static GArray *
collect_entries (AtlanteCase *kase)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM); i++)
    {
      AtlanteItem *claim = atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, i);

      if (atlante_claim_get_status (ATLANTE_CLAIM (claim)) != ATLANTE_STATUS_REJECTED)
        append_entry (entries, kase, claim, atlante_claim_get_passages (ATLANTE_CLAIM (claim))[0]);
    }
  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_SET_ASIDE); i++)
    {
      AtlanteItem *aside = atlante_case_get_item (kase, ATLANTE_ITEM_SET_ASIDE, i);

      append_entry (entries, kase, aside,
                    atlante_set_aside_get_passage (ATLANTE_SET_ASIDE (aside)));
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
append_source_title (AtlanteDigestView *self, AtlanteSource *source)
{
  g_autofree char *reference =
    atlante_source_format_reference (source, atlante_session_get_audience (self->session));

  gtk_box_append (self->content, make_label (reference, "source-title"));
}

static guint
get_paragraph (const Entry *entry)
{
  return entry->passage != NULL ? atlante_passage_get_paragraph (entry->passage) : 0;
}

/* @before: (nullable): the entry that was shown before; the first of some that are left out begins
 * with the heading of its own paragraph. Returns: the column that it is in */
static GtkBox *
append_entry_row (AtlanteDigestView *self, const Entry *entry, const Entry *before, GtkBox *column)
{
  const guint number = get_paragraph (entry);
  const gboolean is_new = before == NULL || before->source != entry->source;
  guint last = is_new ? 0 : get_paragraph (before);

  if (before == NULL && self->first > 0 && number > 0)
    last = number - 1;
  if (is_new && atlante_case_get_n (self->kase, ATLANTE_ITEM_SOURCE) > 1)
    append_source_title (self, entry->source);
  if (number > last)
    append_part_titles (self, entry->source, last, number);
  if (entry->passage == NULL && (is_new || before->passage != NULL))
    append_heading (self, _("From no passage"));
  if (column == NULL || is_new || number != last)
    column = append_paragraph (self, number);
  append_item (self, column, entry->item);
  return column;
}

static void
show_earlier_cb (AtlanteDigestView *self)
{
  self->first -= MIN (self->first, MAX_SHOWN);
  self->n_most += MAX_SHOWN;
  show_case (self);
}

static void
show_more_cb (AtlanteDigestView *self)
{
  self->n_most += MAX_SHOWN;
  show_case (self);
}

static void
append_button (AtlanteDigestView *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (self->content, button);
}

static void
append_entries (AtlanteDigestView *self, GArray *entries)
{
  const Entry *before = NULL;
  GtkBox *column = NULL;
  guint end;

  self->first = MIN (self->first, entries->len);
  end = self->first + MIN (self->n_most, entries->len - self->first);
  if (self->first > 0)
    /* Translators: a button above the first of the claims that are shown */
    append_button (self, _("Show _Earlier Claims"), G_CALLBACK (show_earlier_cb));
  for (guint i = self->first; i < end; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      column = append_entry_row (self, entry, before, column);
      before = entry;
    }
  if (end < entries->len)
    /* Translators: a button below the last of the claims that are shown */
    append_button (self, _("Show _More Claims"), G_CALLBACK (show_more_cb));
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

/* Nobody sees it: then what it shows is made when somebody will. */
static void
show_case (AtlanteDigestView *self)
{
  g_autoptr (GArray) entries = NULL;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  clear (self);
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;
  show_head (self, self->kase);
  if (self->kase == NULL || atlante_case_get_n (self->kase, ATLANTE_ITEM_SOURCE) == 0)
    return;
  entries = collect_entries (self->kase);
  append_entries (self, entries);
}

/* ---- following edits ---- */

static gboolean
refresh_cb (gpointer user_data)
{
  AtlanteDigestView *self = user_data;

  self->refresh_id = 0;
  show_case (self);
  return G_SOURCE_REMOVE;
}

/* Once for all changes of an edit. */
static void
queue_refresh (AtlanteDigestView *self)
{
  if (self->refresh_id == 0 && !self->is_stale)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
renew_row (AtlanteDigestView *self, AtlanteItem *old, AtlanteItem *claim)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, old), *new, *column;

  if (row == NULL)
    return;
  new = atlante_digest_claim_new (self->session, ATLANTE_CLAIM (claim));
  column = gtk_widget_get_parent (row);
  gtk_box_insert_child_after (GTK_BOX (column), new, row);
  gtk_box_remove (GTK_BOX (column), row);
  g_hash_table_remove (self->rows, old);
  g_hash_table_insert (self->rows, claim, new);
}

static gboolean
stays_in_place (AtlanteClaim *old, AtlanteClaim *new)
{
  return g_strcmp0 (atlante_claim_get_passages (old)[0], atlante_claim_get_passages (new)[0]) == 0
         && (atlante_claim_get_status (old) == ATLANTE_STATUS_REJECTED)
              == (atlante_claim_get_status (new) == ATLANTE_STATUS_REJECTED);
}

/* Claims name places and actors in their sentences. */
static void
renew_rows_about (AtlanteDigestView *self, AtlanteItem *item)
{
  const char *id = atlante_item_get_id (item);
  GPtrArray *claims = atlante_case_get_referrers (self->kase, id, ATLANTE_ITEM_CLAIM);

  for (guint i = 0; claims != NULL && i < claims->len; i++)
    renew_row (self, g_ptr_array_index (claims, i), g_ptr_array_index (claims, i));
}

static void
item_replaced_cb (AtlanteDigestView *self, AtlanteItem *old, AtlanteItem *new)
{
  if (self->is_stale || self->refresh_id != 0)
    return;
  switch (atlante_item_get_kind (new))
    {
    case ATLANTE_ITEM_CLAIM:
      if (stays_in_place (ATLANTE_CLAIM (old), ATLANTE_CLAIM (new)))
        renew_row (self, old, new);
      else
        queue_refresh (self);
      break;
    case ATLANTE_ITEM_PLACE:
    case ATLANTE_ITEM_ACTOR:
      renew_rows_about (self, new);
      break;
    case ATLANTE_ITEM_SOURCE:
    case ATLANTE_ITEM_PASSAGE:
    case ATLANTE_ITEM_SET_ASIDE:
      queue_refresh (self);
      break;
    case ATLANTE_ITEM_EVENT:
    case ATLANTE_ITEM_RELATION:
    case ATLANTE_ITEM_TOPIC:
    case ATLANTE_ITEM_NOTE:
    case ATLANTE_N_ITEM_KINDS:
    default:
      break;
    }
}

/* What has come or gone; in place of what was there is another matter. */
static void
items_changed_cb (AtlanteDigestView *self, guint position, guint removed, guint added)
{
  if (removed != added)
    queue_refresh (self);
}

static void
leave_case (AtlanteDigestView *self)
{
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->kase == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->kase, self);
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    {
      g_autoptr (GListModel) list = atlante_case_list (self->kase, kind);

      g_signal_handlers_disconnect_by_data (list, self);
    }
  g_clear_object (&self->kase);
}

static void
follow_case (AtlanteDigestView *self, AtlanteCase *kase)
{
  static const AtlanteItemKind kinds[] = { ATLANTE_ITEM_SOURCE, ATLANTE_ITEM_CLAIM,
                                           ATLANTE_ITEM_SET_ASIDE };

  leave_case (self);
  self->first = 0;
  self->n_most = MAX_SHOWN;
  if (!g_set_object (&self->kase, kase) || kase == NULL)
    return;
  g_signal_connect_swapped (kase, "item-replaced", G_CALLBACK (item_replaced_cb), self);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GListModel) list = atlante_case_list (kase, kinds[i]);

      g_signal_connect_swapped (list, "items-changed", G_CALLBACK (items_changed_cb), self);
    }
}

static void
audience_cb (AtlanteDigestView *self)
{
  if (atlante_session_get_case (self->session) != self->kase)
    follow_case (self, atlante_session_get_case (self->session));
  show_case (self);
}

/* A claim that is not among those shown: those around it are shown from then on. */
static gboolean
show_around (AtlanteDigestView *self, AtlanteClaim *claim)
{
  g_autoptr (GArray) entries = NULL;

  if (self->is_stale || self->kase == NULL
      || atlante_case_get_n (self->kase, ATLANTE_ITEM_SOURCE) == 0)
    return FALSE;
  entries = collect_entries (self->kase);
  for (guint i = 0; i < entries->len; i++)
    if (g_array_index (entries, Entry, i).item == ATLANTE_ITEM (claim))
      {
        self->first = i - MIN (i, N_BEFORE);
        self->n_most = MAX_SHOWN;
        show_case (self);
        return TRUE;
      }
  return FALSE;
}

static void
atlante_digest_view_map (GtkWidget *widget)
{
  AtlanteDigestView *self = ATLANTE_DIGEST_VIEW (widget);

  GTK_WIDGET_CLASS (atlante_digest_view_parent_class)->map (widget);
  if (!self->is_stale || self->session == NULL)
    return;
  show_case (self);
  claim_cb (self);
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

  if (row == NULL && claim != NULL && show_around (self, claim))
    row = g_hash_table_lookup (self->rows, claim);
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
  widget_class->map = atlante_digest_view_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "digestview");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/article/atlante-digest-view.ui");
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
      leave_case (self);
      clear (self);
    }
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  /* A new case notifies its audience too. */
  g_signal_connect_swapped (session, "notify::audience", G_CALLBACK (audience_cb), self);
  g_signal_connect_swapped (session, "notify::claim", G_CALLBACK (claim_cb), self);
  follow_case (self, atlante_session_get_case (session));
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
