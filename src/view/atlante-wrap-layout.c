/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-wrap-layout.h"

struct _AtlanteWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  int line_spacing;
  int columns;
};

G_DEFINE_FINAL_TYPE (AtlanteWrapLayout, atlante_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_LINE_SPACING,
  PROP_COLUMNS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* A walk over the children that are shown, line by line. */
typedef struct
{
  GtkWidget *first;      /* of the line */
  GtkWidget *end;        /* the first child after the line, or NULL */
  int height;
} Line;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return skip_hidden (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* Minimum and natural width of the widest child, their natural sum with spacing, their number. */
static void
measure_children (AtlanteWrapLayout *self, GtkWidget *widget, int *widest_minimum,
                  int *widest_natural, int *sum, int *count)
{
  *widest_minimum = *widest_natural = *sum = *count = 0;
  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int minimum, natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      *widest_minimum = MAX (*widest_minimum, minimum);
      *widest_natural = MAX (*widest_natural, natural);
      *sum += natural + (*count > 0 ? self->spacing : 0);
      *count += 1;
    }
}

/* The columns that fit into @width; 0 where children flow like words. */
static int
count_columns (AtlanteWrapLayout *self, GtkWidget *widget, int width)
{
  int minimum, natural, sum, count, columns;

  if (self->columns == 0)
    return 0;
  measure_children (self, widget, &minimum, &natural, &sum, &count);
  columns = CLAMP (count, 1, self->columns);
  while (columns > 1 && (width - (columns - 1) * self->spacing) / columns < minimum)
    columns--;
  return columns;
}

/* How wide a child becomes: a column's width, or its natural one within the line. */
static int
get_child_width (AtlanteWrapLayout *self, GtkWidget *child, int width, int columns)
{
  int minimum, natural;

  if (columns > 0)
    return (width - (columns - 1) * self->spacing) / columns;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, width));
}

static Line
take_line (AtlanteWrapLayout *self, GtkWidget *first, int width, int columns)
{
  Line line = { .first = first };
  int x = 0, count = 0;

  for (line.end = first; line.end != NULL; line.end = get_next (line.end))
    {
      const int child_width = get_child_width (self, line.end, width, columns);
      int height;

      if (count > 0 && (columns > 0 ? count == columns : x + child_width > width))
        break;
      gtk_widget_measure (line.end, GTK_ORIENTATION_VERTICAL, child_width,
                          NULL, &height, NULL, NULL);
      line.height = MAX (line.height, height);
      x += child_width + self->spacing;
      count++;
    }
  return line;
}

static int
measure_height (AtlanteWrapLayout *self, GtkWidget *widget, int width)
{
  const int columns = count_columns (self, widget, width);
  GtkWidget *child = get_first (widget);
  int height = 0;

  while (child != NULL)
    {
      Line line = take_line (self, child, width, columns);

      height += line.height + (child != get_first (widget) ? self->line_spacing : 0);
      child = line.end;
    }
  return height;
}

static void
atlante_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                             GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  AtlanteWrapLayout *self = ATLANTE_WRAP_LAYOUT (manager);
  int widest_minimum, widest_natural, sum, count;

  measure_children (self, widget, &widest_minimum, &widest_natural, &sum, &count);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest_minimum;
      *natural = self->columns > 0
                   ? widest_natural * MIN (count, self->columns)
                       + self->spacing * MAX (0, MIN (count, self->columns) - 1)
                   : sum;
    }
  else
    *minimum = *natural = measure_height (self, widget, for_size >= 0 ? for_size : G_MAXINT / 2);
}

static void
allocate_line (AtlanteWrapLayout *self, GtkWidget *widget, const Line *line, int y, int width,
               int columns)
{
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = line->first; child != line->end; child = get_next (child))
    {
      const int child_width = get_child_width (self, child, width, columns);
      int height = line->height, top = y;

      if (columns == 0)
        {
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width,
                              NULL, &height, NULL, NULL);
          top += (line->height - height) / 2;
        }
      gtk_widget_size_allocate (child,
                                &(GtkAllocation) { rtl ? width - x - child_width : x, top,
                                                   child_width, height }, -1);
      x += child_width + self->spacing;
    }
}

static void
atlante_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                              int baseline)
{
  AtlanteWrapLayout *self = ATLANTE_WRAP_LAYOUT (manager);
  const int columns = count_columns (self, widget, width);
  GtkWidget *child = get_first (widget);
  int y = 0;

  while (child != NULL)
    {
      Line line = take_line (self, child, width, columns);

      allocate_line (self, widget, &line, y, width, columns);
      y += line.height + self->line_spacing;
      child = line.end;
    }
}

static GtkSizeRequestMode
atlante_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int *
get_field (AtlanteWrapLayout *self, guint prop_id)
{
  switch (prop_id)
    {
    case PROP_SPACING:
      return &self->spacing;
    case PROP_LINE_SPACING:
      return &self->line_spacing;
    case PROP_COLUMNS:
      return &self->columns;
    default:
      return NULL;
    }
}

static void
atlante_wrap_layout_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  int *field = get_field (ATLANTE_WRAP_LAYOUT (object), prop_id);

  if (field == NULL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_value_set_int (value, *field);
}

static void
atlante_wrap_layout_set_property (GObject *object, guint prop_id, const GValue *value,
                                  GParamSpec *pspec)
{
  int *field = get_field (ATLANTE_WRAP_LAYOUT (object), prop_id);

  if (field == NULL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  *field = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
}

static void
atlante_wrap_layout_class_init (AtlanteWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = atlante_wrap_layout_get_property;
  object_class->set_property = atlante_wrap_layout_set_property;
  layout_class->measure = atlante_wrap_layout_measure;
  layout_class->allocate = atlante_wrap_layout_allocate;
  layout_class->get_request_mode = atlante_wrap_layout_get_request_mode;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 1000, 0, flags);
  properties[PROP_LINE_SPACING] = g_param_spec_int ("line-spacing", NULL, NULL, 0, 1000, 0, flags);
  properties[PROP_COLUMNS] = g_param_spec_int ("columns", NULL, NULL, 0, 100, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlante_wrap_layout_init (AtlanteWrapLayout *self)
{
}

GtkLayoutManager *
atlante_wrap_layout_new (int spacing, int line_spacing)
{
  return g_object_new (ATLANTE_TYPE_WRAP_LAYOUT,
                       "spacing", spacing, "line-spacing", line_spacing, NULL);
}
