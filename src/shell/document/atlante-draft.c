/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-draft.h"

#include "atlante-case-loader.h"
#include "atlante-catalog.h"
#include "atlante-document.h"
#include "atlante-moment.h"

#include <glib/gi18n-lib.h>

struct _AtlanteDraft
{
  GObject parent_instance;

  AtlanteRecovery *recovery;
  AtlanteCase *in_file;    /* (nullable) */
  char *sha256;            /* (nullable) */
  char *title;
  char *facts;
  char *summary;
};

G_DEFINE_FINAL_TYPE (AtlanteDraft, atlante_draft, G_TYPE_OBJECT)

static void
atlante_draft_finalize (GObject *object)
{
  AtlanteDraft *self = ATLANTE_DRAFT (object);

  g_clear_pointer (&self->recovery, atlante_recovery_free);
  g_clear_object (&self->in_file);
  g_free (self->sha256);
  g_free (self->title);
  g_free (self->facts);
  g_free (self->summary);

  G_OBJECT_CLASS (atlante_draft_parent_class)->finalize (object);
}

static void
atlante_draft_class_init (AtlanteDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_draft_finalize;
}

static void
atlante_draft_init (AtlanteDraft *self)
{
}

/* --- in words --- */

static char *
dup_title (AtlanteCase *kase)
{
  const char *language = atlante_catalog_get_interface_language ();
  g_autoptr (AtlanteAudience) audience = atlante_case_dup_audience (kase, language);
  const char *title = atlante_text_get (atlante_case_get_title (kase), audience);

  return g_strdup (title != NULL ? title : _("Untitled Case"));
}

static char *
format_facts (AtlanteRecovery *recovery)
{
  g_autofree char *moment = atlante_moment_format (recovery->time);
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;

  if (recovery->uri == NULL)
    /* Translators: of a case, then when it was changed last, as “today at 10:23” */
    return g_strdup_printf (_("Never saved · %s"), moment);
  file = g_file_new_for_uri (recovery->uri);
  name = g_file_get_parse_name (file);
  return g_strdup_printf ("%s · %s", name, moment);
}

static char *
format_lost (AtlanteRecovery *recovery, const char *summary)
{
  if (recovery->n_lost == 0)
    return g_strdup (summary);
  /* Translators: what has changed, then how many steps of editing are damaged */
  return g_strdup_printf (ngettext ("%s. The last step could not be read.",
                                    "%s. The last %u steps could not be read.", recovery->n_lost),
                          summary, recovery->n_lost);
}

static char *
format_summary (AtlanteDraft *self)
{
  g_autofree char *summary = NULL;

  if (self->in_file == NULL)
    return format_lost (self->recovery, self->recovery->uri == NULL
                                          ? _("All of the case is unsaved")
                                          : _("Its file cannot be read any more"));
  summary = atlante_document_format_changes (self->in_file,
                                             atlante_editor_get_case (self->recovery->editor));
  /* What is damaged is never taken away unasked. */
  if (summary == NULL && self->recovery->n_lost > 0)
    summary = g_strdup (_("What could be read says the same as the file"));
  return summary != NULL ? format_lost (self->recovery, summary) : NULL;
}

/* --- in the worker --- */

static void
read_file (AtlanteDraft *self)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  if (self->recovery->uri == NULL)
    return;
  file = g_file_new_for_uri (self->recovery->uri);
  name = g_file_get_basename (file);
  bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  if (bytes == NULL)
    return;
  self->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  self->in_file = atlante_case_loader_load_bytes (bytes, name, NULL);
}

/* What cannot be opened is shown too: nothing goes away without being asked for. */
static AtlanteDraft *
make_damaged (AtlanteRecovery *found, const GError *error)
{
  AtlanteDraft *self = g_object_new (ATLANTE_TYPE_DRAFT, NULL);

  self->recovery = g_new0 (AtlanteRecovery, 1);
  self->recovery->folder = g_strdup (found->folder);
  self->recovery->uri = g_strdup (found->uri);
  self->recovery->time = found->time;
  self->title = g_strdup (_("Unsaved work"));
  self->facts = format_facts (found);
  self->summary = g_strdup (error->message);
  return self;
}

/* (transfer full) (nullable): it says nothing else than its file */
static AtlanteDraft *
make_draft (AtlanteRecovery *found)
{
  g_autoptr (GError) error = NULL;
  AtlanteRecovery *recovery = atlante_recovery_open (found->folder, &error);
  AtlanteDraft *self;

  if (recovery == NULL)
    return make_damaged (found, error);
  self = g_object_new (ATLANTE_TYPE_DRAFT, NULL);
  self->recovery = recovery;
  read_file (self);
  self->title = dup_title (atlante_editor_get_case (recovery->editor));
  self->facts = format_facts (recovery);
  self->summary = format_summary (self);
  if (self->summary != NULL)
    return self;
  atlante_recovery_discard (recovery);
  g_object_unref (self);
  return NULL;
}

static void
list_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *folder = atlante_document_dup_drafts_folder ();
  g_autoptr (GPtrArray) found = atlante_recovery_list (folder);
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < found->len; i++)
    {
      AtlanteDraft *draft = make_draft (g_ptr_array_index (found, i));

      if (draft != NULL)
        g_ptr_array_add (drafts, draft);
    }
  g_task_return_pointer (task, drafts, (GDestroyNotify) g_ptr_array_unref);
}

void
atlante_draft_list_async (GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, atlante_draft_list_async);
  g_task_run_in_thread (task, list_in_thread);
}

GPtrArray *
atlante_draft_list_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* --- what it is --- */

AtlanteRecovery *
atlante_draft_get_recovery (AtlanteDraft *self)
{
  g_return_val_if_fail (ATLANTE_IS_DRAFT (self), NULL);

  return self->recovery;
}

AtlanteCase *
atlante_draft_get_file_case (AtlanteDraft *self)
{
  g_return_val_if_fail (ATLANTE_IS_DRAFT (self), NULL);

  return self->in_file;
}

const char *
atlante_draft_get_sha256 (AtlanteDraft *self)
{
  g_return_val_if_fail (ATLANTE_IS_DRAFT (self), NULL);

  return self->sha256;
}

const char *
atlante_draft_get_title (AtlanteDraft *self)
{
  g_return_val_if_fail (ATLANTE_IS_DRAFT (self), NULL);

  return self->title;
}

const char *
atlante_draft_get_facts (AtlanteDraft *self)
{
  g_return_val_if_fail (ATLANTE_IS_DRAFT (self), NULL);

  return self->facts;
}

const char *
atlante_draft_get_summary (AtlanteDraft *self)
{
  g_return_val_if_fail (ATLANTE_IS_DRAFT (self), NULL);

  return self->summary;
}
