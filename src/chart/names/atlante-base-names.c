/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-names.h"

#include <string.h>

/* The least number of bytes that a label takes: with it a count that lies cannot make us allocate
 * more than a few times the size of the section. */
#define LABEL_BYTES 11
/* What we write beside the names: "country:KP", "KP" and the NULs behind them. */
#define OWN_BYTES 20
#define MAX_LANGUAGES 13
#define MAX_RANK 200
#define DEGREE 10000.0

static const char *const type_names[] = { "country", "capital", "town" };
static const char *const english_only[] = { "en", NULL };

typedef struct
{
  AtlanteBaseNames *names;
  AtlantePackedReader *reader;
  guint n_languages;
  char *text;               /* where the next one goes */
  const char **next_name;
} Decoder;

/* Returns: a copy of @length bytes, which may be none, with a NUL behind them; NULL if they are not
 * there or no text */
static const char *
read_text (Decoder *self, gsize length)
{
  AtlantePackedReader part;
  char *text = self->text;

  atlante_packed_reader_read_part (self->reader, length, &part);
  if (part.failed || !g_utf8_validate_len ((const char *) part.next, length, NULL))
    return NULL;
  memcpy (text, part.next, length);
  text[length] = '\0';
  self->text += length + 1;
  return text;
}

static const char *
write_text (Decoder *self, const char *one, const char *two)
{
  char *text = self->text;

  self->text = g_stpcpy (g_stpcpy (self->text, one), two) + 1;
  return text;
}

static gboolean
read_languages (Decoder *self)
{
  AtlanteBaseNames *names = self->names;

  names->languages = g_new0 (const char *, self->n_languages + 1);
  for (guint i = 0; i < self->n_languages; i++)
    {
      names->languages[i] = read_text (self, 2);
      if (names->languages[i] == NULL)
        return FALSE;
    }
  return g_str_equal (names->languages[0], "en");
}

/* The texts of a label: its names, then the local one, then the one in ASCII. No bytes stand for
 * the English name, which comes first. */
static gboolean
read_names (Decoder *self, AtlanteBaseLabel *label)
{
  guint mask = atlante_packed_reader_read_fixed (self->reader, 2);
  guint all = (1 << self->n_languages) - 1;
  gboolean english = (mask & all) == 1;
  const char **names = self->next_name;

  if ((mask & 1) == 0 || mask >> (self->n_languages + 2) != 0)
    return FALSE;
  label->names = names;
  label->languages = english ? english_only : self->names->languages;
  self->next_name += english ? 1 : self->n_languages;
  for (guint i = 0; i < self->n_languages + 2; i++)
    {
      const char *text = i < self->n_languages ? "" : NULL;

      if (mask & 1 << i)
        {
          gsize length = atlante_packed_reader_read_varint (self->reader);

          text = length == 0 && i > 0 ? names[0] : read_text (self, length);
          if (text == NULL || *text == '\0')
            return FALSE;
        }
      if (i < (english ? 1 : self->n_languages))
        names[i] = text;
      else if (i == self->n_languages)
        label->local_name = text;
      else if (i == self->n_languages + 1)
        label->ascii_name = text;
    }
  return TRUE;
}

static gboolean
read_label (Decoder *self, AtlanteBaseLabel *label)
{
  AtlantePackedReader *reader = self->reader;
  guint kind = atlante_packed_reader_read_fixed (reader, 1);
  guint rank = atlante_packed_reader_read_fixed (reader, 1);
  const char *iso = read_text (self, 2);

  label->point.latitude = atlante_packed_reader_read_zigzag (reader) / DEGREE;
  label->point.longitude = atlante_packed_reader_read_zigzag (reader) / DEGREE;
  label->population = atlante_packed_reader_read_varint (reader);
  if (reader->failed || kind >= G_N_ELEMENTS (type_names) || rank > MAX_RANK || iso == NULL
      || !atlante_geo_point_is_valid (label->point) || !read_names (self, label))
    return FALSE;
  label->kind = (AtlanteBaseLabelKind) kind;
  label->type_name = type_names[kind];
  label->rank = rank / 10.0;
  label->iso = g_str_equal (iso, "ZZ") ? NULL : iso;
  label->points = &label->point;
  label->n_points = 1;
  label->id = kind == ATLANTE_BASE_LABEL_COUNTRY ? write_text (self, "country:", iso)
                                                 : write_text (self, "city:", label->names[0]);
  return TRUE;
}

/**
 * atlante_base_names_read:
 * @self: (out): the names
 * @reader: stands at the beginning of their section, and ends with it
 *
 * Returns: whether they are whole; else @self must still be cleared, and @reader stands where they
 *   are not
 */
gboolean
atlante_base_names_read (AtlanteBaseNames *self, AtlantePackedReader *reader)
{
  Decoder decoder = { .names = self, .reader = reader };
  gsize left;
  guint n_labels;

  memset (self, 0, sizeof *self);
  n_labels = atlante_packed_reader_read_fixed (reader, 4);
  decoder.n_languages = atlante_packed_reader_read_fixed (reader, 2);
  left = atlante_packed_reader_get_left (reader);
  if (reader->failed || decoder.n_languages == 0 || decoder.n_languages > MAX_LANGUAGES
      || n_labels > left / LABEL_BYTES)
    return FALSE;
  /* A town's id repeats its name. */
  decoder.text = self->text = g_malloc (2 * left + OWN_BYTES * (gsize) (n_labels + 1));
  decoder.next_name = self->names = g_new (const char *, (gsize) n_labels * decoder.n_languages);
  self->labels = g_new0 (AtlanteBaseLabel, n_labels);
  self->n_labels = n_labels;
  if (!read_languages (&decoder))
    return FALSE;
  for (guint i = 0; i < n_labels; i++)
    if (!read_label (&decoder, &self->labels[i]))
      return FALSE;
  return atlante_packed_reader_get_left (reader) == 0;
}

void
atlante_base_names_clear (AtlanteBaseNames *self)
{
  g_free (self->labels);
  g_free (self->text);
  g_free (self->names);
  g_free (self->languages);
}
