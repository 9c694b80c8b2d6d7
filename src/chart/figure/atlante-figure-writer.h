/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-figure.h"

G_BEGIN_DECLS

/* What a figure can be written as. */
typedef enum
{
  ATLANTE_FIGURE_PNG,
  ATLANTE_FIGURE_SVG,
  ATLANTE_FIGURE_PDF
} AtlanteFigureFormat;

gboolean atlante_figure_format_from_path (const char          *path,
                                          AtlanteFigureFormat *format,
                                          GError             **error);
GBytes  *atlante_figure_render           (AtlanteFigure       *figure,
                                          AtlanteFigureFormat  format,
                                          double               width,
                                          double               height,
                                          double               scale,
                                          const char          *id_prefix,
                                          GError             **error);
gboolean atlante_figure_write            (AtlanteFigure       *figure,
                                          const char          *path,
                                          double               width,
                                          double               height,
                                          double               scale,
                                          GError             **error);

G_END_DECLS
