/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* What goes into a text of briefing.pdf. */

#include "atlante-pdf-text-private.h"

#include "atlante-escape.h"

#define MAX_BYTES 4000
#define MAX_TITLE_BYTES 300

/* More marks on one letter would climb over the lines above it. */
#define MAX_MARKS 4

AtlantePdfText *
atlante_pdf_text_new_with (AtlantePdfPage *page, AtlantePdfStyle style, const char *text)
{
  AtlantePdfText *self = atlante_pdf_text_new (page, style);

  atlante_pdf_text_append (self, text);
  return self;
}

static gboolean
is_space (gunichar c)
{
  return (c >= 0x09 && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* Controls, noncharacters, a byte order mark and the controls of direction, of which only isolates
 * of our own are used. */
static gboolean
is_harmful (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0xfdd0 && c <= 0xfdef)
         || (c & 0xfffe) == 0xfffe || c == 0xfeff || (c >= 0x202a && c <= 0x202e)
         || (c >= 0x2066 && c <= 0x2069);
}

/* Returns: whether something was left out because there was no room */
static gboolean
append_to (GString *out, const char *text, gsize max)
{
  g_autofree char *valid = NULL;
  guint n_marks = 0;

  if (!g_utf8_validate (text, -1, NULL))
    valid = g_utf8_make_valid (text, -1);
  for (const char *p = valid != NULL ? valid : text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_space (c))
        c = ' ';
      n_marks = g_unichar_ismark (c) ? n_marks + 1 : 0;
      if (is_harmful (c) || n_marks > MAX_MARKS)
        continue;
      if (out->len >= max)
        {
          g_string_append (out, "…");
          return TRUE;
        }
      g_string_append_unichar (out, c);
    }
  return FALSE;
}

/* Returns: whether something was appended */
static gboolean
append_harmless (AtlantePdfText *self, const char *text)
{
  gsize before = self->text->len;

  if (text == NULL || self->is_cut)
    return FALSE;
  self->is_cut = append_to (self->text, text, MAX_BYTES);
  return self->text->len > before;
}

char *
atlante_pdf_dup_harmless (const char *text)
{
  GString *out = g_string_new (NULL);

  append_to (out, text, MAX_TITLE_BYTES);
  return g_string_free (out, FALSE);
}

static void
add_languages (AtlantePdfText *self, gsize start, const char *language);

/* Returns: whether something was appended */
static gboolean
append_text (AtlantePdfText *self, const char *text, const char *language)
{
  gsize start = self->text->len;

  if (!append_harmless (self, text))
    return FALSE;
  add_languages (self, start, language);
  return TRUE;
}

static void
add_attribute (AtlantePdfText *self, gsize start, PangoAttribute *attribute)
{
  attribute->start_index = start;
  attribute->end_index = self->text->len;
  pango_attr_list_insert (self->attributes, attribute);
}

static void
add_color (AtlantePdfText *self, gsize start, guint color)
{
  add_attribute (self, start,
                 pango_attr_foreground_new ((color >> 16 & 255) * 257, (color >> 8 & 255) * 257,
                                            (color & 255) * 257));
}

static void
add_emphasis (AtlantePdfText *self, gsize start, AtlantePdfEmphasis emphasis)
{
  if (emphasis & ATLANTE_PDF_BOLD)
    add_attribute (self, start, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (emphasis & ATLANTE_PDF_ITALIC)
    add_attribute (self, start, pango_attr_style_new (PANGO_STYLE_ITALIC));
  if (emphasis & ATLANTE_PDF_RAISED)
    {
      add_attribute (
          self, start,
          pango_attr_size_new_absolute (MAX (self->style->size * 0.66, 5.6) * PANGO_SCALE));
      add_attribute (self, start, pango_attr_rise_new (self->style->size * 0.38 * PANGO_SCALE));
      add_attribute (self, start, pango_attr_family_new ("Noto Sans"));
      add_attribute (self, start, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
    }
  if (emphasis & ATLANTE_PDF_LINKED)
    add_color (self, start, ATLANTE_PDF_LINK);
  else if (emphasis & ATLANTE_PDF_MUTED)
    add_color (self, start, ATLANTE_PDF_GREY);
}

/* Left alone, Pango asks the process's LANGUAGE which fonts and forms a script wants where the
 * text's own language is not written in it. These are taken instead. */
static const struct
{
  GUnicodeScript script;
  const char *language;
} usual_languages[] = {
  { G_UNICODE_SCRIPT_LATIN, "en" },      { G_UNICODE_SCRIPT_CYRILLIC, "ru" },
  { G_UNICODE_SCRIPT_GREEK, "el" },      { G_UNICODE_SCRIPT_HAN, "ja" },
  { G_UNICODE_SCRIPT_HIRAGANA, "ja" },   { G_UNICODE_SCRIPT_KATAKANA, "ja" },
  { G_UNICODE_SCRIPT_HANGUL, "ko" },     { G_UNICODE_SCRIPT_BOPOMOFO, "zh-tw" },
  { G_UNICODE_SCRIPT_ARABIC, "ar" },     { G_UNICODE_SCRIPT_HEBREW, "he" },
  { G_UNICODE_SCRIPT_ARMENIAN, "hy" },   { G_UNICODE_SCRIPT_GEORGIAN, "ka" },
  { G_UNICODE_SCRIPT_DEVANAGARI, "hi" }, { G_UNICODE_SCRIPT_BENGALI, "bn" },
  { G_UNICODE_SCRIPT_THAI, "th" },       { G_UNICODE_SCRIPT_MONGOLIAN, "mn" },
};

static PangoLanguage *
choose_language (AtlantePdfText *self, GUnicodeScript script, const char *language)
{
  PangoLanguage *own = language != NULL ? pango_language_from_string (language) : NULL;
  PangoLanguage *whole = pango_context_get_language (self->page->context);

  if (own != NULL && pango_language_includes_script (own, (PangoScript) script))
    return own;
  if (pango_language_includes_script (whole, (PangoScript) script))
    return whole;
  for (guint i = 0; i < G_N_ELEMENTS (usual_languages); i++)
    if (usual_languages[i].script == script)
      return pango_language_from_string (usual_languages[i].language);
  return whole;
}

static void
add_language (AtlantePdfText *self,
              gsize start,
              gsize end,
              GUnicodeScript script,
              const char *language)
{
  PangoLanguage *chosen = choose_language (self, script, language);
  PangoAttribute *attribute;

  if (end <= start || chosen == pango_context_get_language (self->page->context))
    return;
  attribute = pango_attr_language_new (chosen);
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (self->attributes, attribute);
}

/* Says for each stretch in one script which language it is in. @language: (nullable): of the text,
 * where it is known. */
static void
add_languages (AtlantePdfText *self, gsize start, const char *language)
{
  GUnicodeScript current = G_UNICODE_SCRIPT_COMMON;
  const char *text = self->text->str;
  gsize begin = start;

  for (const char *p = text + start; *p != '\0'; p = g_utf8_next_char (p))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

      if (script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED
          || script == current)
        continue;
      add_language (self, begin, p - text, current, language);
      begin = p - text;
      current = script;
    }
  add_language (self, begin, self->text->len, current, language);
}

void
atlante_pdf_text_append (AtlantePdfText *self, const char *text)
{
  append_text (self, text, NULL);
}

void
atlante_pdf_text_append_take (AtlantePdfText *self, char *text)
{
  append_text (self, text, NULL);
  g_free (text);
}

void
atlante_pdf_text_append_styled (AtlantePdfText *self, const char *text, AtlantePdfEmphasis emphasis)
{
  gsize start = self->text->len;

  if (append_text (self, text, NULL))
    add_emphasis (self, start, emphasis);
}

static const char *
get_han_family (const char *language)
{
  if (g_str_has_prefix (language, "ko"))
    return "Noto Sans, Noto Sans CJK KR";
  if (g_str_has_prefix (language, "zh-Hant") || g_str_has_prefix (language, "zh-TW"))
    return "Noto Sans, Noto Sans CJK TC";
  if (g_str_has_prefix (language, "zh"))
    return "Noto Sans, Noto Sans CJK SC";
  return NULL;
}

/* The blocks that Unicode gives to scripts that run from right to left. */
static gboolean
runs_right_to_left (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc)
          || (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1efff))
        return TRUE;
    }
  return FALSE;
}

void
atlante_pdf_text_append_name (AtlantePdfText *self, const char *text, const char *language)
{
  gsize start = self->text->len;
  const char *family = language != NULL ? get_han_family (language) : NULL;
  gboolean isolate = text != NULL && runs_right_to_left (text);

  if (isolate)
    g_string_append (self->text, "\xe2\x81\xa8");
  if (append_text (self, text, language) && family != NULL)
    add_attribute (self, start, pango_attr_family_new (family));
  if (isolate)
    g_string_append (self->text, "\xe2\x81\xa9");
}

static void
add_link (AtlantePdfText *self, gsize start, char *attributes)
{
  AtlantePdfLink link = { start, self->text->len, attributes };

  g_array_append_val (self->links, link);
}

void
atlante_pdf_text_append_link (AtlantePdfText *self,
                              const char *text,
                              const char *dest,
                              AtlantePdfEmphasis emphasis)
{
  gsize start = self->text->len;

  if (!atlante_pdf_page_has_dest (self->page, dest))
    {
      atlante_pdf_text_append_styled (self, text, emphasis);
      return;
    }
  if (!append_text (self, text, NULL))
    return;
  add_emphasis (self, start, emphasis);
  add_link (self, start, g_strdup_printf ("dest='%s'", dest));
}

void
atlante_pdf_text_append_uri (AtlantePdfText *self, const char *text, const char *uri)
{
  g_autofree char *escaped = atlante_escape_uri (uri);
  gsize start = self->text->len;

  if (!append_text (self, text, NULL) || escaped == NULL)
    return;
  add_emphasis (self, start, ATLANTE_PDF_LINKED);
  add_link (self, start, g_strdup_printf ("uri='%s'", escaped));
}

void
atlante_pdf_text_append_claims (AtlantePdfText *self,
                                const char *const *ids,
                                guint limit,
                                AtlantePdfEmphasis emphasis)
{
  guint n = 0;
  guint n_left = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      guint number = atlante_briefing_get_claim_number (self->page->briefing, ids[i]);
      g_autofree char *text = g_strdup_printf ("%u", number);
      g_autofree char *dest = g_strdup_printf ("claim-%u", number);

      if (number == 0)
        continue;
      if (limit > 0 && n >= limit)
        {
          n_left++;
          continue;
        }
      if (n++ > 0)
        /* Raised numbers stay together. */
        atlante_pdf_text_append_styled (self, emphasis & ATLANTE_PDF_RAISED ? "\xc2\xa0" : " ",
                                        emphasis);
      atlante_pdf_text_append_link (self, text, dest, emphasis | ATLANTE_PDF_LINKED);
    }
  if (n_left > 0)
    {
      g_autofree char *more = g_strdup_printf (" +%u", n_left);

      atlante_pdf_text_append_styled (self, more, emphasis | ATLANTE_PDF_MUTED);
    }
}

void
atlante_pdf_text_append_item (AtlantePdfText *self, const char *id)
{
  AtlanteItem *item = id != NULL ? atlante_case_lookup (self->page->kase, id) : NULL;
  const char *title;
  const char *kind;
  g_autofree char *dest = NULL;

  if (item == NULL)
    return;
  title = atlante_item_get_title (item, self->page->audience);
  kind = ATLANTE_IS_PLACE (item)   ? "place"
         : ATLANTE_IS_EVENT (item) ? "event"
         : ATLANTE_IS_ACTOR (item) ? "actor"
                                   : NULL;
  if (kind == NULL)
    {
      atlante_pdf_text_append (self, title);
      return;
    }
  dest = g_strdup_printf ("%s-%s", kind, id);
  atlante_pdf_text_append_link (self, title, dest, ATLANTE_PDF_LINKED);
}

/* Returns: the closing mark after @text, or NULL. */
static const char *
find_end (const char *text, const char *mark)
{
  const char *end = strstr (text, mark);

  return end != NULL && end > text ? end : NULL;
}

/* [text](uri) at @p. Returns: what follows, or NULL where it is no link. */
static const char *
append_markdown_link (AtlantePdfText *self, const char *p)
{
  const char *middle = find_end (p + 1, "](");
  const char *end = middle != NULL ? find_end (middle + 2, ")") : NULL;
  g_autofree char *words = NULL;
  g_autofree char *uri = NULL;

  if (end == NULL)
    return NULL;
  words = g_strndup (p + 1, middle - p - 1);
  uri = g_strndup (middle + 2, end - middle - 2);
  atlante_pdf_text_append_uri (self, words, uri);
  return end + 1;
}

static const char *
append_markdown_span (AtlantePdfText *self, const char *p)
{
  static const struct
  {
    const char *mark;
    AtlantePdfEmphasis emphasis;
  } marks[] = {
    { "**", ATLANTE_PDF_BOLD },
    { "*", ATLANTE_PDF_ITALIC },
    { "`", ATLANTE_PDF_PLAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize length = strlen (marks[i].mark);
      const char *end
          = g_str_has_prefix (p, marks[i].mark) ? find_end (p + length, marks[i].mark) : NULL;
      g_autofree char *words = NULL;

      if (end == NULL)
        continue;
      words = g_strndup (p + length, end - p - length);
      atlante_pdf_text_append_styled (self, words, marks[i].emphasis);
      return end + length;
    }
  return NULL;
}

void
atlante_pdf_text_append_markdown (AtlantePdfText *self, const char *text)
{
  const char *p = text;

  while (p != NULL && *p != '\0' && !self->is_cut)
    {
      gsize plain = strcspn (p, "*`[\\");
      g_autofree char *words = g_strndup (p, plain);
      const char *next = NULL;

      atlante_pdf_text_append (self, words);
      p += plain;
      if (*p == '[')
        next = append_markdown_link (self, p);
      else if (*p == '*' || *p == '`')
        next = append_markdown_span (self, p);
      else if (*p == '\\' && g_ascii_ispunct (p[1]))
        p++;
      if (next == NULL && *p != '\0')
        {
          char mark[] = { *p, '\0' };

          atlante_pdf_text_append (self, mark);
          next = p + 1;
        }
      p = next;
    }
}

gboolean
atlante_pdf_text_is_empty (AtlantePdfText *self)
{
  return self->text->len == 0;
}

char *
atlante_pdf_dup_capitals (const char *text)
{
  GString *capitals = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (capitals, g_unichar_toupper (g_utf8_get_char (p)));
  return g_string_free (capitals, FALSE);
}
