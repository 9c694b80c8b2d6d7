/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-coverage-bar.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "atlante-coverage.h"

struct _AtlanteCoverageBar
{
  AtlantePanel parent_instance;

  GtkLevelBar *level;
  GtkLabel *words;

  GSignalGroup *signals;
  GSignalGroup *edits;         /* of the case */
  GListModel *claims;          /* (nullable): of the case */
  guint count_id;
  GCancellable *cancellable;   /* of the count that runs */
};

G_DEFINE_FINAL_TYPE (AtlanteCoverageBar, atlante_coverage_bar, ATLANTE_TYPE_PANEL)

/* What a count needs: immutable anchors, and a copy of the case that no edit reaches (the JSON of
 * both is the same). */
typedef struct
{
  AtlanteCase *kase;
  AtlanteAnchors *anchors;
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_object_unref (input->kase);
  atlante_anchors_unref (input->anchors);
  g_free (input);
}

static void
count_in_worker (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Input *input = task_data;

  g_task_return_pointer (task, atlante_coverage_new (input->kase, NULL, input->anchors),
                         (GDestroyNotify) atlante_coverage_free);
}

/* Down, so that all of it is said only of all of it. */
static guint
get_percent (const AtlanteCoverage *coverage)
{
  return (guint) floor (atlante_coverage_get_share (coverage) * 100 + 1e-9);
}

static void
show (AtlanteCoverageBar *self, const AtlanteCoverage *coverage)
{
  const guint percent = get_percent (coverage);
  /* Translators: %u is a percentage; the sentences of the article that the case has dealt with */
  g_autofree char *covered =
    g_strdup_printf (_("%u%% of the sentences are in a claim or set aside"), percent);
  g_autofree char *aside = g_strdup_printf (ngettext ("%u set aside", "%u set aside",
                                                      coverage->set_aside),
                                            coverage->set_aside);
  g_autofree char *left = g_strdup_printf (ngettext ("%u left", "%u left", coverage->open->len),
                                           coverage->open->len);
  /* Translators: three facts about how much of the article the case has dealt with */
  g_autofree char *words = coverage->open->len > 0
                             ? g_strdup_printf (C_("coverage", "%1$s · %2$s · %3$s"), covered,
                                                aside, left)
                             : g_strdup_printf (C_("coverage", "%1$s · %2$s"), covered, aside);

  gtk_level_bar_set_value (self->level, atlante_coverage_get_share (coverage));
  gtk_label_set_label (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->level),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
counted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  AtlanteCoverageBar *self = ATLANTE_COVERAGE_BAR (object);
  g_autoptr (AtlanteCoverage) coverage = g_task_propagate_pointer (G_TASK (result), NULL);

  if (coverage != NULL)
    show (self, coverage);
}

static AtlanteCase *
copy_case (AtlanteCase *kase)
{
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (kase);

  return atlante_case_new (json);
}

/* Long texts take a while: the window does not wait for the count. */
static void
count (AtlanteCoverageBar *self)
{
  AtlanteSession *session = atlante_panel_get_session (ATLANTE_PANEL (self));
  AtlanteAnchors *anchors = session != NULL ? atlante_session_get_anchors (session) : NULL;
  AtlanteCase *kase = session != NULL ? atlante_session_get_case (session) : NULL;
  g_autoptr (GTask) task = NULL;
  Input *input;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (kase == NULL || anchors == NULL || atlante_anchors_get_text (anchors) == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, counted_cb, NULL);
  g_task_set_source_tag (task, count);
  input = g_new0 (Input, 1);
  input->kase = copy_case (kase);
  input->anchors = atlante_anchors_ref (anchors);
  g_task_set_task_data (task, input, input_free);
  g_task_run_in_thread (task, count_in_worker);
}

static gboolean
count_cb (gpointer user_data)
{
  AtlanteCoverageBar *self = user_data;

  self->count_id = 0;
  count (self);
  return G_SOURCE_REMOVE;
}

/* A claim that is made of the article comes after its passage, in one step: counted once. */
static void
queue_count (AtlanteCoverageBar *self)
{
  if (self->count_id == 0)
    self->count_id = g_idle_add (count_cb, self);
}

/* Of what is written in a claim, only its passages count. */
static void
item_replaced_cb (AtlanteCoverageBar *self, AtlanteItem *old_item, AtlanteItem *new_item)
{
  if (ATLANTE_IS_CLAIM (new_item) &&
      !g_strv_equal (atlante_claim_get_passages (ATLANTE_CLAIM (old_item)),
                     atlante_claim_get_passages (ATLANTE_CLAIM (new_item))))
    queue_count (self);
}

static void
follow_case (AtlanteCoverageBar *self)
{
  AtlanteSession *session = atlante_panel_get_session (ATLANTE_PANEL (self));
  AtlanteCase *kase = session != NULL ? atlante_session_get_case (session) : NULL;

  if (self->claims != NULL)
    g_signal_handlers_disconnect_by_data (self->claims, self);
  g_clear_object (&self->claims);
  g_signal_group_set_target (self->edits, kase);
  if (kase == NULL)
    return;
  self->claims = atlante_case_list (kase, ATLANTE_ITEM_CLAIM);
  g_signal_connect_object (self->claims, "items-changed", G_CALLBACK (queue_count), self,
                           G_CONNECT_SWAPPED);
}

static void
atlante_coverage_bar_session_set (AtlantePanel *panel, AtlanteSession *session)
{
  AtlanteCoverageBar *self = ATLANTE_COVERAGE_BAR (panel);

  g_signal_group_set_target (self->signals, session);
  g_clear_handle_id (&self->count_id, g_source_remove);
  follow_case (self);
  count (self);
}

static void
atlante_coverage_bar_dispose (GObject *object)
{
  AtlanteCoverageBar *self = ATLANTE_COVERAGE_BAR (object);

  atlante_panel_set_session (ATLANTE_PANEL (self), NULL);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->signals);
  g_clear_object (&self->edits);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_COVERAGE_BAR);
  G_OBJECT_CLASS (atlante_coverage_bar_parent_class)->dispose (object);
}

static void
atlante_coverage_bar_class_init (AtlanteCoverageBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_coverage_bar_dispose;
  ATLANTE_PANEL_CLASS (klass)->session_set = atlante_coverage_bar_session_set;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/article/atlante-coverage-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteCoverageBar, level);
  gtk_widget_class_bind_template_child (widget_class, AtlanteCoverageBar, words);
}

static void
atlante_coverage_bar_init (AtlanteCoverageBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (ATLANTE_TYPE_SESSION);
  self->edits = g_signal_group_new (ATLANTE_TYPE_CASE);
  g_signal_group_connect_swapped (self->signals, "notify::anchors", G_CALLBACK (queue_count), self);
  g_signal_group_connect_swapped (self->signals, "notify::case", G_CALLBACK (follow_case), self);
  g_signal_group_connect_swapped (self->edits, "item-replaced", G_CALLBACK (item_replaced_cb), self);
}

GtkWidget *
atlante_coverage_bar_new (void)
{
  return g_object_new (ATLANTE_TYPE_COVERAGE_BAR, NULL);
}
