/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-briefing-writer.h"

G_DEFINE_ABSTRACT_TYPE (AtlanteBriefingWriter, atlante_briefing_writer, G_TYPE_OBJECT)

static void
atlante_briefing_writer_class_init (AtlanteBriefingWriterClass *klass)
{
}

static void
atlante_briefing_writer_init (AtlanteBriefingWriter *self)
{
}

const char *
atlante_briefing_writer_get_path (AtlanteBriefingWriter *self)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING_WRITER (self), NULL);

  return ATLANTE_BRIEFING_WRITER_GET_CLASS (self)->get_path (self);
}

GBytes *
atlante_briefing_writer_write (AtlanteBriefingWriter *self, AtlanteBriefing *briefing,
                               GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (ATLANTE_IS_BRIEFING_WRITER (self), NULL);
  g_return_val_if_fail (ATLANTE_IS_BRIEFING (briefing), NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return ATLANTE_BRIEFING_WRITER_GET_CLASS (self)->write (self, briefing, cancellable, error);
}
