/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* The map in briefing.html: the figure of chart as SVG in the page itself. */

#include "atlante-html-private.h"

#include "atlante-figure-writer.h"

#include <math.h>
#include <string.h>

/* Points; the page shows it as wide as its text. */
#define WIDTH 820.0
#define HEIGHT 620.0  /* at most */
#define TEXT_SIZE 10.0

/* The page's policy lets no style attribute through, so that what cairo writes as one becomes
 * attributes of their own: style="fill:none;stroke-width:2;" is fill="none" stroke-width="2". */
static gboolean
split_style (const GMatchInfo *match, GString *result, gpointer user_data)
{
  g_autofree char *style = g_match_info_fetch (match, 1);
  g_auto (GStrv) declarations = g_strsplit (style, ";", -1);

  for (guint i = 0; declarations[i] != NULL; i++)
    {
      char *value = strchr (declarations[i], ':');

      if (value == NULL)
        continue;
      *value++ = '\0';
      g_string_append_printf (result, " %s=\"%s\"", g_strstrip (declarations[i]),
                              g_strstrip (value));
    }
  return FALSE;
}

static char *
dup_inner_svg (GBytes *svg, GError **error)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (svg, &length);
  g_autoptr (GRegex) styles = g_regex_new (" style=\"([^\"]*)\"", G_REGEX_OPTIMIZE, 0, error);
  const char *begin = g_strstr_len (data, length, "<svg");
  const char *inner = begin != NULL ? memchr (begin, '>', data + length - begin) : NULL;

  if (styles == NULL)
    return NULL;
  if (inner == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           "briefing.html: the map is no SVG");
      return NULL;
    }
  /* From after the start tag: ours has the text for those who do not see it. */
  return g_regex_replace_eval (styles, inner + 1, data + length - inner - 1, 0, 0, split_style,
                               NULL, error);
}

gboolean
atlante_html_append_map (AtlanteHtml *self, GError **error)
{
  g_autoptr (AtlanteFigure) figure
      = atlante_figure_new_with_data (self->kase, self->audience, error);
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *inner = NULL;
  double height;

  if (figure == NULL)
    return FALSE;
  atlante_figure_set_parts (figure, ATLANTE_FIGURE_SCALE | ATLANTE_FIGURE_LEGEND);
  atlante_figure_set_text_size (figure, TEXT_SIZE);
  height = floor (atlante_figure_choose_height (figure, WIDTH, HEIGHT));
  svg = atlante_figure_render (figure, ATLANTE_FIGURE_SVG, WIDTH, height, 1, "m", error);
  inner = svg != NULL ? dup_inner_svg (svg, error) : NULL;
  if (inner == NULL)
    return FALSE;

  html (self, "<section id=\"map\">\n<h2>");
  html_text (self, TRC (self->language, "heading", "Where"));
  g_string_append_printf (
      self->out,
      "</h2>\n<figure>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
      "xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 %d %d\" role=\"img\" "
      "aria-label=\"",
      (int) WIDTH, (int) height);
  html_take (self, atlante_figure_dup_alternative (figure));
  html (self, "\">");
  html (self, inner);
  html (self, "<figcaption>");
  html_take (self, atlante_figure_dup_credits (figure));
  html (self, "</figcaption>\n</figure>\n</section>\n");
  return TRUE;
}
