/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-symbol-image.h"

#include <math.h>

#include "atlante-place-kind-style.h"
#include "atlante-widget.h"

typedef enum
{
  SYMBOL_NONE,
  SYMBOL_PLACE,
  SYMBOL_UNLOCATED,
  SYMBOL_PERSON,
  SYMBOL_GROUP,
  SYMBOL_INSTITUTION,
  SYMBOL_TOPIC,
} Symbol;

struct _AtlanteSymbolImage
{
  GtkWidget parent_instance;

  const AtlantePlaceKindStyle *style;
  Symbol symbol;
  int size;
};

G_DEFINE_FINAL_TYPE (AtlanteSymbolImage, atlante_symbol_image, GTK_TYPE_WIDGET)

/* All forms below are drawn around the origin in a box of -0.5 to 0.5. */

static void
add_shape (cairo_t *cr, AtlanteShape shape)
{
  const double r = 0.22;

  switch (shape)
    {
    case ATLANTE_SHAPE_DIAMOND:
      cairo_move_to (cr, 0, -0.5);
      cairo_line_to (cr, 0.5, 0);
      cairo_line_to (cr, 0, 0.5);
      cairo_line_to (cr, -0.5, 0);
      cairo_close_path (cr);
      break;
    case ATLANTE_SHAPE_TRIANGLE:
      cairo_move_to (cr, 0, -0.46);
      cairo_line_to (cr, 0.5, 0.4);
      cairo_line_to (cr, -0.5, 0.4);
      cairo_close_path (cr);
      break;
    case ATLANTE_SHAPE_SQUARE:
      cairo_rectangle (cr, -0.42, -0.42, 0.84, 0.84);
      break;
    case ATLANTE_SHAPE_ROUNDED_SQUARE:
      cairo_arc (cr, 0.46 - r, -0.46 + r, r, -G_PI_2, 0);
      cairo_arc (cr, 0.46 - r, 0.46 - r, r, 0, G_PI_2);
      cairo_arc (cr, -0.46 + r, 0.46 - r, r, G_PI_2, G_PI);
      cairo_arc (cr, -0.46 + r, -0.46 + r, r, G_PI, 3 * G_PI_2);
      cairo_close_path (cr);
      break;
    case ATLANTE_SHAPE_RING:
      cairo_arc (cr, 0, 0, 0.38, 0, 2 * G_PI);
      break;
    case ATLANTE_SHAPE_DISC:
    default:
      cairo_arc (cr, 0, 0, 0.48, 0, 2 * G_PI);
    }
}

static void
draw_place (cairo_t *cr, const AtlantePlaceKindStyle *style)
{
  cairo_set_source_rgb (cr, style->red, style->green, style->blue);
  add_shape (cr, style->shape);
  if (style->shape == ATLANTE_SHAPE_RING)
    {
      cairo_set_line_width (cr, 0.2);
      cairo_stroke (cr);
    }
  else
    cairo_fill (cr);
}

static void
draw_unlocated (cairo_t *cr)
{
  /* Five dashes of equal length close the ring without a seam. */
  const double dash[] = { 2 * G_PI * 0.42 * 0.12, 2 * G_PI * 0.42 * 0.08 };

  cairo_arc (cr, 0, 0, 0.42, 0, 2 * G_PI);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_set_line_width (cr, 0.13);
  cairo_stroke (cr);
}

static void
draw_person (cairo_t *cr, double x, double scale)
{
  cairo_save (cr);
  cairo_translate (cr, x, 0);
  cairo_scale (cr, scale, scale);
  cairo_arc (cr, 0, -0.23, 0.24, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_arc (cr, 0, 0.48, 0.42, G_PI, 2 * G_PI);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_institution (cairo_t *cr)
{
  cairo_move_to (cr, -0.5, -0.2);
  cairo_line_to (cr, 0, -0.48);
  cairo_line_to (cr, 0.5, -0.2);
  cairo_close_path (cr);
  for (int i = -1; i <= 1; i++)
    cairo_rectangle (cr, i * 0.28 - 0.07, -0.12, 0.14, 0.36);
  cairo_rectangle (cr, -0.46, 0.3, 0.92, 0.14);
  cairo_fill (cr);
}

static void
draw_topic (cairo_t *cr)
{
  for (int i = -1; i <= 1; i++)
    cairo_rectangle (cr, -0.45, i * 0.3 - 0.07, i == 1 ? 0.6 : 0.9, 0.14);
  cairo_fill (cr);
}

static void
draw_symbol (AtlanteSymbolImage *self, cairo_t *cr)
{
  switch (self->symbol)
    {
    case SYMBOL_PLACE:
      draw_place (cr, self->style);
      break;
    case SYMBOL_UNLOCATED:
      draw_unlocated (cr);
      break;
    case SYMBOL_PERSON:
      draw_person (cr, 0, 1);
      break;
    case SYMBOL_GROUP:
      draw_person (cr, -0.23, 0.62);
      draw_person (cr, 0.23, 0.62);
      break;
    case SYMBOL_INSTITUTION:
      draw_institution (cr);
      break;
    case SYMBOL_TOPIC:
      draw_topic (cr);
      break;
    case SYMBOL_NONE:
    default:
      break;
    }
}

/* Symbols grow with the words beside them. */
static int
get_scaled_size (AtlanteSymbolImage *self)
{
  return (int) lround (self->size * atlante_widget_get_text_scale (GTK_WIDGET (self)));
}

static void
atlante_symbol_image_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlanteSymbolImage *self = ATLANTE_SYMBOL_IMAGE (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  GdkRGBA color;
  cairo_t *cr;

  if (self->symbol == SYMBOL_NONE)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, get_scaled_size (self), get_scaled_size (self));
  /* What is not on the map is told apart by form alone, in the ink of the words beside it. */
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha * 0.6);
  draw_symbol (self, cr);
  cairo_destroy (cr);
}

static void
atlante_symbol_image_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                              int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = get_scaled_size (ATLANTE_SYMBOL_IMAGE (widget));
}

static void
atlante_symbol_image_class_init (AtlanteSymbolImageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = atlante_symbol_image_snapshot;
  widget_class->measure = atlante_symbol_image_measure;
  gtk_widget_class_set_css_name (widget_class, "symbol");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlante_symbol_image_init (AtlanteSymbolImage *self)
{
  self->size = 14;
}

GtkWidget *
atlante_symbol_image_new (void)
{
  return g_object_new (ATLANTE_TYPE_SYMBOL_IMAGE, NULL);
}

void
atlante_symbol_image_set_size (AtlanteSymbolImage *self, int size)
{
  g_return_if_fail (ATLANTE_IS_SYMBOL_IMAGE (self));
  g_return_if_fail (size > 0);

  self->size = size;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
set_event (AtlanteSymbolImage *self, AtlanteCase *kase, AtlanteEvent *event)
{
  guint n = 0;
  const AtlanteRole *places = atlante_event_get_places (event, &n);

  self->symbol = SYMBOL_UNLOCATED;
  for (guint i = 0; i < n && self->symbol == SYMBOL_UNLOCATED; i++)
    {
      AtlanteItem *place = atlante_case_lookup_kind (kase, ATLANTE_ITEM_PLACE, places[i].id);

      if (place != NULL)
        atlante_symbol_image_set_item (self, kase, place);
    }
}

static Symbol
get_actor_symbol (AtlanteActorKind kind)
{
  switch (kind)
    {
    case ATLANTE_ACTOR_PERSON:
      return SYMBOL_PERSON;
    case ATLANTE_ACTOR_GROUP:
    case ATLANTE_ACTOR_ARMED_FORCE:
      return SYMBOL_GROUP;
    case ATLANTE_ACTOR_OTHER:
    case ATLANTE_ACTOR_STATE:
    case ATLANTE_ACTOR_GOVERNMENT:
    case ATLANTE_ACTOR_ORGANISATION:
    case ATLANTE_ACTOR_COMPANY:
    default:
      return SYMBOL_INSTITUTION;
    }
}

/**
 * atlante_symbol_image_set_place_kind:
 *
 * Shows the symbol of all places of @kind.
 */
void
atlante_symbol_image_set_place_kind (AtlanteSymbolImage *self, AtlantePlaceKind kind)
{
  g_return_if_fail (ATLANTE_IS_SYMBOL_IMAGE (self));

  self->style = atlante_place_kind_get_style (kind);
  self->symbol = SYMBOL_PLACE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlante_symbol_image_set_actor_kind:
 *
 * Shows the symbol of all actors of @kind.
 */
void
atlante_symbol_image_set_actor_kind (AtlanteSymbolImage *self, AtlanteActorKind kind)
{
  g_return_if_fail (ATLANTE_IS_SYMBOL_IMAGE (self));

  self->symbol = get_actor_symbol (kind);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlante_symbol_image_set_item:
 * @kase: the case of @item
 * @item: (nullable): a place, actor, event or topic
 */
void
atlante_symbol_image_set_item (AtlanteSymbolImage *self, AtlanteCase *kase, AtlanteItem *item)
{
  g_return_if_fail (ATLANTE_IS_SYMBOL_IMAGE (self));

  if (ATLANTE_IS_PLACE (item))
    atlante_symbol_image_set_place_kind (self, atlante_place_get_kind (ATLANTE_PLACE (item)));
  else if (ATLANTE_IS_EVENT (item))
    set_event (self, kase, ATLANTE_EVENT (item));
  else if (ATLANTE_IS_ACTOR (item))
    atlante_symbol_image_set_actor_kind (self, atlante_actor_get_kind (ATLANTE_ACTOR (item)));
  else
    self->symbol = item != NULL ? SYMBOL_TOPIC : SYMBOL_NONE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
