/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "atlante-item.h"

G_BEGIN_DECLS

/* What is incomplete in a case, in the order in which people are told of it. None of it is a fault
 * of the file: it is work that is not done yet. Rejected claims are let be. */
typedef enum
{
  ATLANTE_GAP_NO_PASSAGE,       /* claims */
  ATLANTE_GAP_NO_SUBJECT,       /* claims about no place and no actor */
  ATLANTE_GAP_UNREAD,           /* claims that nobody has confirmed or rejected */
  ATLANTE_GAP_NO_GRADE,         /* claims */
  ATLANTE_GAP_NO_LOCATION,      /* places */
  ATLANTE_GAP_UNUSED_PLACE,     /* places that nothing is said about */
  ATLANTE_GAP_UNUSED_ACTOR,     /* actors that nothing is said about */
  ATLANTE_GAP_NO_TIME,          /* events */
  ATLANTE_GAP_NO_CLAIM,         /* events */
  ATLANTE_GAP_UNUSED_TOPIC,     /* topics of no claim */
  ATLANTE_GAP_NO_REFERENCE,     /* sources without title, author or date */
  ATLANTE_GAP_NO_TRANSLATION,   /* items with a text that lacks a language of the case */
  ATLANTE_N_GAP_RULES,
} AtlanteGapRule;

/**
 * AtlanteGap:
 *
 * The items of a case that lack one thing: a list of AtlanteItem by kind, then as in the case,
 * which follows the case as long as its AtlanteGaps lives.
 */
#define ATLANTE_TYPE_GAP (atlante_gap_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteGap, atlante_gap, ATLANTE, GAP, GObject)

AtlanteGapRule atlante_gap_get_rule (AtlanteGap *self);
guint          atlante_gap_get_n    (AtlanteGap *self);
/* "3 claims without a passage". @language: (nullable): NULL for the interface's. (transfer full) */
char          *atlante_gap_format   (AtlanteGap *self, const char *language);

/* For AtlanteGaps. */
AtlanteGap    *_atlante_gap_new     (AtlanteGapRule rule);
gboolean       _atlante_gap_has     (AtlanteGap *self, const char *id);
/* @item: of an id that it has: takes its place; else it is put where it belongs. */
void           _atlante_gap_put     (AtlanteGap *self, AtlanteItem *item);
void           _atlante_gap_take    (AtlanteGap *self, const char *id);
void           _atlante_gap_clear   (AtlanteGap *self);

G_END_DECLS
