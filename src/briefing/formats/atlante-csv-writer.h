/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-briefing-writer.h"

G_BEGIN_DECLS

typedef enum
{
  ATLANTE_TABLE_PLACES,
  ATLANTE_TABLE_CLAIMS,
  ATLANTE_TABLE_EVENTS,
  ATLANTE_TABLE_RELATIONS,
  ATLANTE_N_TABLES,
} AtlanteTable;

/* Tables of the pack: RFC 4180 in UTF-8, one header row, words of the case file for kinds. */
#define ATLANTE_TYPE_CSV_WRITER (atlante_csv_writer_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteCsvWriter, atlante_csv_writer,
                      ATLANTE, CSV_WRITER, AtlanteBriefingWriter)

AtlanteBriefingWriter *atlante_csv_writer_new (AtlanteTable table);

/* The columns in which a formula is disarmed by an apostrophe: for pack.json. */
const char *const *atlante_csv_writer_get_guarded_columns (AtlanteTable table);
/* "tables/places.csv" */
const char *atlante_csv_writer_get_table_path (AtlanteTable table);

G_END_DECLS
