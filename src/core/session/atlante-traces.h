/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/* What the program and the desktop keep of a case besides its file, for who wants it forgotten. */

typedef enum
{
  ATLANTE_TRACE_DRAFT,        /* unsaved work that a crash has left */
  ATLANTE_TRACE_VERSIONS,     /* the last saves */
  ATLANTE_TRACE_TEXT,         /* the attached text of one of its sources */
  ATLANTE_TRACE_THUMBNAIL,    /* a picture of it that a file manager has made */
} AtlanteTraceKind;

/**
 * AtlanteTrace:
 * @kind: what it is
 * @path: file or folder; for versions the file of the case
 * @title: (nullable): of the source whose text it is
 * @n: how many of its kind it stands for: versions
 * @size: bytes
 * @user: (nullable): another case that uses it, or that cannot be asked: it stays
 */
typedef struct
{
  AtlanteTraceKind kind;
  char *path;
  char *title;
  guint n;
  guint64 size;
  char *user;
} AtlanteTrace;

void       atlante_trace_free     (AtlanteTrace *self);
/* In the order of kinds. Reads other cases for whether they use a text: may be called in a worker.
 * @sources: {"sources": […]} or a whole case, for the texts; @others: (nullable) (element-type
 * GFile): cases that the desktop knows of, besides those that have versions or drafts here.
 * (transfer full) (element-type AtlanteTrace) */
GPtrArray *atlante_traces_list    (GFile *file, AtlanteJson *sources, GPtrArray *others);
/* Takes away all that does not stay. FALSE with the first error; the rest is gone nevertheless. */
gboolean   atlante_traces_forget  (GPtrArray *traces, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteTrace, atlante_trace_free)

G_END_DECLS
