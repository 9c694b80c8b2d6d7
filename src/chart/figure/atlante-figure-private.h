/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-figure.h"

G_BEGIN_DECLS

struct _AtlanteFigure
{
  GObject parent_instance;

  AtlanteChart *chart;
  AtlanteCase *kase;
  AtlanteAudience *audience;
  AtlanteChartTheme theme;
  char *names_family;
  char *words_family;
  double text_size;             /* 0: by the width */
  AtlanteFigureParts parts;
  char *place;                  /* (nullable) id */
  char *selection;              /* (nullable) id */
};

G_END_DECLS
