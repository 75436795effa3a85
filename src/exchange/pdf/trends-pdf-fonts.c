/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which font a character of an export is drawn with: the same for everybody who has
 * the same fonts.
 *
 * Left alone, Pango and fontconfig ask the environment which of several languages a
 * script stands for (Arabic may be Arabic or Persian, Han Chinese or Japanese, Latin
 * Turkish), and choose fonts and forms of letters by it. Here the language of the
 * document decides, and for other scripts than its own a table.
 */

#include "trends-pdf-fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>

#define FAMILY "Cantarell, DejaVu Sans, sans-serif"

/* The language of most texts in a script, where the document's own isn't written in it. */
static const struct
{
  GUnicodeScript script;
  const char    *language;
} languages[] = {
  { G_UNICODE_SCRIPT_LATIN, "en" }, { G_UNICODE_SCRIPT_GREEK, "el" },
  { G_UNICODE_SCRIPT_CYRILLIC, "ru" }, { G_UNICODE_SCRIPT_HEBREW, "he" },
  { G_UNICODE_SCRIPT_ARABIC, "ar" }, { G_UNICODE_SCRIPT_DEVANAGARI, "hi" },
  { G_UNICODE_SCRIPT_BENGALI, "bn" }, { G_UNICODE_SCRIPT_GURMUKHI, "pa" },
  { G_UNICODE_SCRIPT_GUJARATI, "gu" }, { G_UNICODE_SCRIPT_TAMIL, "ta" },
  { G_UNICODE_SCRIPT_TELUGU, "te" }, { G_UNICODE_SCRIPT_KANNADA, "kn" },
  { G_UNICODE_SCRIPT_MALAYALAM, "ml" }, { G_UNICODE_SCRIPT_SINHALA, "si" },
  { G_UNICODE_SCRIPT_THAI, "th" }, { G_UNICODE_SCRIPT_LAO, "lo" },
  { G_UNICODE_SCRIPT_KHMER, "km" }, { G_UNICODE_SCRIPT_MYANMAR, "my" },
  { G_UNICODE_SCRIPT_HANGUL, "ko" }, { G_UNICODE_SCRIPT_HIRAGANA, "ja" },
  { G_UNICODE_SCRIPT_KATAKANA, "ja" }, { G_UNICODE_SCRIPT_HAN, "zh-cn" },
  { G_UNICODE_SCRIPT_ARMENIAN, "hy" }, { G_UNICODE_SCRIPT_GEORGIAN, "ka" },
  { G_UNICODE_SCRIPT_ETHIOPIC, "am" }, { G_UNICODE_SCRIPT_THAANA, "dv" },
  { G_UNICODE_SCRIPT_TIBETAN, "bo" },
};

/* fontconfig adds the languages of the environment to the one that is asked for. */
static void
keep_first_language_cb (FcPattern *pattern,
                        gpointer   data)
{
  while (FcPatternRemove (pattern, FC_LANG, 1))
    ;
}

/**
 * trends_pdf_context_new:
 * @language: the BCP 47 tag of the document's language
 *
 * A font map of its own, with one point to the unit and unhinted glyphs, makes
 * paper independent of threads, screens and their settings.
 *
 * Returns: (transfer full): what text of an export is laid out with
 */
PangoContext *
trends_pdf_context_new (const char *language)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *context;

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  if (PANGO_IS_FC_FONT_MAP (map))
    pango_fc_font_map_set_default_substitute (PANGO_FC_FONT_MAP (map), keep_first_language_cb,
                                              NULL, NULL);
  context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  cairo_font_options_destroy (options);

  return context;
}

static PangoLanguage *
find_language (GUnicodeScript script)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (languages[i].script == script)
      return pango_language_from_string (languages[i].language);

  return pango_language_from_string ("und");
}

static gboolean
is_real (GUnicodeScript script)
{
  return script != G_UNICODE_SCRIPT_COMMON && script != G_UNICODE_SCRIPT_INHERITED
         && script != G_UNICODE_SCRIPT_UNKNOWN && script != G_UNICODE_SCRIPT_INVALID_CODE;
}

static void
add_language (PangoAttrList  *attributes,
              PangoLanguage  *document,
              GUnicodeScript  script,
              gsize           start,
              gsize           end)
{
  PangoAttribute *attribute;

  if (!is_real (script) || pango_language_includes_script (document, (PangoScript) script))
    return;

  attribute = pango_attr_language_new (find_language (script));
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static gpointer
parse_family (gpointer data)
{
  return pango_font_description_from_string (FAMILY);
}

/**
 * trends_pdf_font_new:
 * @size: of its letters, in points or in what the context has for them
 *
 * A long paper asks for it a hundred thousand times, so that its name is read once.
 *
 * Returns: (transfer full): the font of all that is exported
 */
PangoFontDescription *
trends_pdf_font_new (double size)
{
  static GOnce once = G_ONCE_INIT;
  PangoFontDescription *font
    = pango_font_description_copy (g_once (&once, parse_family, NULL));

  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));

  return font;
}

/**
 * trends_pdf_add_languages:
 * @attributes: where to add them
 * @context: what the text is laid out with
 * @text: the text
 *
 * Gives each part of @text that is in another script than the document's language
 * a language of its own.
 */
void
trends_pdf_add_languages (PangoAttrList *attributes,
                          PangoContext  *context,
                          const char    *text)
{
  PangoLanguage *document = pango_context_get_language (context);
  GUnicodeScript current = G_UNICODE_SCRIPT_COMMON;
  const char *start = text;
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

      if (!is_real (script) || script == current)
        continue;
      add_language (attributes, document, current, start - text, p - text);
      start = p;
      current = script;
    }

  add_language (attributes, document, current, start - text, p - text);
}

/**
 * trends_pdf_font_is_coloured:
 * @font: (nullable): a font
 *
 * Returns: whether its glyphs are pictures, as those of emoji are
 */
gboolean
trends_pdf_font_is_coloured (PangoFont *font)
{
  FcBool is_coloured = FcFalse;

  if (font == NULL || !PANGO_IS_FC_FONT (font))
    return FALSE;

  return FcPatternGetBool (pango_fc_font_get_pattern (PANGO_FC_FONT (font)), FC_COLOR, 0,
                           &is_coloured) == FcResultMatch
         && is_coloured;
}
