/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-source-view-private.h"

#include <glib/gi18n-lib.h>

#include "atlante-claim-format.h"
#include "atlante-passage-card.h"
#include "atlante-wrap-box.h"

G_DEFINE_FINAL_TYPE (AtlanteSourceView, atlante_source_view, GTK_TYPE_WIDGET)

/* ---- header ---- */

static void
show_counts (AtlanteSourceView *self, AtlanteAnchors *anchors)
{
  const guint n_anchored = atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_ANCHORED);
  const guint n_moved = atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_MOVED);
  const guint n_lost = atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_LOST);
  g_autofree char *anchored =
    g_strdup_printf (ngettext ("%u anchored", "%u anchored", n_anchored), n_anchored);
  g_autofree char *moved = g_strdup_printf (ngettext ("%u moved", "%u moved", n_moved), n_moved);
  g_autofree char *lost = g_strdup_printf (ngettext ("%u lost", "%u lost", n_lost), n_lost);
  /* Translators: passages by state: "58 anchored · 2 moved · 1 lost" */
  g_autofree char *text =
    g_strdup_printf (C_("passages", "%1$s · %2$s · %3$s"), anchored, moved, lost);

  gtk_label_set_label (self->counts, text);
}

static AtlanteSource *
get_source (AtlanteSourceView *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  const char *id = atlante_session_get_attached_source (self->session);
  AtlanteItem *source = NULL;

  if (kase != NULL && id != NULL)
    source = atlante_case_lookup_kind (kase, ATLANTE_ITEM_SOURCE, id);
  return source != NULL ? ATLANTE_SOURCE (source) : NULL;
}

static GMenuItem *
make_source_entry (AtlanteSourceView *self, AtlanteItem *source)
{
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  const char *headline = atlante_source_get_headline (ATLANTE_SOURCE (source), audience);
  const char *id = atlante_item_get_id (source);
  GMenuItem *entry = g_menu_item_new (NULL, NULL);

  g_menu_item_set_attribute (entry, "label", "s", headline != NULL ? headline : id);
  g_menu_item_set_action_and_target (entry, "win.attach-source", "s", id);
  return entry;
}

/* Of several sources one is read at a time. */
static void
show_sources (AtlanteSourceView *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  const guint n = kase != NULL ? atlante_case_get_n (kase, ATLANTE_ITEM_SOURCE) : 0;
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) entry =
        make_source_entry (self, atlante_case_get_item (kase, ATLANTE_ITEM_SOURCE, i));

      g_menu_append_item (menu, entry);
    }
  gtk_menu_button_set_menu_model (self->sources_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->sources_button), n > 1);
}

static void
show_reference (AtlanteSourceView *self)
{
  AtlanteSource *source = get_source (self);
  g_autofree char *text = NULL;

  if (source != NULL)
    text = atlante_source_format_reference (source, atlante_session_get_audience (self->session));
  gtk_label_set_label (self->reference, text != NULL ? text : "");
}

/* ---- passages ---- */

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const AtlanteSpan *x = a;
  const AtlanteSpan *y = b;

  return (x->start > y->start) - (x->start < y->start);
}

/* (transfer full): those that are found, in the order of the text */
static GArray *
collect_spans (AtlanteCase *kase, AtlanteAnchors *anchors)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (AtlanteSpan));

  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_PASSAGE); i++)
    {
      AtlanteItem *passage = atlante_case_get_item (kase, ATLANTE_ITEM_PASSAGE, i);
      const AtlanteAnchor *anchor = atlante_anchors_lookup (anchors, atlante_item_get_id (passage));
      const AtlanteSpan span = { ATLANTE_PASSAGE (passage), anchor->start, anchor->length,
                                 anchor->state };

      if (anchor->state == ATLANTE_ANCHOR_ANCHORED || anchor->state == ATLANTE_ANCHOR_MOVED)
        g_array_append_val (spans, span);
    }
  g_array_sort (spans, compare_spans);
  return spans;
}

static void
add_passages (GHashTable *ids, GPtrArray *claims)
{
  for (guint i = 0; claims != NULL && i < claims->len; i++)
    {
      const char *const *passages = atlante_claim_get_passages (claims->pdata[i]);

      for (guint k = 0; passages[k] != NULL; k++)
        g_hash_table_add (ids, g_strdup (passages[k]));
    }
}

/* The passages that tell of the selected item stand out. */
static void
selection_cb (AtlanteSourceView *self)
{
  AtlanteItem *selection = atlante_session_get_selection (self->session);
  AtlanteCase *kase = atlante_session_get_case (self->session);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (selection != NULL && kase != NULL)
    add_passages (ids, atlante_case_get_referrers (kase, atlante_item_get_id (selection),
                                                   ATLANTE_ITEM_CLAIM));
  atlante_source_text_set_related (self->text, ids);
}

static void
claim_cb (AtlanteSourceView *self)
{
  AtlanteClaim *claim = atlante_session_get_claim (self->session);
  const char *const *passages = claim != NULL ? atlante_claim_get_passages (claim) : NULL;
  int span;

  atlante_source_text_set_current (self->text, passages);
  if (passages == NULL || passages[0] == NULL)
    return;
  span = atlante_source_text_find_passage (self->text, passages[0]);
  if (span >= 0)
    atlante_source_text_show_span (self->text, span);
}

static void
show_text (AtlanteSourceView *self, AtlanteCanonicalText *text)
{
  AtlanteSource *source = get_source (self);

  if (self->shown == text)
    return;
  g_clear_pointer (&self->shown, atlante_canonical_text_unref);
  self->shown = atlante_canonical_text_ref (text);
  atlante_source_text_set_text (self->text, text,
                                source != NULL ? atlante_source_get_language (source) : NULL);
}

static void
anchors_cb (AtlanteSourceView *self)
{
  AtlanteAnchors *anchors = atlante_session_get_anchors (self->session);
  AtlanteCase *kase = atlante_session_get_case (self->session);
  g_autoptr (GArray) spans = NULL;

  gtk_popover_popdown (GTK_POPOVER (self->card));
  if (anchors == NULL || kase == NULL || atlante_anchors_get_text (anchors) == NULL)
    return;
  show_counts (self, anchors);
  show_reference (self);
  show_sources (self);
  show_text (self, atlante_anchors_get_text (anchors));
  spans = collect_spans (kase, anchors);
  atlante_source_text_set_spans (self->text, spans);
  selection_cb (self);
  claim_cb (self);
}

/* ---- card ---- */

/* A card has to point into the window, whatever has been scrolled meanwhile. */
static void
point_card (AtlanteSourceView *self, guint span)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  GdkRectangle area;
  double x, y;

  atlante_source_text_get_span_area (self->text, span, &area);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->text), GTK_WIDGET (self), area.x, area.y, &x,
                                    &y);
  area.x = CLAMP ((int) x, 0, MAX (0, width - 1));
  area.y = CLAMP ((int) y, 0, MAX (0, height - area.height));
  area.width = MAX (1, area.width);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->card), &area);
}

/* The text moves under the card. */
static void
scrolled_cb (AtlanteSourceView *self)
{
  if (gtk_widget_get_mapped (self->card) &&
      self->card_span < atlante_source_text_get_n_spans (self->text))
    point_card (self, self->card_span);
}

/* ---- what a user does ---- */

static void
span_activated_cb (AtlanteSourceView *self, guint span)
{
  /* Who sets a passage anew clicks into the text to select from it. */
  if (gtk_widget_get_visible (GTK_WIDGET (self->bar)) && atlante_anchor_bar_is_setting (self->bar))
    return;
  atlante_source_view_open_card (self, span);
}

static void
show_passage_cb (AtlanteSourceView *self, AtlantePassage *passage)
{
  const int span =
    atlante_source_text_find_passage (self->text, atlante_item_get_id (ATLANTE_ITEM (passage)));
  guint start, length;

  if (span >= 0)
    atlante_source_text_show_span (self->text, span);
  else if (atlante_canonical_text_get_paragraph (
             self->shown, atlante_passage_get_paragraph (passage), &start, &length))
    atlante_source_text_show_offset (self->text, start);
}

static void
place_wanted_cb (AtlanteSourceView *self)
{
  guint start, length;

  if (atlante_source_text_get_selection (self->text, &start, &length))
    atlante_anchor_bar_set_place (self->bar, start, length);
}

static void
has_selection_cb (AtlanteSourceView *self, GParamSpec *pspec, GtkTextBuffer *buffer)
{
  atlante_anchor_bar_set_selection (self->bar, gtk_text_buffer_get_has_selection (buffer));
}

/* ---- keyboard ---- */

/* The span of the session's claim, or -1. */
static int
get_current (AtlanteSourceView *self)
{
  AtlanteClaim *claim = atlante_session_get_claim (self->session);
  const char *id = claim != NULL ? atlante_claim_get_passages (claim)[0] : NULL;

  return id != NULL ? atlante_source_text_find_passage (self->text, id) : -1;
}

/* (nullable): the first claim that a passage supports */
static AtlanteClaim *
get_claim_of (AtlanteSourceView *self, guint span)
{
  AtlantePassage *passage = atlante_source_text_get_span (self->text, span)->passage;
  GPtrArray *claims =
    atlante_case_get_referrers (atlante_session_get_case (self->session),
                                atlante_item_get_id (ATLANTE_ITEM (passage)), ATLANTE_ITEM_CLAIM);

  return claims != NULL && claims->len > 0 ? claims->pdata[0] : NULL;
}

static gboolean
step (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AtlanteSourceView *self = ATLANTE_SOURCE_VIEW (widget);
  const int by = g_variant_get_int32 (args);
  const int n = atlante_source_text_get_n_spans (self->text);
  int span = get_current (self);

  if (span < 0 && by < 0)
    span = n;
  for (span += by; span >= 0 && span < n; span += by)
    {
      AtlanteClaim *claim = get_claim_of (self, span);

      if (claim == NULL)
        continue;
      atlante_session_set_claim (self->session, claim);
      return TRUE;
    }
  return FALSE;
}

static gboolean
open_current (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AtlanteSourceView *self = ATLANTE_SOURCE_VIEW (widget);
  const int span = get_current (self);

  if (span < 0)
    return FALSE;
  atlante_source_view_open_card (self, span);
  return TRUE;
}

static void
add_shortcuts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, 0, step, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_p, 0, step, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, open_current, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, open_current, NULL);
}

/* ---- life ---- */

static void
atlante_source_view_dispose (GObject *object)
{
  AtlanteSourceView *self = ATLANTE_SOURCE_VIEW (object);
  GtkWidget *child;

  atlante_source_view_set_session (self, NULL);
  g_clear_handle_id (&self->show_words_id, g_source_remove);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->shown, atlante_canonical_text_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_SOURCE_VIEW);
  /* That leaves a child alone that no field is bound to. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (atlante_source_view_parent_class)->dispose (object);
}

static void
atlante_source_view_class_init (AtlanteSourceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_source_view_dispose;
  g_type_ensure (ATLANTE_TYPE_ANCHOR_BAR);
  g_type_ensure (ATLANTE_TYPE_CLAIM_COMPOSER);
  g_type_ensure (ATLANTE_TYPE_SOURCE_TEXT);
  g_type_ensure (ATLANTE_TYPE_WRAP_BOX);
  g_type_ensure (ATLANTE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sourceview");
  add_shortcuts (widget_class);
  _atlante_source_view_class_claim_init (klass);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/article/atlante-source-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteSourceView, counts);
  gtk_widget_class_bind_template_child (widget_class, AtlanteSourceView, reference);
  gtk_widget_class_bind_template_child (widget_class, AtlanteSourceView, sources_button);
  gtk_widget_class_bind_template_child (widget_class, AtlanteSourceView, bar);
  gtk_widget_class_bind_template_child (widget_class, AtlanteSourceView, text);
  gtk_widget_class_bind_template_child (widget_class, AtlanteSourceView, overlay);
  gtk_widget_class_bind_template_child (widget_class, AtlanteSourceView, composer);
  gtk_widget_class_bind_template_callback (widget_class, span_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_passage_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_wanted_cb);
}

static void
atlante_source_view_init (AtlanteSourceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  _atlante_source_view_claim_init (self);
  self->card = atlante_passage_card_new ();
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)),
                           "notify::has-selection", G_CALLBACK (has_selection_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->text)),
                           "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
atlante_source_view_new (void)
{
  return g_object_new (ATLANTE_TYPE_SOURCE_VIEW, NULL);
}

/**
 * atlante_source_view_set_session:
 * @session: (nullable): whose attached text it shows
 */
void
atlante_source_view_set_session (AtlanteSourceView *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_SOURCE_VIEW (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (self->bar != NULL)
    {
      atlante_anchor_bar_set_session (self->bar, session);
      atlante_claim_composer_set_session (self->composer, session);
      atlante_selection_bar_set_session (self->selection_bar, session);
    }
  if (self->card != NULL)
    atlante_passage_card_clear (ATLANTE_PASSAGE_CARD (self->card));
  if (session == NULL)
    return;
  g_signal_connect_swapped (session, "notify::anchors", G_CALLBACK (anchors_cb), self);
  g_signal_connect_swapped (session, "notify::audience", G_CALLBACK (show_reference), self);
  g_signal_connect_swapped (session, "notify::claim", G_CALLBACK (claim_cb), self);
  g_signal_connect_swapped (session, "notify::selection", G_CALLBACK (selection_cb), self);
  g_signal_connect_swapped (session, "notify::editing",
                            G_CALLBACK (_atlante_source_view_update_claim_actions), self);
  _atlante_source_view_update_claim_actions (self);
  anchors_cb (self);
}

/**
 * atlante_source_view_get_text:
 *
 * Returns: (transfer none): the text with its passages
 */
AtlanteSourceText *
atlante_source_view_get_text (AtlanteSourceView *self)
{
  g_return_val_if_fail (ATLANTE_IS_SOURCE_VIEW (self), NULL);

  return self->text;
}

/**
 * atlante_source_view_open_card:
 * @span: an index of the text's passages
 */
void
atlante_source_view_open_card (AtlanteSourceView *self, guint span)
{
  AtlantePassage *passage;
  AtlanteClaim *claim;

  g_return_if_fail (ATLANTE_IS_SOURCE_VIEW (self));
  g_return_if_fail (span < atlante_source_text_get_n_spans (self->text));

  passage = atlante_source_text_get_span (self->text, span)->passage;
  claim = get_claim_of (self, span);
  if (claim != NULL && get_current (self) != (int) span)
    atlante_session_set_claim (self->session, claim);
  else
    atlante_source_text_show_span (self->text, span);
  self->card_span = span;
  point_card (self, span);
  atlante_passage_card_show (ATLANTE_PASSAGE_CARD (self->card), self->session, passage,
                             gtk_widget_get_width (GTK_WIDGET (self)));
}
