/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlantePackedReader:
 * @next: the next byte
 * @end: behind the last byte
 * @failed: whether something was asked for that is not there
 *
 * Reads little-endian numbers from memory and never past its end. After a failure every number is
 * 0 and @failed stays set, so that a loop may check once.
 */
typedef struct
{
  const guint8 *next;
  const guint8 *end;
  gboolean      failed;
} AtlantePackedReader;

void    atlante_packed_reader_init        (AtlantePackedReader *self,
                                           const guint8        *data,
                                           gsize                length);
gsize   atlante_packed_reader_get_left    (AtlantePackedReader *self);
void    atlante_packed_reader_read_part   (AtlantePackedReader *self,
                                           gsize                length,
                                           AtlantePackedReader *part);
guint32 atlante_packed_reader_read_fixed  (AtlantePackedReader *self,
                                           guint                n_bytes);
guint32 atlante_packed_reader_read_varint (AtlantePackedReader *self);
gint32  atlante_packed_reader_read_zigzag (AtlantePackedReader *self);

G_END_DECLS
