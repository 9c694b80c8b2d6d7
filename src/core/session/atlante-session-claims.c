/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-session-private.h"

#include "atlante-command-private.h"
#include "atlante-step-name.h"

#include <glib/gi18n-lib.h>

/* Claims as the attached text and the analyst make them: drawn from stretches of the text, graded,
 * and held by other passages than before. Each is one step. */

/* (nullable) (transfer none): the source that the attached text is the text of */
static const char *
get_source_id (AtlanteSession *self)
{
  return self->attached_source;
}

/* (nullable) (transfer none): the passage of the case that is this stretch already */
static const char *
find_passage (AtlanteSession *self, const char *source, const AtlanteStretch *stretch)
{
  GPtrArray *passages = atlante_case_get_referrers (self->kase, source, ATLANTE_ITEM_PASSAGE);

  for (guint i = 0; passages != NULL && i < passages->len; i++)
    {
      AtlantePassage *passage = ATLANTE_PASSAGE (passages->pdata[i]);

      if (atlante_passage_get_start (passage) == stretch->start &&
          atlante_passage_get_length (passage) == stretch->length)
        return atlante_item_get_id (ATLANTE_ITEM (passage));
    }
  return NULL;
}

/* (transfer full) (nullable): a new passage's JSON */
static AtlanteJson *
make_passage (AtlanteSession *self, const char *source, const AtlanteStretch *stretch,
              GError **error)
{
  g_autofree char *id = _atlante_command_make_id (self->kase, ATLANTE_ITEM_PASSAGE, NULL);

  return atlante_passage_json_at (atlante_anchors_get_text (self->anchors), id, source,
                                  stretch->start, stretch->length, error);
}

/* Puts in the passages that are not there yet, in the edit that is being made, and adds the ids of
 * all to @ids. */
static gboolean
insert_passages (AtlanteSession *self, GArray *stretches, AtlanteJson *ids, GError **error)
{
  g_autofree char *source = g_strdup (get_source_id (self));

  for (guint i = 0; i < stretches->len; i++)
    {
      const AtlanteStretch *stretch = &g_array_index (stretches, AtlanteStretch, i);
      g_autofree char *known = g_strdup (find_passage (self, source, stretch));
      g_autoptr (AtlanteJson) passage = NULL;

      if (known == NULL)
        {
          passage = make_passage (self, source, stretch, error);
          if (passage == NULL)
            return FALSE;
          _atlante_session_follow_text (self, source, stretch->start + stretch->length);
          atlante_editor_append (self->editor, ATLANTE_ITEM_PASSAGE, passage);
          known = g_strdup (atlante_json_get_member_string (passage, "id"));
        }
      atlante_json_append_take (ids, atlante_json_new_string (known));
    }
  return TRUE;
}

static gboolean
check_text (AtlanteSession *self, GArray *stretches, GError **error)
{
  if (stretches == NULL || stretches->len == 0 || get_source_id (self) != NULL)
    return TRUE;
  g_set_error_literal (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID,
                       _("No text is attached that a passage could be of: attach the article."));
  return FALSE;
}

/* Commits, or takes the edit back where @is_done says that it could not be made. */
static gboolean
finish (AtlanteSession *self, gboolean is_done, GError **error)
{
  if (is_done)
    return atlante_editor_commit (self->editor, error);
  atlante_editor_cancel (self->editor);
  return FALSE;
}

/* --- a new claim --- */

/* (transfer full): the members that every claim has, where @json lacks them, and the id first */
static AtlanteJson *
complete_claim (AtlanteSession *self, AtlanteJson *json, AtlanteJson *passages)
{
  g_autofree char *id = _atlante_command_make_id (self->kase, ATLANTE_ITEM_CLAIM, NULL);
  g_autoptr (AtlanteJson) whole = atlante_json_parse (
    "{\"id\": \"\", \"text\": {}, \"passages\": [], \"topic\": null, \"modality\": \"asserted\", "
    "\"cue\": null, \"attribution\": {\"kind\": \"author\", \"actor\": null, \"text\": null}, "
    "\"grade\": {\"reliability\": \"F\", \"credibility\": 6, \"by\": null, \"on\": null}, "
    "\"likelihood\": null, \"confidence\": null, \"status\": \"confirmed\", \"places\": [], "
    "\"actors\": [], \"time\": null, \"same-origin-as\": null}",
    -1, NULL);

  atlante_json_set_string (whole, "id", id);
  for (guint i = 0; i < atlante_json_get_length (json); i++)
    atlante_json_set (whole, atlante_json_get_key (json, i), atlante_json_get_element (json, i));
  if (passages != NULL)
    atlante_json_set (whole, "passages", passages);
  return g_steal_pointer (&whole);
}

/**
 * atlante_session_add_claim:
 * @json: an object with the members that are known: "text" at least
 * @stretches: (nullable) (element-type AtlanteStretch): of the attached text, in code points
 * @claim: (out) (optional) (transfer none): the new one
 *
 * Adds a claim, and the passages that it is drawn from where the case has none of that stretch.
 *
 * Returns: whether it was added, else FALSE with an #AtlanteCaseError
 */
gboolean
atlante_session_add_claim (AtlanteSession *self, AtlanteJson *json, GArray *stretches,
                           AtlanteClaim **claim, GError **error)
{
  g_autoptr (AtlanteJson) passages = atlante_json_new_array ();
  g_autoptr (AtlanteJson) whole = NULL;
  g_autofree char *name = NULL;
  gboolean is_done;
  guint n;

  g_return_val_if_fail (ATLANTE_IS_SESSION (self) && self->kase != NULL, FALSE);
  g_return_val_if_fail (json != NULL, FALSE);

  name = _atlante_step_name_for_add (self->kase, ATLANTE_ITEM_CLAIM, json);
  if (!check_text (self, stretches, error) ||
      !atlante_editor_begin (self->editor, name, NULL, error))
    return FALSE;
  is_done = stretches == NULL || insert_passages (self, stretches, passages, error);
  if (is_done)
    {
      whole = complete_claim (self, json, stretches != NULL ? passages : NULL);
      atlante_editor_append (self->editor, ATLANTE_ITEM_CLAIM, whole);
    }
  if (!finish (self, is_done, error))
    return FALSE;
  n = atlante_case_get_n (self->kase, ATLANTE_ITEM_CLAIM);
  if (claim != NULL)
    *claim = ATLANTE_CLAIM (atlante_case_get_item (self->kase, ATLANTE_ITEM_CLAIM, n - 1));
  return TRUE;
}

/* --- the passages of a claim --- */

static gboolean
has_id (AtlanteJson *ids, const char *id)
{
  for (guint i = 0; i < atlante_json_get_length (ids); i++)
    if (g_strcmp0 (atlante_json_get_string (atlante_json_get_element (ids, i)), id) == 0)
      return TRUE;
  return FALSE;
}

/* (transfer full) */
static AtlanteJson *
with_passages (AtlanteClaim *claim, AtlanteJson *passages)
{
  return atlante_json_with_member (atlante_item_get_json (ATLANTE_ITEM (claim)), "passages",
                                   passages);
}

static gboolean
begin_passages (AtlanteSession *self, AtlanteClaim *claim, AtlanteJson *passages, GError **error)
{
  static const char *const path[] = { "passages", NULL };
  g_autoptr (AtlanteJson) json = with_passages (claim, passages);
  g_autofree char *name = _atlante_step_name_for_set (self->kase, ATLANTE_ITEM (claim), path, json);

  return atlante_editor_begin (self->editor, name, NULL, error);
}

static void
replace_passages (AtlanteSession *self, AtlanteClaim *claim, AtlanteJson *passages)
{
  g_autoptr (AtlanteJson) json = with_passages (claim, passages);

  atlante_editor_replace (self->editor, ATLANTE_ITEM (claim), json);
}

/* (transfer full): the passages of a claim, but one. @without: (nullable) */
static AtlanteJson *
copy_passages (AtlanteClaim *claim, const char *without)
{
  const char *const *ids = atlante_claim_get_passages (claim);
  AtlanteJson *passages = atlante_json_new_array ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (g_strcmp0 (ids[i], without) != 0)
      atlante_json_append_take (passages, atlante_json_new_string (ids[i]));
  return passages;
}

/**
 * atlante_session_add_passages:
 * @stretches: (element-type AtlanteStretch): of the attached text, in code points
 *
 * Returns: whether the claim is drawn from these stretches too now, else FALSE with an
 *   #AtlanteCaseError
 */
gboolean
atlante_session_add_passages (AtlanteSession *self, AtlanteClaim *claim, GArray *stretches,
                              GError **error)
{
  g_autoptr (AtlanteJson) added = atlante_json_new_array ();
  g_autoptr (AtlanteJson) passages = NULL;
  g_autoptr (AtlanteJson) more = NULL;
  gboolean is_done;

  g_return_val_if_fail (ATLANTE_IS_SESSION (self) && self->kase != NULL, FALSE);
  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), FALSE);
  g_return_val_if_fail (stretches != NULL, FALSE);

  passages = copy_passages (claim, NULL);
  /* Its name tells only that there is one more than before. */
  more = copy_passages (claim, NULL);
  atlante_json_append_take (more, atlante_json_new_null ());
  if (!check_text (self, stretches, error) || !begin_passages (self, claim, more, error))
    return FALSE;
  is_done = insert_passages (self, stretches, added, error);
  for (guint i = 0; is_done && i < atlante_json_get_length (added); i++)
    if (!has_id (passages, atlante_json_get_string (atlante_json_get_element (added, i))))
      atlante_json_append (passages, atlante_json_get_element (added, i));
  if (is_done)
    replace_passages (self, claim, passages);
  return finish (self, is_done, error);
}

/* Does anything stand on a passage? */
static gboolean
is_used (AtlanteSession *self, const char *passage)
{
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    if (atlante_case_get_n_referrers (self->kase, passage, kind) > 0)
      return TRUE;
  return FALSE;
}

/**
 * atlante_session_remove_passage:
 * @passage: its id
 *
 * Takes a passage from a claim, and out of the case where nothing else stands on it.
 *
 * Returns: whether it was, else FALSE with an #AtlanteCaseError
 */
gboolean
atlante_session_remove_passage (AtlanteSession *self, AtlanteClaim *claim, const char *passage,
                                GError **error)
{
  g_autoptr (AtlanteJson) passages = NULL;
  g_autofree char *id = g_strdup (passage);
  AtlanteItem *item;

  g_return_val_if_fail (ATLANTE_IS_SESSION (self) && self->kase != NULL, FALSE);
  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), FALSE);
  g_return_val_if_fail (passage != NULL, FALSE);

  passages = copy_passages (claim, id);
  if (!begin_passages (self, claim, passages, error))
    return FALSE;
  replace_passages (self, claim, passages);
  item = atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_PASSAGE, id);
  if (item != NULL && !is_used (self, id))
    atlante_editor_remove (self->editor, item);
  return atlante_editor_commit (self->editor, error);
}

/* --- the grade --- */

static char *
format_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* (transfer full): the claim's grade with what is new in it, by whom and when */
static AtlanteJson *
make_grade (AtlanteSession *self, AtlanteClaim *claim, char reliability, int credibility)
{
  AtlanteJson *old = atlante_json_get_member (atlante_item_get_json (ATLANTE_ITEM (claim)),
                                              "grade");
  const char letter[] = {
    reliability != 0 ? reliability : atlante_claim_get_reliability (claim), '\0',
  };
  g_autofree char *today = format_today ();
  AtlanteJson *grade = atlante_json_new_object ();

  atlante_json_set_string (grade, "reliability", letter);
  atlante_json_set_int (grade, "credibility",
                        credibility != 0 ? credibility : atlante_claim_get_credibility (claim));
  atlante_json_set_string (grade, "by", self->analyst);
  atlante_json_set_string (grade, "on", today);
  /* What a later version may have put there stays. */
  for (guint i = 0; i < atlante_json_get_length (old); i++)
    if (atlante_json_get_member (grade, atlante_json_get_key (old, i)) == NULL)
      atlante_json_set (grade, atlante_json_get_key (old, i), atlante_json_get_element (old, i));
  return grade;
}

/**
 * atlante_session_grade:
 * @reliability: of the source, 'A' to 'F'; 0 leaves it
 * @credibility: of what it says, 1 to 6; 0 leaves it
 *
 * Grades a claim by the Admiralty code, in the analyst's name and with the date of today.
 *
 * Returns: whether it was graded, else FALSE with an #AtlanteCaseError
 */
gboolean
atlante_session_grade (AtlanteSession *self, AtlanteClaim *claim, char reliability,
                       int credibility, GError **error)
{
  static const char *const path[] = { "grade", NULL };
  g_autoptr (AtlanteJson) grade = NULL;
  g_autoptr (AtlanteJson) json = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ATLANTE_IS_SESSION (self) && self->kase != NULL, FALSE);
  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), FALSE);
  g_return_val_if_fail (reliability == 0 || (reliability >= 'A' && reliability <= 'F'), FALSE);
  g_return_val_if_fail (credibility >= 0 && credibility <= 6, FALSE);

  grade = make_grade (self, claim, reliability, credibility);
  json = atlante_json_with_member (atlante_item_get_json (ATLANTE_ITEM (claim)), "grade", grade);
  name = _atlante_step_name_for_set (self->kase, ATLANTE_ITEM (claim), path, json);
  if (!atlante_editor_begin (self->editor, name, NULL, error))
    return FALSE;
  atlante_editor_replace (self->editor, ATLANTE_ITEM (claim), json);
  return atlante_editor_commit (self->editor, error);
}
