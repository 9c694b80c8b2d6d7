/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-anchors.h"
#include "atlante-sentences.h"

G_BEGIN_DECLS

/**
 * AtlanteCoverage:
 * @sentences: all of the text, headings included
 * @used: those that passages of claims cover at least by half
 * @set_aside: headings, and those that passages of "setAside" cover at least by half
 * @open: (element-type AtlanteSentence): the rest
 *
 * How much of a source its case has dealt with.
 */
typedef struct
{
  guint sentences;
  guint used;
  guint set_aside;
  GArray *open;
} AtlanteCoverage;

/* @anchors: of the passages of source @source_id (NULL: of all) in its attached text. Passages
 * that are lost do not count.
 * Returns: (transfer full) (nullable): NULL where no text is attached */
AtlanteCoverage *atlante_coverage_new       (AtlanteCase *kase, const char *source_id,
                                             const AtlanteAnchors *anchors);
void             atlante_coverage_free      (AtlanteCoverage *self);
/* Used and set aside over all: 0 to 1. */
double           atlante_coverage_get_share (const AtlanteCoverage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteCoverage, atlante_coverage_free)

G_END_DECLS
