/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The record of what a tagged PDF's structure elements mean, in reading order.
 *
 * cairo writes the tree of elements but not all that they mean to a screen
 * reader. Elements are recorded here as they begin, which is the pre-order in
 * which the finished tree is walked to complete it.
 */

#include "trends-pdf-structure.h"

struct _TrendsPdfStructure
{
  GPtrArray *elements;
  GPtrArray *open;
};

static void
element_free (gpointer data)
{
  TrendsPdfElement *element = data;

  if (element == NULL) /* let go of already */
    return;
  g_free (element->description);
  g_free (element->actual_text);
  g_free (element->summary);
  g_clear_pointer (&element->areas, g_array_unref);
  g_free (element);
}

/**
 * trends_pdf_structure_new:
 *
 * Returns: (transfer full): an empty structure
 */
TrendsPdfStructure *
trends_pdf_structure_new (void)
{
  TrendsPdfStructure *self = g_new0 (TrendsPdfStructure, 1);

  self->elements = g_ptr_array_new_with_free_func (element_free);
  self->open = g_ptr_array_new ();

  return self;
}

/**
 * trends_pdf_structure_free:
 * @self: (transfer full): a structure
 */
void
trends_pdf_structure_free (TrendsPdfStructure *self)
{
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->elements);
  g_free (self);
}

static TrendsPdfElement *
innermost (TrendsPdfStructure *self)
{
  return g_ptr_array_index (self->open, self->open->len - 1);
}

/**
 * trends_pdf_structure_begin:
 * @self: a structure
 * @cr: (nullable): the context that draws the element's content; %NULL where that is for eyes
 *   alone, and nobody asks what it is
 * @name: a standard structure type, as a static string
 * @attributes: (nullable): cairo's attributes for it
 *
 * Begins an element inside the one that is open. Only elements without
 * children may be drawn into: what is drawn elsewhere counts as decoration.
 *
 * Returns: (transfer none): the element, to be described further; it lives as
 *   long as @self
 */
TrendsPdfElement *
trends_pdf_structure_begin (TrendsPdfStructure *self,
                            cairo_t            *cr,
                            const char         *name,
                            const char         *attributes)
{
  TrendsPdfElement *element = g_new0 (TrendsPdfElement, 1);

  g_return_val_if_fail (self != NULL && name != NULL, element);

  element->name = name;
  if (self->open->len > 0)
    innermost (self)->has_children = TRUE;
  g_ptr_array_add (self->elements, element);
  g_ptr_array_add (self->open, element);
  if (cr != NULL)
    cairo_tag_begin (cr, name, attributes);

  return element;
}

/**
 * trends_pdf_structure_end:
 * @self: a structure
 * @cr: (nullable): the context the element was begun with
 *
 * Ends the element that was begun last.
 */
void
trends_pdf_structure_end (TrendsPdfStructure *self,
                          cairo_t            *cr)
{
  TrendsPdfElement *element;

  g_return_if_fail (self != NULL && self->open->len > 0);

  element = g_ptr_array_steal_index (self->open, self->open->len - 1);
  if (cr != NULL)
    cairo_tag_end (cr, element->name);
}

/**
 * trends_pdf_structure_can_break:
 * @self: a structure
 *
 * cairo takes an element that has no children yet when the page ends for one
 * that is drawn into.
 *
 * Returns: whether the page may end here
 */
gboolean
trends_pdf_structure_can_break (TrendsPdfStructure *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->open->len == 0 || innermost (self)->has_children;
}

/**
 * trends_pdf_structure_get_size:
 * @self: a structure
 *
 * Returns: how many elements were begun
 */
guint
trends_pdf_structure_get_size (TrendsPdfStructure *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->elements->len;
}

/**
 * trends_pdf_structure_get_element:
 * @self: a structure
 * @index: a place in reading order, less than the size
 *
 * Returns: (transfer none): the element that was begun as the @index-th
 */
TrendsPdfElement *
trends_pdf_structure_get_element (TrendsPdfStructure *self,
                                  guint               index)
{
  g_return_val_if_fail (self != NULL && index < self->elements->len, NULL);

  return g_ptr_array_index (self->elements, index);
}

/**
 * trends_pdf_structure_let_go:
 * @self: a structure of which no element is open
 * @index: a place in reading order, less than the size
 *
 * Frees the element that was begun as the @index-th, for who is done with it: a long paper has a
 * hundred thousand, and what completes them takes room of its own.
 */
void
trends_pdf_structure_let_go (TrendsPdfStructure *self,
                             guint               index)
{
  g_return_if_fail (self != NULL && index < self->elements->len && self->open->len == 0);

  g_clear_pointer (&self->elements->pdata[index], element_free);
}
