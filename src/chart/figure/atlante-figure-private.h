/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-figure.h"
#include "atlante-viewpoints.h"

G_BEGIN_DECLS

/* Where a figure looks; what is not given is chosen by the case. */
typedef struct
{
  gboolean has_projection;
  AtlanteProjection projection;
  gboolean has_center;
  AtlanteGeoPoint center;
  char *center_place;           /* (nullable) id */
  gboolean has_zoom;
  double zoom;
  gboolean has_bounds;
  AtlanteChartBounds bounds;
} AtlanteFigureAim;

struct _AtlanteFigure
{
  GObject parent_instance;

  AtlanteChart *chart;
  AtlanteCase *kase;
  AtlanteAudience *audience;
  AtlanteBaseMap *map;          /* (nullable) */
  AtlanteViewpoints *viewpoints;  /* (nullable) */
  AtlanteChartTheme theme;
  char *names_family;
  char *words_family;
  double text_size;             /* 0: by the width */
  AtlanteFigureParts parts;
  char *title;                  /* (nullable) in place of the case's */
  char *place;                  /* (nullable) id */
  char *selection;              /* (nullable) id */
  AtlanteFigureAim aim;
};

/* What a painting needs to know. */
typedef struct
{
  cairo_t *cr;                  /* (nullable) while only measuring */
  double size;                  /* of names */
  double width;
  double height;
  const AtlanteChartStyle *style;
  PangoContext *context;
  AtlanteLabelFont words;
  const char *language;
} AtlanteFigurePage;

/* Which projection it is in, and its centre. */
AtlanteProjection atlante_figure_choose_projection (AtlanteFigure    *self,
                                                    AtlanteGeoPoint  *center);
/* The view of a map of the given size; @size: of the font. */
void              atlante_figure_choose_view       (AtlanteFigure    *self,
                                                    double            width,
                                                    double            height,
                                                    double            size,
                                                    AtlanteChartView *view);
/* How high a map of the whole world is, with its margins; 0 where it is of a part. */
double            atlante_figure_get_world_height  (AtlanteFigure    *self,
                                                    double            width,
                                                    double            size);
/* (transfer full) the name of the place in the centre, or its coordinates */
char             *atlante_figure_dup_center_name   (AtlanteFigure    *self);

/* (transfer full) date, viewpoint and projection in one line */
char             *atlante_figure_dup_subtitle      (AtlanteFigure    *self);
/* (transfer full) whose data they are, for where there is no room for more */
char             *atlante_figure_dup_attribution   (AtlanteFigure    *self);

PangoLayout      *atlante_figure_page_lay_out      (const AtlanteFigurePage *page,
                                                    const char              *text,
                                                    double                   size,
                                                    gboolean                 bold,
                                                    double                   width);
void              atlante_figure_page_get_size     (PangoLayout             *layout,
                                                    double                  *width,
                                                    double                  *height);
void              atlante_figure_page_show         (const AtlanteFigurePage *page,
                                                    PangoLayout             *layout,
                                                    double                   x,
                                                    double                   y,
                                                    const AtlanteChartColor *color);

G_END_DECLS
