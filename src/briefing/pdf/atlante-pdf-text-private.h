/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-pdf-text.h"

G_BEGIN_DECLS

typedef struct
{
  const char *family;
  double size;
  double leading;
  PangoWeight weight;
  double spacing; /* between letters */
  guint color;
} AtlantePdfStyleValues;

/* Bytes of the text. */
typedef struct
{
  guint start;
  guint end;
  char *attributes; /* of cairo's link tag */
} AtlantePdfLink;

typedef struct
{
  PangoLayoutLine *line; /* of the layout */
  double x;
  double width;
} AtlantePdfLine;

struct _AtlantePdfText
{
  AtlantePdfPage *page;
  const AtlantePdfStyleValues *style;
  GString *text;
  PangoAttrList *attributes;
  GArray *links; /* of AtlantePdfLink */
  gboolean is_cut;
  gboolean keeps_color; /* drawn in the colour that is set */
  gboolean align_right;
  gboolean follows_script; /* a text that runs from right to left begins at the right */
  guint max_lines;         /* 0: any number */
  PangoLayout *layout;
  GArray *lines; /* of AtlantePdfLine */
};

G_END_DECLS
