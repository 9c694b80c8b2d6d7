/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The kinds of item of a case. All strings and arrays that they give are borrowed from the item; an
 * array's length goes to @n. Texts by language are returned as JSON: give them to
 * atlante_text_get(). */

#include "atlante-actor.h"
#include "atlante-claim.h"
#include "atlante-event.h"
#include "atlante-name.h"
#include "atlante-note.h"
#include "atlante-passage.h"
#include "atlante-place.h"
#include "atlante-relation.h"
#include "atlante-set-aside.h"
#include "atlante-source.h"
#include "atlante-topic.h"
