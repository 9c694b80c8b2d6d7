/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* The dossiers of places in briefing.pdf. */

#include <cairo-pdf.h>

#include "atlante-pdf-private.h"
#include "atlante-place-kind-style.h"

/* A place with fewer claims and without key figures is set smaller. */
#define LARGE_CLAIMS 4

/* Between two dossiers on a page. */
#define DOSSIER_GAP 44.0

#define MAX_NAMES 5
#define COLUMN_GAP 20.0
/* A left column higher than this goes over the whole width, and over pages. */
#define MAX_COLUMN_HEIGHT 340.0
#define MAX_PARAGRAPHS 6

/* Head */

static AtlantePdfText *
new_kicker (AtlantePdfDossier *self)
{
  AtlantePdfPage *page = self->page;
  g_autofree char *text = NULL;
  g_autofree char *capitals = NULL;

  /* Translators: "Place 7 of 27 · port" */
  text = g_strdup_printf (TR (page->language, "Place %u of %u · %s"),
                          atlante_briefing_get_place_number (page->briefing, self->id),
                          atlante_briefing_get_dossiers (page->briefing)->len,
                          atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PLACE_KIND,
                                                        atlante_place_get_kind (self->place),
                                                        page->language));
  capitals = atlante_pdf_dup_capitals (text);
  return atlante_pdf_text_new_with (page, ATLANTE_PDF_STYLE_KICKER, capitals);
}

/* Which names come first where there is no room for all: those that a side contests, the reader's
 * language before others, then the local ones. */
static guint
get_rank (const AtlanteName *name, const char *language)
{
  if (name->role == ATLANTE_NAME_CONTESTED)
    return g_strcmp0 (name->language, language) == 0 ? 0 : 1;
  return name->role == ATLANTE_NAME_LOCAL ? 2 : 3;
}

static void
append_viewpoint (AtlantePdfText *text, const char *nick, const char *language)
{
  int viewpoint = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_VIEWPOINT, nick);

  if (nick == NULL)
    return;
  /* Translators: after a contested name, the viewpoint that uses it: " (Japan)". */
  atlante_pdf_text_append_take (
      text, g_strdup_printf (TRC (language, "viewpoint", " (%s)"),
                             viewpoint == ATLANTE_VIEWPOINT_OTHER
                                 ? nick
                                 : atlante_vocabulary_get_label (ATLANTE_VOCABULARY_VIEWPOINT,
                                                                 viewpoint, language)));
}

static void
append_names (AtlantePdfDossier *self, AtlantePdfText *text)
{
  const char *shown = atlante_place_get_name (self->place, self->page->audience);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_shown = 0;
  guint n = 0;
  const AtlanteName *names = atlante_place_get_names (self->place, &n);

  g_hash_table_add (seen, (char *) shown);
  for (guint rank = 0; rank < 4; rank++)
    for (guint i = 0; i < n && n_shown < MAX_NAMES; i++)
      {
        if (names[i].text == NULL || get_rank (&names[i], self->page->language) != rank
            || !g_hash_table_add (seen, (char *) names[i].text))
          continue;
        if (n_shown++ > 0)
          atlante_pdf_text_append (text, " · ");
        atlante_pdf_text_append_name (text, names[i].text, names[i].language);
        append_viewpoint (text, names[i].viewpoint, self->page->language);
      }
}

static AtlantePdfText *
new_names (AtlantePdfDossier *self)
{
  AtlantePdfText *text = atlante_pdf_text_new (self->page, ATLANTE_PDF_STYLE_FACTS);

  append_names (self, text);
  atlante_pdf_text_set_max_lines (text, 2);
  return text;
}

static void
append_separator (AtlantePdfText *text)
{
  atlante_pdf_text_append (text, "  |  ");
}

static AtlantePdfText *
new_facts (AtlantePdfDossier *self)
{
  AtlantePdfPage *page = self->page;
  AtlantePdfText *text = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_FACTS);
  AtlantePrecision precision = atlante_place_get_precision (self->place);

  if (atlante_place_has_location (self->place))
    {
      atlante_pdf_text_append_take (
          text,
          atlante_geo_point_format (atlante_place_get_location (self->place), 3, page->language));
      append_separator (text);
      /* Translators: how precisely a place's position is known. */
      atlante_pdf_text_append_take (
          text, g_strdup_printf (TR (page->language, "position: %s"),
                                 atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PRECISION,
                                                               precision, page->language)));
    }
  else
    atlante_pdf_text_append (text, TR (page->language, "position not known"));
  if (atlante_place_is_from_gazetteer (self->place))
    {
      append_separator (text);
      atlante_pdf_text_append (text,
                               TR (page->language, "from the gazetteer, not named in the article"));
    }
  if (atlante_place_is_contested (self->place))
    {
      append_separator (text);
      atlante_pdf_text_append (text, TR (page->language, "contested name"));
    }
  atlante_pdf_text_set_max_lines (text, 2);
  return text;
}

static void
append_head (AtlantePdfDossier *self)
{
  AtlantePdfPage *page = self->page;
  g_autoptr (AtlantePdfText) kicker = new_kicker (self);
  g_autoptr (AtlantePdfText) name = NULL;
  g_autoptr (AtlantePdfText) names = new_names (self);
  g_autoptr (AtlantePdfText) facts = new_facts (self);
  g_autofree char *dest = g_strdup_printf ("place-%s", self->id);

  name = atlante_pdf_text_new (page, self->is_large ? ATLANTE_PDF_STYLE_NAME
                                                    : ATLANTE_PDF_STYLE_SMALL_NAME);
  atlante_pdf_text_append_name (name, atlante_place_get_name (self->place, page->audience), NULL);
  atlante_pdf_text_set_max_lines (name, 3);
  atlante_pdf_text_set_width (kicker, page->measure);
  atlante_pdf_text_set_width (name, page->measure);
  atlante_pdf_text_set_width (names, page->measure);
  atlante_pdf_text_set_width (facts, page->measure);
  atlante_pdf_page_ensure (page, 80 + atlante_pdf_text_get_height (name)
                                     + atlante_pdf_text_get_height (facts));

  atlante_pdf_text_draw (kicker, "P", page->left, page->y);
  page->y += atlante_pdf_text_get_height (kicker) + 3;
  atlante_pdf_page_begin_dest (page, dest);
  atlante_pdf_text_draw (name, "H3", page->left, page->y);
  atlante_pdf_page_end_dest (page);
  page->y += atlante_pdf_text_get_height (name) + 2;
  if (!atlante_pdf_text_is_empty (names))
    {
      atlante_pdf_text_draw (names, "P", page->left, page->y);
      page->y += atlante_pdf_text_get_height (names);
    }
  atlante_pdf_text_draw (facts, "P", page->left, page->y);
  page->y += atlante_pdf_text_get_height (facts) + 7;
}

/* Summary and key figures at the left, the map at the right */

typedef struct
{
  AtlantePdfText *paragraphs[MAX_PARAGRAPHS];
  guint n;
  AtlantePdfFigures figures;
  double height;
} Column;

static guint
get_color (AtlantePlace *place)
{
  const AtlantePlaceKindStyle *style
      = atlante_place_kind_get_style (atlante_place_get_kind (place));

  return (guint) (style->red * 255 + 0.5) << 16 | (guint) (style->green * 255 + 0.5) << 8
         | (guint) (style->blue * 255 + 0.5);
}

static void
fill_figures (AtlantePdfDossier *self, AtlantePdfFigures *figures, double width)
{
  AtlantePdfPage *page = self->page;
  guint n = 0;
  const AtlanteKeyFigure *values = atlante_place_get_figures (self->place, &n);

  atlante_pdf_figures_init (figures, width, CLAMP (n, 2, 3), get_color (self->place));
  for (guint i = 0; i < n; i++)
    {
      g_autofree const char **ids = atlante_ids_read (values[i].claims);
      AtlantePdfText *label = atlante_pdf_text_new_with (
          page, ATLANTE_PDF_STYLE_LABEL, atlante_text_get (values[i].label, page->audience));

      atlante_pdf_text_append_claims (label, ids, 6, ATLANTE_PDF_RAISED);
      atlante_pdf_figures_add (
          figures,
          atlante_pdf_text_new_with (page, ATLANTE_PDF_STYLE_FIGURE,
                                     atlante_text_get (values[i].value, page->audience)),
          label);
    }
}

static void
fill_column (AtlantePdfDossier *self, Column *column, double width)
{
  const char *summary
      = atlante_text_get (atlante_place_get_summary (self->place), self->page->audience);
  g_auto (GStrv) parts = g_strsplit (summary != NULL ? summary : "", "\n\n", MAX_PARAGRAPHS);

  *column = (Column){ 0 };
  for (guint i = 0; parts[i] != NULL; i++)
    {
      AtlantePdfText *text;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      text = atlante_pdf_text_new_with (self->page, ATLANTE_PDF_STYLE_PROSE, parts[i]);
      atlante_pdf_text_set_width (text, width);
      column->paragraphs[column->n++] = text;
      column->height += atlante_pdf_text_get_height (text) + 6;
    }
  fill_figures (self, &column->figures, width);
  if (column->figures.n > 0)
    column->height += atlante_pdf_figures_get_height (&column->figures) + 4;
  /* The text would not be whole in a column. */
  if (summary != NULL && strlen (summary) > 3000)
    column->height = MAX (column->height, 2 * MAX_COLUMN_HEIGHT);
}

static void
draw_column (Column *column, AtlantePdfPage *page, double x, double y)
{
  for (guint i = 0; i < column->n; i++)
    {
      atlante_pdf_text_draw (column->paragraphs[i], "P", x, y);
      y += atlante_pdf_text_get_height (column->paragraphs[i]) + 6;
    }
  if (column->figures.n > 0)
    atlante_pdf_figures_draw (&column->figures, page, x, y + 4);
}

static void
clear_column (Column *column)
{
  for (guint i = 0; i < column->n; i++)
    g_clear_pointer (&column->paragraphs[i], atlante_pdf_text_free);
  atlante_pdf_figures_clear (&column->figures);
}

static AtlantePdfText *
new_map_caption (AtlantePdfDossier *self, double width)
{
  AtlantePdfPage *page = self->page;
  /* Translators: under a small map: %s is a place. */
  g_autofree char *words = g_strdup_printf (TR (page->language, "%s and its surroundings."),
                                            atlante_place_get_name (self->place, page->audience));

  return atlante_pdf_new_caption (page, words, width);
}

/* A summary that is too long for a column. */
static void
append_long_summary (AtlantePdfDossier *self)
{
  AtlantePdfPage *page = self->page;
  AtlantePdfFigures figures;

  atlante_pdf_flow (page, ATLANTE_PDF_STYLE_PROSE,
                    atlante_text_get (atlante_place_get_summary (self->place), page->audience),
                    page->left, page->measure, 6, -1);
  fill_figures (self, &figures, page->measure);
  if (figures.n > 0)
    {
      double height = atlante_pdf_figures_get_height (&figures);

      atlante_pdf_page_skip (page, 8);
      atlante_pdf_page_ensure (page, height);
      atlante_pdf_figures_draw (&figures, page, page->left, page->y);
      page->y += height;
    }
  atlante_pdf_figures_clear (&figures);
}

static void
append_summary (AtlantePdfDossier *self)
{
  AtlantePdfPage *page = self->page;
  gboolean has_map = page->map != NULL && atlante_place_has_location (self->place);
  double map_width = self->is_large ? 205 : 158;
  double width = has_map ? page->measure - map_width - COLUMN_GAP : page->measure;
  double x = page->left + width + COLUMN_GAP;
  g_autoptr (AtlantePdfText) caption = NULL;
  double map_height = 0;
  double right = 0;
  Column column;

  fill_column (self, &column, width);
  if (column.height > MAX_COLUMN_HEIGHT)
    {
      clear_column (&column);
      append_long_summary (self);
      column = (Column){ 0 };
      atlante_pdf_page_skip (page, 8);
    }
  if (has_map)
    {
      caption = new_map_caption (self, map_width);
      /* The map ends where the text beside it ends, within reason. */
      map_height = CLAMP (column.height - 18, self->is_large ? 136 : 104, 190);
      right = map_height + 4 + atlante_pdf_text_get_height (caption);
    }
  atlante_pdf_page_ensure (page, MAX (column.height, right));
  draw_column (&column, page, page->left, page->y);
  if (has_map)
    {
      atlante_pdf_draw_map (page, self->id, x, page->y + 2, map_width, map_height);
      atlante_pdf_text_draw (caption, "Caption", x, page->y + map_height + 5);
    }
  page->y += MAX (column.height, right);
  clear_column (&column);
}

static void
append_dossier (AtlantePdfDossier *self)
{
  AtlantePdfPage *page = self->page;

  atlante_pdf_page_begin_tag (page, "Sect");
  append_head (self);
  append_summary (self);
  atlante_pdf_append_place_claims (self);
  atlante_pdf_append_place_links (self);
  atlante_pdf_append_place_events (self);
  atlante_pdf_append_place_actors (self);
  atlante_pdf_append_place_notes (self);
  atlante_pdf_page_flush (page);
  atlante_pdf_page_end_tag (page, "Sect");
}

static gboolean
is_large (AtlantePdfDossier *self)
{
  guint n_figures = 0;

  atlante_place_get_figures (self->place, &n_figures);
  return n_figures > 0 || atlante_dossier_get_claims (self->dossier)->len >= LARGE_CLAIMS;
}

static gboolean
fits (AtlantePdfDossier *self)
{
  AtlantePdfTrial trial = atlante_pdf_page_begin_trial (self->page);

  append_dossier (self);
  return atlante_pdf_page_end_trial (self->page, &trial) >= 0;
}

/* A dossier begins on the page of the one before only where it fits there as a whole: what is
 * looked up is read on a page of its own. */
static void
begin_dossier (AtlantePdfDossier *self)
{
  AtlantePdfPage *page = self->page;

  if (page->is_fresh)
    return;
  page->y += DOSSIER_GAP;
  if (fits (self))
    atlante_pdf_page_draw_rule (page, page->left, page->y - 16, page->measure, 2, ATLANTE_PDF_INK);
  else
    atlante_pdf_page_break (page);
}

void
atlante_pdf_append_dossiers (AtlantePdfPage *page)
{
  GPtrArray *dossiers = atlante_briefing_get_dossiers (page->briefing);
  int parent;

  atlante_pdf_page_break (page);
  atlante_pdf_page_begin_tag (page, "Sect");
  parent = atlante_pdf_page_add_bookmark (page, CAIRO_PDF_OUTLINE_ROOT,
                                          TRC (page->language, "heading", "Places"), "places");
  if (dossiers->len == 0)
    {
      atlante_pdf_page_end_tag (page, "Sect");
      atlante_pdf_begin_section (page, TRC (page->language, "heading", "Places"), "places", FALSE);
      atlante_pdf_add_none (page);
      atlante_pdf_end_section (page);
      return;
    }
  for (guint i = 0; i < dossiers->len && !page->stopped; i++)
    {
      AtlanteDossier *dossier = g_ptr_array_index (dossiers, i);
      AtlanteItem *place = atlante_dossier_get_subject (dossier);
      AtlantePdfDossier entry
          = { page, dossier, ATLANTE_PLACE (place), atlante_item_get_id (place) };
      g_autofree char *dest = g_strdup_printf ("place-%s", entry.id);

      entry.is_large = is_large (&entry);
      begin_dossier (&entry);
      if (i == 0)
        {
          atlante_pdf_page_begin_dest (page, "places");
          atlante_pdf_page_end_dest (page);
        }
      atlante_pdf_page_add_bookmark (page, parent, atlante_item_get_title (place, page->audience),
                                     dest);
      append_dossier (&entry);
    }
  atlante_pdf_page_end_tag (page, "Sect");
}
