/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-base-label.h"

G_BEGIN_DECLS

/* What is pointed to belongs to the labels, but for what @points leads to where it is not @point. */
struct _AtlanteBaseLabel
{
  AtlanteBaseLabelKind   kind;
  AtlanteBasePlacing     placing;
  double                 rank;
  guint                  population;
  guint                  n_points;
  AtlanteGeoPoint        point;
  AtlanteGeoPoint       *points;
  const char            *id;
  const char            *type_name;
  const char            *iso;        /* NULL where it has no country */
  const char            *local_name; /* NULL where it is not known */
  const char            *ascii_name; /* NULL where it is that in English */
  const char *const     *languages;  /* NULL-terminated, English first */
  const char *const     *names;      /* one for each language, empty where it is missing */
};

G_END_DECLS
