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

typedef struct
{
  AtlantePdfPage *page;
  AtlanteDossier *dossier;
  AtlantePlace *place;
  const char *id;
  gboolean is_large;
} Entry;

/* Head */

static AtlantePdfText *
new_kicker (Entry *self)
{
  AtlantePdfPage *page = self->page;
  g_autofree char *text = NULL;
  g_autofree char *capitals = NULL;

  /* Translators: "Place 7 of 27 · port" */
  text = g_strdup_printf (TR (page->language, "Place %u of %u · %s"),
                          atlante_briefing_get_place_number (page->briefing, self->id),
                          atlante_briefing_get_dossiers (page->briefing)->len,
                          atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PLACE_KIND,
                                                        atlante_place_get_kind (self->place), page->language));
  capitals = atlante_pdf_dup_capitals (text);
  return atlante_pdf_text_new_with (page, ATLANTE_PDF_STYLE_KICKER, capitals);
}

/* Which names come first where there is no room for all: those that a side contests, then the local ones. */
static gboolean
is_of_rank (const AtlanteName *name, guint rank)
{
  guint its_rank = name->role == ATLANTE_NAME_CONTESTED ? 0 : name->role == ATLANTE_NAME_LOCAL ? 1 : 2;

  return name->text != NULL && its_rank == rank;
}

static void
append_viewpoint (AtlantePdfText *text, const char *nick, const char *language)
{
  int viewpoint = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_VIEWPOINT, nick);

  if (nick == NULL)
    return;
  atlante_pdf_text_append_take (text, g_strdup_printf (" (%s)", viewpoint == ATLANTE_VIEWPOINT_OTHER ? nick
    : atlante_vocabulary_get_label (ATLANTE_VOCABULARY_VIEWPOINT, viewpoint, language)));
}

static void
append_names (Entry *self, AtlantePdfText *text)
{
  const char *shown = atlante_place_get_name (self->place, self->page->audience);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_shown = 0;
  guint n = 0;
  const AtlanteName *names = atlante_place_get_names (self->place, &n);

  g_hash_table_add (seen, (char *) shown);
  for (guint rank = 0; rank < 3; rank++)
    for (guint i = 0; i < n && n_shown < MAX_NAMES; i++)
      {
        if (!is_of_rank (&names[i], rank) || !g_hash_table_add (seen, (char *) names[i].text))
          continue;
        if (n_shown++ > 0)
          atlante_pdf_text_append (text, " · ");
        atlante_pdf_text_append_name (text, names[i].text, names[i].language);
        append_viewpoint (text, names[i].viewpoint, self->page->language);
      }
}

static AtlantePdfText *
new_names (Entry *self)
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
new_facts (Entry *self)
{
  AtlantePdfPage *page = self->page;
  AtlantePdfText *text = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_FACTS);
  AtlantePrecision precision = atlante_place_get_precision (self->place);

  if (atlante_place_has_location (self->place))
    {
      atlante_pdf_text_append_take (text, atlante_geo_point_format (atlante_place_get_location (self->place), 3,
                                                                    page->language));
      append_separator (text);
      /* Translators: how precisely a place's position is known. */
      atlante_pdf_text_append_take (text, g_strdup_printf (TR (page->language, "position: %s"),
        atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PRECISION, precision, page->language)));
    }
  else
    atlante_pdf_text_append (text, TR (page->language, "position not known"));
  if (atlante_place_is_from_gazetteer (self->place))
    {
      append_separator (text);
      atlante_pdf_text_append (text, TR (page->language, "from the gazetteer, not named in the article"));
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
append_head (Entry *self)
{
  AtlantePdfPage *page = self->page;
  g_autoptr (AtlantePdfText) kicker = new_kicker (self);
  g_autoptr (AtlantePdfText) name = NULL;
  g_autoptr (AtlantePdfText) names = new_names (self);
  g_autoptr (AtlantePdfText) facts = new_facts (self);
  g_autofree char *dest = g_strdup_printf ("place-%s", self->id);

  name = atlante_pdf_text_new (page, self->is_large ? ATLANTE_PDF_STYLE_NAME : ATLANTE_PDF_STYLE_SMALL_NAME);
  atlante_pdf_text_append_name (name, atlante_place_get_name (self->place, page->audience), NULL);
  atlante_pdf_text_set_max_lines (name, 3);
  atlante_pdf_text_set_width (kicker, page->measure);
  atlante_pdf_text_set_width (name, page->measure);
  atlante_pdf_text_set_width (names, page->measure);
  atlante_pdf_text_set_width (facts, page->measure);
  atlante_pdf_page_ensure (page, 80 + atlante_pdf_text_get_height (name) + atlante_pdf_text_get_height (facts));

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
  const AtlantePlaceKindStyle *style = atlante_place_kind_get_style (atlante_place_get_kind (place));

  return (guint) (style->red * 255 + 0.5) << 16 | (guint) (style->green * 255 + 0.5) << 8 |
         (guint) (style->blue * 255 + 0.5);
}

static void
fill_figures (Entry *self, AtlantePdfFigures *figures, double width)
{
  AtlantePdfPage *page = self->page;
  guint n = 0;
  const AtlanteKeyFigure *values = atlante_place_get_figures (self->place, &n);

  atlante_pdf_figures_init (figures, width, CLAMP (n, 2, 3), get_color (self->place));
  for (guint i = 0; i < n; i++)
    {
      g_autofree const char **ids = atlante_ids_read (values[i].claims);
      AtlantePdfText *label = atlante_pdf_text_new_with (page, ATLANTE_PDF_STYLE_LABEL,
                                                         atlante_text_get (values[i].label, page->audience));

      atlante_pdf_text_append_claims (label, ids, 6, ATLANTE_PDF_RAISED);
      atlante_pdf_figures_add (figures, atlante_pdf_text_new_with (page, ATLANTE_PDF_STYLE_FIGURE,
                                                                   atlante_text_get (values[i].value, page->audience)),
                               label);
    }
}

static void
fill_column (Entry *self, Column *column, double width)
{
  const char *summary = atlante_text_get (atlante_place_get_summary (self->place), self->page->audience);
  g_auto (GStrv) parts = g_strsplit (summary != NULL ? summary : "", "\n\n", MAX_PARAGRAPHS);

  *column = (Column) { 0 };
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
new_map_caption (Entry *self, double width)
{
  AtlantePdfPage *page = self->page;
  /* Translators: under a small map: %s is a place. */
  g_autofree char *words = g_strdup_printf (TR (page->language, "%s and its surroundings."),
                                            atlante_place_get_name (self->place, page->audience));

  return atlante_pdf_new_caption (page, words, width);
}

/* A summary that is too long for a column. */
static void
append_long_summary (Entry *self)
{
  AtlantePdfPage *page = self->page;
  AtlantePdfFigures figures;

  atlante_pdf_flow (page, ATLANTE_PDF_STYLE_PROSE, atlante_text_get (atlante_place_get_summary (self->place),
                                                                     page->audience),
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
append_summary (Entry *self)
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
      column = (Column) { 0 };
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

/* Claims */

static void
add_claim_row (Entry *self, AtlantePdfTable *table, AtlanteClaim *claim)
{
  AtlantePdfPage *page = self->page;
  const char *ids[] = { atlante_item_get_id (ATLANTE_ITEM (claim)), NULL };
  g_autofree char *dest = g_strdup_printf ("claim-%u", atlante_briefing_get_claim_number (page->briefing, ids[0]));
  g_autofree char *grade = atlante_claim_format_grade (claim);
  g_autofree char *paragraphs = atlante_claim_format_paragraphs (self->page->kase, claim);
  AtlantePdfText *cells[6];

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    cells[i] = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL);
  atlante_pdf_text_append_claims (cells[0], ids, 0, ATLANTE_PDF_PLAIN);
  atlante_pdf_text_append (cells[1], atlante_claim_get_text (claim, page->audience));
  atlante_pdf_text_append_take (cells[2], atlante_claim_format_attribution (page->kase, claim, page->audience));
  atlante_pdf_text_append (cells[3], atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MODALITY,
                                                                   atlante_claim_get_modality (claim), page->language));
  atlante_pdf_text_append_styled (cells[4], grade, ATLANTE_PDF_BOLD);
  atlante_pdf_text_append_link (cells[5], paragraphs, dest, ATLANTE_PDF_LINKED);
  atlante_pdf_table_add_row (table, cells, NULL, 0);
}

static void
add_topic_title (Entry *self, AtlantePdfTable *table, const char *topic)
{
  AtlantePdfPage *page = self->page;
  AtlanteItem *item = topic != NULL ? atlante_case_lookup_kind (page->kase, ATLANTE_ITEM_TOPIC, topic) : NULL;
  AtlantePdfText *text = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL_HEAD);

  atlante_pdf_text_append_styled (text, item != NULL ? atlante_item_get_title (item, page->audience)
                                        : TRC (page->language, "topic", "Other"), ATLANTE_PDF_MUTED);
  atlante_pdf_table_add_title (table, text);
}

static void
append_claims (Entry *self)
{
  AtlantePdfPage *page = self->page;
  GPtrArray *claims = atlante_dossier_get_claims (self->dossier);
  gboolean grouped = atlante_dossier_get_topics (self->dossier)->len > 1 && claims->len > 3;
  const AtlantePdfColumn columns[] = {
    { TRC (page->language, "column", "no."), 17, TRUE }, { TRC (page->language, "column", "claim"), 1 },
    { TRC (page->language, "column", "attributed to"), 80, TRUE }, { TRC (page->language, "column", "mode"), 56, TRUE },
    { TRC (page->language, "column", "grade"), 26, TRUE }, { TRC (page->language, "column", "passage"), 36, TRUE },
  };
  const char *topic = NULL;
  AtlantePdfTable table;

  if (claims->len == 0)
    return;
  atlante_pdf_add_subheading (page, TR (page->language, "What the source says"));
  atlante_pdf_table_begin (&table, page, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < claims->len && !page->stopped; i++)
    {
      AtlanteClaim *claim = g_ptr_array_index (claims, i);

      if (grouped && (i == 0 || g_strcmp0 (topic, atlante_claim_get_topic (claim)) != 0))
        add_topic_title (self, &table, atlante_claim_get_topic (claim));
      topic = atlante_claim_get_topic (claim);
      add_claim_row (self, &table, claim);
    }
  atlante_pdf_table_end (&table);
}

/* Links, events, actors, notes */

static void
add_link_row (Entry *self, AtlantePdfTable *table, AtlanteLink *link)
{
  static const char * const arrows[] = { "→ ", "← ", "↔ " };
  AtlantePdfPage *page = self->page;
  AtlanteRelation *relation = atlante_link_get_relation (link);
  const char *label = atlante_text_get (atlante_relation_get_label (relation), page->audience);
  AtlantePdfText *cells[5];

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    cells[i] = i == 2 ? atlante_pdf_new_time_cell (page, atlante_relation_get_time (relation))
                      : atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL);
  atlante_pdf_text_append (cells[0], arrows[atlante_link_get_direction (link)]);
  atlante_pdf_text_append_item (cells[0], atlante_item_get_id (atlante_link_get_other (link)));
  atlante_pdf_text_append (cells[1], label != NULL ? label
                           : atlante_vocabulary_get_label (ATLANTE_VOCABULARY_RELATION_KIND,
                                                           atlante_relation_get_kind (relation), page->language));
  if (atlante_link_get_distance (link) >= 0)
    atlante_pdf_text_append_take (cells[3], atlante_distance_format (atlante_link_get_distance (link), page->language));
  atlante_pdf_text_append_claims (cells[4], atlante_relation_get_claims (relation), 12, ATLANTE_PDF_PLAIN);
  atlante_pdf_table_add_row (table, cells, NULL, 0);
}

static void
append_links (Entry *self)
{
  AtlantePdfPage *page = self->page;
  GPtrArray *links = atlante_dossier_get_links (self->dossier);
  const AtlantePdfColumn columns[] = {
    { TRC (page->language, "column", "to or from"), 110, TRUE }, { TRC (page->language, "column", "what"), 1 },
    { TRC (page->language, "column", "when"), 92, TRUE }, { TRC (page->language, "column", "distance"), 52, TRUE, TRUE },
    { TRC (page->language, "column", "basis"), 56, TRUE },
  };
  AtlantePdfTable table;

  if (links->len == 0)
    return;
  atlante_pdf_add_subheading (page, TRC (page->language, "heading", "Links"));
  atlante_pdf_table_begin (&table, page, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < links->len && !page->stopped; i++)
    add_link_row (self, &table, g_ptr_array_index (links, i));
  atlante_pdf_table_end (&table);
}

static void
append_events (Entry *self)
{
  AtlantePdfPage *page = self->page;
  GPtrArray *events = atlante_dossier_get_events (self->dossier);
  const AtlantePdfColumn columns[] = {
    { TRC (page->language, "column", "when"), 110, TRUE }, { TRC (page->language, "column", "what"), 1 },
    { TRC (page->language, "column", "basis"), 56, TRUE },
  };
  AtlantePdfTable table;

  if (events->len == 0)
    return;
  atlante_pdf_add_subheading (page, TRC (page->language, "heading", "Events"));
  atlante_pdf_table_begin (&table, page, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < events->len && !page->stopped; i++)
    {
      AtlanteEvent *event = g_ptr_array_index (events, i);
      AtlantePdfText *cells[] = {
        atlante_pdf_new_time_cell (page, atlante_event_get_time (event)),
        atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL), atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL),
      };

      if (atlante_event_get_time (event) == NULL)
        atlante_pdf_text_append_styled (cells[0], TRC (page->language, "event", "no date"), ATLANTE_PDF_MUTED);
      atlante_pdf_text_append_item (cells[1], atlante_item_get_id (ATLANTE_ITEM (event)));
      atlante_pdf_text_append_claims (cells[2], atlante_event_get_claims (event), 12, ATLANTE_PDF_PLAIN);
      atlante_pdf_table_add_row (&table, cells, NULL, 0);
    }
  atlante_pdf_table_end (&table);
}

static void
append_actors (Entry *self)
{
  AtlantePdfPage *page = self->page;
  GPtrArray *actors = atlante_dossier_get_actors (self->dossier);
  AtlantePdfText *text;

  if (actors->len == 0)
    return;
  text = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL);
  atlante_pdf_add_subheading (page, TRC (page->language, "heading", "Actors"));
  for (guint i = 0; i < actors->len; i++)
    {
      if (i > 0)
        atlante_pdf_text_append (text, " · ");
      atlante_pdf_text_append_item (text, atlante_item_get_id (g_ptr_array_index (actors, i)));
    }
  atlante_pdf_text_flow (text, "P", page->left, page->measure, -1);
}

static void
append_note (AtlantePdfPage *page, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n\n", -1);

  for (guint i = 0; parts[i] != NULL && !page->stopped; i++)
    {
      AtlantePdfText *paragraph;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      paragraph = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_PROSE);
      atlante_pdf_text_append_markdown (paragraph, parts[i]);
      atlante_pdf_text_flow (paragraph, "P", page->left, page->measure, -1);
      atlante_pdf_page_skip (page, 5);
    }
}

static void
append_notes (Entry *self)
{
  AtlantePdfPage *page = self->page;
  GPtrArray *notes = atlante_dossier_get_notes (self->dossier);

  if (notes->len == 0)
    return;
  atlante_pdf_add_subheading (page, TR (page->language, "Analyst’s notes"));
  for (guint i = 0; i < notes->len; i++)
    {
      const char *text = atlante_text_get (atlante_note_get_text (g_ptr_array_index (notes, i)), page->audience);

      if (text != NULL)
        append_note (page, text);
    }
}

static void
append_dossier (Entry *self)
{
  AtlantePdfPage *page = self->page;

  atlante_pdf_page_begin_tag (page, "Sect");
  append_head (self);
  append_summary (self);
  append_claims (self);
  append_links (self);
  append_events (self);
  append_actors (self);
  append_notes (self);
  atlante_pdf_page_flush (page);
  atlante_pdf_page_end_tag (page, "Sect");
}

static gboolean
is_large (Entry *self)
{
  guint n_figures = 0;

  atlante_place_get_figures (self->place, &n_figures);
  return n_figures > 0 || atlante_dossier_get_claims (self->dossier)->len >= LARGE_CLAIMS;
}

static gboolean
fits (Entry *self)
{
  AtlantePdfTrial trial = atlante_pdf_page_begin_trial (self->page);

  append_dossier (self);
  return atlante_pdf_page_end_trial (self->page, &trial) >= 0;
}

/* A dossier begins on the page of the one before where it fits as a whole, or where enough of the page is free. */
static void
begin_dossier (Entry *self)
{
  AtlantePdfPage *page = self->page;

  if (page->is_fresh)
    return;
  page->y += DOSSIER_GAP;
  if (page->bottom - page->y > (page->bottom - page->top) * 0.4 || fits (self))
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
  parent = atlante_pdf_page_add_bookmark (page, CAIRO_PDF_OUTLINE_ROOT, TRC (page->language, "heading", "Places"), "places");
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
      Entry entry = { page, dossier, ATLANTE_PLACE (place), atlante_item_get_id (place) };
      g_autofree char *dest = g_strdup_printf ("place-%s", entry.id);

      entry.is_large = is_large (&entry);
      begin_dossier (&entry);
      if (i == 0)
        {
          atlante_pdf_page_begin_dest (page, "places");
          atlante_pdf_page_end_dest (page);
        }
      atlante_pdf_page_add_bookmark (page, parent, atlante_item_get_title (place, page->audience), dest);
      append_dossier (&entry);
    }
  atlante_pdf_page_end_tag (page, "Sect");
}
