/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-paths.h"

#include "atlante-build-folders.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* The folder of the running program, links resolved. */
static const char *
get_program_folder (void)
{
  static gsize once = 0;
  static char *folder = NULL;

  if (g_once_init_enter (&once))
    {
      g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

      folder = program != NULL ? g_path_get_dirname (program) : g_strdup ("");
      g_once_init_leave (&once, 1);
    }

  return folder;
}

static gboolean
is_below (const char *folder, const char *root, const char *part)
{
  g_autofree char *real_root = realpath (root, NULL);
  g_autofree char *prefix = g_strconcat (real_root != NULL ? real_root : root, part, NULL);
  gsize length = strlen (prefix);

  return strncmp (folder, prefix, length) == 0 && (folder[length] == '\0' || folder[length] == '/');
}

/* Programs and tests in the build folder; not what a trial installation puts elsewhere below it. */
static gboolean
runs_from_build_folder (void)
{
  const char *folder = get_program_folder ();

  return is_below (folder, ATLANTE_BUILDDIR, "/src")
         || is_below (folder, ATLANTE_BUILDDIR, "/tests");
}

/* Where the package stands when it was moved after it was configured (DESTDIR, a bundle). */
static char *
dup_relocated (const char *folder)
{
  g_autofree char *path = g_build_filename (get_program_folder (), "..", "share", folder, NULL);

  return g_canonicalize_filename (path, NULL);
}

/**
 * atlante_paths_dup_data_file:
 * @name: relative to the data folder
 *
 * Returns: (transfer full): the path; whether there is a file is for the caller to see
 */
char *
atlante_paths_dup_data_file (const char *name)
{
  const char *override = g_getenv ("ATLANTE_DATADIR");
  g_autofree char *path = NULL;
  g_autofree char *relocated = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (override != NULL && *override != '\0')
    return g_build_filename (override, name, NULL);

  if (runs_from_build_folder ())
    {
      path = g_build_filename (ATLANTE_SRCDIR, "data", name, NULL);
      /* What the build makes itself. */
      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        {
          g_autofree char *built = g_build_filename (ATLANTE_BUILDDIR, "data", name, NULL);

          if (g_file_test (built, G_FILE_TEST_EXISTS))
            return g_steal_pointer (&built);
        }
      return g_steal_pointer (&path);
    }

  path = g_build_filename (ATLANTE_PKGDATADIR, name, NULL);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  relocated = dup_relocated ("atlante");
  g_autofree char *moved = g_build_filename (relocated, name, NULL);
  return g_file_test (moved, G_FILE_TEST_EXISTS) ? g_steal_pointer (&moved)
                                                 : g_steal_pointer (&path);
}

static char *
find_locale_dir (void)
{
  g_autofree char *relocated = NULL;

  if (runs_from_build_folder ())
    return g_build_filename (ATLANTE_BUILDDIR, "po", NULL);

  relocated = dup_relocated ("locale");
  /* A moved package has the locale folder beside it; an unmoved one is the same folder. */
  if (!is_below (get_program_folder (), ATLANTE_LOCALEDIR "/../..", "")
      && g_file_test (relocated, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&relocated);

  return g_strdup (ATLANTE_LOCALEDIR);
}

/**
 * atlante_paths_get_locale_dir:
 *
 * Returns: the folder that has LANGUAGE/LC_MESSAGES/atlante.mo
 */
const char *
atlante_paths_get_locale_dir (void)
{
  static gsize once = 0;
  static char *folder = NULL;

  if (g_once_init_enter (&once))
    {
      folder = find_locale_dir ();
      g_once_init_leave (&once, 1);
    }

  return folder;
}

static char *
dup_private_folder (const char *parent)
{
  char *folder = g_build_filename (parent, "atlante", NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_debug ("Cannot make %s", folder);

  return folder;
}

/**
 * atlante_paths_dup_user_data_dir:
 *
 * Returns: (transfer full): the user's own data: attached texts
 */
char *
atlante_paths_dup_user_data_dir (void)
{
  return dup_private_folder (g_get_user_data_dir ());
}

/**
 * atlante_paths_dup_user_state_dir:
 *
 * Returns: (transfer full): what the program remembers between two starts
 */
char *
atlante_paths_dup_user_state_dir (void)
{
  return dup_private_folder (g_get_user_state_dir ());
}

/* A small system often lacks the user's locale ("it_IT.UTF-8" is asked for and not generated):
 * UTF-8 must work nevertheless, and so must the translation, which needs no locale data. */
static void
fall_back_to_plain_locale (void)
{
  const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
  const char *language = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  for (guint i = 0; i < G_N_ELEMENTS (names) && language == NULL; i++)
    {
      const char *value = g_getenv (names[i]);

      if (value != NULL && *value != '\0')
        language = value;
    }

  if (language != NULL && g_getenv ("LANGUAGE") == NULL)
    {
      g_autofree char *base = g_strndup (language, strcspn (language, ".@"));

      g_setenv ("LANGUAGE", base, FALSE);
    }
}

/**
 * atlante_paths_init:
 *
 * To be called before any thread is started: sets the locale and the text domain.
 */
void
atlante_paths_init (void)
{
  if (setlocale (LC_ALL, "") == NULL)
    fall_back_to_plain_locale ();

  bindtextdomain (GETTEXT_PACKAGE, atlante_paths_get_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
