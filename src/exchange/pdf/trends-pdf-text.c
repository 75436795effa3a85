/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A run of text in several styles, before it is laid out. */

#include "trends-pdf-text-private.h"

#include <string.h>

static void
span_clear (gpointer data)
{
  TrendsPdfSpan *span = data;

  g_free (span->target);
  g_free (span->description);
}

/**
 * trends_pdf_text_new:
 * @size: of its letters, in points
 *
 * Returns: (transfer full): an empty text
 */
TrendsPdfText *
trends_pdf_text_new (double size)
{
  TrendsPdfText *self = g_new0 (TrendsPdfText, 1);

  self->size = size;
  self->string = g_string_new (NULL);
  self->spans = g_array_new (FALSE, TRUE, sizeof (TrendsPdfSpan));
  g_array_set_clear_func (self->spans, span_clear);

  return self;
}

/**
 * trends_pdf_text_new_plain:
 * @size: of its letters, in points
 * @string: (nullable): the text
 * @emphasis: how all of it stands out
 *
 * Returns: (transfer full): a text in one style
 */
TrendsPdfText *
trends_pdf_text_new_plain (double             size,
                           const char        *string,
                           TrendsPdfEmphasis  emphasis)
{
  TrendsPdfText *self = trends_pdf_text_new (size);

  trends_pdf_text_append (self, string, emphasis);

  return self;
}

/**
 * trends_pdf_text_free:
 * @self: (transfer full): a text
 */
void
trends_pdf_text_free (TrendsPdfText *self)
{
  g_string_free (self->string, TRUE);
  g_array_unref (self->spans);
  g_free (self);
}

static gboolean
looks_alike (const TrendsPdfSpan *one,
             const TrendsPdfSpan *other)
{
  return one->target == NULL && other->target == NULL && one->emphasis == other->emphasis
         && memcmp (&one->colour, &other->colour, sizeof one->colour) == 0;
}

/* Text that looks the same is read in one go. */
static gboolean
extend_last_span (TrendsPdfText       *self,
                  const TrendsPdfSpan *span)
{
  TrendsPdfSpan *last;

  if (self->spans->len == 0)
    return FALSE;

  last = &g_array_index (self->spans, TrendsPdfSpan, self->spans->len - 1);
  if (!looks_alike (last, span))
    return FALSE;

  last->end = span->end;

  return TRUE;
}

static gboolean
has_letters (const char *text,
             gsize       length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static void
append_span (TrendsPdfText      *self,
             const char         *string,
             TrendsPdfEmphasis   emphasis,
             const TrendsColour *colour,
             const char         *target,
             const char         *description)
{
  g_autofree char *clean = trends_pdf_clean_text (string);
  TrendsPdfSpan span = { .start = self->string->len, .emphasis = emphasis, .colour = *colour };

  if (*clean == '\0')
    return;

  self->has_ours |= (emphasis & TRENDS_PDF_PLANS) == 0 && has_letters (clean, strlen (clean));
  g_string_append (self->string, clean);
  span.end = self->string->len;
  if (target == NULL && extend_last_span (self, &span))
    return;

  span.target = g_strdup (target);
  span.description = g_strdup (description);
  g_array_append_val (self->spans, span);
}

/**
 * trends_pdf_text_append:
 * @self: a text
 * @string: (nullable): what to add to it, from anywhere
 * @emphasis: how it stands out
 */
void
trends_pdf_text_append (TrendsPdfText     *self,
                        const char        *string,
                        TrendsPdfEmphasis  emphasis)
{
  g_return_if_fail (self != NULL);

  append_span (self, string, emphasis,
               emphasis & TRENDS_PDF_MUTED ? &trends_colour_muted : &trends_colour_ink,
               NULL, NULL);
}

/**
 * trends_pdf_text_append_coloured:
 * @self: a text
 * @string: (nullable): what to add to it, from anywhere
 * @emphasis: how it stands out
 * @colour: its colour, which must be readable on what is behind it
 */
void
trends_pdf_text_append_coloured (TrendsPdfText      *self,
                                 const char         *string,
                                 TrendsPdfEmphasis   emphasis,
                                 const TrendsColour *colour)
{
  g_return_if_fail (self != NULL && colour != NULL);

  append_span (self, string, emphasis, colour, NULL, NULL);
}

/**
 * trends_pdf_text_append_link:
 * @self: a text
 * @string: (nullable): what to add to it, from anywhere
 * @emphasis: how it stands out
 * @target: `#NAME` for a destination of the document, else a URI
 * @description: where the link goes, in words
 */
void
trends_pdf_text_append_link (TrendsPdfText     *self,
                             const char        *string,
                             TrendsPdfEmphasis  emphasis,
                             const char        *target,
                             const char        *description)
{
  g_return_if_fail (self != NULL && target != NULL && description != NULL);

  append_span (self, string, emphasis, &trends_colour_accent, target, description);
}

/**
 * trends_pdf_text_is_empty:
 * @self: a text
 *
 * Returns: whether there is nothing in it
 */
gboolean
trends_pdf_text_is_empty (TrendsPdfText *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->spans->len == 0;
}

/* Whether a span has nothing in it that a language has a say in: marks between names, spaces. */
static gboolean
is_neutral (TrendsPdfText       *self,
            const TrendsPdfSpan *span)
{
  return !has_letters (self->string->str + span->start, span->end - span->start);
}

/* Says of each span whose words it holds, as far as that makes a difference to who hears it. */
static void
resolve_languages (TrendsPdfText *self,
                   gboolean       is_english)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      TrendsPdfSpan *span = &g_array_index (self->spans, TrendsPdfSpan, i);

      if (is_english)
        span->emphasis |= TRENDS_PDF_PLANS;
      else if (i > 0 && is_neutral (self, span))
        span->emphasis = (span->emphasis & ~TRENDS_PDF_PLANS)
                         | (span[-1].emphasis & TRENDS_PDF_PLANS);
    }
}

/* Joins spans between which nothing differs to who sees or hears them: each would be set, drawn
 * and told of apart. Our own words are English: where the document is, they are as others are. */
void
trends_pdf_text_join_spans (TrendsPdfText *self,
                            gboolean       is_english)
{
  guint kept = 0;

  resolve_languages (self, is_english);
  for (guint i = 1; i < self->spans->len; i++)
    {
      TrendsPdfSpan *last = &g_array_index (self->spans, TrendsPdfSpan, kept);
      TrendsPdfSpan *span = &g_array_index (self->spans, TrendsPdfSpan, i);

      if (looks_alike (last, span))
        last->end = span->end;
      else if (++kept < i)
        {
          last[1] = *span;
          span->target = span->description = NULL;
        }
    }

  if (self->spans->len > 0)
    g_array_set_size (self->spans, kept + 1);
}
