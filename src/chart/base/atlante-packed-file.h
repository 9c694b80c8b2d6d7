/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-packed-reader.h"

G_BEGIN_DECLS

#define ATLANTE_PACKED_FILE_MAX_SECTIONS 16

/**
 * AtlantePackedSection:
 * @ATLANTE_PACKED_PAIRS: between whom lines run, and the year of the data
 * @ATLANTE_PACKED_NAMES: countries and towns
 * @ATLANTE_PACKED_LEVEL: a level of detail; coarse ones come first
 */
typedef enum
{
  ATLANTE_PACKED_PAIRS = 1,
  ATLANTE_PACKED_NAMES,
  ATLANTE_PACKED_LEVEL
} AtlantePackedSection;

/**
 * AtlantePackedFile:
 *
 * The sections of a packed map (data/basemap/README.md), to be kept on the stack. Its bytes have to
 * stay while it is used.
 */
typedef struct
{
  const guint8 *data;
  gsize         length;
  guint         n_sections;
  struct
  {
    guint32 kind;
    guint32 checksum;
    gsize   offset;
    gsize   length;
  } sections[ATLANTE_PACKED_FILE_MAX_SECTIONS];
} AtlantePackedFile;

GBytes   *atlante_packed_file_map       (const char                 *path,
                                         GError                    **error);
gboolean  atlante_packed_file_init      (AtlantePackedFile          *self,
                                         GBytes                     *bytes,
                                         GError                    **error);
guint     atlante_packed_file_count     (const AtlantePackedFile    *self,
                                         AtlantePackedSection        kind);
gboolean  atlante_packed_file_open      (const AtlantePackedFile    *self,
                                         AtlantePackedSection        kind,
                                         guint                       index,
                                         AtlantePackedReader        *reader,
                                         GError                    **error);
void      atlante_packed_file_set_error (const AtlantePackedFile    *self,
                                         const AtlantePackedReader  *reader,
                                         GError                    **error);

G_END_DECLS
