/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-scene-private.h"

#include <math.h>
#include <string.h>

/* Pixels between the middles of two symbols within which they lie upon each other, and within which
 * they are as good as one. */
#define TOGETHER 6.0
#define SAME_SPOT 3.0

/* By so many pixels what lies in the same spot looks out from below, and so many symbols do. */
#define PEEP 3.0
#define MOST_PEEPING 2

/* The circle onto which symbols are spread round the first, and how far apart they are on it. */
#define FAN_RADIUS 21.0
#define FAN_STEP 17.0

/* The part of it, in radians, that stays free at the right for the name of the first. */
#define FAN_GAP (G_PI * 100 / 180)

/* More than these are drawn as a cluster. */
#define MOST_IN_STACK 12

/* With more places nothing is stacked: clusters are switched off, and it is but a stain. */
#define MOST_PLACES 2000

static AtlanteScenePlace *
get_place (AtlanteChartScene *self, guint index)
{
  return &g_array_index (self->places, AtlanteScenePlace, index);
}

/* The most important place that lies where this one does; itself where there is none. */
static guint
find_leader (AtlanteChartScene *self, GArray *leaders, guint index)
{
  const AtlanteChartPlace *place = &get_place (self, index)->public;

  for (guint i = 0; i < leaders->len; i++)
    {
      guint leader = g_array_index (leaders, guint, i);
      const AtlanteChartPlace *other = &get_place (self, leader)->public;

      if (other->world == place->world && fabs (other->spot_x - place->spot_x) < TOGETHER * self->unit
          && hypot (other->spot_x - place->spot_x, other->spot_y - place->spot_y)
               < TOGETHER * self->unit)
        return leader;
    }
  g_array_append_val (leaders, index);
  return index;
}

/* Finds what lies upon each other: a list of indices for each leader that is not alone. */
static GPtrArray *
find_stacks (AtlanteChartScene *self)
{
  g_autoptr (GArray) leaders = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) by_leader = g_hash_table_new (NULL, NULL);
  GPtrArray *stacks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->places->len && self->places->len <= MOST_PLACES; i++)
    {
      guint leader = find_leader (self, leaders, i);
      GArray *stack;

      if (leader == i)
        continue;
      stack = g_hash_table_lookup (by_leader, GUINT_TO_POINTER (leader));
      if (stack == NULL)
        {
          stack = g_array_new (FALSE, FALSE, sizeof (guint));
          g_array_append_val (stack, leader);
          g_hash_table_insert (by_leader, GUINT_TO_POINTER (leader), stack);
          g_ptr_array_add (stacks, stack);
        }
      g_array_append_val (stack, i);
    }
  return stacks;
}

static gboolean
is_fanned (AtlanteChartScene *self, AtlanteChart *chart, GArray *stack, const char *selection)
{
  for (guint i = 0; i < stack->len; i++)
    {
      const char *id = get_place (self, g_array_index (stack, guint, i))->public.id;

      if (atlante_chart_is_fanned (chart, id)
          || (selection != NULL && strcmp (id, selection) == 0))
        return TRUE;
    }
  return FALSE;
}

/* Not by importance: what is selected would change its seat. */
static int
compare_positions (gconstpointer a, gconstpointer b, gpointer user_data)
{
  AtlanteChartScene *self = user_data;
  AtlanteItem *one = ATLANTE_ITEM (get_place (self, *(const guint *) a)->public.place);
  AtlanteItem *two = ATLANTE_ITEM (get_place (self, *(const guint *) b)->public.place);

  return (int) atlante_item_get_position (one) - (int) atlante_item_get_position (two);
}

/* The most important place stays where it is, under the pointer that came for it; the others go
 * round it clockwise, from below to above, and leave room for its name. */
static void
fan_out (AtlanteChartScene *self, GArray *stack)
{
  AtlanteChartPlace *leader = &get_place (self, g_array_index (stack, guint, 0))->public;
  guint n = stack->len - 1;
  double arc = 2 * G_PI - FAN_GAP;
  double radius = MAX (FAN_RADIUS, FAN_STEP * n / arc) * self->unit;

  leader->fanned = TRUE;
  g_array_remove_index (stack, 0);
  g_array_sort_with_data (stack, compare_positions, self);
  for (guint i = 0; i < n; i++)
    {
      AtlanteScenePlace *place = get_place (self, g_array_index (stack, guint, i));
      double angle = FAN_GAP / 2 + arc * (i + 0.5) / n;

      place->public.fanned = TRUE;
      place->public.x = leader->spot_x + radius * cos (angle);
      place->public.y = leader->spot_y + radius * sin (angle);
    }
}

/* What lies below the most important place looks out a little, so that one sees that it is there;
 * areas give way as they do elsewhere. */
static void
let_peep (AtlanteChartScene *self, GArray *stack)
{
  AtlanteChartPlace *leader = &get_place (self, g_array_index (stack, guint, 0))->public;
  guint n = 0;

  for (guint i = 1; i < stack->len && n < MOST_PEEPING; i++)
    {
      AtlanteScenePlace *place = get_place (self, g_array_index (stack, guint, i));

      if (place->is_area || hypot (place->public.spot_x - leader->spot_x,
                                   place->public.spot_y - leader->spot_y) > SAME_SPOT * self->unit)
        continue;
      n++;
      place->public.x = leader->spot_x + n * PEEP * self->unit;
      place->public.y = leader->spot_y - n * PEEP * self->unit;
    }
}

static void
gather (AtlanteChartScene *self, GArray *stack)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);
  const AtlanteChartPlace *leader = &get_place (self, g_array_index (stack, guint, 0))->public;

  for (guint i = 0; i < stack->len; i++)
    {
      AtlanteScenePlace *place = get_place (self, g_array_index (stack, guint, i));

      g_ptr_array_add (places, g_object_ref (place->public.place));
      place->is_gathered = !(place->public.flags & ATLANTE_SYMBOL_SELECTED);
    }
  atlante_chart_scene_add_gathered (self, places, leader->spot_x, leader->spot_y, leader->world);
}

static void
drop_gathered (AtlanteChartScene *self)
{
  guint n = 0;

  for (guint i = 0; i < self->places->len; i++)
    if (!get_place (self, i)->is_gathered)
      {
        AtlanteScenePlace gathered = *get_place (self, n);

        *get_place (self, n++) = *get_place (self, i);
        *get_place (self, i) = gathered;
      }
  g_array_set_size (self->places, n);
}

/* Finds places whose symbols lie upon each other. Where one of them is selected, or pointed at, or
 * has the keyboard, they are spread out; very many become a cluster. */
void
atlante_chart_scene_stack_places (AtlanteChartScene *self, AtlanteChart *chart,
                                  const char *selection)
{
  g_autoptr (GPtrArray) stacks = find_stacks (self);

  for (guint i = 0; i < stacks->len; i++)
    {
      GArray *stack = g_ptr_array_index (stacks, i);

      for (guint j = 0; j < stack->len; j++)
        get_place (self, g_array_index (stack, guint, j))->public.stack = i + 1;
      if (stack->len > MOST_IN_STACK)
        gather (self, stack);
      else if (is_fanned (self, chart, stack, selection))
        fan_out (self, stack);
      else
        let_peep (self, stack);
    }
  drop_gathered (self);
}
