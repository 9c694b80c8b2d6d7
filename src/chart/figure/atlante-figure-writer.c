/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-figure-writer.h"

#include "atlante-svg-tidy.h"

#include <atlante-case-saver.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* The largest picture that cairo and most programs take. Pixels of an edge, and of the area. */
#define MAX_EDGE 16384.0
#define MAX_AREA 100e6

/**
 * atlante_figure_format_from_path:
 * @path: a file name
 * @format: (out): what its ending means
 * @error: return location for %G_IO_ERROR_NOT_SUPPORTED
 *
 * Returns: %FALSE with @error set where the ending is none of .png, .svg, .pdf
 */
gboolean
atlante_figure_format_from_path (const char *path, AtlanteFigureFormat *format, GError **error)
{
  static const struct { const char *ending; AtlanteFigureFormat format; } formats[] = {
    { ".png", ATLANTE_FIGURE_PNG }, { ".svg", ATLANTE_FIGURE_SVG }, { ".pdf", ATLANTE_FIGURE_PDF },
  };
  g_autofree char *name = NULL, *lower = NULL;

  g_return_val_if_fail (path != NULL && format != NULL, FALSE);

  name = g_filename_display_name (path);
  lower = g_ascii_strdown (name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      {
        *format = formats[i].format;
        return TRUE;
      }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               _("%s: a map is written as .png, .svg or .pdf; give the file one of these endings"),
               name);
  return FALSE;
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
make_surface (AtlanteFigureFormat format, GByteArray *data, double width, double height,
              double scale)
{
  cairo_surface_t *surface;

  switch (format)
    {
    case ATLANTE_FIGURE_SVG:
      surface = cairo_svg_surface_create_for_stream (append, data, width, height);
      cairo_svg_surface_restrict_to_version (surface, CAIRO_SVG_VERSION_1_1);
      return surface;
    case ATLANTE_FIGURE_PDF:
      return cairo_pdf_surface_create_for_stream (append, data, width, height);
    case ATLANTE_FIGURE_PNG:
    default:
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale),
                                            (int) ceil (height * scale));
      cairo_surface_set_device_scale (surface, scale, scale);
      return surface;
    }
}

/* The dates of a PDF come from the case, or else from SOURCE_DATE_EPOCH: never from the clock. */
static void
set_metadata (AtlanteFigure *figure, cairo_surface_t *surface)
{
  const char *modified = atlante_case_get_modified (atlante_figure_get_case (figure));
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autofree char *title = atlante_figure_dup_title (figure);
  g_autofree char *date = g_strdup (modified != NULL ? modified : "1970-01-01T00:00:00Z");

  if (epoch != NULL)
    {
      gint64 seconds = g_ascii_strtoll (epoch, NULL, 10);
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

      g_free (date);
      date = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;
    }
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Atlante");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  date != NULL ? date : "1970-01-01T00:00:00Z");
}

static void
paint_on (AtlanteFigure *figure, cairo_surface_t *surface, double width, double height)
{
  const AtlanteChartColor *ground = atlante_figure_get_ground (figure);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
  cairo_paint (cr);
  atlante_figure_paint (figure, cr, width, height);
  cairo_destroy (cr);
}

static gboolean
check_size (double width, double height, double scale, GError **error)
{
  double x = width * scale, y = height * scale;

  if (x >= 1 && y >= 1 && x <= MAX_EDGE && y <= MAX_EDGE && x * y <= MAX_AREA)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _("a map of %.0f × %.0f pixels cannot be painted; at most %.0f on a side and 100 "
                 "million in all"), x, y, MAX_EDGE);
  return FALSE;
}

/**
 * atlante_figure_render:
 * @figure: a figure
 * @format: what to make
 * @width: points
 * @height: points
 * @scale: pixels a point of a PNG; 1 for the others
 * @id_prefix: (nullable): begins the ids in an SVG, so that several can stand in one HTML file
 * @error: return location for an error: too large, or memory ran out
 *
 * Paints a figure to a file in memory. The same figure gives the same bytes.
 *
 * Returns: (transfer full): the bytes, or %NULL with @error set
 */
GBytes *
atlante_figure_render (AtlanteFigure       *figure,
                       AtlanteFigureFormat  format,
                       double               width,
                       double               height,
                       double               scale,
                       const char          *id_prefix,
                       GError             **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (ATLANTE_IS_FIGURE (figure), NULL);

  if (!check_size (width, height, scale, error))
    return NULL;
  surface = make_surface (format, data, width, height, scale);
  if (format == ATLANTE_FIGURE_PDF)
    set_metadata (figure, surface);
  paint_on (figure, surface, width, height);
  status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS && format == ATLANTE_FIGURE_PNG)
    status = cairo_surface_write_to_png_stream (surface, append, data);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("the map cannot be painted: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }
  if (format == ATLANTE_FIGURE_SVG)
    return atlante_svg_tidy ((const char *) data->data, data->len, id_prefix);
  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

/**
 * atlante_figure_write:
 * @figure: a figure
 * @path: the file to write; its ending says what: .png, .svg or .pdf
 * @width: points
 * @height: points
 * @scale: pixels a point of a PNG
 * @error: return location for an error; the file is then as it was
 *
 * Writes a figure to a file.
 *
 * Returns: %FALSE with @error set where that failed
 */
gboolean
atlante_figure_write (AtlanteFigure  *figure,
                      const char     *path,
                      double          width,
                      double          height,
                      double          scale,
                      GError        **error)
{
  AtlanteFigureFormat format;
  g_autoptr (GBytes) bytes = NULL;
  gconstpointer data;
  gsize length;

  g_return_val_if_fail (ATLANTE_IS_FIGURE (figure), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!atlante_figure_format_from_path (path, &format, error))
    return FALSE;
  bytes = atlante_figure_render (figure, format, width, height, scale, NULL, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &length);
  return atlante_file_write_durably (path, data, length, 0666, error);
}
