/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-step-name.h"

#include "atlante-json-path.h"

#include <glib/gi18n-lib.h>

/* Characters of a title in the name of a step. */
#define MAX_TITLE 40

/* What would turn round the words that stand beside it in a menu. */
static gboolean
turns_round (gunichar letter)
{
  return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
}

char *
_atlante_step_name_dup_title (AtlanteCase *kase, AtlanteItem *item)
{
  g_autoptr (AtlanteAudience) audience = atlante_case_dup_audience (kase, NULL);
  const char *title = atlante_item_get_title (item, audience);
  GString *line = g_string_new (NULL);
  guint n = 0;

  if (*title == '\0')
    title = atlante_item_get_id (item) != NULL
              ? atlante_item_get_id (item)
              : atlante_item_kind_get_label (atlante_item_get_kind (item), NULL);
  for (const char *c = title; *c != '\0' && n < MAX_TITLE; c = g_utf8_next_char (c), n++)
    {
      gunichar letter = g_utf8_get_char (c);

      if (!turns_round (letter))
        g_string_append_unichar (line, g_unichar_iscntrl (letter) ? ' ' : letter);
    }
  if (g_utf8_strlen (title, -1) > MAX_TITLE)
    g_string_append (line, "…");
  return g_string_free (line, FALSE);
}

/* The one %s of a translated form. (transfer full) */
static char *
fill_in (const char *form, const char *what)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (form, what);
#pragma GCC diagnostic pop
}

/* --- a new item --- */

char *
_atlante_step_name_for_add (AtlanteCase *kase, AtlanteItemKind kind, AtlanteJson *json)
{
  g_autoptr (AtlanteItem) item = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (kind < ATLANTE_N_ITEM_KINDS, NULL);

  item = atlante_item_new (kind, json);
  title = _atlante_step_name_dup_title (kase, item);
  /* Translators: a step of the history; %s is the name of an item, or how a claim begins */
  return g_strdup_printf (_("Add %s"), title);
}

/* --- a value of an item --- */

typedef struct
{
  const char *member;
  const char *set;        /* with one %s, the title of the item */
  const char *add;        /* (nullable): an entry of a list */
  const char *remove;     /* (nullable): an entry of a list, or the value */
} Form;

/* Translators: steps of the history. %s is the name of an item, or how a claim begins. */
static const Form forms[] = {
  { "names", N_("Change a Name of %s"), N_("Add a Name to %s"), N_("Remove a Name of %s") },
  { "title", N_("Rename %s"), NULL, NULL },
  { "text", N_("Change the Text of %s"), NULL, NULL },
  { "summary", N_("Change the Summary of %s"), NULL, NULL },
  { "kind", N_("Change the Kind of %s"), NULL, NULL },
  { "country", N_("Change the Country of %s"), NULL, NULL },
  { "part-of", N_("Change What %s Is Part Of"), NULL, NULL },
  { "figures", N_("Change a Figure of %s"), N_("Add a Figure to %s"), N_("Remove a Figure of %s") },
  { "office", N_("Change the Office of %s"), NULL, NULL },
  { "seat", N_("Change the Seat of %s"), NULL, NULL },
  { "time", N_("Change the Time of %s"), NULL, NULL },
  { "places", N_("Change a Place of %s"), N_("Add a Place to %s"), N_("Remove a Place of %s") },
  { "actors", N_("Change an Actor of %s"), N_("Add an Actor to %s"),
    N_("Remove an Actor of %s") },
  { "claims", N_("Change a Claim of %s"), N_("Add a Claim to %s"), N_("Remove a Claim of %s") },
  { "passages", N_("Change a Passage of %s"), N_("Add a Passage to %s"),
    N_("Remove a Passage of %s") },
  { "topic", N_("Change the Topic of %s"), NULL, NULL },
  { "modality", N_("Change the Modality of %s"), NULL, NULL },
  { "cue", N_("Change the Cue of %s"), NULL, NULL },
  { "attribution", N_("Change the Attribution of %s"), NULL, NULL },
  { "likelihood", N_("Change the Likelihood of %s"), NULL, N_("Take the Likelihood from %s") },
  { "confidence", N_("Change the Confidence of %s"), NULL, N_("Take the Confidence from %s") },
  { "status", N_("Change the Status of %s"), NULL, NULL },
  { "same-origin-as", N_("Change the Origin of %s"), NULL, NULL },
  { "from", N_("Change Where %s Begins"), NULL, NULL },
  { "to", N_("Change Where %s Ends"), NULL, NULL },
  { "label", N_("Change the Label of %s"), NULL, NULL },
  { "about", N_("Change What %s Is About"), NULL, NULL },
};

static const Form *
find_form (const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].member, member))
      return &forms[i];
  return NULL;
}

static char *
name_by_form (const Form *form, const char *title, AtlanteJson *before, AtlanteJson *after)
{
  gboolean is_list = atlante_json_get_node_type (before) == ATLANTE_JSON_ARRAY
                     || atlante_json_get_node_type (after) == ATLANTE_JSON_ARRAY;
  guint n_before = is_list ? atlante_json_get_length (before) : 0;
  guint n_after = is_list ? atlante_json_get_length (after) : 0;

  if (form->add != NULL && n_after > n_before)
    return fill_in (_(form->add), title);
  if (form->remove != NULL && (is_list ? n_after < n_before : atlante_json_is_null (after)))
    return fill_in (_(form->remove), title);
  return fill_in (_(form->set), title);
}

static gboolean
is_same_point (AtlanteJson *one, AtlanteJson *two)
{
  return atlante_json_equal (atlante_json_get_member (one, "latitude"),
                             atlante_json_get_member (two, "latitude"))
         && atlante_json_equal (atlante_json_get_member (one, "longitude"),
                                atlante_json_get_member (two, "longitude"));
}

static char *
name_location (const char *title, AtlanteJson *before, AtlanteJson *after)
{
  if (atlante_json_is_null (after))
    /* Translators: a step of the history; %s is the name of a place, which has no location then */
    return g_strdup_printf (_("Take %s off the Map"), title);
  if (atlante_json_is_null (before))
    /* Translators: a step of the history; %s is the name of a place, which gets a location */
    return g_strdup_printf (_("Put %s on the Map"), title);
  if (is_same_point (before, after))
    /* Translators: a step of the history: precision, radius or area; %s is the name of a place */
    return g_strdup_printf (_("Change the Extent of %s"), title);
  /* Translators: a step of the history; %s is the name of a place */
  return g_strdup_printf (_("Move %s"), title);
}

/* "Grade B2: Pyongyang is said to have …" */
static char *
name_grade (const char *title, AtlanteJson *after)
{
  const char *reliability = atlante_json_get_member_string (after, "reliability");
  gint64 credibility = 0;

  if (reliability == NULL
      || !atlante_json_get_int (atlante_json_get_member (after, "credibility"), &credibility))
    /* Translators: a step of the history; %s is how a claim begins */
    return g_strdup_printf (_("Take the Grade from %s"), title);
  /* Translators: a step of the history: a new grade, as B2, then how the claim begins */
  return g_strdup_printf (_("Grade %1$s%2$u: %3$s"), reliability, (guint) credibility, title);
}

/* A name of a place or actor that is the one it goes by. */
static gboolean
is_renamed (AtlanteCase *kase, AtlanteItem *item, AtlanteJson *after)
{
  g_autoptr (AtlanteItem) then = atlante_item_new (atlante_item_get_kind (item), after);
  g_autofree char *old_title = _atlante_step_name_dup_title (kase, item);
  g_autofree char *new_title = _atlante_step_name_dup_title (kase, then);

  return !g_str_equal (old_title, new_title);
}

char *
_atlante_step_name_for_set (AtlanteCase *kase, AtlanteItem *item, const char *const *path,
                            AtlanteJson *after)
{
  g_autofree char *title = NULL;
  AtlanteJson *old_value, *new_value;
  const Form *form;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), NULL);
  g_return_val_if_fail (path != NULL && path[0] != NULL, NULL);

  title = _atlante_step_name_dup_title (kase, item);
  old_value = atlante_json_get_member (atlante_item_get_json (item), path[0]);
  new_value = atlante_json_get_member (after, path[0]);
  if (g_str_equal (path[0], "location"))
    return name_location (title, old_value, new_value);
  if (g_str_equal (path[0], "grade"))
    return name_grade (title, new_value);
  if (g_str_equal (path[0], "names") && is_renamed (kase, item, after))
    return fill_in (_("Rename %s"), title);
  form = find_form (path[0]);
  if (form != NULL)
    return name_by_form (form, title, old_value, new_value);
  /* Translators: a step of the history; %s is the name of an item, or how a claim begins */
  return g_strdup_printf (_("Change %s"), title);
}

/* --- the case itself --- */

char *
_atlante_step_name_for_member (const char *member, AtlanteJson *after)
{
  g_return_val_if_fail (member != NULL, NULL);

  if (g_str_equal (member, "title"))
    return g_strdup (_("Rename the Case"));
  if (g_str_equal (member, "summary"))
    return g_strdup (_("Change the Summary of the Case"));
  if (g_str_equal (member, "languages"))
    return g_strdup (_("Change the Languages of the Case"));
  if (g_str_equal (member, "viewpoint"))
    return g_strdup (_("Change the Viewpoint of the Case"));
  if (g_str_equal (member, "marking") && atlante_json_get_string (after) != NULL)
    /* Translators: a step of the history; %s is a marking, as TLP:GREEN */
    return g_strdup_printf (_("Mark the Case %s"), atlante_json_get_string (after));
  return g_strdup (_("Change the Case"));
}
