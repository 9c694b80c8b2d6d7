/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "atlante-box.h"
#include "atlante-chart-style.h"

G_BEGIN_DECLS

/**
 * AtlanteLabelKind:
 * @ATLANTE_LABEL_PLACE: a place of the case: bold, its count of claims lighter
 * @ATLANTE_LABEL_AREA: a country, region or continent of the case: a rank below
 * @ATLANTE_LABEL_COUNTRY: of the base map: spaced capitals
 * @ATLANTE_LABEL_CAPITAL: of the base map
 * @ATLANTE_LABEL_WATER: seas and gulfs of the base map, in italics
 * @ATLANTE_LABEL_OCEAN: oceans of the base map: spaced italic capitals
 */
typedef enum
{
  ATLANTE_LABEL_PLACE,
  ATLANTE_LABEL_AREA,
  ATLANTE_LABEL_COUNTRY,
  ATLANTE_LABEL_CAPITAL,
  ATLANTE_LABEL_WATER,
  ATLANTE_LABEL_OCEAN
} AtlanteLabelKind;

/* The typeface of a chart. */
typedef struct
{
  const char *family;   /* as fontconfig knows it: "Noto Sans" */
  double size;          /* of a place's name, in units of user space; the others follow it */
} AtlanteLabelFont;

/**
 * AtlanteLabel:
 *
 * A text of a chart, laid out. Immutable; references are counted.
 */
typedef struct _AtlanteLabel AtlanteLabel;

AtlanteLabel *atlante_label_new        (PangoContext            *context,
                                        AtlanteLabelKind         kind,
                                        const char              *text,
                                        int                      count,
                                        const AtlanteLabelFont  *font,
                                        const AtlanteChartStyle *style);
AtlanteLabel *atlante_label_ref        (AtlanteLabel            *self);
void          atlante_label_unref      (AtlanteLabel            *self);
void          atlante_label_get_size   (AtlanteLabel            *self,
                                        double                  *width,
                                        double                  *height);
void          atlante_label_draw       (AtlanteLabel            *self,
                                        cairo_t                 *cr,
                                        AtlanteBox               box,
                                        double                   alpha);

char         *atlante_label_dup_clean  (const char              *text,
                                        gboolean                 capitals,
                                        guint                    max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteLabel, atlante_label_unref)

G_END_DECLS
