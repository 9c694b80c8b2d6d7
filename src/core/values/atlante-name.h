/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"

G_BEGIN_DECLS

/* A name of a place or an actor. */
typedef struct
{
  const char *text;
  const char *language;       /* BCP 47 or NULL */
  const char *viewpoint;      /* NULL unless contested */
  AtlanteNameRole role;
} AtlanteName;

/* A key figure. */
typedef struct
{
  AtlanteJson *value;         /* text by language or plain string */
  AtlanteJson *label;         /* text by language */
  AtlanteJson *claims;        /* array of ids */
} AtlanteKeyFigure;

/* Reading of what several kinds of item have. Arrays are of values borrowed from @json. */
/* (transfer full) of AtlanteName */
GArray *atlante_names_read    (AtlanteJson *names);
/* (transfer full) of AtlanteRole */
GArray *atlante_roles_read    (AtlanteJson *roles, const char *id_key);
/* (transfer full) of AtlanteKeyFigure */
GArray *atlante_figures_read  (AtlanteJson *figures);
/* (transfer full) NULL-terminated array of borrowed strings. Free with g_free(). */
const char **atlante_ids_read (AtlanteJson *ids);
/* The name to show: the viewpoint's contested one in the language, then the main one by the chain
 * of languages, then any. */
const char *atlante_names_pick (const GArray *names, const AtlanteAudience *audience);

G_END_DECLS
