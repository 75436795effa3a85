/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-kept-back.c: see trends-kept-back.h. What is kept back is what isn't in the presentation's
 * mirror, or isn't whole there: nothing is decided here.
 */

#include "trends-kept-back.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-screens.h"
#include "trends-style-class.h"
#include "trends-value-text.h"

/* More than that nobody reads in front of a room. */
#define MOST_INITIATIVES 30

struct _TrendsKeptBack
{
  GtkWidget parent_instance;

  TrendsPlan *plan;
  TrendsPresentation *presentation;
  GtkWidget *content;
  GtkToggleButton *lock;
  GtkImage *icon;
  GtkLabel *count;
  GtkWidget *unmask, *mask, *why;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (TrendsKeptBack, trends_kept_back, GTK_TYPE_WIDGET)

/* -------------------------------------------------------------- what is kept back */

/* (nullable): what the room has of it */
static TrendsEntity *
find_seen (TrendsKeptBack *self,
           TrendsEntity   *initiative)
{
  TrendsEntity *seen = trends_plan_lookup (trends_presentation_get_plan (self->presentation),
                                           trends_entity_get_id (initiative));

  return seen != NULL && !trends_presentation_is_confidential (self->presentation, seen) ? seen
                                                                                        : NULL;
}

static gboolean
is_field_kept (TrendsEntity *initiative,
               TrendsEntity *seen,
               guint         field)
{
  return trends_initiative_is_exempt (initiative, field)
         && trends_value_is_set (trends_entity_get_value (initiative, field))
         && !trends_value_is_set (trends_entity_get_value (seen, field));
}

static gboolean
has_kept_field (TrendsEntity *initiative,
                TrendsEntity *seen)
{
  const TrendsKindInfo *info = trends_kind_get_info (TRENDS_KIND_INITIATIVE);

  if (!trends_value_is_set (trends_entity_get_value (initiative, TRENDS_INITIATIVE_EXEMPT_FIELDS)))
    return FALSE;
  for (guint i = 0; i < info->n_fields; i++)
    if (is_field_kept (initiative, seen, i))
      return TRUE;
  return FALSE;
}

static gboolean
is_kept (TrendsKeptBack *self,
         TrendsEntity   *initiative)
{
  TrendsEntity *seen = find_seen (self, initiative);

  return seen == NULL || has_kept_field (initiative, seen);
}

/* Of the trend that it stands at, or of all: (transfer none) */
static GListModel *
get_initiatives (TrendsKeptBack *self)
{
  const TrendsSlide *slide = trends_presentation_get_slide (self->presentation);
  TrendsEntity *trend = slide->trend != NULL
                          ? trends_plan_lookup (self->plan, trends_entity_get_id (slide->trend))
                          : NULL;

  return trend != NULL ? trends_trend_get_initiatives (trend)
                       : trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);
}

/* (transfer full) (element-type TrendsEntity) */
static GPtrArray *
list_kept (TrendsKeptBack *self)
{
  GListModel *initiatives = get_initiatives (self);
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      if (is_kept (self, initiative))
        g_ptr_array_add (kept, g_steal_pointer (&initiative));
    }
  return kept;
}

/* ---------------------------------------------------------------------- the words */

static void
append_label (TrendsKeptBack *self,
              const char     *text,
              const char     *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self->list), label);
}

static void
append_fields (TrendsKeptBack *self,
               TrendsEntity   *initiative,
               TrendsEntity   *seen)
{
  const TrendsKindInfo *info = trends_kind_get_info (TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *value = NULL;
      g_autofree char *text = NULL;

      if (!is_field_kept (initiative, seen, i))
        continue;
      value = trends_value_to_text (trends_entity_get_value (initiative, i), &info->fields[i],
                                    self->plan, TRENDS_VALUE_IN_FULL, NULL);
      /* Translators: a field's name, and what it says */
      text = g_strdup_printf (_("%s: %s"), trends_field_get_label (&info->fields[i]), value);
      append_label (self, text, "quiet");
    }
}

static void
append_initiative (TrendsKeptBack *self,
                   TrendsEntity   *initiative)
{
  TrendsEntity *seen = find_seen (self, initiative);
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_INITIATIVE,
                                                    TRENDS_INITIATIVE_SENSITIVITY);

  append_label (self, trends_entity_get_name (initiative), "heading");
  if (seen != NULL)
    append_fields (self, initiative, seen);
  else
    append_label (self,
                  trends_choices_get_label (field->choices,
                                            trends_entity_get_integer (
                                              initiative, TRENDS_INITIATIVE_SENSITIVITY)),
                  "quiet");
}

static void
clear (TrendsKeptBack *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
}

static void
fill (TrendsKeptBack *self,
      GPtrArray      *kept)
{
  for (guint i = 0; i < MIN (kept->len, MOST_INITIATIVES); i++)
    append_initiative (self, kept->pdata[i]);
  if (kept->len > MOST_INITIATIVES)
    {
      guint n = kept->len - MOST_INITIATIVES;
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);

      append_label (self, more, "quiet");
    }
}

/* Those of which the room sees nothing at all */
static guint
count_hidden (TrendsKeptBack *self,
              GPtrArray      *kept)
{
  guint n = 0;

  for (guint i = 0; i < kept->len; i++)
    n += find_seen (self, kept->pdata[i]) == NULL;
  return n;
}

/* What is on the wall without some of its fields isn't kept from the room itself. */
static char *
dup_count (TrendsKeptBack *self,
           GPtrArray      *kept)
{
  guint n = count_hidden (self, kept), n_partly = kept->len - n;
  g_autofree char *hidden = NULL, *partly = NULL;

  if (!trends_presentation_is_masked (self->presentation))
    return g_strdup (_("Masking is off: the room sees all of the plan"));
  if (kept->len == 0)
    return g_strdup (_("Nothing is kept from the room"));
  hidden = g_strdup_printf (ngettext ("%u initiative is kept from the room",
                                      "%u initiatives are kept from the room", n), n);
  partly = g_strdup_printf (
    /* Translators: of initiatives that the room sees: some of what there is to say of them */
    ngettext ("Fields of %u initiative are kept from the room",
              "Fields of %u initiatives are kept from the room", n_partly), n_partly);
  if (n == 0)
    return g_steal_pointer (&partly);
  if (n_partly == 0)
    return g_steal_pointer (&hidden);
  /* Translators: how many initiatives, and of how many others fields, are kept from the room: two sentences
   * without full stops */
  return g_strdup_printf (_("%s. %s"), hidden, partly);
}

/* With one screen the room may see the laptop’s. */
static void
show_masking (TrendsKeptBack *self,
              gboolean        has_some)
{
  gboolean is_masked = trends_presentation_is_masked (self->presentation);
  gboolean has_screen = trends_screens_count () > 1;

  gtk_widget_set_visible (self->unmask, is_masked && has_some && has_screen);
  gtk_widget_set_visible (self->why, is_masked && has_some && !has_screen);
  gtk_widget_set_visible (self->mask, !is_masked);
  trends_style_class_set (GTK_WIDGET (self->count), "unmasked", !is_masked);
}

static void
update (TrendsKeptBack *self)
{
  gboolean open = gtk_toggle_button_get_active (self->lock);
  g_autoptr (GPtrArray) kept = list_kept (self);
  g_autofree char *count = dup_count (self, kept);

  clear (self);
  if (open)
    fill (self, kept);
  gtk_widget_set_visible (self->list, open && kept->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->lock), kept->len > 0);
  show_masking (self, kept->len > 0);
  gtk_label_set_label (self->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lock), GTK_ACCESSIBLE_PROPERTY_LABEL, count,
                                  -1);
  gtk_image_set_from_icon_name (self->icon, open ? "changes-allow-symbolic"
                                                 : "changes-prevent-symbolic");
}

/* Nobody sees the next trend's because they wanted to see this one's. */
static void
changed_cb (TrendsKeptBack *self)
{
  if (gtk_toggle_button_get_active (self->lock))
    gtk_toggle_button_set_active (self->lock, FALSE);
  else
    update (self);
}

/* -------------------------------------------------------------------- the widget */

static void
trends_kept_back_dispose (GObject *object)
{
  TrendsKeptBack *self = TRENDS_KEPT_BACK (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->presentation);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (trends_kept_back_parent_class)->dispose (object);
}

static void
trends_kept_back_class_init (TrendsKeptBackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_kept_back_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/workshop/trends-kept-back.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsKeptBack, content);
  gtk_widget_class_bind_template_child (widget_class, TrendsKeptBack, lock);
  gtk_widget_class_bind_template_child (widget_class, TrendsKeptBack, icon);
  gtk_widget_class_bind_template_child (widget_class, TrendsKeptBack, count);
  gtk_widget_class_bind_template_child (widget_class, TrendsKeptBack, list);
  gtk_widget_class_bind_template_child (widget_class, TrendsKeptBack, unmask);
  gtk_widget_class_bind_template_child (widget_class, TrendsKeptBack, mask);
  gtk_widget_class_bind_template_child (widget_class, TrendsKeptBack, why);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
trends_kept_back_init (TrendsKeptBack *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trends_accessible_follow_toggle (self->lock);
}

/**
 * trends_kept_back_follow:
 * @plan: all of the plan
 * @presentation: what the room sees of it
 *
 * Shows from now on what is in one, and not in the other.
 */
void
trends_kept_back_follow (TrendsKeptBack     *self,
                         TrendsPlan         *plan,
                         TrendsPresentation *presentation)
{
  g_return_if_fail (TRENDS_IS_KEPT_BACK (self));
  g_return_if_fail (TRENDS_IS_PLAN (plan));
  g_return_if_fail (TRENDS_IS_PRESENTATION (presentation));

  g_set_object (&self->plan, plan);
  g_set_object (&self->presentation, presentation);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "applied", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gdk_display_get_monitors (gdk_display_get_default ()), "items-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}
