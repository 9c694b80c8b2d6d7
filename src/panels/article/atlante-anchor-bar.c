/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-anchor-bar.h"

#include <glib/gi18n-lib.h>

struct _AtlanteAnchorBar
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *position;
  GtkWidget *previous;
  GtkWidget *next;
  GtkLabel *claim;
  GtkLabel *advice;
  GtkWidget *set;
  GtkWidget *take;
  GtkWidget *take_all;
  GtkLabel *error;

  AtlanteSession *session;
  GPtrArray *passages;        /* AtlantePassage: lost ones, then moved ones */
  guint n_lost;
  guint index;
};

G_DEFINE_FINAL_TYPE (AtlanteAnchorBar, atlante_anchor_bar, GTK_TYPE_WIDGET)

enum
{
  SHOW_PASSAGE,
  PLACE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const AtlanteAnchor *
get_anchor (AtlanteAnchorBar *self, AtlantePassage *passage)
{
  return atlante_anchors_lookup (atlante_session_get_anchors (self->session),
                                 atlante_item_get_id (ATLANTE_ITEM (passage)));
}

/* ---- what it says ---- */

/* (transfer full): the claims that stand and fall with a passage; else why it is set aside */
static char *
format_contents (AtlanteAnchorBar *self, AtlantePassage *passage)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  const char *id = atlante_item_get_id (ATLANTE_ITEM (passage));
  GPtrArray *claims = atlante_case_get_referrers (kase, id, ATLANTE_ITEM_CLAIM);

  if (claims != NULL && claims->len > 0)
    {
      const char *text = atlante_claim_get_text (claims->pdata[0], audience);

      if (claims->len == 1)
        return g_strdup_printf (_("“%s”"), text);
      /* Translators: the text of a claim, and how many more there are */
      return g_strdup_printf (ngettext ("“%1$s” and %2$u more claim",
                                        "“%1$s” and %2$u more claims", claims->len - 1),
                              text, claims->len - 1);
    }
  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_SET_ASIDE); i++)
    {
      AtlanteItem *aside = atlante_case_get_item (kase, ATLANTE_ITEM_SET_ASIDE, i);

      if (g_strcmp0 (atlante_set_aside_get_passage (ATLANTE_SET_ASIDE (aside)), id) == 0)
        return g_strdup (atlante_item_get_title (aside, audience));
    }
  return g_strdup (_("No claim is drawn from this passage."));
}

static void
show_advice (AtlanteAnchorBar *self, AtlantePassage *passage)
{
  const guint paragraph = atlante_passage_get_paragraph (passage);
  g_autofree char *text = NULL;

  if (!atlante_anchor_bar_is_setting (self))
    {
      AtlanteCanonicalText *source =
        atlante_anchors_get_text (atlante_session_get_anchors (self->session));
      const guint now = atlante_canonical_text_find_paragraph (source,
                                                               get_anchor (self, passage)->start);

      text = g_strdup_printf (_("It stood in paragraph %1$u and is now in paragraph %2$u."),
                              paragraph, now);
    }
  else if (paragraph > 0)
    text = g_strdup_printf (_("It stood in paragraph %u. Select in the text what supports it."),
                            paragraph);
  gtk_label_set_label (self->advice,
                       text != NULL ? text : _("Select in the text what supports it."));
}

static void
show_title (AtlanteAnchorBar *self)
{
  const guint n_moved = self->passages->len - self->n_lost;
  const gboolean lost = atlante_anchor_bar_is_setting (self);
  g_autofree char *title =
    lost ? g_strdup_printf (ngettext ("%u passage was not found", "%u passages were not found",
                                      self->n_lost), self->n_lost)
         : g_strdup_printf (ngettext ("%u passage has moved", "%u passages have moved", n_moved),
                            n_moved);
  /* Translators: which one of how many: "2 of 5" */
  g_autofree char *position =
    g_strdup_printf (_("%1$u of %2$u"), lost ? self->index + 1 : self->index - self->n_lost + 1,
                     lost ? self->n_lost : n_moved);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->position, position);
  gtk_widget_set_visible (GTK_WIDGET (self->position), (lost ? self->n_lost : n_moved) > 1);
  gtk_widget_set_visible (self->previous, self->passages->len > 1);
  gtk_widget_set_visible (self->next, self->passages->len > 1);
  gtk_widget_set_visible (self->set, lost);
  gtk_widget_set_visible (self->take, !lost);
  gtk_widget_set_visible (self->take_all, n_moved > 1);
}

static void
show_error (AtlanteAnchorBar *self, const GError *error)
{
  gtk_label_set_label (self->error, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), error != NULL);
}

static void
show_passage (AtlanteAnchorBar *self)
{
  g_autofree char *contents = NULL;
  AtlantePassage *passage;

  gtk_widget_set_visible (GTK_WIDGET (self), self->passages->len > 0);
  if (self->passages->len == 0)
    return;
  passage = self->passages->pdata[self->index];
  contents = format_contents (self, passage);
  show_title (self);
  gtk_label_set_label (self->claim, contents);
  show_advice (self, passage);
  show_error (self, NULL);
}

static void
collect (AtlanteAnchorBar *self, AtlanteAnchorState state)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);

  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_PASSAGE); i++)
    {
      AtlanteItem *passage = atlante_case_get_item (kase, ATLANTE_ITEM_PASSAGE, i);

      if (get_anchor (self, ATLANTE_PASSAGE (passage))->state == state)
        g_ptr_array_add (self->passages, g_object_ref (passage));
    }
}

/* What has been put right falls out of the list; the one after it takes its turn. */
static void
anchors_cb (AtlanteAnchorBar *self)
{
  g_ptr_array_set_size (self->passages, 0);
  self->n_lost = 0;
  if (atlante_session_get_anchors (self->session) != NULL)
    {
      collect (self, ATLANTE_ANCHOR_LOST);
      self->n_lost = self->passages->len;
      collect (self, ATLANTE_ANCHOR_MOVED);
    }
  if (self->index >= self->passages->len)
    self->index = 0;
  show_passage (self);
}

/* ---- what it does ---- */

static void
step (AtlanteAnchorBar *self, guint by)
{
  self->index = (self->index + by) % self->passages->len;
  show_passage (self);
  g_signal_emit (self, signals[SHOW_PASSAGE], 0, atlante_anchor_bar_get_passage (self));
}

static void
next_clicked_cb (AtlanteAnchorBar *self)
{
  step (self, 1);
}

static void
previous_clicked_cb (AtlanteAnchorBar *self)
{
  step (self, self->passages->len - 1);
}

static void
set_clicked_cb (AtlanteAnchorBar *self)
{
  g_signal_emit (self, signals[PLACE_WANTED], 0);
}

static gboolean
take_over (AtlanteAnchorBar *self, AtlantePassage *passage)
{
  const AtlanteAnchor anchor = *get_anchor (self, passage);
  g_autoptr (GError) error = NULL;

  if (atlante_session_set_passage (self->session, passage, anchor.start, anchor.length, &error))
    return TRUE;
  show_error (self, error);
  return FALSE;
}

static void
take_clicked_cb (AtlanteAnchorBar *self)
{
  g_autoptr (AtlantePassage) passage = g_object_ref (self->passages->pdata[self->index]);

  take_over (self, passage);
}

static void
take_all_clicked_cb (AtlanteAnchorBar *self)
{
  while (self->passages->len > self->n_lost)
    {
      const guint before = self->passages->len;
      g_autoptr (AtlantePassage) passage = g_object_ref (self->passages->pdata[self->n_lost]);

      if (!take_over (self, passage) || self->passages->len >= before)
        return;
    }
}

/* ---- life ---- */

static void
atlante_anchor_bar_dispose (GObject *object)
{
  AtlanteAnchorBar *self = ATLANTE_ANCHOR_BAR (object);
  GtkWidget *child;

  atlante_anchor_bar_set_session (self, NULL);
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_ANCHOR_BAR);
  /* That leaves a child alone that no field is bound to. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (atlante_anchor_bar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/article/atlante-anchor-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteAnchorBar, title);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAnchorBar, position);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAnchorBar, previous);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAnchorBar, next);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAnchorBar, claim);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAnchorBar, advice);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAnchorBar, set);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAnchorBar, take);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAnchorBar, take_all);
  gtk_widget_class_bind_template_child (widget_class, AtlanteAnchorBar, error);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_all_clicked_cb);
}

static void
atlante_anchor_bar_class_init (AtlanteAnchorBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_anchor_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "anchorbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
  signals[SHOW_PASSAGE] = g_signal_new ("show-passage", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        ATLANTE_TYPE_PASSAGE);
  signals[PLACE_WANTED] = g_signal_new ("place-wanted", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlante_anchor_bar_init (AtlanteAnchorBar *self)
{
  self->passages = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
atlante_anchor_bar_new (void)
{
  return g_object_new (ATLANTE_TYPE_ANCHOR_BAR, NULL);
}

/**
 * atlante_anchor_bar_set_session:
 * @session: (nullable): whose passages it looks after
 */
void
atlante_anchor_bar_set_session (AtlanteAnchorBar *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_ANCHOR_BAR (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session == NULL)
    {
      g_ptr_array_set_size (self->passages, 0);
      return;
    }
  g_signal_connect_swapped (session, "notify::anchors", G_CALLBACK (anchors_cb), self);
  anchors_cb (self);
}

/**
 * atlante_anchor_bar_get_passage:
 *
 * Returns: (transfer none) (nullable): the one that it speaks of
 */
AtlantePassage *
atlante_anchor_bar_get_passage (AtlanteAnchorBar *self)
{
  g_return_val_if_fail (ATLANTE_IS_ANCHOR_BAR (self), NULL);

  return self->passages->len > 0 ? self->passages->pdata[self->index] : NULL;
}

gboolean
atlante_anchor_bar_is_setting (AtlanteAnchorBar *self)
{
  g_return_val_if_fail (ATLANTE_IS_ANCHOR_BAR (self), FALSE);

  return self->index < self->n_lost;
}

void
atlante_anchor_bar_set_selection (AtlanteAnchorBar *self, gboolean has_selection)
{
  g_return_if_fail (ATLANTE_IS_ANCHOR_BAR (self));

  gtk_widget_set_sensitive (self->set, has_selection);
  show_error (self, NULL);
}

/**
 * atlante_anchor_bar_set_place:
 * @start: code points of the attached text
 * @length: code points
 */
void
atlante_anchor_bar_set_place (AtlanteAnchorBar *self, guint start, guint length)
{
  g_autoptr (AtlantePassage) passage = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ATLANTE_IS_ANCHOR_BAR (self));

  if (self->passages->len == 0)
    return;
  passage = g_object_ref (self->passages->pdata[self->index]);
  if (!atlante_session_set_passage (self->session, passage, start, length, &error))
    show_error (self, error);
}
