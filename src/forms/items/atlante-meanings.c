/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-meanings.h"

#include <glib/gi18n-lib.h>

static const char *
get_modality (int value)
{
  switch (value)
    {
    case ATLANTE_MODALITY_DENIED:
      return _("Said not to be so");
    case ATLANTE_MODALITY_CONDITIONAL:
      return _("Presented as possible, doubtful or under a condition: “may”, “if”, “it seems”");
    case ATLANTE_MODALITY_PREDICTED:
      return _("Judged likely, or expected: “probably”, “is going to”");
    case ATLANTE_MODALITY_REPORTED:
      return _("Told after somebody else, or by hearsay: “reportedly”, “according to”");
    case ATLANTE_MODALITY_ASSERTED:
      return _("Stated by the article itself");
    default:
      return NULL;
    }
}

static const char *
get_attribution (int value)
{
  switch (value)
    {
    case ATLANTE_ATTRIBUTION_AUTHOR:
      return _("The article credits nobody else");
    case ATLANTE_ATTRIBUTION_NAMED:
      return _("A person with a name");
    case ATLANTE_ATTRIBUTION_OFFICIAL:
      return _("An institution or a state");
    case ATLANTE_ATTRIBUTION_UNNAMED:
      return _("Sources that the article does not identify");
    case ATLANTE_ATTRIBUTION_MEDIA:
      return _("A newspaper, an agency, a broadcaster");
    case ATLANTE_ATTRIBUTION_DOCUMENT:
      return _("A text, such as a treaty or a report");
    default:
      return NULL;
    }
}

static const char *
get_confidence (int value)
{
  switch (value)
    {
    case ATLANTE_CONFIDENCE_LOW:
      return _("The information is scant, questionable or in pieces: little can be built on it");
    case ATLANTE_CONFIDENCE_MODERATE:
      return _("The sources are credible and it is plausible, but not confirmed well enough");
    case ATLANTE_CONFIDENCE_HIGH:
      return _("The information is good and from several sources, or the matter is clear; "
               "it may be wrong all the same");
    default:
      return NULL;
    }
}

static const char *
get_status (int value)
{
  switch (value)
    {
    case ATLANTE_STATUS_AUTOMATIC:
      return _("Proposed by the program; nobody has looked at it yet");
    case ATLANTE_STATUS_CONFIRMED:
      return _("An analyst has found it in the article");
    case ATLANTE_STATUS_REJECTED:
      return _("Left out of dossiers and briefings");
    default:
      return NULL;
    }
}

const char *
atlante_meanings_get (AtlanteVocabulary list, int value)
{
  switch (list)
    {
    case ATLANTE_VOCABULARY_MODALITY:
      return get_modality (value);
    case ATLANTE_VOCABULARY_ATTRIBUTION:
      return get_attribution (value);
    case ATLANTE_VOCABULARY_CONFIDENCE:
      return get_confidence (value);
    case ATLANTE_VOCABULARY_STATUS:
      return get_status (value);
    default:
      return NULL;
    }
}

/* Intelligence Community Directive 203, "Analytic Standards" (2 January 2015), D.6.e.(2)(a): the
 * terms of likelihood, and from how many to how many per cent each stands for. */
static const struct
{
  int from;
  int to;
} ranges[] = {
  [ATLANTE_LIKELIHOOD_ALMOST_NO_CHANCE] = { 1, 5 },
  [ATLANTE_LIKELIHOOD_VERY_UNLIKELY] = { 5, 20 },
  [ATLANTE_LIKELIHOOD_UNLIKELY] = { 20, 45 },
  [ATLANTE_LIKELIHOOD_EVEN] = { 45, 55 },
  [ATLANTE_LIKELIHOOD_LIKELY] = { 55, 80 },
  [ATLANTE_LIKELIHOOD_VERY_LIKELY] = { 80, 95 },
  [ATLANTE_LIKELIHOOD_ALMOST_CERTAIN] = { 95, 99 },
};

char *
atlante_meanings_dup_title (AtlanteVocabulary list, int value)
{
  const char *label = atlante_vocabulary_get_label (list, value, NULL);
  g_autofree char *first = g_utf8_strup (label, g_utf8_next_char (label) - label);
  g_autofree char *title = g_strconcat (first, g_utf8_next_char (label), NULL);

  if (list != ATLANTE_VOCABULARY_LIKELIHOOD || value <= 0 || value >= (int) G_N_ELEMENTS (ranges))
    return g_steal_pointer (&title);
  /* Translators: a word for how likely something is, and from how many to how many per cent it
   * stands for: "Likely (55–80%)" */
  return g_strdup_printf (_("%1$s (%2$d–%3$d%%)"), title, ranges[value].from, ranges[value].to);
}
