/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-anchors.h"
#include "atlante-case.h"
#include "atlante-dossier.h"

G_BEGIN_DECLS

/* Of the PDF's pages: 210 × 297 mm and 8.5 × 11 inches. */
typedef enum
{
  ATLANTE_PAPER_A4,
  ATLANTE_PAPER_LETTER,
} AtlantePaper;

/* "a4", "letter": as on the command line and in pack.json. */
const char *atlante_paper_get_nick (AtlantePaper paper);
/* Any case; FALSE where @nick is neither. */
gboolean atlante_paper_lookup (const char *nick, AtlantePaper *paper);

/**
 * AtlanteBriefing:
 *
 * The plan of a pack: which dossiers and claims, in which order, in which language and under which
 * marking. Writers read everything from here and from the case, so that all formats agree on order
 * and numbers. Nothing in it depends on the locale, the time zone, the user or the clock.
 *
 * Settings are made before the first writer runs. All getters borrow; arrays are never NULL.
 */
#define ATLANTE_TYPE_BRIEFING (atlante_briefing_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteBriefing, atlante_briefing, ATLANTE, BRIEFING, GObject)

/* @language: BCP 47; NULL: the case's first language (never the process's). Marking and viewpoint
 * come from the case. */
AtlanteBriefing *atlante_briefing_new (AtlanteCase *kase, const char *language);
/* The same, with names and borders as @viewpoint has them; NULL: as the case says. */
AtlanteBriefing *atlante_briefing_new_for_viewpoint (AtlanteCase *kase, const char *language,
                                                     const char *viewpoint);
/* The same plan over a copy of the case that nobody edits: for a worker. (transfer full) */
AtlanteBriefing *atlante_briefing_dup_snapshot (AtlanteBriefing *self);

/* Settings. */
void atlante_briefing_set_marking (AtlanteBriefing *self, AtlanteMarking marking);
void atlante_briefing_set_paper (AtlanteBriefing *self, AtlantePaper paper);
/* Whether the pack holds the text of the sources: FALSE by default. */
void atlante_briefing_set_with_text (AtlanteBriefing *self, gboolean with_text);
/* NULL: no article attached, all passages are unchecked. */
void atlante_briefing_set_anchors (AtlanteBriefing *self, AtlanteAnchors *anchors);

AtlanteCase *atlante_briefing_get_case (AtlanteBriefing *self);
AtlanteAudience *atlante_briefing_get_audience (AtlanteBriefing *self);
/* The language of labels, dates and numbers: for TR(), atlante_time_format() and their like. */
const char *atlante_briefing_get_language (AtlanteBriefing *self);
AtlanteMarking atlante_briefing_get_marking (AtlanteBriefing *self);
/* "TLP:CLEAR" */
const char *atlante_briefing_get_marking_label (AtlanteBriefing *self);
AtlantePaper atlante_briefing_get_paper (AtlanteBriefing *self);
gboolean atlante_briefing_get_with_text (AtlanteBriefing *self);
AtlanteAnchors *atlante_briefing_get_anchors (AtlanteBriefing *self);       /* (nullable) */
/* The only time that a writer may write: SOURCE_DATE_EPOCH, else the case's "modified", else its
 * "created", else 1980-01-01 (what a ZIP can hold). Seconds since 1970, UTC. */
gint64 atlante_briefing_get_time (AtlanteBriefing *self);
/* The same as "2026-11-22T10:00:00Z". */
const char *atlante_briefing_get_timestamp (AtlanteBriefing *self);
/* The same for people, a date in the pack's language: "22 novembre 2026". */
const char *atlante_briefing_get_date (AtlanteBriefing *self);

/* The case's title and summary in the pack's language. */
const char *atlante_briefing_get_title (AtlanteBriefing *self);
const char *atlante_briefing_get_summary (AtlanteBriefing *self);       /* (nullable) */

/* AtlanteDossier of each place: places that a map can point at, then countries and continents; in each, most claims first,
 * then by name. */
GPtrArray *atlante_briefing_get_dossiers (AtlanteBriefing *self);
/* 1 to the number of dossiers: "place 7 of 27"; 0 where the id is no place's. */
guint atlante_briefing_get_place_number (AtlanteBriefing *self, const char *place_id);
/* AtlanteClaim in the order of the article (source, first passage's start, then the case's order);
 * rejected ones are left out. Claim number n is element n - 1. */
GPtrArray *atlante_briefing_get_claims (AtlanteBriefing *self);
/* From 1; 0 where there is no such claim or it is left out. */
guint atlante_briefing_get_claim_number (AtlanteBriefing *self, const char *claim_id);
/* AtlanteEvent by time; undated ones last, in the case's order. */
GPtrArray *atlante_briefing_get_events (AtlanteBriefing *self);
/* AtlanteRelation in the case's order, and those of them that the map can draw: both ends places
 * with a location. */
GPtrArray *atlante_briefing_get_relations (AtlanteBriefing *self);
GPtrArray *atlante_briefing_get_flows (AtlanteBriefing *self);
/* The ends of a flow. */
AtlantePlace *atlante_briefing_get_flow_from (AtlanteBriefing *self, AtlanteRelation *relation);
AtlantePlace *atlante_briefing_get_flow_to (AtlanteBriefing *self, AtlanteRelation *relation);

/* Sentences that every format says in the same words. (transfer full), in the pack's language. */

/* The place's other names, at most @max (0: all), joined by " · ", the shown one left out; NULL
 * where there is none. */
char *atlante_briefing_dup_other_names (AtlanteBriefing *self, AtlantePlace *place, guint max);
/* "71 claims · 71 anchored to the source", or that no text was attached. */
char *atlante_briefing_dup_anchor_line (AtlanteBriefing *self);
/* "names and borders: international convention" */
char *atlante_briefing_dup_viewpoint_line (AtlanteBriefing *self);
/* unchecked where no article is given */
AtlanteAnchorState atlante_briefing_get_claim_state (AtlanteBriefing *self, AtlanteClaim *claim);
/* The claim's grade, "F6", with likelihood and confidence where an analyst set them: "F6 · likely ·
 * low confidence". */
char *atlante_briefing_dup_grade_line (AtlanteBriefing *self, AtlanteClaim *claim);
/* "What is missing": one sentence an element (char *): what sources do not say, what has no place
 * or no date, passages that were lost, sentences that were set aside with their reasons. (transfer
 * full) */
GPtrArray *atlante_briefing_dup_gaps (AtlanteBriefing *self);
/* Who made what the pack draws on: "Made with Natural Earth", ... one line an element (char *).
 * (transfer full) */
GPtrArray *atlante_briefing_dup_credits (AtlanteBriefing *self);

/* What a writer found that a reader of the pack has to know (glyphs that no font has ...). Goes
 * into pack.json and to the user. Cleared when a pack is begun. Each message once. */
void atlante_briefing_report (AtlanteBriefing *self, const char *path, const char *message);
/* char *: "briefing.pdf: message" */
GPtrArray *atlante_briefing_get_reports (AtlanteBriefing *self);
void atlante_briefing_clear_reports (AtlanteBriefing *self);

G_END_DECLS
