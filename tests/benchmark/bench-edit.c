/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits the case given and prints how long each kind of step took, "name milliseconds" a line, the
 * median of many where it is small: what bench-edit.py compares between cases and with others'
 * programs. No step here knows a display. */
#include "atlante-case-loader.h"
#include "atlante-case-saver.h"
#include "atlante-command.h"
#include "atlante-journal.h"
#include "atlante-session.h"

#include <stdlib.h>
#include <time.h>

#define TIMES 101
#define QUERY "numero 7"

typedef struct
{
  AtlanteSession *session;
  AtlanteEditor *editor;
  AtlanteCase *kase;
} Work;

static int
compare (const void *a, const void *b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

/* Of this thread, in milliseconds: other programs that run meanwhile do not count. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000.0 + (double) time.tv_nsec / 1e6;
}

static void
tell (const char *name, double *times, guint n)
{
  qsort (times, n, sizeof *times, compare);
  g_print ("%s %f\n", name, times[n / 2]);
}

static void
must (gboolean done, GError **error)
{
  if (!done)
    g_error ("%s", (*error)->message);
}

typedef void (*StepFunc) (Work *work, guint number);

static void
measure (Work *work, const char *name, guint n, StepFunc func)
{
  double times[TIMES];

  for (guint i = 0; i < n; i++)
    {
      double start = now ();

      func (work, i);
      times[i] = now () - start;
    }
  tell (name, times, n);
}

static AtlanteItem *
pick (Work *work, AtlanteItemKind kind, guint number)
{
  guint n = atlante_case_get_n (work->kase, kind);

  return atlante_case_get_item (work->kase, kind, (guint) ((guint64) number * 7919 % n));
}

static void
set (Work *work, AtlanteItem *item, const char *member, AtlanteJson *value, const char *merge)
{
  g_autofree char *path =
    g_strdup_printf ("%s/%s/%s", atlante_item_kind_get_member (atlante_item_get_kind (item)),
                     atlante_item_get_id (item), member);
  g_autoptr (GError) error = NULL;

  must (atlante_command_set (work->editor, path, value, merge, &error), &error);
}

static void
change_claim (Work *work, guint number)
{
  g_autofree char *text = g_strdup_printf ("Corrected %u", number);
  g_autoptr (AtlanteJson) value = atlante_json_new_string (text);

  set (work, pick (work, ATLANTE_ITEM_CLAIM, number), "text/en", value, NULL);
}

static void
type_letter (Work *work, guint number)
{
  g_autofree char *text = g_strnfill (number + 1, 'a');
  g_autoptr (AtlanteJson) value = atlante_json_new_string (text);

  set (work, pick (work, ATLANTE_ITEM_CLAIM, 0), "text/en", value, "typing");
}

static void
move_place (Work *work, guint number)
{
  g_autoptr (AtlanteJson) value = atlante_json_new_double (number / 10.0, 1);

  set (work, pick (work, ATLANTE_ITEM_PLACE, number), "location/latitude", value, NULL);
}

static void
change_case (Work *work, guint number)
{
  g_autofree char *text = g_strdup_printf ("Title %u", number);
  g_autoptr (AtlanteJson) value = atlante_json_new_string (text);
  g_autoptr (GError) error = NULL;

  must (atlante_command_set (work->editor, "title/en", value, NULL, &error), &error);
}

static void
add_place (Work *work, guint number)
{
  g_autofree char *text =
    g_strdup_printf (
      "{\"names\": [{\"text\": \"Nuovo %u\", \"language\": \"it\"}], \"kind\": \"city\", "
                     "\"location\": null, \"country\": null, \"part-of\": null}", number);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) json = atlante_json_parse (text, -1, &error);

  must (atlante_command_add (work->editor, ATLANTE_ITEM_PLACE, json, NULL, &error), &error);
}

static void
add_claim (Work *work, guint number)
{
  AtlanteJson *like = atlante_item_get_json (pick (work, ATLANTE_ITEM_CLAIM, number));
  g_autoptr (AtlanteJson) json = atlante_json_with_member (like, "id", NULL);
  g_autoptr (GError) error = NULL;

  must (atlante_command_add (work->editor, ATLANTE_ITEM_CLAIM, json, NULL, &error), &error);
}

static void
remove_claim (Work *work, guint number)
{
  AtlanteItem *claim = pick (work, ATLANTE_ITEM_CLAIM, number);
  g_autoptr (GError) error = NULL;

  must (atlante_command_remove (work->editor, claim, &error), &error);
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
undo (Work *work, guint number)
{
  atlante_editor_undo (work->editor);
}

static void
redo (Work *work, guint number)
{
  atlante_editor_redo (work->editor);
}

/* All topics become one, that of every claim: the largest step that a user can make. */
static void
merge_topics (Work *work)
{
  while (atlante_case_get_n (work->kase, ATLANTE_ITEM_TOPIC) > 2)
    {
      AtlanteItem *keep = atlante_case_get_item (work->kase, ATLANTE_ITEM_TOPIC, 0);
      AtlanteItem *gone = atlante_case_get_item (work->kase, ATLANTE_ITEM_TOPIC, 2);
      g_autoptr (GError) error = NULL;

      if (atlante_case_get_n (work->kase, ATLANTE_ITEM_TOPIC) % 2 == 0)
        keep = atlante_case_get_item (work->kase, ATLANTE_ITEM_TOPIC, 1);
      must (atlante_command_merge (work->editor, keep, gone, &error), &error);
    }
}

static void
merge_half (Work *work, guint number)
{
  g_autoptr (GError) error = NULL;

  must (atlante_command_merge (work->editor,
                               atlante_case_get_item (work->kase, ATLANTE_ITEM_TOPIC, 0),
                               atlante_case_get_item (work->kase, ATLANTE_ITEM_TOPIC, 1), &error), &error);
}

static void
remove_topic (Work *work, guint number)
{
  g_autoptr (GError) error = NULL;

  must (atlante_command_remove (work->editor,
                                atlante_case_get_item (work->kase, ATLANTE_ITEM_TOPIC, 0), &error), &error);
}

static void
search (Work *work, guint number)
{
  static const AtlanteItemKind kinds[] = { ATLANTE_ITEM_PLACE, ATLANTE_ITEM_CLAIM };
  g_autofree char *query = g_strdup_printf (QUERY "%u", number);

  atlante_session_set_query (work->session, query);
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < atlante_case_get_n (work->kase, kinds[k]); i++)
      atlante_session_matches (work->session, atlante_case_get_item (work->kase, kinds[k], i));
}

static void
write_bytes (Work *work, guint number)
{
  g_autoptr (GBytes) bytes = atlante_case_saver_to_bytes (work->kase);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
}

static void
measure_steps (Work *work)
{
  measure (work, "change-claim", TIMES, change_claim);
  measure (work, "type-letter", TIMES, type_letter);
  measure (work, "move-place", TIMES, move_place);
  measure (work, "change-case", TIMES, change_case);
  measure (work, "add-place", TIMES, add_place);
  measure (work, "add-claim", TIMES, add_claim);
  measure (work, "undo", TIMES, undo);
  measure (work, "redo", TIMES, redo);
  measure (work, "remove-claim", 11, remove_claim);
  measure (work, "merge-places", 11, merge_places);
}

static void
measure_large (Work *work)
{
  merge_topics (work);
  measure (work, "merge-half", 1, merge_half);
  measure (work, "undo-merge-half", 1, undo);
  measure (work, "redo-merge-half", 1, redo);
  measure (work, "remove-topic", 1, remove_topic);
  measure (work, "undo-remove-topic", 1, undo);
}

int
main (int argc, char **argv)
{
  Work work = { .session = atlante_session_new () };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  AtlanteJournal *journal;
  double start;

  if (argc != 2)
    g_error ("Usage: bench-edit CASE");

  file = g_file_new_for_commandline_arg (argv[1]);
  start = now ();
  work.kase = atlante_case_loader_load (file, NULL, &error);
  must (work.kase != NULL, &error);
  g_print ("open %f\n", now () - start);
  atlante_session_set_case (work.session, work.kase);
  work.editor = atlante_session_get_editor (work.session);
  folder = g_dir_make_tmp ("atlante-bench-XXXXXX", NULL);
  journal = atlante_journal_new (work.editor, folder, NULL);

  measure_steps (&work);
  measure (&work, "search-first", 1, search);
  measure (&work, "search", 5, search);
  atlante_session_set_query (work.session, "");
  measure_large (&work);
  measure (&work, "save", 3, write_bytes);

  atlante_journal_discard (journal);
  g_object_unref (journal);
  g_object_unref (work.session);
  g_object_unref (work.kase);
  return 0;
}
