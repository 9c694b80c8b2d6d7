/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-pdf-page.h"

#include <cairo-pdf.h>

#include "atlante-pdf-private.h"

#define SIDE_MARGIN 55.0
#define TOP_MARGIN 58.0
#define BOTTOM_MARGIN 62.0

/* Over a heading, between its rule and it, under it. */
#define RULE_SPACE 9.0
#define RULE_GAP 6.0
#define HEADING_GAP 3.0

typedef struct
{
  AtlantePdfText *text;
  char *tag;
  char *dest;
  gboolean rule;
} Heading;

static void
heading_free (gpointer data)
{
  Heading *heading = data;

  atlante_pdf_text_free (heading->text);
  g_free (heading->tag);
  g_free (heading->dest);
  g_free (heading);
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  GByteArray *out = closure;

  /* A GByteArray cannot grow beyond this, and aborts. */
  if (length > G_MAXUINT / 2 - out->len)
    return CAIRO_STATUS_WRITE_ERROR;
  g_byte_array_append (out, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Neither the screen nor the process's settings may have a say in how letters are placed. */
static PangoContext *
new_context (const char *language)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  if (fonts == NULL)
    fonts = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts), 72);
  context = pango_font_map_create_context (fonts);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, PANGO_DIRECTION_WEAK_LTR);
  return context;
}

static PangoLayout *
new_space (PangoContext *context)
{
  PangoLayout *space = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans");

  pango_font_description_set_absolute_size (font, 8 * PANGO_SCALE);
  pango_layout_set_font_description (space, font);
  pango_layout_set_text (space, " ", 1);
  pango_font_description_free (font);
  return space;
}

static void
set_metadata (AtlantePdfPage *self)
{
  const char *timestamp = atlante_briefing_get_timestamp (self->briefing);
  g_autofree char *title = atlante_pdf_dup_harmless (atlante_briefing_get_title (self->briefing));

  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Atlante " ATLANTE_VERSION);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, timestamp);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_MOD_DATE, timestamp);
}

/* Pages */

static void
begin_page (AtlantePdfPage *self)
{
  self->y = self->top;
  self->is_fresh = TRUE;
  if (self->measuring)
    return;
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      self->stopped = TRUE;
      self->measuring = TRUE;
      return;
    }
  g_autofree char *label = g_strdup_printf ("%u", self->number);
  cairo_pdf_surface_set_page_label (self->surface, label);
  atlante_pdf_draw_head (self);
}

static void
end_page (AtlantePdfPage *self)
{
  if (self->measuring)
    return;
  atlante_pdf_draw_foot (self);
  cairo_show_page (self->cr);
}

AtlantePdfPage *
atlante_pdf_page_new (AtlanteBriefing *briefing,
                      GCancellable *cancellable,
                      GHashTable *numbers,
                      GByteArray *out)
{
  gboolean letter = atlante_briefing_get_paper (briefing) == ATLANTE_PAPER_LETTER;
  AtlantePdfPage *self = g_new0 (AtlantePdfPage, 1);

  self->briefing = briefing;
  self->kase = atlante_briefing_get_case (briefing);
  self->audience = atlante_briefing_get_audience (briefing);
  self->language = atlante_briefing_get_language (briefing);
  self->cancellable = cancellable;
  self->measuring = numbers == NULL;
  self->numbers = numbers != NULL ? g_hash_table_ref (numbers)
                                  : g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->headings = g_ptr_array_new_with_free_func (heading_free);
  self->alternatives = g_ptr_array_new_with_free_func (g_free);
  self->links = g_ptr_array_new_with_free_func (g_free);
  self->context = new_context (self->language);
  self->space = new_space (self->context);
  self->width = letter ? 612 : 210 * 72 / 25.4;
  self->height = letter ? 792 : 297 * 72 / 25.4;
  self->left = SIDE_MARGIN;
  self->measure = self->width - 2 * SIDE_MARGIN;
  self->top = TOP_MARGIN;
  self->bottom = self->height - BOTTOM_MARGIN;
  self->surface = cairo_pdf_surface_create_for_stream (out != NULL ? append_bytes : NULL, out,
                                                       self->width, self->height);
  set_metadata (self);
  self->cr = cairo_create (self->surface);
  self->number = 1;
  begin_page (self);
  atlante_pdf_page_begin_tag (self, "Document");
  return self;
}

gboolean
atlante_pdf_page_finish (AtlantePdfPage *self, GError **error)
{
  cairo_status_t status;

  atlante_pdf_page_flush (self);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  atlante_pdf_page_end_tag (self, "Document");
  end_page (self);
  status = cairo_status (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "briefing.pdf: %s",
               cairo_status_to_string (status));
  return FALSE;
}

void
atlante_pdf_page_free (AtlantePdfPage *self)
{
  g_clear_pointer (&self->headings, g_ptr_array_unref);
  g_clear_pointer (&self->alternatives, g_ptr_array_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_object (&self->map);
  g_clear_object (&self->space);
  g_clear_object (&self->context);
  g_free (self);
}

void
atlante_pdf_page_break (AtlantePdfPage *self)
{
  if (self->is_fresh)
    return;
  end_page (self);
  self->number++;
  begin_page (self);
}

/* Headings */

static double
get_heading_height (AtlantePdfPage *self, const Heading *heading, gboolean at_top)
{
  double height = atlante_pdf_text_get_height (heading->text) + HEADING_GAP;

  if (heading->rule)
    height += RULE_GAP + (at_top ? 0 : RULE_SPACE);
  return height;
}

static double
get_headings_height (AtlantePdfPage *self)
{
  double height = 0;

  for (guint i = 0; i < self->headings->len; i++)
    height += get_heading_height (self, g_ptr_array_index (self->headings, i),
                                  self->is_fresh && i == 0);
  return height;
}

static void
draw_heading (AtlantePdfPage *self, const Heading *heading)
{
  if (heading->rule)
    {
      if (!self->is_fresh)
        self->y += RULE_SPACE;
      atlante_pdf_page_draw_rule (self, self->left, self->y, self->measure, 0.8, ATLANTE_PDF_INK);
      self->y += RULE_GAP;
    }
  if (heading->dest != NULL)
    atlante_pdf_page_begin_dest (self, heading->dest);
  atlante_pdf_text_draw (heading->text, heading->tag, self->left, self->y);
  if (heading->dest != NULL)
    atlante_pdf_page_end_dest (self);
  self->y += atlante_pdf_text_get_height (heading->text) + HEADING_GAP;
  self->is_fresh = FALSE;
}

void
atlante_pdf_page_add_heading (AtlantePdfPage *self,
                              AtlantePdfText *text,
                              const char *tag,
                              const char *dest,
                              gboolean rule)
{
  Heading *heading = g_new0 (Heading, 1);

  heading->text = text;
  heading->tag = g_strdup (tag);
  heading->dest = g_strdup (dest);
  heading->rule = rule;
  atlante_pdf_text_set_width (text, self->measure);
  g_ptr_array_add (self->headings, heading);
}

void
atlante_pdf_page_ensure (AtlantePdfPage *self, double height)
{
  if (self->y + get_headings_height (self) + height > self->bottom)
    atlante_pdf_page_break (self);
  for (guint i = 0; i < self->headings->len; i++)
    draw_heading (self, g_ptr_array_index (self->headings, i));
  g_ptr_array_set_size (self->headings, 0);
  self->is_fresh = FALSE;
}

void
atlante_pdf_page_flush (AtlantePdfPage *self)
{
  if (self->headings->len > 0)
    atlante_pdf_page_ensure (self, 0);
}

double
atlante_pdf_page_get_room (AtlantePdfPage *self)
{
  return self->bottom - self->y - get_headings_height (self);
}

void
atlante_pdf_page_skip (AtlantePdfPage *self, double height)
{
  if (!self->is_fresh)
    self->y += height;
}

/* Structure */

void
atlante_pdf_page_begin_tag (AtlantePdfPage *self, const char *tag)
{
  if (!self->measuring && tag != NULL)
    cairo_tag_begin (self->cr, tag, NULL);
}

void
atlante_pdf_page_end_tag (AtlantePdfPage *self, const char *tag)
{
  if (!self->measuring && tag != NULL)
    cairo_tag_end (self->cr, tag);
}

void
atlante_pdf_page_begin_dest (AtlantePdfPage *self, const char *dest)
{
  g_autofree char *attributes = NULL;
  char y[G_ASCII_DTOSTR_BUF_SIZE];

  if (self->trials == 0 && self->measuring)
    g_hash_table_insert (self->numbers, g_strdup (dest), GUINT_TO_POINTER (self->number));
  if (self->measuring)
    return;
  /* A little above what is led to. */
  g_ascii_formatd (y, sizeof y, "%.2f", MAX (self->y - 10, 0));
  attributes = g_strdup_printf ("name='%s' x=0 y=%s", dest, y);
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
}

void
atlante_pdf_page_end_dest (AtlantePdfPage *self)
{
  if (!self->measuring)
    cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

gboolean
atlante_pdf_page_has_dest (AtlantePdfPage *self, const char *dest)
{
  return self->measuring || g_hash_table_contains (self->numbers, dest);
}

guint
atlante_pdf_page_get_number_of (AtlantePdfPage *self, const char *dest)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, dest));
}

int
atlante_pdf_page_add_bookmark (AtlantePdfPage *self,
                               int parent,
                               const char *title,
                               const char *dest)
{
  g_autofree char *attributes = NULL;
  g_autofree char *harmless = NULL;

  if (self->measuring || !atlante_pdf_page_has_dest (self, dest))
    return parent;
  attributes = g_strdup_printf ("dest='%s'", dest);
  harmless = atlante_pdf_dup_harmless (title);
  return cairo_pdf_surface_add_outline (
      self->surface, parent, harmless, attributes,
      parent == CAIRO_PDF_OUTLINE_ROOT ? CAIRO_PDF_OUTLINE_FLAG_BOLD : 0);
}

/* Drawing */

void
atlante_pdf_page_set_color (AtlantePdfPage *self, guint color)
{
  cairo_set_source_rgb (self->cr, (color >> 16 & 255) / 255.0, (color >> 8 & 255) / 255.0,
                        (color & 255) / 255.0);
}

void
atlante_pdf_page_draw_rule (AtlantePdfPage *self,
                            double x,
                            double y,
                            double length,
                            double thickness,
                            guint color)
{
  if (self->measuring)
    return;
  atlante_pdf_page_set_color (self, color);
  cairo_rectangle (self->cr, x, y - thickness / 2, length, thickness);
  cairo_fill (self->cr);
}

void
atlante_pdf_page_draw_bar (AtlantePdfPage *self,
                           double x,
                           double y,
                           double height,
                           double thickness,
                           guint color)
{
  if (self->measuring)
    return;
  atlante_pdf_page_set_color (self, color);
  cairo_rectangle (self->cr, x, y, thickness, height);
  cairo_fill (self->cr);
}

/* Trials */

AtlantePdfTrial
atlante_pdf_page_begin_trial (AtlantePdfPage *self)
{
  AtlantePdfTrial trial
      = { self->y, self->number, self->n_figures, self->measuring, self->is_fresh };

  g_assert (self->headings->len == 0);
  self->measuring = TRUE;
  self->trials++;
  return trial;
}

double
atlante_pdf_page_end_trial (AtlantePdfPage *self, const AtlantePdfTrial *trial)
{
  double height;

  atlante_pdf_page_flush (self);
  height = self->number == trial->number ? self->y - trial->y : -1;
  self->y = trial->y;
  self->number = trial->number;
  self->n_figures = trial->n_figures;
  self->measuring = trial->measuring;
  self->is_fresh = trial->is_fresh;
  self->trials--;
  return height;
}
