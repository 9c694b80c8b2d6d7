/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "atlante-box.h"
#include "atlante-chart-style.h"
#include "atlante-curve.h"

G_BEGIN_DECLS

/**
 * AtlanteLabelKind:
 * @ATLANTE_LABEL_PLACE: a place of the case: bold, its count of claims lighter
 * @ATLANTE_LABEL_AREA: a country, region or continent of the case: a rank below
 * @ATLANTE_LABEL_COUNTRY: of the base map: spaced capitals
 * @ATLANTE_LABEL_CAPITAL: of the base map
 * @ATLANTE_LABEL_CITY: a large town of the base map
 * @ATLANTE_LABEL_TOWN: any other town of it
 * @ATLANTE_LABEL_OCEAN: oceans of the base map: spaced italic capitals
 * @ATLANTE_LABEL_WATER: seas, in italics
 * @ATLANTE_LABEL_STRAIT: gulfs, bays, straits and lakes: smaller italics
 * @ATLANTE_LABEL_RANGE: mountains: small spaced italics, brownish
 * @ATLANTE_LABEL_REGION: deserts, plains and regions: small, wide
 * @ATLANTE_LABEL_ISLAND: islands, peninsulas and capes
 */
typedef enum
{
  ATLANTE_LABEL_PLACE,
  ATLANTE_LABEL_AREA,
  ATLANTE_LABEL_COUNTRY,
  ATLANTE_LABEL_CAPITAL,
  ATLANTE_LABEL_CITY,
  ATLANTE_LABEL_TOWN,
  ATLANTE_LABEL_OCEAN,
  ATLANTE_LABEL_WATER,
  ATLANTE_LABEL_STRAIT,
  ATLANTE_LABEL_RANGE,
  ATLANTE_LABEL_REGION,
  ATLANTE_LABEL_ISLAND
} AtlanteLabelKind;

#define ATLANTE_LABEL_N_KINDS (ATLANTE_LABEL_ISLAND + 1)

/* The typeface of a chart. */
typedef struct
{
  const char *family;   /* as fontconfig knows it: "Noto Sans" */
  double size;          /* of a place's name, in units of user space; the others follow it */
} AtlanteLabelFont;

/**
 * AtlanteLabelText:
 * @name: the name
 * @second: (nullable): a smaller line under it, such as the name that the people there use
 * @language: (nullable): of @name, BCP 47: Han letters have other forms in each of their languages
 * @count: how many claims, or -1 for none
 * @growth: by how much larger it is than others of its kind; 0 is 1
 * @room: pixels that its letters may spread over; 0 for the usual distance
 * @tight: on a curve, whether its letters stand as close as they may, to leave room beside them
 * @slide: by how much a tight name is moved along its curve: -1 to its beginning, 1 to its end
 * @folds: whether it stands in two lines, if it has a space to break at
 *
 * What a label says.
 */
typedef struct
{
  const char *name;
  const char *second;
  const char *language;
  int count;
  double growth;
  double room;
  gboolean tight;
  double slide;
  gboolean folds;
} AtlanteLabelText;

/**
 * AtlanteLabel:
 *
 * A text of a chart, laid out. Immutable; references are counted.
 */
typedef struct _AtlanteLabel AtlanteLabel;

AtlanteLabel     *atlante_label_new        (PangoContext            *context,
                                            AtlanteLabelKind         kind,
                                            const AtlanteLabelText  *text,
                                            const AtlanteLabelFont  *font,
                                            const AtlanteChartStyle *style);
AtlanteLabel     *atlante_label_new_curved (PangoContext            *context,
                                            AtlanteLabelKind         kind,
                                            const AtlanteLabelText  *text,
                                            const AtlanteLabelFont  *font,
                                            const AtlanteChartStyle *style,
                                            const AtlanteCurve      *curve);
AtlanteLabel     *atlante_label_ref        (AtlanteLabel            *self);
void              atlante_label_unref      (AtlanteLabel            *self);
void              atlante_label_get_size   (AtlanteLabel            *self,
                                            double                  *width,
                                            double                  *height);
AtlanteCurvePoint atlante_label_get_anchor (AtlanteLabel            *self);
const AtlanteBox *atlante_label_get_boxes  (AtlanteLabel            *self,
                                            guint                   *n);
void              atlante_label_draw       (AtlanteLabel            *self,
                                            cairo_t                 *cr,
                                            AtlanteBox               box,
                                            double                   alpha);

char             *atlante_label_dup_clean  (const char              *text,
                                            gboolean                 capitals,
                                            guint                    max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteLabel, atlante_label_unref)

G_END_DECLS
