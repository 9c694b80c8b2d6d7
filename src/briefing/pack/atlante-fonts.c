/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-fonts.h"

#include <fontconfig/fontconfig.h>
#include <gio/gio.h>

typedef struct
{
  const char *family;
  const char *language;
  int weight;
} Wanted;

static const Wanted wanted[] = {
  { "Noto Serif", "it", FC_WEIGHT_REGULAR },
  { "Noto Serif", "it", FC_WEIGHT_BOLD },
  { "Noto Sans", "it", FC_WEIGHT_REGULAR },
  { "Noto Sans", "it", FC_WEIGHT_BOLD },
  { "Noto Sans CJK JP", "ja", FC_WEIGHT_REGULAR },
  { "Noto Sans CJK KR", "ko", FC_WEIGHT_REGULAR },
  { "Noto Sans CJK SC", "zh-cn", FC_WEIGHT_REGULAR },
};

static char *
hash_file (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static const char *
get_string (FcPattern *pattern, const char *object)
{
  FcChar8 *value = NULL;

  if (FcPatternGetString (pattern, object, 0, &value) != FcResultMatch)
    return NULL;
  return (const char *) value;
}

static FcPattern *
match (const Wanted *font)
{
  FcPattern *pattern = FcPatternCreate ();
  FcPattern *found;
  FcResult result = FcResultNoMatch;

  FcPatternAddString (pattern, FC_FAMILY, (const FcChar8 *) font->family);
  FcPatternAddString (pattern, FC_LANG, (const FcChar8 *) font->language);
  FcPatternAddInteger (pattern, FC_WEIGHT, font->weight);
  FcConfigSubstitute (NULL, pattern, FcMatchPattern);
  FcDefaultSubstitute (pattern);
  found = FcFontMatch (NULL, pattern, &result);
  FcPatternDestroy (pattern);
  return found;
}

static AtlanteJson *
describe (const Wanted *font, GHashTable *hashes)
{
  AtlanteJson *object = atlante_json_new_object ();
  FcPattern *found = match (font);
  const char *path = found != NULL ? get_string (found, FC_FILE) : NULL;
  g_autofree char *name = NULL;
  int version = 0;

  atlante_json_set_string (object, "asked", font->family);
  atlante_json_set_string (object, "weight", font->weight == FC_WEIGHT_BOLD ? "bold" : "regular");
  if (path != NULL)
    {
      /* Several faces live in one file. */
      if (!g_hash_table_contains (hashes, path))
        g_hash_table_insert (hashes, g_strdup (path), hash_file (path));
      name = g_path_get_basename (path);
      atlante_json_set_string (object, "family", get_string (found, FC_FAMILY));
      atlante_json_set_string (object, "style", get_string (found, FC_STYLE));
      atlante_json_set_string (object, "file", name);
      if (FcPatternGetInteger (found, FC_FONTVERSION, 0, &version) == FcResultMatch)
        atlante_json_set_take (object, "version", atlante_json_new_double (version / 65536.0, 3));
      atlante_json_set_string (object, "sha256", g_hash_table_lookup (hashes, path));
    }
  if (found != NULL)
    FcPatternDestroy (found);
  return object;
}

AtlanteJson *
atlante_fonts_describe (void)
{
  g_autoptr (GHashTable) hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  AtlanteJson *fonts = atlante_json_new_array ();

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    atlante_json_append_take (fonts, describe (&wanted[i], hashes));
  return fonts;
}
