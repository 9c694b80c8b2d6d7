/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits the case given in the window of the program and prints what each kind of step takes until
 * the window shows it and has come to rest, "name milliseconds" a line, of the processor: what
 * bench-edit.py compares between cases. */
#include "../atlante-test-folders.h"
#include "../atlante-test-window.h"
#include "atlante-application.h"
#include "atlante-command.h"
#include "atlante-map-view.h"
#include "atlante-paths.h"
#include "atlante-window.h"

#include <stdlib.h>
#include <time.h>

#define TIMES 5
/* Seconds until all that a step has set going is over. */
#define REST 0.7

typedef struct
{
  AtlanteSession *session;
  AtlanteEditor *editor;
  AtlanteCase *kase;
  GtkWidget *map;
  const char *only; /* (nullable): the one step that is measured */
  double idle;      /* what the window takes when nothing is done */
} Work;

typedef void (*StepFunc) (Work *work, guint number);

/* Of all threads, in milliseconds. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000.0 + (double) time.tv_nsec / 1e6;
}

static int
compare (const void *a, const void *b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

static double
take (Work *work, guint n, StepFunc func)
{
  double times[TIMES];

  for (guint i = 0; i < n; i++)
    {
      double start = now ();

      func (work, i);
      atlante_test_wait (REST);
      times[i] = now () - start;
    }
  qsort (times, n, sizeof *times, compare);
  return times[n / 2];
}

/* With the name of a step only that one is measured, for a profiler. */
static void
measure (Work *work, const char *name, guint n, StepFunc func)
{
  if (work->only != NULL && !g_str_equal (work->only, name))
    return;
  g_print ("%s %f\n", name, MAX (take (work, n, func) - work->idle, 0));
}

static AtlanteItem *
pick (Work *work, AtlanteItemKind kind, guint number)
{
  guint n = atlante_case_get_n (work->kase, kind);

  return atlante_case_get_item (work->kase, kind, (guint) ((guint64) number * 7919 % n));
}

static void
must (gboolean done, GError **error)
{
  if (!done)
    g_error ("%s", (*error)->message);
}

static void
set_text (Work *work, AtlanteItem *item, const char *member, guint number, const char *merge)
{
  g_autofree char *path =
    g_strdup_printf ("%s/%s/%s", atlante_item_kind_get_member (atlante_item_get_kind (item)),
                     atlante_item_get_id (item), member);
  g_autofree char *text = g_strdup_printf ("Corrected %u", number);
  g_autoptr (AtlanteJson) value = atlante_json_new_string (text);
  g_autoptr (GError) error = NULL;

  must (atlante_command_set (work->editor, path, value, merge, &error), &error);
}

static void
rest (Work *work, guint number)
{
}

static void
change_claim (Work *work, guint number)
{
  set_text (work, pick (work, ATLANTE_ITEM_CLAIM, number), "text/en", number, NULL);
}

/* Letter by letter. */
static void
type_name (Work *work, guint number)
{
  for (guint i = 0; i < 10; i++)
    {
      set_text (work, pick (work, ATLANTE_ITEM_PLACE, 0), "names/0/text", 10 * number + i, "typing");
      atlante_test_wait (0.05);
    }
}

static void
move_place (Work *work, guint number)
{
  AtlanteItem *place = pick (work, ATLANTE_ITEM_PLACE, 0);
  g_autofree char *path = g_strdup_printf ("places/%s/location", atlante_item_get_id (place));
  g_autofree char *text =
    g_strdup_printf ("{\"latitude\": %u, \"longitude\": 30, \"precision\": \"town\"}", 40 + number);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) value = atlante_json_parse (text, -1, &error);

  must (atlante_command_set (work->editor, path, value, NULL, &error), &error);
}

static void
change_title (Work *work, guint number)
{
  g_autofree char *text = g_strdup_printf ("Title %u", number);
  g_autoptr (AtlanteJson) value = atlante_json_new_string (text);
  g_autoptr (GError) error = NULL;

  must (atlante_command_set (work->editor, "title/en", value, NULL, &error), &error);
}

static void
add_place (Work *work, guint number)
{
  AtlanteJson *like = atlante_item_get_json (pick (work, ATLANTE_ITEM_PLACE, number));
  g_autoptr (AtlanteJson) json = atlante_json_with_member (like, "id", NULL);
  g_autoptr (GError) error = NULL;

  must (atlante_command_add (work->editor, ATLANTE_ITEM_PLACE, json, NULL, &error), &error);
}

static void
remove_place (Work *work, guint number)
{
  AtlanteItem *place = atlante_case_get_item (work->kase, ATLANTE_ITEM_PLACE,
                                              atlante_case_get_n (work->kase, ATLANTE_ITEM_PLACE) - 1);
  g_autoptr (GError) error = NULL;

  must (atlante_command_remove (work->editor, place, &error), &error);
}

static void
undo (Work *work, guint number)
{
  atlante_editor_undo (work->editor);
}

static void
merge_places (Work *work, guint number)
{
  AtlanteItem *keep = pick (work, ATLANTE_ITEM_PLACE, 0);
  AtlanteItem *gone = pick (work, ATLANTE_ITEM_PLACE, number + 1);
  g_autoptr (GError) error = NULL;

  must (atlante_command_merge (work->editor, keep, gone, &error), &error);
}

static void
merge_topics (Work *work, guint number)
{
  g_autoptr (GError) error = NULL;

  must (atlante_command_merge (work->editor,
                               atlante_case_get_item (work->kase, ATLANTE_ITEM_TOPIC, 0),
                               atlante_case_get_item (work->kase, ATLANTE_ITEM_TOPIC, 1), &error),
        &error);
}

static void
search (Work *work, guint number)
{
  static const char *const queries[] = { "n", "nu", "numero 77", "" };

  atlante_session_set_query (work->session, queries[number % G_N_ELEMENTS (queries)]);
}

static void
select_place (Work *work, guint number)
{
  atlante_session_select (work->session, pick (work, ATLANTE_ITEM_PLACE, number));
}

static void
measure_steps (Work *work)
{
  work->idle = take (work, TIMES, rest);
  g_print ("idle %f\n", work->idle);
  measure (work, "change-claim", TIMES, change_claim);
  measure (work, "change-title", TIMES, change_title);
  measure (work, "type-name", 3, type_name);
  measure (work, "move-place", TIMES, move_place);
  measure (work, "add-place", TIMES, add_place);
  measure (work, "remove-place", TIMES, remove_place);
  measure (work, "undo", TIMES, undo);
  measure (work, "select", TIMES, select_place);
  atlante_session_select (work->session, pick (work, ATLANTE_ITEM_PLACE, 0));
  atlante_test_wait (2);
  measure (work, "selected-type-name", 3, type_name);
  measure (work, "selected-move-place", TIMES, move_place);
  measure (work, "merge-places", 3, merge_places);
  measure (work, "undo-merge-places", 3, undo);
  measure (work, "search-first", 1, search);
  measure (work, "search", 4, search);
  atlante_session_set_query (work->session, "");
  atlante_test_wait (1);
  measure (work, "merge-topics", 1, merge_topics);
  measure (work, "undo-merge-topics", 1, undo);
}

static gboolean
has_case (gpointer data)
{
  return atlante_session_get_case (((Work *) data)->session) != NULL;
}

static GtkWidget *
find_map (GtkWidget *widget)
{
  GtkWidget *found = ATLANTE_IS_MAP_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_map (child);
  return found;
}

static gboolean
is_settled (gpointer data)
{
  return atlante_map_view_is_settled (ATLANTE_MAP_VIEW (((Work *) data)->map));
}

int
main (int argc, char **argv)
{
  AtlanteApplication *application;
  AtlanteWindow *window;
  g_autofree char *folder = NULL;
  g_autoptr (GFile) file = NULL;
  Work work = { NULL };
  double start;

  if (argc < 2 || argc > 3)
    g_error ("Usage: bench-edit-window CASE [STEP]");
  work.only = argv[2];
  g_setenv ("GTK_A11Y", "none", FALSE);
  folder = atlante_test_use_own_folders ();
  atlante_paths_init ();
  atlante_application_use_own_schema ();
  if (!gtk_init_check ())
    return 77;
  application = atlante_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);

  start = now ();
  file = g_file_new_for_commandline_arg (argv[1]);
  window = atlante_window_new (GTK_APPLICATION (application));
  work.session = atlante_window_get_session (window);
  work.map = find_map (GTK_WIDGET (window));
  atlante_window_load (window, file);
  gtk_window_present (GTK_WINDOW (window));
  if (!atlante_test_wait_until (has_case, &work, 60) || !atlante_test_wait_until (is_settled, &work, 60))
    g_error ("%s did not open", argv[1]);
  atlante_test_wait (REST);
  g_print ("open %f\n", now () - start);
  work.kase = atlante_session_get_case (work.session);
  work.editor = atlante_session_get_editor (work.session);
  measure_steps (&work);
  atlante_editor_mark_saved (work.editor);
  gtk_window_destroy (GTK_WINDOW (window));
  atlante_test_remove_folder (folder);
  return 0;
}
