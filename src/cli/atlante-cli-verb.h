/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program ends with. */
typedef enum
{
  ATLANTE_CLI_FINE = 0,
  /* The case, article or pack: broken, not there, lost anchors, ambiguous place. */
  ATLANTE_CLI_INPUT_WRONG = 1,
  /* The command line itself. */
  ATLANTE_CLI_CALL_WRONG = 2,
} AtlanteCliStatus;

/* A verb of atlante-cli: one file each. */
typedef struct
{
  const char *name;
  const char *summary;             /* marked with N_() */
  /* @argv[0] is the verb. */
  AtlanteCliStatus (*run) (int argc, char **argv);
} AtlanteCliVerb;

extern const AtlanteCliVerb atlante_cli_check;
extern const AtlanteCliVerb atlante_cli_places;
extern const AtlanteCliVerb atlante_cli_dossier;
extern const AtlanteCliVerb atlante_cli_map;
extern const AtlanteCliVerb atlante_cli_brief;
extern const AtlanteCliVerb atlante_cli_verify;
extern const AtlanteCliVerb atlante_cli_new;
extern const AtlanteCliVerb atlante_cli_set;
extern const AtlanteCliVerb atlante_cli_add;
extern const AtlanteCliVerb atlante_cli_remove;
extern const AtlanteCliVerb atlante_cli_merge;
extern const AtlanteCliVerb atlante_cli_format;
extern const AtlanteCliVerb atlante_cli_history;

/* All verbs in the order of the help, ended by NULL. */
extern const AtlanteCliVerb * const atlante_cli_verbs[];

G_END_DECLS
