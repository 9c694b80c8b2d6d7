/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "atlante-briefing.h"

G_BEGIN_DECLS

/**
 * AtlanteBriefingWriter:
 *
 * Writes one file of a pack. A subclass for each format; an object holds no state between two calls
 * of write, and runs in a worker thread. The same briefing gives the same bytes, whatever the
 * locale, the time zone and the process.
 *
 * A new format: subclass, and one line in atlante_briefing_writer_list_all().
 */
#define ATLANTE_TYPE_BRIEFING_WRITER (atlante_briefing_writer_get_type ())
G_DECLARE_DERIVABLE_TYPE (AtlanteBriefingWriter, atlante_briefing_writer,
                          ATLANTE, BRIEFING_WRITER, GObject)

struct _AtlanteBriefingWriterClass
{
  GObjectClass parent_class;

  /* Below the pack's data/ folder, with "/": "briefing.html", "tables/places.csv". */
  const char *(*get_path) (AtlanteBriefingWriter *self);
  /* (transfer full): the file's bytes; NULL with @error set: G_IO_ERROR_CANCELLED, or what went
   * wrong. */
  GBytes *(*write) (AtlanteBriefingWriter *self,
                    AtlanteBriefing *briefing,
                    GCancellable *cancellable,
                    GError **error);
};

const char *atlante_briefing_writer_get_path (AtlanteBriefingWriter *self);
GBytes *atlante_briefing_writer_write (AtlanteBriefingWriter *self, AtlanteBriefing *briefing,
                                       GCancellable *cancellable, GError **error);

/* A writer for each file of a pack, in the order in which they are written; pack.json, which tells
 * of the others, is last. (transfer full): AtlanteBriefingWriter */
GPtrArray *atlante_briefing_writer_list_all (void);

G_END_DECLS
