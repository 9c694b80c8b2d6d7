/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-picture.h"

#include "atlante-figure-writer.h"

#include <string.h>

/* Points that title, legend and credits take above and below the map. */
#define PARTS_HEIGHT 130.0
/* No picture is smaller, in points: its words would not fit. */
#define LEAST_WIDTH 480.0
#define LEAST_HEIGHT 320.0
/* Pixels a point of a PNG. */
#define SCALE 2.0

struct _AtlanteMapPicture
{
  GObject parent_instance;

  AtlanteCase *kase;
  AtlanteAudience *audience;
  AtlanteChartView view;
  AtlanteBaseMap *map;          /* (nullable) */
  AtlanteBaseLabels *labels;    /* (nullable) */
  AtlanteChartLayers layers;
  AtlanteChartTheme theme;
  char *selection;              /* (nullable) */
};

G_DEFINE_FINAL_TYPE (AtlanteMapPicture, atlante_map_picture, G_TYPE_OBJECT)

static void
atlante_map_picture_finalize (GObject *object)
{
  AtlanteMapPicture *self = ATLANTE_MAP_PICTURE (object);

  g_clear_object (&self->kase);
  g_clear_pointer (&self->audience, atlante_audience_unref);
  g_clear_object (&self->map);
  g_clear_object (&self->labels);
  g_free (self->selection);

  G_OBJECT_CLASS (atlante_map_picture_parent_class)->finalize (object);
}

static void
atlante_map_picture_class_init (AtlanteMapPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_map_picture_finalize;
}

static void
atlante_map_picture_init (AtlanteMapPicture *self)
{
  atlante_chart_layers_init_default (&self->layers);
  self->theme = ATLANTE_CHART_THEME_LIGHT;
}

/**
 * atlante_map_picture_new:
 * @kase: a case; copied
 * @audience: in whose languages and from whose viewpoint it is
 * @view: what is seen
 *
 * Returns: (transfer full): a picture in the light style, with all layers
 */
AtlanteMapPicture *
atlante_map_picture_new (AtlanteCase *kase, AtlanteAudience *audience,
                         const AtlanteChartView *view)
{
  AtlanteMapPicture *self;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (audience != NULL && view != NULL, NULL);

  self = g_object_new (ATLANTE_TYPE_MAP_PICTURE, NULL);
  self->kase = atlante_case_new (atlante_case_dup_json (kase));
  self->audience = atlante_audience_ref (audience);
  self->view = *view;
  return self;
}

/**
 * atlante_map_picture_set_base:
 * @self: a picture
 * @map: (nullable): the base map
 * @labels: (nullable): its names
 */
void
atlante_map_picture_set_base (AtlanteMapPicture *self, AtlanteBaseMap *map,
                              AtlanteBaseLabels *labels)
{
  g_return_if_fail (ATLANTE_IS_MAP_PICTURE (self));

  g_set_object (&self->map, map);
  g_set_object (&self->labels, labels);
}

/**
 * atlante_map_picture_set_layers:
 * @self: a picture
 * @layers: what of the map is in it
 */
void
atlante_map_picture_set_layers (AtlanteMapPicture *self, const AtlanteChartLayers *layers)
{
  g_return_if_fail (ATLANTE_IS_MAP_PICTURE (self));
  g_return_if_fail (layers != NULL);

  self->layers = *layers;
}

/**
 * atlante_map_picture_set_theme:
 * @self: a picture
 * @theme: its style
 */
void
atlante_map_picture_set_theme (AtlanteMapPicture *self, AtlanteChartTheme theme)
{
  g_return_if_fail (ATLANTE_IS_MAP_PICTURE (self));

  self->theme = theme;
}

/**
 * atlante_map_picture_set_selection:
 * @self: a picture
 * @id: (nullable): of what stands out
 */
void
atlante_map_picture_set_selection (AtlanteMapPicture *self, const char *id)
{
  g_return_if_fail (ATLANTE_IS_MAP_PICTURE (self));

  g_free (self->selection);
  self->selection = g_strdup (id);
}

/**
 * atlante_map_picture_dup_name:
 * @self: a picture
 *
 * Returns: (transfer full): a name for its file, without an ending
 */
char *
atlante_map_picture_dup_name (AtlanteMapPicture *self)
{
  const char *id;

  g_return_val_if_fail (ATLANTE_IS_MAP_PICTURE (self), NULL);

  id = atlante_case_get_id (self->kase);
  return g_strdup_printf ("%s-map", id != NULL ? id : "atlante");
}

/* A name that is not taken: who chose another one was not asked whether to overwrite this. */
static GFile *
find_free (GFile *folder, const char *stem, const char *ending)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", stem, ending);
  GFile *file = g_file_get_child (folder, name);

  for (guint i = 2; g_file_query_exists (file, NULL); i++)
    {
      g_autofree char *next = g_strdup_printf ("%s-%u.%s", stem, i, ending);

      g_object_unref (file);
      file = g_file_get_child (folder, next);
    }
  return file;
}

/**
 * atlante_map_picture_complete_file:
 * @chosen: the file that somebody chose
 * @ending: "png", "svg" or "pdf": as what it is to be written
 *
 * The ending of a name says as what it is written. A name without one, or with the ".png" that was
 * there at first, gets @ending; a number comes before it where that file is there already.
 *
 * Returns: (transfer full): the file to write
 */
GFile *
atlante_map_picture_complete_file (GFile *chosen, const char *ending)
{
  g_autofree char *name = NULL;
  g_autoptr (GFile) folder = NULL;
  AtlanteFigureFormat format, wanted;
  g_autofree char *example = NULL;

  g_return_val_if_fail (G_IS_FILE (chosen) && ending != NULL, NULL);

  name = g_file_get_basename (chosen);
  example = g_strconcat (".", ending, NULL);
  folder = g_file_get_parent (chosen);
  if (folder == NULL || !atlante_figure_format_from_path (example, &wanted, NULL))
    return g_object_ref (chosen);
  if (atlante_figure_format_from_path (name, &format, NULL))
    {
      if (format == wanted || format != ATLANTE_FIGURE_PNG)
        return g_object_ref (chosen);
      *strrchr (name, '.') = '\0';
    }
  return find_free (folder, name, ending);
}

static AtlanteFigure *
make_figure (AtlanteMapPicture *self, GError **error)
{
  const AtlanteChartView *view = &self->view;
  AtlanteChartBounds bounds = { view->left, view->top, view->left + view->width / view->scale,
                                view->top + view->height / view->scale };
  AtlanteFigure *figure;

  if (self->map != NULL && self->labels != NULL)
    figure = atlante_figure_new (self->kase, self->audience, self->map, self->labels);
  else
    figure = atlante_figure_new_with_data (self->kase, self->audience, error);
  if (figure == NULL)
    return NULL;
  atlante_figure_set_bounds (figure, &bounds);
  atlante_figure_set_layers (figure, &self->layers);
  atlante_figure_set_theme (figure, self->theme);
  atlante_figure_set_parts (figure, ATLANTE_FIGURE_ALL);
  atlante_figure_set_selection (figure, self->selection);
  return figure;
}

/* A figure has typefaces of the thread in which it is made. */
static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  AtlanteMapPicture *self = source;
  g_autofree char *path = g_file_get_path (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteFigure) figure = make_figure (self, &error);
  AtlanteFigureFormat format;
  double scale;

  if (figure != NULL && atlante_figure_format_from_path (path, &format, &error))
    {
      scale = format == ATLANTE_FIGURE_PNG ? SCALE : 1;
      if (!g_task_return_error_if_cancelled (task) &&
          atlante_figure_write (figure, path, MAX (self->view.width, LEAST_WIDTH),
                                MAX (self->view.height, LEAST_HEIGHT) + PARTS_HEIGHT, scale,
                                &error))
        g_task_return_boolean (task, TRUE);
    }
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * atlante_map_picture_write_async:
 * @self: a picture
 * @file: where to write it; the ending of its name says as what: .png, .svg or .pdf
 * @cancellable: (nullable): stops before it is written
 * @callback: called when it is written
 * @user_data: for @callback
 */
void
atlante_map_picture_write_async (AtlanteMapPicture *self, GFile *file, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ATLANTE_IS_MAP_PICTURE (self));
  g_return_if_fail (G_IS_FILE (file) && g_file_peek_path (file) != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, atlante_map_picture_write_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * atlante_map_picture_write_finish:
 * @self: a picture
 * @result: of the callback
 * @error: what went wrong, in words for the user
 *
 * Returns: whether it is written
 */
gboolean
atlante_map_picture_write_finish (AtlanteMapPicture *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ATLANTE_IS_MAP_PICTURE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
