/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-packed-reader.h"

/**
 * atlante_packed_reader_init:
 * @self: a reader
 * @data: bytes, which must stay
 * @length: their number
 */
void
atlante_packed_reader_init (AtlantePackedReader *self,
                            const guint8        *data,
                            gsize                length)
{
  self->next = data;
  self->end = data + length;
  self->failed = FALSE;
}

/**
 * atlante_packed_reader_get_left:
 * @self: a reader
 *
 * Returns: how many bytes are left
 */
gsize
atlante_packed_reader_get_left (AtlantePackedReader *self)
{
  return self->end - self->next;
}

static guint32
fail (AtlantePackedReader *self)
{
  self->failed = TRUE;
  self->next = self->end;
  return 0;
}

/**
 * atlante_packed_reader_read_part:
 * @self: a reader
 * @length: bytes
 * @part: (out): a reader of the next @length bytes; of none, and failed, if there are fewer
 *
 * Splits off a part and goes on behind it.
 */
void
atlante_packed_reader_read_part (AtlantePackedReader *self,
                                 gsize                length,
                                 AtlantePackedReader *part)
{
  if (length > atlante_packed_reader_get_left (self))
    {
      fail (self);
      length = 0;
    }
  atlante_packed_reader_init (part, self->next, length);
  part->failed = self->failed;
  self->next += length;
}

/**
 * atlante_packed_reader_read_fixed:
 * @self: a reader
 * @n_bytes: 1 to 4
 *
 * Returns: an unsigned number of that many bytes
 */
guint32
atlante_packed_reader_read_fixed (AtlantePackedReader *self,
                                  guint                n_bytes)
{
  guint32 value = 0;

  if (n_bytes > atlante_packed_reader_get_left (self))
    return fail (self);
  for (guint i = 0; i < n_bytes; i++)
    value |= (guint32) *self->next++ << (8 * i);
  return value;
}

/**
 * atlante_packed_reader_read_varint:
 * @self: a reader
 *
 * Returns: an unsigned number of seven bits a byte, the lowest first
 */
guint32
atlante_packed_reader_read_varint (AtlantePackedReader *self)
{
  guint64 value = 0;

  for (guint shift = 0; shift < 35; shift += 7)
    {
      guint8 byte;

      if (self->next == self->end)
        return fail (self);
      byte = *self->next++;
      value |= (guint64) (byte & 127) << shift;
      if (byte < 128)
        return value <= G_MAXUINT32 ? (guint32) value : fail (self);
    }
  return fail (self);
}

/**
 * atlante_packed_reader_read_zigzag:
 * @self: a reader
 *
 * Returns: a signed number, packed as 0, -1, 1, -2, 2, ...
 */
gint32
atlante_packed_reader_read_zigzag (AtlantePackedReader *self)
{
  guint32 value = atlante_packed_reader_read_varint (self);

  return (gint32) (value >> 1) ^ -(gint32) (value & 1);
}
