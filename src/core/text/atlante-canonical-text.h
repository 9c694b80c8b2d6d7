/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ATLANTE_TEXT_ERROR (atlante_text_error_quark ())
GQuark atlante_text_error_quark (void);
typedef enum
{
  ATLANTE_TEXT_ERROR_ENCODING,   /* not UTF-8; the message has the byte offset and line */
  ATLANTE_TEXT_ERROR_NUL,
  ATLANTE_TEXT_ERROR_TOO_LARGE,
  ATLANTE_TEXT_ERROR_EMPTY,
} AtlanteTextError;

#define ATLANTE_TEXT_MAX_SIZE (64 * 1024 * 1024)

/**
 * AtlanteCanonicalText:
 *
 * The text of a source in its canonical form (case.md). Offsets count code points. Immutable;
 * boxed; thread-safe.
 */
typedef struct _AtlanteCanonicalText AtlanteCanonicalText;

#define ATLANTE_TYPE_CANONICAL_TEXT (atlante_canonical_text_get_type ())
GType                 atlante_canonical_text_get_type      (void);
AtlanteCanonicalText *atlante_canonical_text_new           (const char *data, gssize length,
                                                            GError **error);
AtlanteCanonicalText *atlante_canonical_text_ref           (AtlanteCanonicalText *self);
void                  atlante_canonical_text_unref         (AtlanteCanonicalText *self);
const char           *atlante_canonical_text_get_text      (const AtlanteCanonicalText *self);
guint                 atlante_canonical_text_get_length    (const AtlanteCanonicalText *self);
const char           *atlante_canonical_text_get_sha256    (const AtlanteCanonicalText *self);
/* Byte offset of a code point offset, in constant time (an index every 256 code points), and
 * back. */
gsize                 atlante_canonical_text_get_byte      (const AtlanteCanonicalText *self,
                                                            guint offset);
guint                 atlante_canonical_text_get_offset    (const AtlanteCanonicalText *self,
                                                            gsize byte);
/* (transfer full) clamps to the text */
char                 *atlante_canonical_text_dup_stretch   (const AtlanteCanonicalText *self,
                                                            guint start, guint length);
/* (transfer full) lower-case hex SHA-256 of the stretch */
char                 *atlante_canonical_text_hash_stretch  (const AtlanteCanonicalText *self,
                                                            guint start, guint length);
/* Paragraphs: non-empty lines, numbered from 1. */
guint                 atlante_canonical_text_get_n_paragraphs (const AtlanteCanonicalText *self);
gboolean              atlante_canonical_text_get_paragraph    (const AtlanteCanonicalText *self,
                                                               guint number,
                                                               guint *start, guint *length);
/* The paragraph of an offset; 0 where there is none (an empty line). */
guint                 atlante_canonical_text_find_paragraph   (const AtlanteCanonicalText *self,
                                                               guint offset);
/* The loose form: letters and digits only (NFKC, full case folding, categories L and N). Code
 * points of it. */
void                  atlante_canonical_text_get_loose_span   (const AtlanteCanonicalText *self,
                                                               guint start, guint length,
                                                               guint *loose_start,
                                                               guint *loose_length);
/* (transfer full) */
char                 *atlante_canonical_text_hash_loose       (const AtlanteCanonicalText *self,
                                                               guint loose_start,
                                                               guint loose_length);
/* The stretch of the text whose letters and digits are this loose stretch. */
void                  atlante_canonical_text_from_loose_span  (const AtlanteCanonicalText *self,
                                                               guint loose_start,
                                                               guint loose_length,
                                                               guint *start, guint *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteCanonicalText, atlante_canonical_text_unref)

G_END_DECLS
