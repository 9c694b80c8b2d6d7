/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-locale-names.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "atlante-catalog.h"

#define MAX_NAME 128

typedef int32_t (*Namer) (const char *locale, const char *in, UChar *out, int32_t room,
                          UErrorCode *status);

/* (nullable): there is none */
static char *
dup_name (Namer name, const char *locale, const char *in)
{
  UChar wide[MAX_NAME];
  char text[MAX_NAME * 4];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length;

  if (in == NULL)
    in = atlante_catalog_get_interface_language ();
  length = name (locale, in, wide, MAX_NAME, &status);
  /* Without a name of its own it gives back the code. */
  if (U_FAILURE (status) || status == U_USING_DEFAULT_WARNING || length == 0 || length >= MAX_NAME)
    return NULL;
  u_strToUTF8 (text, sizeof text, NULL, wide, length, &status);
  return U_SUCCESS (status) ? g_strdup (text) : NULL;
}

/* FALSE where all of it is no tag. */
static gboolean
read_tag (const char *tag, char *locale, int32_t room)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t read = 0;
  int32_t length = uloc_forLanguageTag (tag, locale, room, &read, &status);

  return U_SUCCESS (status) && length > 0 && length < room && read == (int32_t) strlen (tag);
}

char *
atlante_language_dup_name (const char *tag, const char *in)
{
  char locale[ULOC_FULLNAME_CAPACITY];
  char *name = NULL;

  g_return_val_if_fail (tag != NULL, NULL);

  if (atlante_language_is_known (tag) && read_tag (tag, locale, sizeof locale))
    name = dup_name (uloc_getDisplayName, locale, in);
  return name != NULL ? name : g_strdup (tag);
}

gboolean
atlante_language_is_known (const char *tag)
{
  char locale[ULOC_FULLNAME_CAPACITY];
  g_autofree char *name = NULL;

  g_return_val_if_fail (tag != NULL, FALSE);

  if (!read_tag (tag, locale, sizeof locale))
    return FALSE;
  name = dup_name (uloc_getDisplayLanguage, locale, "en");
  return name != NULL;
}

char *
atlante_country_dup_name (const char *code, const char *in)
{
  g_autofree char *locale = NULL;

  g_return_val_if_fail (code != NULL, NULL);

  /* ZZ: the code that stands for none. */
  if (strlen (code) != 2 || g_str_equal (code, "ZZ") || !g_ascii_isupper (code[0]) || !g_ascii_isupper (code[1]))
    return NULL;
  locale = g_strconcat ("und_", code, NULL);
  return dup_name (uloc_getDisplayCountry, locale, in);
}

/* (transfer full): those of two letters */
static const char **
keep_short (const char *const *codes)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; codes[i] != NULL; i++)
    if (strlen (codes[i]) == 2)
      g_ptr_array_add (kept, (gpointer) codes[i]);
  g_ptr_array_add (kept, NULL);
  return (const char **) g_ptr_array_free (kept, FALSE);
}

const char *const *
atlante_country_list_codes (void)
{
  static const char **codes = NULL;

  if (g_once_init_enter (&codes))
    g_once_init_leave (&codes, keep_short (uloc_getISOCountries ()));
  return codes;
}

const char *const *
atlante_language_list_codes (void)
{
  static const char **codes = NULL;

  if (g_once_init_enter (&codes))
    g_once_init_leave (&codes, keep_short (uloc_getISOLanguages ()));
  return codes;
}
