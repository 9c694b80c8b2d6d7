/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-nothing-found.h"

#include <glib/gi18n-lib.h>

#include "atlante-widget.h"

typedef enum
{
  STEP_NONE,
  STEP_SHOW_ELSEWHERE,
  STEP_CLEAR_QUERY,
  STEP_SHOW_ALL_TIME,
  STEP_ADD,
} Step;

struct _AtlanteNothingFound
{
  GtkWidget parent_instance;

  GtkLabel *words;
  GtkButton *button;

  AtlanteSession *session;
  AtlanteItemKind elsewhere;
  Step step;
  char *addition;           /* (nullable): a detailed action */
};

G_DEFINE_FINAL_TYPE (AtlanteNothingFound, atlante_nothing_found, GTK_TYPE_WIDGET)

enum
{
  STEP_TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_time_cut (AtlanteSession *session)
{
  return atlante_session_get_earliest (session) != ATLANTE_DAY_MIN ||
         atlante_session_get_latest (session) != ATLANTE_DAY_MAX;
}

static char *
format_words (AtlanteSession *session)
{
  if (session == NULL || atlante_session_get_case (session) == NULL)
    return g_strdup (_("No case is open"));
  if (*atlante_session_get_query (session) != '\0')
    /* Translators: %s is what was searched for */
    return g_strdup_printf (_("Nothing here matches “%s”"), atlante_session_get_query (session));
  if (is_time_cut (session))
    return g_strdup (_("No event in the time that is shown"));
  return g_strdup (_("Nothing here yet"));
}

/* To where matches are, else back to all there is. */
static Step
find_step (AtlanteSession *session, guint n_elsewhere)
{
  if (session == NULL || atlante_session_get_case (session) == NULL)
    return STEP_NONE;
  if (*atlante_session_get_query (session) != '\0')
    return n_elsewhere > 0 ? STEP_SHOW_ELSEWHERE : STEP_CLEAR_QUERY;
  return is_time_cut (session) ? STEP_SHOW_ALL_TIME : STEP_ADD;
}

static char *
format_show (AtlanteItemKind kind, guint n)
{
  if (kind == ATLANTE_ITEM_PLACE)
    return g_strdup_printf (ngettext ("Show %u place", "Show %u places", n), n);
  if (kind == ATLANTE_ITEM_ACTOR)
    return g_strdup_printf (ngettext ("Show %u actor", "Show %u actors", n), n);
  if (kind == ATLANTE_ITEM_EVENT)
    return g_strdup_printf (ngettext ("Show %u event", "Show %u events", n), n);
  if (kind == ATLANTE_ITEM_CLAIM)
    return g_strdup_printf (ngettext ("Show %u claim", "Show %u claims", n), n);
  if (kind == ATLANTE_ITEM_TOPIC)
    return g_strdup_printf (ngettext ("Show %u topic", "Show %u topics", n), n);
  if (kind == ATLANTE_ITEM_RELATION)
    return g_strdup_printf (ngettext ("Show %u relation", "Show %u relations", n), n);
  if (kind == ATLANTE_ITEM_NOTE)
    return g_strdup_printf (ngettext ("Show %u note", "Show %u notes", n), n);
  return g_strdup_printf (ngettext ("Show %u source", "Show %u sources", n), n);
}

static char *
format_step (Step step, AtlanteItemKind elsewhere, guint n_elsewhere)
{
  switch (step)
    {
    case STEP_SHOW_ELSEWHERE:
      return format_show (elsewhere, n_elsewhere);
    case STEP_CLEAR_QUERY:
      return g_strdup (_("Clear the Search"));
    case STEP_SHOW_ALL_TIME:
      return g_strdup (_("Show All of the Time"));
    case STEP_NONE:
    case STEP_ADD:
    default:
      return g_strdup ("");
    }
}

static void
activate (AtlanteNothingFound *self, const char *detailed_action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (detailed_action != NULL && g_action_parse_detailed_name (detailed_action, &name, &target, NULL))
    gtk_widget_activate_action_variant (GTK_WIDGET (self), name, target);
}

static void
button_clicked_cb (AtlanteNothingFound *self)
{
  const int kind = self->step == STEP_SHOW_ELSEWHERE ? (int) self->elsewhere : -1;

  if (self->step == STEP_ADD)
    {
      g_autofree char *action = g_strdup (self->addition);

      activate (self, action);
      return;
    }
  if (self->step == STEP_CLEAR_QUERY)
    atlante_session_set_query (self->session, "");
  else if (self->step == STEP_SHOW_ALL_TIME)
    atlante_session_set_visible_time (self->session, ATLANTE_DAY_MIN, ATLANTE_DAY_MAX);
  g_signal_emit (self, signals[STEP_TAKEN], 0, kind);
}

/**
 * atlante_nothing_found_set_addition:
 * @action: a detailed action of the window, as "win.add::place"
 * @label: translated
 *
 * What is offered where the case has nothing at all for the list.
 */
void
atlante_nothing_found_set_addition (AtlanteNothingFound *self, const char *action,
                                    const char *label)
{
  g_return_if_fail (ATLANTE_IS_NOTHING_FOUND (self));
  g_return_if_fail (action != NULL && label != NULL);

  g_free (self->addition);
  self->addition = g_strdup (action);
  if (self->step == STEP_ADD)
    gtk_button_set_label (self->button, label);
}

static void
atlante_nothing_found_dispose (GObject *object)
{
  AtlanteNothingFound *self = ATLANTE_NOTHING_FOUND (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->addition, g_free);
  atlante_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_NOTHING_FOUND);
  G_OBJECT_CLASS (atlante_nothing_found_parent_class)->dispose (object);
}

static void
atlante_nothing_found_class_init (AtlanteNothingFoundClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_nothing_found_dispose;
  signals[STEP_TAKEN] = g_signal_new ("step-taken", ATLANTE_TYPE_NOTHING_FOUND, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/places/atlante-nothing-found.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteNothingFound, words);
  gtk_widget_class_bind_template_child (widget_class, AtlanteNothingFound, button);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
}

static void
atlante_nothing_found_init (AtlanteNothingFound *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlante_nothing_found_update:
 * @session: (nullable): whose query and visible time left nothing
 * @elsewhere: a list that has something
 * @n_elsewhere: how much it has
 */
void
atlante_nothing_found_update (AtlanteNothingFound *self, AtlanteSession *session,
                              AtlanteItemKind elsewhere, guint n_elsewhere)
{
  g_autofree char *words = NULL;
  g_autofree char *step = NULL;

  g_return_if_fail (ATLANTE_IS_NOTHING_FOUND (self));

  g_set_object (&self->session, session);
  self->elsewhere = elsewhere;
  self->step = find_step (session, n_elsewhere);
  words = format_words (session);
  step = format_step (self->step, elsewhere, n_elsewhere);
  gtk_label_set_label (self->words, words);
  gtk_button_set_label (self->button, step);
  gtk_widget_set_visible (GTK_WIDGET (self->button), self->step != STEP_NONE);
}
