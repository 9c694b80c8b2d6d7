/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-anchors.h"

G_BEGIN_DECLS

/* A passage as it stands in the text. */
typedef struct
{
  AtlantePassage *passage;    /* borrowed from the case */
  guint start;                /* code points */
  guint length;
  AtlanteAnchorState state;   /* anchored or moved */
} AtlanteSpan;

/**
 * AtlanteSourceText:
 *
 * The text of a source, set to be read: a column of about 68 characters, headings, paragraph
 * numbers in the margin, and the passages tinted. Offsets are code points of the canonical text and of the
 * buffer alike. The signal "span-activated" has the index of the passage that was clicked.
 */
#define ATLANTE_TYPE_SOURCE_TEXT (atlante_source_text_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteSourceText, atlante_source_text, ATLANTE, SOURCE_TEXT, GtkTextView)

GtkWidget         *atlante_source_text_new           (void);
/* @language: BCP 47 or NULL */
void               atlante_source_text_set_text      (AtlanteSourceText *self,
                                                      AtlanteCanonicalText *text,
                                                      const char *language);
/* @spans: AtlanteSpan, by start. The passages that are marked as current or related stay so. */
void               atlante_source_text_set_spans     (AtlanteSourceText *self, GArray *spans);
guint              atlante_source_text_get_n_spans   (AtlanteSourceText *self);
const AtlanteSpan *atlante_source_text_get_span      (AtlanteSourceText *self, guint index);
/* The index of the passage at an offset, or -1. */
int                atlante_source_text_find_span     (AtlanteSourceText *self, guint offset);
/* The index of the span of a passage by its id, or -1. */
int                atlante_source_text_find_passage  (AtlanteSourceText *self, const char *id);
/* Ids of the passages looked at; NULL: none. */
void               atlante_source_text_set_current   (AtlanteSourceText *self,
                                                      const char *const *ids);
/* Set of ids of the passages that tell of what is selected; NULL: none. */
void               atlante_source_text_set_related   (AtlanteSourceText *self, GHashTable *ids);
/* Scrolls to a span and lets the current passage light up. */
void               atlante_source_text_show_span     (AtlanteSourceText *self, guint index);
void               atlante_source_text_show_offset   (AtlanteSourceText *self, guint offset);
/* What is selected, without white space around it. FALSE where nothing is. */
gboolean           atlante_source_text_get_selection (AtlanteSourceText *self, guint *start,
                                                      guint *length);
/* Where the first line of a span is, in coordinates of the widget. */
void               atlante_source_text_get_span_area (AtlanteSourceText *self, guint index,
                                                      GdkRectangle *area);

G_END_DECLS
