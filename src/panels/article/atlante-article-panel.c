/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-article-panel.h"

#include <adwaita.h>

struct _AtlanteArticlePanel
{
  AtlantePanel parent_instance;

  GtkStack *stack;
  AtlanteDigestView *digest;
  AtlanteSourceView *source;

  AtlanteSession *session;    /* whose signals are connected */
};

G_DEFINE_FINAL_TYPE (AtlanteArticlePanel, atlante_article_panel, ATLANTE_TYPE_PANEL)

static void
show_page (AtlanteArticlePanel *self)
{
  const char *name = "source";

  if (atlante_session_get_case (self->session) == NULL)
    name = "empty";
  else if (atlante_session_get_anchors (self->session) == NULL)
    name = "digest";
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
atlante_article_panel_session_set (AtlantePanel *panel, AtlanteSession *session)
{
  AtlanteArticlePanel *self = ATLANTE_ARTICLE_PANEL (panel);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  atlante_digest_view_set_session (self->digest, session);
  atlante_source_view_set_session (self->source, session);
  if (session == NULL)
    return;
  g_signal_connect_swapped (session, "notify::case", G_CALLBACK (show_page), self);
  g_signal_connect_swapped (session, "notify::anchors", G_CALLBACK (show_page), self);
  show_page (self);
}

/* ---- drop ---- */

static gboolean
attach (AtlanteArticlePanel *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  return path != NULL &&
         gtk_widget_activate_action (GTK_WIDGET (self), "win.attach-file", "s", path);
}

/* The first of the files: a case has one text for a source. */
static gboolean
drop_cb (AtlanteArticlePanel *self, const GValue *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      GSList *files = g_value_get_boxed (value);

      return files != NULL && attach (self, files->data);
    }
  return G_VALUE_HOLDS (value, G_TYPE_FILE) && attach (self, g_value_get_object (value));
}

static void
add_drop_target (AtlanteArticlePanel *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_FILE };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  /* Before the text view takes the file's name for text. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* ---- life ---- */

static gboolean
atlante_article_panel_grab_focus (GtkWidget *widget)
{
  AtlanteArticlePanel *self = ATLANTE_ARTICLE_PANEL (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "source") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (atlante_source_view_get_text (self->source)));
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
atlante_article_panel_dispose (GObject *object)
{
  AtlanteArticlePanel *self = ATLANTE_ARTICLE_PANEL (object);

  atlante_panel_set_session (ATLANTE_PANEL (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_ARTICLE_PANEL);
  G_OBJECT_CLASS (atlante_article_panel_parent_class)->dispose (object);
}

static void
atlante_article_panel_class_init (AtlanteArticlePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_article_panel_dispose;
  widget_class->grab_focus = atlante_article_panel_grab_focus;
  ATLANTE_PANEL_CLASS (klass)->session_set = atlante_article_panel_session_set;
  g_type_ensure (ATLANTE_TYPE_DIGEST_VIEW);
  g_type_ensure (ATLANTE_TYPE_SOURCE_VIEW);
  gtk_widget_class_set_css_name (widget_class, "articlepanel");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/article/atlante-article-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteArticlePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlanteArticlePanel, digest);
  gtk_widget_class_bind_template_child (widget_class, AtlanteArticlePanel, source);
}

static void
atlante_article_panel_init (AtlanteArticlePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_drop_target (self);
}

GtkWidget *
atlante_article_panel_new (void)
{
  return g_object_new (ATLANTE_TYPE_ARTICLE_PANEL, NULL);
}

/**
 * atlante_article_panel_get_digest:
 *
 * Returns: (transfer none): what shows where no text is attached
 */
AtlanteDigestView *
atlante_article_panel_get_digest (AtlanteArticlePanel *self)
{
  g_return_val_if_fail (ATLANTE_IS_ARTICLE_PANEL (self), NULL);

  return self->digest;
}

/**
 * atlante_article_panel_get_source:
 *
 * Returns: (transfer none): what shows the attached text
 */
AtlanteSourceView *
atlante_article_panel_get_source (AtlanteArticlePanel *self)
{
  g_return_val_if_fail (ATLANTE_IS_ARTICLE_PANEL (self), NULL);

  return self->source;
}
