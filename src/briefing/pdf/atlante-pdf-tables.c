/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* Events, relations and actors of the whole case in briefing.pdf. */

#include "atlante-pdf-private.h"

static AtlantePdfText *
new_claims_cell (AtlantePdfPage *page, const char *const *ids)
{
  AtlantePdfText *cell = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL);

  atlante_pdf_text_append_claims (cell, ids, 12, ATLANTE_PDF_PLAIN);
  return cell;
}

static AtlantePdfText *
new_item_cell (AtlantePdfPage *page, const char *id)
{
  AtlantePdfText *cell = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL);

  atlante_pdf_text_append_item (cell, id);
  return cell;
}

static void
add_event_row (AtlantePdfPage *page, AtlantePdfTable *table, AtlanteEvent *event)
{
  AtlanteTime *time = atlante_event_get_time (event);
  g_autofree char *dest = g_strdup_printf ("event-%s", atlante_item_get_id (ATLANTE_ITEM (event)));
  AtlantePdfText *cells[5];
  const AtlanteRole *roles;
  guint n = 0;

  cells[0] = atlante_pdf_new_time_cell (page, time);
  if (time == NULL)
    atlante_pdf_text_append_styled (cells[0], TRC (page->language, "event", "no date"),
                                    ATLANTE_PDF_MUTED);
  cells[1] = atlante_pdf_text_new_with (
      page, ATLANTE_PDF_STYLE_CELL, atlante_item_get_title (ATLANTE_ITEM (event), page->audience));
  roles = atlante_event_get_places (event, &n);
  cells[2] = atlante_pdf_new_roles_cell (page, roles, n);
  if (n == 0)
    atlante_pdf_text_append_styled (cells[2], TRC (page->language, "event", "not placed"),
                                    ATLANTE_PDF_MUTED);
  roles = atlante_event_get_actors (event, &n);
  cells[3] = atlante_pdf_new_roles_cell (page, roles, n);
  cells[4] = new_claims_cell (page, atlante_event_get_claims (event));
  atlante_pdf_table_add_row (table, cells, dest, 1);
}

void
atlante_pdf_append_events (AtlantePdfPage *page)
{
  GPtrArray *events = atlante_briefing_get_events (page->briefing);
  const AtlantePdfColumn columns[] = {
    { TRC (page->language, "column", "when"), 82, TRUE },
    { TRC (page->language, "column", "what"), 1.2 },
    { TRC (page->language, "column", "where"), 0.75 },
    { TRC (page->language, "column", "who"), 1.25 },
    { TRC (page->language, "column", "basis"), 46, TRUE },
  };
  AtlantePdfTable table;

  atlante_pdf_begin_section (page, TRC (page->language, "heading", "Events"), "events", TRUE);
  if (events->len == 0)
    atlante_pdf_add_none (page);
  atlante_pdf_table_begin (&table, page, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < events->len && !page->stopped; i++)
    add_event_row (page, &table, g_ptr_array_index (events, i));
  atlante_pdf_table_end (&table);
  atlante_pdf_end_section (page);
}

/* Relations */

static double
get_distance (AtlantePdfPage *page, AtlanteRelation *relation)
{
  AtlanteItem *from = atlante_case_lookup_kind (page->kase, ATLANTE_ITEM_PLACE,
                                                atlante_relation_get_from (relation));
  AtlanteItem *to = atlante_case_lookup_kind (page->kase, ATLANTE_ITEM_PLACE,
                                              atlante_relation_get_to (relation));

  if (from == NULL || to == NULL || !atlante_place_has_location (ATLANTE_PLACE (from))
      || !atlante_place_has_location (ATLANTE_PLACE (to)))
    return -1;
  return atlante_geo_point_distance (atlante_place_get_location (ATLANTE_PLACE (from)),
                                     atlante_place_get_location (ATLANTE_PLACE (to)));
}

static void
add_relation_row (AtlantePdfPage *page, AtlantePdfTable *table, AtlanteRelation *relation)
{
  double distance = get_distance (page, relation);
  AtlantePdfText *cells[] = {
    new_item_cell (page, atlante_relation_get_from (relation)),
    new_item_cell (page, atlante_relation_get_to (relation)),
    atlante_pdf_text_new_with (page, ATLANTE_PDF_STYLE_CELL,
                               atlante_vocabulary_get_label (ATLANTE_VOCABULARY_RELATION_KIND,
                                                             atlante_relation_get_kind (relation),
                                                             page->language)),
    atlante_pdf_text_new_with (
        page, ATLANTE_PDF_STYLE_CELL,
        atlante_text_get (atlante_relation_get_label (relation), page->audience)),
    atlante_pdf_new_time_cell (page, atlante_relation_get_time (relation)),
    atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL),
    new_claims_cell (page, atlante_relation_get_claims (relation)),
  };

  if (distance >= 0)
    atlante_pdf_text_append_take (cells[5], atlante_distance_format (distance, page->language));
  atlante_pdf_table_add_row (table, cells, NULL, 0);
}

void
atlante_pdf_append_relations (AtlantePdfPage *page)
{
  GPtrArray *relations = atlante_briefing_get_relations (page->briefing);
  const AtlantePdfColumn columns[] = {
    { TRC (page->language, "column", "from"), 0.8 },
    { TRC (page->language, "column", "to"), 0.8 },
    { TRC (page->language, "column", "kind"), 62, TRUE },
    { TRC (page->language, "column", "what"), 1.2 },
    { TRC (page->language, "column", "when"), 62, TRUE },
    { TRC (page->language, "column", "distance"), 46, TRUE, TRUE },
    { TRC (page->language, "column", "basis"), 40, TRUE },
  };
  AtlantePdfTable table;

  atlante_pdf_begin_section (page, TRC (page->language, "heading", "Relations"), "relations",
                             FALSE);
  if (relations->len == 0)
    atlante_pdf_add_none (page);
  atlante_pdf_table_begin (&table, page, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < relations->len && !page->stopped; i++)
    add_relation_row (page, &table, g_ptr_array_index (relations, i));
  atlante_pdf_table_end (&table);
  atlante_pdf_end_section (page);
}

/* Actors */

static void
append_actor_names (AtlantePdfPage *page, AtlantePdfText *cell, AtlanteActor *actor)
{
  const char *shown = atlante_actor_get_name (actor, page->audience);
  guint n = 0;
  const AtlanteName *names = atlante_actor_get_names (actor, &n);

  atlante_pdf_text_append_styled (cell, shown, ATLANTE_PDF_BOLD);
  for (guint i = 0; i < n; i++)
    if (names[i].text != NULL && names[i].role == ATLANTE_NAME_LOCAL
        && g_strcmp0 (names[i].text, shown) != 0)
      {
        atlante_pdf_text_append (cell, " · ");
        atlante_pdf_text_append_name (cell, names[i].text, names[i].language);
      }
}

static void
add_actor_row (AtlantePdfPage *page, AtlantePdfTable *table, AtlanteActor *actor)
{
  const char *id = atlante_item_get_id (ATLANTE_ITEM (actor));
  GPtrArray *claims = atlante_case_get_referrers (page->kase, id, ATLANTE_ITEM_CLAIM);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *dest = g_strdup_printf ("actor-%s", id);
  const char *office = atlante_text_get (atlante_actor_get_office (actor), page->audience);
  AtlantePdfText *cells[5];

  for (guint i = 0; claims != NULL && i < claims->len; i++)
    g_ptr_array_add (ids, (char *) atlante_item_get_id (g_ptr_array_index (claims, i)));
  g_ptr_array_add (ids, NULL);
  cells[0] = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL);
  append_actor_names (page, cells[0], actor);
  cells[1] = atlante_pdf_text_new_with (
      page, ATLANTE_PDF_STYLE_CELL,
      atlante_vocabulary_get_label (ATLANTE_VOCABULARY_ACTOR_KIND, atlante_actor_get_kind (actor),
                                    page->language));
  cells[2] = atlante_pdf_text_new_with (page, ATLANTE_PDF_STYLE_CELL, office);
  cells[3] = new_item_cell (page, atlante_actor_get_seat (actor));
  cells[4] = new_claims_cell (page, (const char *const *) ids->pdata);
  atlante_pdf_table_add_row (table, cells, dest, 0);
}

void
atlante_pdf_append_actors (AtlantePdfPage *page)
{
  guint n = atlante_case_get_n (page->kase, ATLANTE_ITEM_ACTOR);
  const AtlantePdfColumn columns[] = {
    { TRC (page->language, "column", "actor"), 1.3 },
    { TRC (page->language, "column", "kind"), 66, TRUE },
    { TRC (page->language, "column", "office"), 1 },
    { TRC (page->language, "column", "seat"), 66, TRUE },
    { TRC (page->language, "column", "claims"), 76, TRUE },
  };
  AtlantePdfTable table;

  atlante_pdf_begin_section (page, TRC (page->language, "heading", "Actors"), "actors", FALSE);
  if (n == 0)
    atlante_pdf_add_none (page);
  atlante_pdf_table_begin (&table, page, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n && !page->stopped; i++)
    add_actor_row (page, &table,
                   ATLANTE_ACTOR (atlante_case_get_item (page->kase, ATLANTE_ITEM_ACTOR, i)));
  atlante_pdf_table_end (&table);
  atlante_pdf_end_section (page);
}
