/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

typedef enum
{
  ATLANTE_DIRECTION_OUT,     /* from the subject */
  ATLANTE_DIRECTION_IN,      /* to the subject */
  ATLANTE_DIRECTION_BOTH,    /* agreement, talks, cooperation: done together */
} AtlanteDirection;

/* A tie of the dossier's subject to another item. */
#define ATLANTE_TYPE_LINK (atlante_link_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteLink, atlante_link, ATLANTE, LINK, GObject)
AtlanteRelation *atlante_link_get_relation  (AtlanteLink *self);
AtlanteItem     *atlante_link_get_other     (AtlanteLink *self);
AtlanteDirection atlante_link_get_direction (AtlanteLink *self);
/* Metres and degrees; both -1 where one end has no location. */
double           atlante_link_get_distance  (AtlanteLink *self);
double           atlante_link_get_bearing   (AtlanteLink *self);

/* The tie of @relation as @subject sees it; NULL where the other end is not in the case. (transfer
 * full) */
AtlanteLink     *atlante_link_new           (AtlanteCase *kase, AtlanteItem *subject,
                                             AtlanteRelation *relation);

G_END_DECLS
