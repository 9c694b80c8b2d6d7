/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlanteBorderClass:
 * @ATLANTE_BORDER_AGREED: a border that both sides hold to be theirs
 * @ATLANTE_BORDER_DISPUTED: a border that is contested
 * @ATLANTE_BORDER_CONTROL: a line of control or of cease-fire
 * @ATLANTE_BORDER_CLAIM: where a third party, or one side, wants it
 * @ATLANTE_BORDER_LEASE: the edge of a leased area; not drawn
 * @ATLANTE_BORDER_HIDDEN: a line that is not shown: of the packed map, unless a viewpoint asks for it
 */
typedef enum
{
  ATLANTE_BORDER_AGREED,
  ATLANTE_BORDER_DISPUTED,
  ATLANTE_BORDER_CONTROL,
  ATLANTE_BORDER_CLAIM,
  ATLANTE_BORDER_LEASE,
  ATLANTE_BORDER_HIDDEN,
  ATLANTE_BORDER_N_CLASSES
} AtlanteBorderClass;

/**
 * AtlanteBasePair:
 * @left: a country
 * @right: the other; @left and @right are in alphabetical order
 * @claimant: who wants the line, of a claim; else "ZZ"
 *
 * Between whom a line runs. ISO 3166 codes of two letters, "ZZ" for none; X* for areas without a
 * code (data/basemap/README.md lists them).
 */
typedef struct
{
  char left[3];
  char right[3];
  char claimant[3];
} AtlanteBasePair;

G_END_DECLS
