/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-briefing.h"
#include "atlante-catalog.h"
#include "atlante-escape.h"

G_BEGIN_DECLS

/* What the parts of the page share while it is written. All text of a case goes through
 * html_text(). */
typedef struct
{
  GString *out;
  AtlanteBriefing *briefing;
  AtlanteCase *kase;
  AtlanteAudience *audience;
  const char *language;
} AtlanteHtml;

/* Markup of ours, as it is. */
#define html(self, markup) g_string_append ((self)->out, (markup))

static inline void
html_text (AtlanteHtml *self, const char *text)
{
  atlante_escape_markup (self->out, text);
}

/* Frees @text. */
static inline void
html_take (AtlanteHtml *self, char *text)
{
  atlante_escape_markup (self->out, text);
  g_free (text);
}

static inline void
html_local (AtlanteHtml *self, AtlanteJson *text)
{
  atlante_escape_markup (self->out, atlante_text_get (text, self->audience));
}

/* <tag>text</tag>; nothing where the text is NULL or empty. */
void html_element (AtlanteHtml *self, const char *tag, const char *text);
/* Text of several paragraphs, split at empty lines, each in a <p>. */
void html_paragraphs (AtlanteHtml *self, const char *text);
/* The numbers of claims as links: "4 6". @ids: NULL-terminated. */
void html_claim_links (AtlanteHtml *self, const char *const *ids);
/* A link to a place's dossier, or the bare name of another item. */
void html_item_link (AtlanteHtml *self, const char *id);
/* Places or actors in roles, as links, with commas. */
void html_roles (AtlanteHtml *self, const AtlanteRole *roles, guint n);

/* Parts of the page, each in its own file. */
void atlante_html_append_dossier (AtlanteHtml *self, AtlanteDossier *dossier);
void atlante_html_append_ledger (AtlanteHtml *self);
/* FALSE with @error set where the base map cannot be read. */
gboolean atlante_html_append_map (AtlanteHtml *self, GError **error);

G_END_DECLS
