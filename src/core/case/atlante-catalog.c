/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-catalog.h"

#include "atlante-paths.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

/* The layout of a .mo file (GNU gettext manual, "The Format of GNU MO Files"). */
#define MO_MAGIC 0x950412deu
#define MO_HEADER_SIZE 28
#define MO_MAX_SIZE (16 * 1024 * 1024)

typedef struct
{
  /* Read into memory, not mapped: a package update may cut the file while the program runs. */
  char *data;
  gsize size;
  gboolean swapped;
  guint32 n_strings;
  guint32 originals;
  guint32 translations;
} Catalog;

/* Catalogs are never freed, so that translations may be static strings. */
static GMutex catalogs_lock;
static GHashTable *catalogs;

static guint32
catalog_read (const Catalog *self, gsize offset)
{
  guint32 value;

  memcpy (&value, self->data + offset, sizeof value);
  return self->swapped ? GUINT32_SWAP_LE_BE (value) : value;
}

/* The string number @index of a table; its length goes to @length. */
static const char *
catalog_get (const Catalog *self, guint32 table, guint32 index, guint32 *length)
{
  gsize entry = (gsize) table + (gsize) index * 8;

  if (length != NULL)
    *length = catalog_read (self, entry);
  return self->data + catalog_read (self, entry + 4);
}

static gboolean
catalog_table_is_sound (const Catalog *self, guint32 table)
{
  if ((guint64) table + (guint64) self->n_strings * 8 > self->size)
    return FALSE;

  for (guint32 i = 0; i < self->n_strings; i++)
    {
      guint64 length = catalog_read (self, (gsize) table + (gsize) i * 8);
      guint64 end = catalog_read (self, (gsize) table + (gsize) i * 8 + 4) + length;

      if (end >= self->size || self->data[end] != '\0')
        return FALSE;
    }

  return TRUE;
}

/* Checks all offsets once, so that a lookup need not. */
static gboolean
catalog_open (Catalog *self)
{
  guint32 magic;

  if (self->size < MO_HEADER_SIZE || self->size > MO_MAX_SIZE)
    return FALSE;

  memcpy (&magic, self->data, sizeof magic);
  self->swapped = magic == GUINT32_SWAP_LE_BE (MO_MAGIC);
  if ((!self->swapped && magic != MO_MAGIC) || catalog_read (self, 4) >> 16 > 1)
    return FALSE;

  self->n_strings = catalog_read (self, 8);
  self->originals = catalog_read (self, 12);
  self->translations = catalog_read (self, 16);

  return catalog_table_is_sound (self, self->originals)
         && catalog_table_is_sound (self, self->translations);
}

static Catalog *
catalog_load (const char *name)
{
  g_autofree char *path = g_build_filename (atlante_paths_get_locale_dir (), name, "LC_MESSAGES",
                                            GETTEXT_PACKAGE ".mo", NULL);
  Catalog *self = g_new0 (Catalog, 1);

  if (g_file_get_contents (path, &self->data, &self->size, NULL))
    {
      if (catalog_open (self))
        return self;
      g_message ("%s is not a catalog of translations", path);
    }

  g_free (self->data);
  g_free (self);
  return NULL;
}

/* Tries the language with its region, "pt_BR", then alone. A name with a slash is no language. */
static Catalog *
catalog_load_language (const char *language)
{
  g_autofree char *name = g_strdelimit (g_strdup (language), "-", '_');
  Catalog *self;

  if (strpbrk (name, "/.") != NULL || *name == '\0')
    return NULL;

  self = catalog_load (name);
  if (self == NULL && strchr (name, '_') != NULL)
    {
      *strchr (name, '_') = '\0';
      self = *name != '\0' ? catalog_load (name) : NULL;
    }

  return self;
}

static const Catalog *
catalog_for_language (const char *language)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&catalogs_lock);
  gpointer found = NULL;

  if (catalogs == NULL)
    catalogs = g_hash_table_new (g_str_hash, g_str_equal);

  if (!g_hash_table_lookup_extended (catalogs, language, NULL, &found))
    {
      found = catalog_load_language (language);
      g_hash_table_insert (catalogs, g_strdup (language), found);
    }

  return found;
}

/* The table is sorted by the original strings; a plural's key is its singular.
 * Returns: (nullable): the translation, its plurals one after the other, each ended by NUL */
static const char *
catalog_lookup (const Catalog *self, const char *key, guint32 *length)
{
  guint32 low = 0, high = self->n_strings;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      int order = strcmp (key, catalog_get (self, self->originals, middle, NULL));

      if (order == 0)
        {
          const char *text = catalog_get (self, self->translations, middle, length);

          return *text != '\0' ? text : NULL;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

/* English is what the source code has. */
static gboolean
is_english (const char *language)
{
  return g_ascii_strncasecmp (language, "en", 2) == 0
         && (language[2] == '\0' || language[2] == '-' || language[2] == '_');
}

static const char *
translate_key (const char *language, const char *key, guint32 *length)
{
  const Catalog *catalog;

  /* The empty message is the catalog's header. */
  if (is_english (language) || *key == '\0')
    return NULL;

  catalog = catalog_for_language (language);
  return catalog != NULL ? catalog_lookup (catalog, key, length) : NULL;
}

/**
 * atlante_translate:
 * @language: (nullable): BCP 47; NULL for the interface's
 * @msgid: English, marked by TR()
 *
 * Returns: a static string, @msgid where there is no translation
 */
const char *
atlante_translate (const char *language, const char *msgid)
{
  const char *translation;

  g_return_val_if_fail (msgid != NULL, NULL);

  if (language == NULL)
    return g_dgettext (GETTEXT_PACKAGE, msgid);

  translation = translate_key (language, msgid, NULL);
  return translation != NULL ? translation : msgid;
}

/**
 * atlante_translate_context:
 * @language: (nullable): BCP 47; NULL for the interface's
 * @context: tells apart what is the same word in English
 * @msgid: English, marked by TRC()
 *
 * Returns: a static string, @msgid where there is no translation
 */
const char *
atlante_translate_context (const char *language, const char *context, const char *msgid)
{
  g_autofree char *key = NULL;
  const char *translation;

  g_return_val_if_fail (context != NULL && msgid != NULL, msgid);

  if (language == NULL)
    return g_dpgettext2 (GETTEXT_PACKAGE, context, msgid);

  key = g_strconcat (context, "\004", msgid, NULL);
  translation = translate_key (language, key, NULL);
  return translation != NULL ? translation : msgid;
}

/**
 * atlante_translate_plural:
 * @language: (nullable): BCP 47; NULL for the interface's
 *
 * All languages that Atlante speaks have two forms, one for 1 and one for the rest.
 *
 * Returns: a static string
 */
const char *
atlante_translate_plural (const char *language, const char *singular, const char *plural, guint n)
{
  const char *translation;
  guint32 length = 0;

  g_return_val_if_fail (singular != NULL && plural != NULL, singular);

  if (language == NULL)
    return g_dngettext (GETTEXT_PACKAGE, singular, plural, n);

  translation = translate_key (language, singular, &length);
  if (translation == NULL)
    return n == 1 ? singular : plural;

  gsize first = strlen (translation);
  if (n == 1 || first + 1 >= length)
    return translation;
  return translation + first + 1;
}

/**
 * atlante_catalog_get_languages:
 *
 * Returns: BCP 47 tags of the languages that the interface has, NULL-terminated
 */
const char *const *
atlante_catalog_get_languages (void)
{
  static const char *const languages[] = { "en", "it", NULL };

  return languages;
}

/**
 * atlante_catalog_get_interface_language:
 *
 * Returns: the first language of the user's list that Atlante speaks, English where there is none
 */
const char *
atlante_catalog_get_interface_language (void)
{
  const char *const *languages = atlante_catalog_get_languages ();
  const char *const *wanted;
  const char *locale = setlocale (LC_MESSAGES, NULL);

  /* Like gettext, which leaves all in English in the plain C locale whatever LANGUAGE says. */
  if (locale == NULL || strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0)
    return "en";

  wanted = g_get_language_names_with_category ("LC_MESSAGES");
  for (guint i = 0; wanted[i] != NULL; i++)
    for (guint j = 0; languages[j] != NULL; j++)
      {
        gsize length = strlen (languages[j]);

        if (strncmp (wanted[i], languages[j], length) == 0
            && !g_ascii_isalnum (wanted[i][length]))
          return languages[j];
      }

  return "en";
}
