/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-role-words.h"

#include <glib/gi18n-lib.h>

#include "atlante-catalog.h"

static const char *const place_words[] = {
  "venue", "origin", "destination", "target", "subject", "recipient", "party", "seat", "mentioned",
  NULL
};
static const char *const actor_words[] = {
  "subject", "speaker", "recipient", "target", "party", "host", "guest", "participant", "venue",
  "mentioned", NULL
};

/* What a place or an actor does in an event or a claim. */
static const struct
{
  const char *word;
  const char *label;
} labels[] = {
  { "venue", NC_("role", "venue") },
  { "origin", NC_("role", "origin") },
  { "destination", NC_("role", "destination") },
  { "target", NC_("role", "target") },
  { "subject", NC_("role", "subject") },
  { "recipient", NC_("role", "recipient") },
  { "party", NC_("role", "party") },
  /* Translators: a capital that stands for its government */
  { "seat", NC_("role", "seat of government") },
  { "mentioned", NC_("role", "mentioned") },
  { "speaker", NC_("role", "speaker") },
  { "host", NC_("role", "host") },
  { "guest", NC_("role", "guest") },
  { "participant", NC_("role", "participant") },
};

const char *const *
atlante_role_words_list (AtlanteItemKind kind)
{
  return kind == ATLANTE_ITEM_PLACE ? place_words : actor_words;
}

const char *
atlante_role_words_get_label (const char *word)
{
  g_return_val_if_fail (word != NULL, "");

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].word, word))
      return atlante_translate_context (NULL, "role", labels[i].label);
  return word;
}
