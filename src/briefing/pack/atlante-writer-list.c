/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* Apart from AtlanteBriefingWriter itself, which knows no format. */

#include "atlante-briefing-writer.h"

#include "atlante-case-writer.h"
#include "atlante-csv-writer.h"
#include "atlante-geojson-writer.h"
#include "atlante-html-writer.h"
#include "atlante-kml-writer.h"
#include "atlante-markdown-writer.h"
#include "atlante-pdf-writer.h"
#include "atlante-settings-writer.h"

GPtrArray *
atlante_briefing_writer_list_all (void)
{
  GPtrArray *writers = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (writers, atlante_pdf_writer_new ());
  g_ptr_array_add (writers, atlante_html_writer_new ());
  g_ptr_array_add (writers, atlante_markdown_writer_new ());
  g_ptr_array_add (writers, atlante_geojson_writer_new ());
  g_ptr_array_add (writers, atlante_kml_writer_new ());
  for (guint i = 0; i < ATLANTE_N_TABLES; i++)
    g_ptr_array_add (writers, atlante_csv_writer_new (i));
  g_ptr_array_add (writers, atlante_case_writer_new ());
  /* Last: it tells what the others reported. */
  g_ptr_array_add (writers, atlante_settings_writer_new ());
  return writers;
}
