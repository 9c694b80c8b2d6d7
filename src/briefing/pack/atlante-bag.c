/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-bag.h"

#include <stdlib.h>
#include <string.h>

struct _AtlanteBag
{
  GHashTable *files;     /* path from the root → GBytes */
  GString *info;
  gboolean sealed;
};

AtlanteBag *
atlante_bag_new (void)
{
  AtlanteBag *self = g_new0 (AtlanteBag, 1);

  self->files
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->info = g_string_new (NULL);
  return self;
}

void
atlante_bag_free (AtlanteBag *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->files);
  g_string_free (self->info, TRUE);
  g_free (self);
}

void
atlante_bag_add (AtlanteBag *self, const char *path, GBytes *bytes)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (path != NULL && bytes != NULL);

  if (!g_hash_table_insert (self->files, g_strconcat ("data/", path, NULL), g_bytes_ref (bytes)))
    g_critical ("Two files of a pack have the path %s", path);
}

void
atlante_bag_add_info (AtlanteBag *self, const char *label, const char *value)
{
  g_autofree char *line = NULL;

  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (label != NULL);

  if (value == NULL)
    return;
  line = g_strdup (value);
  for (char *p = line; *p != '\0'; p++)
    if ((guchar) *p < 0x20 || *p == 0x7f)
      *p = ' ';
  g_string_append_printf (self->info, "%s: %s\n", label, g_strstrip (line));
}

static int
compare_paths (const void *a, const void *b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

const char **
atlante_bag_list_paths (AtlanteBag *self)
{
  const char **paths;
  guint n = 0;

  g_return_val_if_fail (self != NULL, NULL);

  paths = (const char **) g_hash_table_get_keys_as_array (self->files, &n);
  qsort (paths, n, sizeof *paths, compare_paths);
  return paths;
}

GBytes *
atlante_bag_lookup (AtlanteBag *self, const char *path)
{
  g_return_val_if_fail (self != NULL && path != NULL, NULL);

  return g_hash_table_lookup (self->files, path);
}

static void
add_tag_file (AtlanteBag *self, const char *path, const char *text)
{
  g_hash_table_insert (self->files, g_strdup (path), g_bytes_new (text, strlen (text)));
}

/* "hash  path": the layout that sha256sum reads too. */
static char *
dup_manifest (AtlanteBag *self, gboolean payload)
{
  g_autofree const char **paths = atlante_bag_list_paths (self);
  GString *manifest = g_string_new (NULL);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *sha256 = NULL;

      if (g_str_has_prefix (paths[i], "data/") != payload)
        continue;
      sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256,
                                             g_hash_table_lookup (self->files, paths[i]));
      g_string_append_printf (manifest, "%s  %s\n", sha256, paths[i]);
    }
  return g_string_free (manifest, FALSE);
}

static void
add_oxum (AtlanteBag *self)
{
  GHashTableIter iter;
  gpointer bytes;
  guint64 octets = 0;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, NULL, &bytes))
    {
      octets += g_bytes_get_size (bytes);
      n++;
    }
  g_string_append_printf (self->info, "Payload-Oxum: %" G_GUINT64_FORMAT ".%u\n", octets, n);
}

void
atlante_bag_seal (AtlanteBag *self)
{
  g_autofree char *manifest = NULL;
  g_autofree char *tag_manifest = NULL;

  g_return_if_fail (self != NULL && !self->sealed);

  manifest = dup_manifest (self, TRUE);
  add_oxum (self);
  add_tag_file (self, "bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  add_tag_file (self, "bag-info.txt", self->info->str);
  add_tag_file (self, "manifest-sha256.txt", manifest);
  tag_manifest = dup_manifest (self, FALSE);
  add_tag_file (self, "tagmanifest-sha256.txt", tag_manifest);
  self->sealed = TRUE;
}
