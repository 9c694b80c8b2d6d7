/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-text.h"

struct _AtlanteAudience
{
  gatomicrefcount ref_count;
  char **languages;
  char *viewpoint;
  AtlanteUnits units;
  AtlanteNotation notation;
};

G_DEFINE_BOXED_TYPE (AtlanteAudience, atlante_audience, atlante_audience_ref,
                     atlante_audience_unref)

static void
add_language (GPtrArray *languages, const char *language)
{
  if (language != NULL && *language != '\0' &&
      !g_ptr_array_find_with_equal_func (languages, language, g_str_equal, NULL))
    g_ptr_array_add (languages, g_strdup (language));
}

/**
 * atlante_audience_new:
 * @language: BCP 47
 * @case_language: (nullable): the case's first language
 * @viewpoint: (nullable): "international" where it is %NULL
 *
 * The chain of languages is that of the case file: @language, its base ("pt" for "pt-BR"),
 * @case_language, English; after these, any.
 *
 * Returns: (transfer full): an audience
 */
AtlanteAudience *
atlante_audience_new (const char *language, const char *case_language, const char *viewpoint)
{
  AtlanteAudience *self = g_new0 (AtlanteAudience, 1);
  g_autoptr (GPtrArray) languages = g_ptr_array_new_with_free_func (g_free);
  const char *dash = language != NULL ? strchr (language, '-') : NULL;
  g_autofree char *base = dash != NULL ? g_strndup (language, dash - language) : NULL;

  add_language (languages, language);
  add_language (languages, base);
  add_language (languages, case_language);
  add_language (languages, "en");
  g_ptr_array_add (languages, NULL);

  g_atomic_ref_count_init (&self->ref_count);
  self->languages = (char **) g_ptr_array_steal (languages, NULL);
  self->viewpoint = g_strdup (viewpoint != NULL ? viewpoint : "international");

  return self;
}

AtlanteAudience *
atlante_audience_with_units (const AtlanteAudience *self, AtlanteUnits units,
                             AtlanteNotation notation)
{
  AtlanteAudience *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (AtlanteAudience, 1);
  g_atomic_ref_count_init (&copy->ref_count);
  copy->languages = g_strdupv (self->languages);
  copy->viewpoint = g_strdup (self->viewpoint);
  copy->units = units;
  copy->notation = notation;
  return copy;
}

AtlanteAudience *
atlante_audience_ref (AtlanteAudience *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlante_audience_unref (AtlanteAudience *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_strfreev (self->languages);
  g_free (self->viewpoint);
  g_free (self);
}

const char *
atlante_audience_get_language (const AtlanteAudience *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->languages[0];
}

const char *const *
atlante_audience_get_languages (const AtlanteAudience *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->languages;
}

const char *
atlante_audience_get_viewpoint (const AtlanteAudience *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->viewpoint;
}

AtlanteUnits
atlante_audience_get_units (const AtlanteAudience *self)
{
  g_return_val_if_fail (self != NULL, ATLANTE_UNITS_KILOMETRES);

  return self->units;
}

AtlanteNotation
atlante_audience_get_notation (const AtlanteAudience *self)
{
  g_return_val_if_fail (self != NULL, ATLANTE_NOTATION_DECIMAL);

  return self->notation;
}

/**
 * atlante_text_get:
 * @text: (nullable): a text by language, or a plain string for all languages
 *
 * Returns: (nullable) (transfer none): the text for @audience, borrowed from @text
 */
const char *
atlante_text_get (const AtlanteJson *text, const AtlanteAudience *audience)
{
  const char *found;

  g_return_val_if_fail (audience != NULL, NULL);

  if (atlante_json_get_node_type (text) != ATLANTE_JSON_OBJECT)
    return atlante_json_get_string (text);

  for (guint i = 0; audience->languages[i] != NULL; i++)
    if ((found = atlante_json_get_member_string (text, audience->languages[i])) != NULL)
      return found;

  for (guint i = 0; i < atlante_json_get_length (text); i++)
    if ((found = atlante_json_get_string (atlante_json_get_element (text, i))) != NULL)
      return found;

  return NULL;
}
