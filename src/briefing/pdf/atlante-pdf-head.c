/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* The running head and foot of briefing.pdf. */

#include "atlante-pdf-private.h"

#define HEAD_BASELINE 34.0
#define FOOT_BASELINE 32.0 /* from the lower edge */

static guint
get_marking_color (AtlanteMarking marking)
{
  switch (marking)
    {
    case ATLANTE_MARKING_CLEAR:
      return 0xffffff;
    case ATLANTE_MARKING_GREEN:
      return 0x33ff00;
    case ATLANTE_MARKING_AMBER:
    case ATLANTE_MARKING_AMBER_STRICT:
      return 0xffc000;
    case ATLANTE_MARKING_OTHER:
    case ATLANTE_MARKING_RED:
    default:
      return 0xff2b2b;
    }
}

/* As TLP 2.0 has it: to the right, 12 points, its colour on black. Returns: where it begins. */
static double
draw_marking (AtlantePdfPage *self, double baseline)
{
  g_autoptr (AtlantePdfText) text = atlante_pdf_text_new_with (
      self, ATLANTE_PDF_STYLE_MARKING, atlante_briefing_get_marking_label (self->briefing));
  double right = self->left + self->measure;
  double width;

  atlante_pdf_text_set_max_lines (text, 1);
  atlante_pdf_text_set_width (text, self->measure / 2);
  width = atlante_pdf_text_get_extent (text) + 10;
  atlante_pdf_page_set_color (self, 0x000000);
  cairo_rectangle (self->cr, right - width, baseline - 12.6, width, 16.4);
  cairo_fill (self->cr);
  atlante_pdf_page_set_color (self,
                              get_marking_color (atlante_briefing_get_marking (self->briefing)));
  atlante_pdf_text_draw (text, NULL, right - width + 5, baseline - 12.6);
  return right - width;
}

static void
draw_running_text (AtlantePdfPage *self, const char *words, double baseline)
{
  double end = draw_marking (self, baseline);
  g_autoptr (AtlantePdfText) text = atlante_pdf_text_new_with (self, ATLANTE_PDF_STYLE_HEAD, words);

  atlante_pdf_text_set_max_lines (text, 1);
  atlante_pdf_text_set_width (text, end - self->left - 20);
  atlante_pdf_text_draw (text, NULL, self->left, baseline - 8.3);
}

void
atlante_pdf_draw_head (AtlantePdfPage *self)
{
  guint n = atlante_case_get_n (self->kase, ATLANTE_ITEM_SOURCE);
  g_autofree char *first
      = g_strdup_printf (TRN (self->language, "Atlante · %u source", "Atlante · %u sources", n), n);

  draw_running_text (self, self->number == 1 ? first : atlante_briefing_get_title (self->briefing),
                     HEAD_BASELINE);
}

void
atlante_pdf_draw_foot (AtlantePdfPage *self)
{
  g_autofree char *number = g_strdup_printf ("%u", self->number);

  draw_running_text (self, number, self->height - FOOT_BASELINE);
}
