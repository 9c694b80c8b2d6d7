/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-anchors.h"
#include "atlante-case.h"
#include "atlante-cli-verb.h"

G_BEGIN_DECLS

/* What the verbs share. Results go to standard output, messages for people to standard error, both
 * in UTF-8 whatever the locale is. */

/* Parses options and wants exactly @n_parameters others, named by @parameters ("CASE PLACE") in the
 * help; they are then @argv[1] and on. FALSE: the message is out, end with ATLANTE_CLI_CALL_WRONG.
 * --help ends the program. */
gboolean atlante_cli_parse (const AtlanteCliVerb *verb, const GOptionEntry *entries,
                            const char *parameters, int n_parameters, int *argc, char ***argv);
/* What the program can do, on standard output. */
void atlante_cli_print_help (void);
/* "atlante-cli: message" on standard error. */
void atlante_cli_message (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* Formatted text on standard output. */
void atlante_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* A result for programs on standard output. Takes @json. */
void atlante_cli_print_json (AtlanteJson *json);

/* NULL after a message. (transfer full) */
AtlanteCase *atlante_cli_load_case (const char *path);
AtlanteCanonicalText *atlante_cli_load_article (const char *path);
/* The place that PLACE means; NULL after a message with the candidates. (transfer none) */
AtlantePlace *atlante_cli_find_place (AtlanteCase *kase, const char *name);
/* Is @language NULL or the form of a BCP 47 tag? Else a message is out. */
gboolean atlante_cli_check_language (const char *language);
/* For @language, or else the interface's. (transfer full) */
AtlanteAudience *atlante_cli_dup_audience (AtlanteCase *kase, const char *language);
/* {"anchored": n, "moved": n, "lost": n, "unchecked": n}; @anchors NULL: all unchecked; @kase NULL:
 * none. (transfer full) */
AtlanteJson *atlante_cli_new_passages (AtlanteCase *kase, AtlanteAnchors *anchors);
/* The same for people, a line on standard output. */
void atlante_cli_print_passages (AtlanteCase *kase, AtlanteAnchors *anchors);

G_END_DECLS
