/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-label.h"

G_BEGIN_DECLS

/* How labels of a kind are set. */
typedef struct
{
  double size;             /* of the font's size */
  PangoWeight weight;
  PangoStyle slant;
  double spacing;          /* between letters, of the label's size */
  gboolean capitals;
  double halo;             /* width on each side, of the label's size; 0 none */
  double halo_alpha;
  double spread;           /* that spacing may add, of the label's size */
} AtlanteLabelLook;

/* Letters of a name that cannot be parted, where they stand on a curve. */
typedef struct
{
  PangoGlyphItem *item;
  double advance;
  double x;                /* the middle of its baseline, from the label's upper left corner */
  double y;
  double angle;            /* radians, clockwise */
} AtlanteLabelCluster;

struct _AtlanteLabel
{
  gatomicrefcount references;
  PangoLayout *layout;     /* (nullable) of a straight label */
  char *text;              /* (nullable) of a curved one */
  GArray *clusters;        /* (nullable) of AtlanteLabelCluster, the same */
  GArray *boxes;           /* (nullable) of AtlanteBox, the same */
  AtlanteCurvePoint anchor;
  AtlanteChartColor color;
  AtlanteChartColor halo;
  double halo_width;
  double halo_alpha;
  double width;
  double height;
  double trim;             /* empty room over the letters that the box leaves out */
};

const AtlanteLabelLook *atlante_label_get_look     (AtlanteLabelKind         kind);
/* A label with nothing but its colours. */
AtlanteLabel           *atlante_label_alloc        (AtlanteLabelKind         kind,
                                                    double                   size,
                                                    const AtlanteChartStyle *style);
PangoFontDescription   *atlante_label_describe_font (const AtlanteLabelLook *look,
                                                    const char              *family,
                                                    double                   size);
void                    atlante_label_trace_curved (AtlanteLabel            *self,
                                                    cairo_t                 *cr,
                                                    double                   left,
                                                    double                   top);
void                    atlante_label_show_curved  (AtlanteLabel            *self,
                                                    cairo_t                 *cr,
                                                    double                   left,
                                                    double                   top);
void                    atlante_label_clear_cluster (gpointer                data);
/* Whether the letters of a name may stand apart: those of Arabic and its kin hang together. */
gboolean                atlante_label_can_spread   (const char              *text);

G_END_DECLS
