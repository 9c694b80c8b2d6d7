/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-comparison.h"

#include "atlante-catalog.h"
#include "atlante-difference-format.h"

/* Names in one part of the sentence, before the rest is only counted. */
#define MAX_TITLES 3

/* (transfer full) */
static char *
format_added (guint kind, guint n, const char *language)
{
  switch (kind)
    {
    case ATLANTE_ITEM_SOURCE:
      return g_strdup_printf (TRN (language, "%u source added", "%u sources added", n), n);
    case ATLANTE_ITEM_PASSAGE:
      return g_strdup_printf (TRN (language, "%u passage added", "%u passages added", n), n);
    case ATLANTE_ITEM_PLACE:
      return g_strdup_printf (TRN (language, "%u place added", "%u places added", n), n);
    case ATLANTE_ITEM_ACTOR:
      return g_strdup_printf (TRN (language, "%u actor added", "%u actors added", n), n);
    case ATLANTE_ITEM_EVENT:
      return g_strdup_printf (TRN (language, "%u event added", "%u events added", n), n);
    case ATLANTE_ITEM_CLAIM:
      return g_strdup_printf (TRN (language, "%u claim added", "%u claims added", n), n);
    case ATLANTE_ITEM_RELATION:
      return g_strdup_printf (TRN (language, "%u relation added", "%u relations added", n), n);
    case ATLANTE_ITEM_TOPIC:
      return g_strdup_printf (TRN (language, "%u topic added", "%u topics added", n), n);
    case ATLANTE_ITEM_SET_ASIDE:
      return g_strdup_printf (TRN (language, "%u sentence set aside",
                                   "%u sentences set aside", n), n);
    case ATLANTE_ITEM_NOTE:
      return g_strdup_printf (TRN (language, "%u note added", "%u notes added", n), n);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* (transfer full) */
static char *
format_changed (guint kind, guint n, const char *language)
{
  switch (kind)
    {
    case ATLANTE_ITEM_SOURCE:
      return g_strdup_printf (TRN (language, "%u source changed", "%u sources changed", n), n);
    case ATLANTE_ITEM_PASSAGE:
      return g_strdup_printf (TRN (language, "%u passage changed", "%u passages changed", n), n);
    case ATLANTE_ITEM_PLACE:
      return g_strdup_printf (TRN (language, "%u place changed", "%u places changed", n), n);
    case ATLANTE_ITEM_ACTOR:
      return g_strdup_printf (TRN (language, "%u actor changed", "%u actors changed", n), n);
    case ATLANTE_ITEM_EVENT:
      return g_strdup_printf (TRN (language, "%u event changed", "%u events changed", n), n);
    case ATLANTE_ITEM_CLAIM:
      return g_strdup_printf (TRN (language, "%u claim changed", "%u claims changed", n), n);
    case ATLANTE_ITEM_RELATION:
      return g_strdup_printf (TRN (language, "%u relation changed", "%u relations changed", n), n);
    case ATLANTE_ITEM_TOPIC:
      return g_strdup_printf (TRN (language, "%u topic changed", "%u topics changed", n), n);
    case ATLANTE_ITEM_SET_ASIDE:
      return g_strdup_printf (TRN (language, "%u reason to set a sentence aside changed",
                                   "%u reasons to set a sentence aside changed", n), n);
    case ATLANTE_ITEM_NOTE:
      return g_strdup_printf (TRN (language, "%u note changed", "%u notes changed", n), n);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* (transfer full) */
static char *
format_removed (guint kind, guint n, const char *language)
{
  switch (kind)
    {
    case ATLANTE_ITEM_SOURCE:
      return g_strdup_printf (TRN (language, "%u source removed", "%u sources removed", n), n);
    case ATLANTE_ITEM_PASSAGE:
      return g_strdup_printf (TRN (language, "%u passage removed", "%u passages removed", n), n);
    case ATLANTE_ITEM_PLACE:
      return g_strdup_printf (TRN (language, "%u place removed", "%u places removed", n), n);
    case ATLANTE_ITEM_ACTOR:
      return g_strdup_printf (TRN (language, "%u actor removed", "%u actors removed", n), n);
    case ATLANTE_ITEM_EVENT:
      return g_strdup_printf (TRN (language, "%u event removed", "%u events removed", n), n);
    case ATLANTE_ITEM_CLAIM:
      return g_strdup_printf (TRN (language, "%u claim removed", "%u claims removed", n), n);
    case ATLANTE_ITEM_RELATION:
      return g_strdup_printf (TRN (language, "%u relation removed", "%u relations removed", n), n);
    case ATLANTE_ITEM_TOPIC:
      return g_strdup_printf (TRN (language, "%u topic removed", "%u topics removed", n), n);
    case ATLANTE_ITEM_SET_ASIDE:
      return g_strdup_printf (TRN (language, "%u sentence no longer set aside",
                                   "%u sentences no longer set aside", n), n);
    case ATLANTE_ITEM_NOTE:
      return g_strdup_printf (TRN (language, "%u note removed", "%u notes removed", n), n);
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
format_count (guint kind, AtlanteDifferenceWhat what, guint n, const char *language)
{
  switch (what)
    {
    case ATLANTE_DIFFERENCE_ADDED:
      return format_added (kind, n, language);
    case ATLANTE_DIFFERENCE_CHANGED:
      return format_changed (kind, n, language);
    case ATLANTE_DIFFERENCE_REMOVED:
    default:
      return format_removed (kind, n, language);
    }
}

/* A claim's name is a sentence, a passage's none: these are counted only. */
static gboolean
is_named (guint kind)
{
  return kind == ATLANTE_ITEM_SOURCE || kind == ATLANTE_ITEM_PLACE || kind == ATLANTE_ITEM_ACTOR
         || kind == ATLANTE_ITEM_EVENT || kind == ATLANTE_ITEM_TOPIC;
}

typedef struct
{
  AtlanteComparison *comparison;
  const char *language;
  GString *sentence;
  gboolean has_names;       /* the part before has some, with commas between them */
} Summary;

static void
start_part (Summary *self)
{
  if (self->sentence->len > 0)
    g_string_append (self->sentence, self->has_names ? "; " : ", ");
  self->has_names = FALSE;
}

static void
add_names (Summary *self, guint kind, AtlanteDifferenceWhat what, guint n)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint named = 0;

  for (guint i = 0; i < atlante_comparison_get_n (self->comparison) && named < MAX_TITLES; i++)
    {
      const AtlanteDifference *difference = atlante_comparison_get (self->comparison, i);
      g_autofree char *title = NULL;

      if (difference->kind != kind || difference->what != what)
        continue;
      title = atlante_comparison_dup_title (self->comparison, difference, self->language);
      g_string_append_printf (names, "%s%s", named++ > 0 ? ", " : "", title);
    }
  g_string_append (self->sentence, ": ");
  if (n > named)
    /* Translators: names, and how many there are besides: “Kursk, Lima, Rason and 9 more” */
    g_string_append_printf (self->sentence, TR (self->language, "%s and %u more"), names->str,
                            n - named);
  else
    g_string_append (self->sentence, names->str);
  self->has_names = TRUE;
}

static void
add_items (Summary *self, guint kind, AtlanteDifferenceWhat what, guint n)
{
  g_autofree char *count = format_count (kind, what, n, self->language);

  start_part (self);
  g_string_append (self->sentence, count);
  if (is_named (kind))
    add_names (self, kind, what, n);
}

static void
add_members (Summary *self)
{
  const AtlanteDifference *first = atlante_comparison_get_n (self->comparison) > 0
                                     ? atlante_comparison_get (self->comparison, 0) : NULL;
  g_autofree char *members = NULL;

  if (first == NULL || first->kind != ATLANTE_DIFFERENCE_MEMBERS)
    return;
  members = atlante_difference_format_members (first, self->language);
  start_part (self);
  /* Translators: %s are parts of the case itself: “title, languages” */
  g_string_append_printf (self->sentence, TR (self->language, "the case itself changed: %s"),
                          members);
  self->has_names = TRUE;
}

/* A passage that comes or goes with a claim, or with what is set aside, says nothing of its own. */
static gboolean
is_told_by_others (guint counts[ATLANTE_N_ITEM_KINDS][ATLANTE_DIFFERENCE_REMOVED + 1], guint kind,
                   AtlanteDifferenceWhat what)
{
  guint others = 0;

  if (kind != ATLANTE_ITEM_PASSAGE || what == ATLANTE_DIFFERENCE_CHANGED)
    return FALSE;
  for (guint i = 0; i <= ATLANTE_DIFFERENCE_REMOVED; i++)
    others += counts[ATLANTE_ITEM_CLAIM][i] + counts[ATLANTE_ITEM_SET_ASIDE][i];
  return others > 0;
}

/**
 * atlante_comparison_format_summary:
 * @language: (nullable): BCP 47; %NULL for the interface's
 *
 * Returns: (transfer full): what was added, changed and removed, for people; no stop at its end
 */
char *
atlante_comparison_format_summary (AtlanteComparison *self, const char *language)
{
  guint counts[ATLANTE_N_ITEM_KINDS][ATLANTE_DIFFERENCE_REMOVED + 1] = { 0 };
  Summary summary = { self, language, g_string_new (NULL), FALSE };

  g_return_val_if_fail (ATLANTE_IS_COMPARISON (self), g_string_free (summary.sentence, FALSE));

  for (guint i = 0; i < atlante_comparison_get_n (self); i++)
    {
      const AtlanteDifference *difference = atlante_comparison_get (self, i);

      if (difference->kind != ATLANTE_DIFFERENCE_MEMBERS)
        counts[difference->kind][difference->what]++;
    }
  for (guint what = 0; what <= ATLANTE_DIFFERENCE_REMOVED; what++)
    for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
      if (counts[kind][what] > 0 && !is_told_by_others (counts, kind, what))
        add_items (&summary, kind, what, counts[kind][what]);
  add_members (&summary);
  if (summary.sentence->len == 0)
    /* Translators: two states of a case are the same, apart from how they are written down */
    g_string_append (summary.sentence, TR (language, "nothing that the case says has changed"));
  return g_string_free (summary.sentence, FALSE);
}
