/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loads and saves the case given a few times and prints the median of each in milliseconds, a
 * number a line: what bench-case.py compares with others' programs. */
#include "atlante-case-loader.h"
#include "atlante-case-saver.h"

#include <stdlib.h>

#define TIMES 7

static int
compare (const void *a, const void *b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

static double
median (double *times)
{
  qsort (times, TIMES, sizeof *times, compare);
  return times[TIMES / 2] / 1000.0;
}

int
main (int argc, char **argv)
{
  double loading[TIMES], writing[TIMES];
  g_autoptr (GFile) file = NULL;

  if (argc != 2)
    g_error ("Usage: bench-case CASE");

  file = g_file_new_for_commandline_arg (argv[1]);
  for (int i = 0; i < TIMES; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlanteCase) loaded = NULL;
      g_autoptr (GBytes) bytes = NULL;
      gint64 start = g_get_monotonic_time ();

      loaded = atlante_case_loader_load (file, NULL, &error);
      if (loaded == NULL)
        g_error ("%s", error->message);
      loading[i] = g_get_monotonic_time () - start;

      /* The bytes only: how long a disk takes to be sure of them says nothing of us. */
      start = g_get_monotonic_time ();
      bytes = atlante_case_saver_to_bytes (loaded);
      writing[i] = g_get_monotonic_time () - start;
    }

  g_print ("%f\n%f\n", median (loading), median (writing));
  return 0;
}
