/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "atlante-items.h"

G_BEGIN_DECLS

#define ATLANTE_CASE_ERROR (atlante_case_error_quark ())
GQuark atlante_case_error_quark (void);
typedef enum
{
  ATLANTE_CASE_ERROR_FORMAT,      /* JSON, but not a case */
  ATLANTE_CASE_ERROR_VERSION,     /* no version, or not one */
  ATLANTE_CASE_ERROR_INVALID,     /* breaks a rule of the case file */
  ATLANTE_CASE_ERROR_READ_ONLY,   /* of a later version: never written */
} AtlanteCaseError;

/* The newest version of the case file that this program writes. */
#define ATLANTE_CASE_VERSION 1

/**
 * AtlanteCase:
 *
 * The document: the lists of items and the indexes over them.
 */
#define ATLANTE_TYPE_CASE (atlante_case_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteCase, atlante_case, ATLANTE, CASE, GObject)

/* @root: a whole case file, valid by atlante_case_validator_check(). */
AtlanteCase        *atlante_case_new              (AtlanteJson *root);
/* The whole file again, members in the order of the file format, strangers kept. */
AtlanteJson        *atlante_case_dup_json         (AtlanteCase *self);
const char         *atlante_case_get_id           (AtlanteCase *self);
AtlanteJson        *atlante_case_get_title        (AtlanteCase *self);
AtlanteJson        *atlante_case_get_summary      (AtlanteCase *self);    /* (nullable) */
/* NULL-terminated, at least one */
const char * const *atlante_case_get_languages    (AtlanteCase *self);
const char         *atlante_case_get_created      (AtlanteCase *self);    /* (nullable) */
const char         *atlante_case_get_modified     (AtlanteCase *self);    /* (nullable) ISO 8601 */
AtlanteMarking      atlante_case_get_marking      (AtlanteCase *self);
/* "international" at least */
const char         *atlante_case_get_viewpoint    (AtlanteCase *self);
gint64              atlante_case_get_version      (AtlanteCase *self);
/* Of a later version, or an older state: shown, never changed or written. */
gboolean            atlante_case_is_read_only     (AtlanteCase *self);
/* It is an older state of a case, to be looked at. */
gboolean            atlante_case_is_past          (AtlanteCase *self);
void                atlante_case_set_past         (AtlanteCase *self);

/* A list of the case, in its order. (transfer full) */
GListModel         *atlante_case_list             (AtlanteCase *self, AtlanteItemKind kind);
guint               atlante_case_get_n            (AtlanteCase *self, AtlanteItemKind kind);
/* (transfer none) */
AtlanteItem        *atlante_case_get_item         (AtlanteCase *self, AtlanteItemKind kind,
                                                   guint index);
/* (nullable) (transfer none) any item by its id */
AtlanteItem        *atlante_case_lookup           (AtlanteCase *self, const char *id);
/* (nullable) the item by its id if it is of @kind */
AtlanteItem        *atlante_case_lookup_kind      (AtlanteCase *self, AtlanteItemKind kind,
                                                   const char *id);
/* What points at an item, each once and in the order of its list: claims (by place, actor, credited
 * actor, topic, passage, claim of the same origin), events and relations (by their ends and claims),
 * notes, actors (by seat), places (by part-of and the claims of their figures), passages (by
 * source), what is set aside. (transfer none) (nullable) */
GPtrArray          *atlante_case_get_referrers    (AtlanteCase *self, const char *id,
                                                   AtlanteItemKind kind);
guint               atlante_case_get_n_referrers  (AtlanteCase *self, const char *id,
                                                   AtlanteItemKind kind);
/* By id, else by any whole name, folded (case, accents, width). Exactly one match, else NULL and
 * @candidates (nullable out) gets the ids that come near (at most 10), best first, also those that
 * are spelt nearly so. @kind is PLACE or ACTOR. */
AtlanteItem        *atlante_case_find_named       (AtlanteCase *self, AtlanteItemKind kind,
                                                   const char *name,
                                                   GPtrArray **candidates);
/* The audience for an interface language: the case's first language and viewpoint come from the
 * case. (transfer full) */
AtlanteAudience    *atlante_case_dup_audience     (AtlanteCase *self, const char *language);

/* Changes without undo: users' edits go through AtlanteEditor. Signals: "item-replaced",
 * "item-removed", "members-changed", and those of the lists. */
void                atlante_case_insert_item      (AtlanteCase *self, AtlanteItemKind kind,
                                                   guint position, AtlanteJson *json);
void                atlante_case_remove_item      (AtlanteCase *self, AtlanteItem *item);
void                atlante_case_replace_item     (AtlanteCase *self, AtlanteItem *item,
                                                   AtlanteJson *json);
AtlanteJson        *atlante_case_get_members      (AtlanteCase *self);
void                atlante_case_set_members      (AtlanteCase *self, AtlanteJson *members);

G_END_DECLS
