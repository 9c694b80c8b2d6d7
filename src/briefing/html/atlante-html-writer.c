/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-html-writer.h"

#include "atlante-html-private.h"
#include "atlante-paths.h"

struct _AtlanteHtmlWriter
{
  AtlanteBriefingWriter parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlanteHtmlWriter, atlante_html_writer, ATLANTE_TYPE_BRIEFING_WRITER)

/* What the parts share */

void
html_element (AtlanteHtml *self, const char *tag, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (self->out, "<%s>", tag);
  html_text (self, text);
  g_string_append_printf (self->out, "</%s>\n", tag);
}

void
html_paragraphs (AtlanteHtml *self, const char *text)
{
  g_auto (GStrv) parts = NULL;

  if (text == NULL)
    return;
  parts = g_strsplit (text, "\n\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    html_element (self, "p", g_strstrip (parts[i]));
}

void
html_claim_links (AtlanteHtml *self, const char * const *ids)
{
  gboolean begun = FALSE;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      guint number = atlante_briefing_get_claim_number (self->briefing, ids[i]);

      if (number == 0)
        continue;
      g_string_append_printf (self->out, "%s<a href=\"#claim-%u\">%u</a>", begun ? " " : "", number,
                              number);
      begun = TRUE;
    }
}

void
html_item_link (AtlanteHtml *self, const char *id)
{
  AtlanteItem *item = id != NULL ? atlante_case_lookup (self->kase, id) : NULL;
  gboolean is_place = item != NULL && ATLANTE_IS_PLACE (item);

  if (item == NULL)
    return;
  if (is_place)
    g_string_append_printf (self->out, "<a href=\"#place-%s\">", id);
  html_text (self, atlante_item_get_title (item, self->audience));
  if (is_place)
    html (self, "</a>");
}

void
html_roles (AtlanteHtml *self, const AtlanteRole *roles, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        html (self, ", ");
      html_item_link (self, roles[i].id);
    }
}

/* The head. The style sheet is the only active thing on the page, and the policy names it by its
 * hash. */

static char *
dup_style_sheet (GError **error)
{
  g_autofree char *path = atlante_paths_dup_data_file ("briefing/briefing.css");
  g_autofree char *style = NULL;

  if (!g_file_get_contents (path, &style, NULL, error))
    {
      g_prefix_error (error, "%s", "briefing.html: ");
      return NULL;
    }
  return g_steal_pointer (&style);
}

static char *
dup_hash (const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, digest, &length);
  return g_base64_encode (digest, length);
}

static void
append_head (AtlanteHtml *self, const char *style)
{
  g_autofree char *hash = dup_hash (style);

  html (self, "<!DOCTYPE html>\n<html lang=\"");
  html_text (self, self->language);
  html (self, "\">\n<head>\n<meta charset=\"utf-8\">\n");
  g_string_append_printf (
      self->out,
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'\">\n",
      hash);
  html (self, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
  html_text (self, atlante_briefing_get_title (self->briefing));
  g_string_append_printf (self->out, "</title>\n<style>%s</style>\n</head>\n<body>\n", style);
}

static const char *
get_marking_class (AtlanteMarking marking)
{
  switch (marking)
    {
    case ATLANTE_MARKING_CLEAR:
      return "marking clear";
    case ATLANTE_MARKING_GREEN:
      return "marking green";
    case ATLANTE_MARKING_AMBER:
    case ATLANTE_MARKING_AMBER_STRICT:
      return "marking amber";
    case ATLANTE_MARKING_OTHER:
    case ATLANTE_MARKING_RED:
    default:
      return "marking red";
    }
}

static void
append_marking (AtlanteHtml *self, const char *more)
{
  g_string_append_printf (self->out, "<p class=\"%s%s\">",
                          get_marking_class (atlante_briefing_get_marking (self->briefing)), more);
  html_text (self, atlante_briefing_get_marking_label (self->briefing));
  html (self, "</p>\n");
}

static void
append_cover (AtlanteHtml *self)
{
  const char *summary = atlante_briefing_get_summary (self->briefing);

  html (self, "<a class=\"skip\" href=\"#content\">");
  html_text (self, TR (self->language, "Skip to the content"));
  html (self, "</a>\n<header class=\"running\">\n<p>Atlante · ");
  html_text (self, atlante_briefing_get_title (self->briefing));
  html (self, "</p>\n");
  append_marking (self, "");
  html (self, "</header>\n<main id=\"content\">\n");
  html (self, "<p class=\"kicker\">");
  html_text (self, TR (self->language, "Briefing note"));
  html (self, "</p>\n<h1>");
  html_text (self, atlante_briefing_get_title (self->briefing));
  html (self, "</h1>\n<p class=\"facts\">");
  html_text (self, atlante_briefing_get_date (self->briefing));
  html (self, " · ");
  html_take (self, atlante_briefing_dup_viewpoint_line (self->briefing));
  html (self, " · ");
  html_take (self, atlante_briefing_dup_anchor_line (self->briefing));
  html (self, "</p>\n");
  if (summary != NULL)
    {
      html (self, "<div class=\"lead\">\n");
      html_paragraphs (self, summary);
      html (self, "</div>\n");
    }
}

static void
append_contents_line (AtlanteHtml *self, const char *id, const char *heading)
{
  g_string_append_printf (self->out, "<li><a href=\"#%s\">", id);
  html_text (self, heading);
  html (self, "</a></li>\n");
}

static void
append_place_list (AtlanteHtml *self)
{
  GPtrArray *dossiers = atlante_briefing_get_dossiers (self->briefing);

  if (dossiers->len == 0)
    return;
  html (self, "<ol class=\"places\">\n");
  for (guint i = 0; i < dossiers->len; i++)
    {
      AtlanteDossier *dossier = g_ptr_array_index (dossiers, i);

      html (self, "<li>");
      html_item_link (self, atlante_item_get_id (atlante_dossier_get_subject (dossier)));
      g_string_append_printf (self->out, " <span class=\"count\">%u</span></li>\n",
                              atlante_dossier_get_claims (dossier)->len);
    }
  html (self, "</ol>\n");
}

static void
append_contents (AtlanteHtml *self)
{
  html (self, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">");
  html_text (self, TRC (self->language, "heading", "Contents"));
  html (self, "</h2>\n<ol class=\"sections\">\n");
  append_contents_line (self, "map", TRC (self->language, "heading", "Where"));
  append_contents_line (self, "places", TRC (self->language, "heading", "Places"));
  append_contents_line (self, "events", TRC (self->language, "heading", "Events"));
  append_contents_line (self, "claims", TRC (self->language, "heading", "Claims"));
  append_contents_line (self, "sources", TRC (self->language, "heading", "Sources"));
  append_contents_line (self, "missing", TR (self->language, "What is missing"));
  html (self, "</ol>\n");
  append_place_list (self);
  html (self, "</nav>\n");
}

static void
append_event_row (AtlanteHtml *self, AtlanteEvent *event)
{
  AtlanteTime *time = atlante_event_get_time (event);
  const AtlanteRole *roles;
  guint n = 0;

  g_string_append_printf (self->out, "<tr id=\"event-%s\"><td class=\"number\">",
                          atlante_item_get_id (ATLANTE_ITEM (event)));
  if (time != NULL)
    html_take (self, atlante_time_format (time, self->language));
  else
    html_text (self, TRC (self->language, "event", "no date"));
  html (self, "</td><td class=\"text\">");
  html_text (self, atlante_item_get_title (ATLANTE_ITEM (event), self->audience));
  html (self, "</td><td>");
  roles = atlante_event_get_places (event, &n);
  html_roles (self, roles, n);
  html (self, "</td><td>");
  roles = atlante_event_get_actors (event, &n);
  html_roles (self, roles, n);
  html (self, "</td><td class=\"number\">");
  html_claim_links (self, atlante_event_get_claims (event));
  html (self, "</td></tr>\n");
}

static void
append_events (AtlanteHtml *self)
{
  GPtrArray *events = atlante_briefing_get_events (self->briefing);
  const char *headings[] = {
    TRC (self->language, "column", "when"), TRC (self->language, "column", "what"),
    TRC (self->language, "column", "where"), TRC (self->language, "column", "who"),
    TRC (self->language, "column", "basis"),
  };

  html (self, "<section id=\"events\">\n<h2>");
  html_text (self, TRC (self->language, "heading", "Events"));
  html (self, "</h2>\n");
  if (events->len > 0)
    {
      html (self, "<div class=\"scroll\"><table>\n<caption>");
      html_text (self, TRC (self->language, "heading", "Events"));
      html (self, "</caption>\n<thead><tr>");
      for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
        {
          html (self, "<th scope=\"col\">");
          html_text (self, headings[i]);
          html (self, "</th>");
        }
      html (self, "</tr></thead>\n<tbody>\n");
      for (guint i = 0; i < events->len; i++)
        append_event_row (self, g_ptr_array_index (events, i));
      html (self, "</tbody>\n</table></div>\n");
    }
  html (self, "</section>\n");
}

static void
append_source (AtlanteHtml *self, AtlanteSource *source)
{
  g_autofree char *uri = atlante_escape_uri (atlante_source_get_url (source));
  const char *sha256 = atlante_source_get_sha256 (source);

  g_string_append_printf (self->out, "<li id=\"source-%s\"><p>",
                          atlante_item_get_id (ATLANTE_ITEM (source)));
  html_take (self, atlante_source_format_reference (source, self->audience));
  if (uri != NULL)
    {
      html (self, " <a rel=\"noreferrer\" href=\"");
      html_text (self, uri);
      html (self, "\">");
      html_text (self, uri);
      html (self, "</a>");
    }
  html (self, "</p>\n");
  if (sha256 != NULL)
    {
      html (self, "<p class=\"facts\">");
      g_string_append_printf (self->out, TRN (self->language, "%u character", "%u characters",
                                              (guint) atlante_source_get_length (source)),
                              (guint) atlante_source_get_length (source));
      html (self, " <code>SHA-256 ");
      html_text (self, sha256);
      html (self, "</code></p>\n");
    }
  html (self, "</li>\n");
}

static void
append_sources (AtlanteHtml *self)
{
  guint n = atlante_case_get_n (self->kase, ATLANTE_ITEM_SOURCE);

  html (self, "<section id=\"sources\">\n<h2>");
  html_text (self, TRC (self->language, "heading", "Sources"));
  html (self, "</h2>\n");
  if (n > 0)
    html (self, "<ul>\n");
  for (guint i = 0; i < n; i++)
    append_source (self,
                   ATLANTE_SOURCE (atlante_case_get_item (self->kase, ATLANTE_ITEM_SOURCE, i)));
  if (n > 0)
    html (self, "</ul>\n");
  html (self, "</section>\n");
}

static void
append_lines (AtlanteHtml *self, GPtrArray *lines)
{
  if (lines->len == 0)
    return;
  html (self, "<ul>\n");
  for (guint i = 0; i < lines->len; i++)
    html_element (self, "li", g_ptr_array_index (lines, i));
  html (self, "</ul>\n");
}

static void
append_end (AtlanteHtml *self)
{
  g_autoptr (GPtrArray) gaps = atlante_briefing_dup_gaps (self->briefing);
  g_autoptr (GPtrArray) credits = atlante_briefing_dup_credits (self->briefing);

  html (self, "<section id=\"missing\">\n<h2>");
  html_text (self, TR (self->language, "What is missing"));
  html (self, "</h2>\n");
  append_lines (self, gaps);
  html (self, "</section>\n</main>\n<footer>\n");
  append_marking (self, " print");
  append_lines (self, credits);
  html (self, "<p>Atlante " ATLANTE_VERSION "</p>\n</footer>\n</body>\n</html>\n");
}

static GBytes *
atlante_html_writer_write (AtlanteBriefingWriter *writer, AtlanteBriefing *briefing,
                           GCancellable *cancellable, GError **error)
{
  g_autofree char *style = dup_style_sheet (error);
  GPtrArray *dossiers = atlante_briefing_get_dossiers (briefing);
  AtlanteHtml self = {
    g_string_new (NULL),
    briefing,
    atlante_briefing_get_case (briefing),
    atlante_briefing_get_audience (briefing),
    atlante_briefing_get_language (briefing),
  };
  g_autoptr (GString) out = self.out;

  if (style == NULL)
    return NULL;
  append_head (&self, style);
  append_cover (&self);
  append_contents (&self);
  if (!atlante_html_append_map (&self, error))
    return NULL;
  html (&self, "<section id=\"places\">\n<h2>");
  html_text (&self, TRC (self.language, "heading", "Places"));
  html (&self, "</h2>\n");
  for (guint i = 0; i < dossiers->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      atlante_html_append_dossier (&self, g_ptr_array_index (dossiers, i));
    }
  html (&self, "</section>\n");
  append_events (&self);
  atlante_html_append_ledger (&self);
  append_sources (&self);
  append_end (&self);
  return g_string_free_to_bytes (g_steal_pointer (&out));
}

static const char *
atlante_html_writer_get_path (AtlanteBriefingWriter *writer)
{
  return "briefing.html";
}

static void
atlante_html_writer_class_init (AtlanteHtmlWriterClass *klass)
{
  AtlanteBriefingWriterClass *writer_class = ATLANTE_BRIEFING_WRITER_CLASS (klass);

  writer_class->get_path = atlante_html_writer_get_path;
  writer_class->write = atlante_html_writer_write;
}

static void
atlante_html_writer_init (AtlanteHtmlWriter *self)
{
}

AtlanteBriefingWriter *
atlante_html_writer_new (void)
{
  return g_object_new (ATLANTE_TYPE_HTML_WRITER, NULL);
}
