/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-weights.c: see trends-weights.h. What a person has set stays as it was set until it is
 * kept or let go of; the rest of 100 is shared by those that nobody has touched, in the
 * proportions that they have in the plan. */

#include "trends-weights.h"

#include "trends-announce.h"
#include "trends-container.h"
#include "trends-escape.h"
#include "trends-score-bar.h"
#include "trends-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _TrendsWeights
{
  GtkWidget parent_instance;

  GtkWidget *wrap;
  GtkWidget *refusal;     /* why what was typed last isn't a weight */
  GPtrArray *adjustments; /* (element-type GtkAdjustment): one a criterion */
  GArray *wanted;         /* (element-type guint): of each criterion, or TRENDS_SCORE_REST */
  TrendsScorecard *kept;
  TrendsScorecard *scorecard; /* the same with what is wanted */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (TrendsWeights, trends_weights, GTK_TYPE_WIDGET)

enum { TRIED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
show_weights (TrendsWeights *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->adjustments->len; i++)
    gtk_adjustment_set_value (self->adjustments->pdata[i],
                              trends_scorecard_get_criterion (self->scorecard, i)->weight);
  self->updating = FALSE;
}

/* @weight: what a person wants one to be */
static void
want (TrendsWeights *self,
      guint          index,
      guint          weight)
{
  g_array_index (self->wanted, guint, index) = weight;
  gtk_widget_set_visible (self->refusal, FALSE);
}

static void
changed_cb (GtkAdjustment *adjustment,
            TrendsWeights *self)
{
  guint index, weight = (guint) (gtk_adjustment_get_value (adjustment) + 0.5);
  TrendsScorecard *tried;

  if (self->updating || !g_ptr_array_find (self->adjustments, adjustment, &index)
      || trends_scorecard_get_criterion (self->scorecard, index)->weight == weight)
    return;
  want (self, index, weight);
  tried = trends_scorecard_new_with_weights (self->kept, (const guint *) (gpointer) self->wanted->data);
  trends_scorecard_unref (self->scorecard);
  self->scorecard = tried;
  show_weights (self);
  g_signal_emit (self, signals[TRIED], 0);
}

/* ----------------------------------------------------------------- typing */

static void
refuse (TrendsWeights *self,
        const char    *typed)
{
  /* Translators: %s is what was typed as the weight of a criterion */
  g_autofree char *text = g_strdup_printf (_("“%s” isn’t a whole number from 0 to 100."), typed);

  gtk_label_set_label (GTK_LABEL (self->refusal), text);
  gtk_widget_set_visible (self->refusal, TRUE);
  trends_announce (GTK_WIDGET (self), text);
}

/* The same number typed anew is meant as well. */
static void
typed_cb (TrendsWeights *self,
          GtkSpinButton *spin)
{
  g_object_set_data (G_OBJECT (spin), "trends-typed", GINT_TO_POINTER (!self->updating));
}

/* What isn't a weight is refused, and that of before comes back. */
static int
input_cb (TrendsWeights *self,
          double        *value,
          GtkSpinButton *spin)
{
  GtkAdjustment *adjustment = gtk_spin_button_get_adjustment (spin);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (spin))));
  guint64 weight;
  guint index;

  if (!g_ascii_string_to_unsigned (text, 10, 0, TRENDS_SCORE_TOTAL, &weight, NULL))
    {
      refuse (self, text);
      return GTK_INPUT_ERROR;
    }
  if (g_object_steal_data (G_OBJECT (spin), "trends-typed") != NULL
      && g_ptr_array_find (self->adjustments, adjustment, &index))
    want (self, index, (guint) weight);
  *value = (double) weight;
  return TRUE;
}

/* Escape: what counts stands there again. */
static gboolean
restore_cb (gpointer user_data)
{
  GtkSpinButton *spin = GTK_SPIN_BUTTON (user_data);
  TrendsWeights *self
    = TRENDS_WEIGHTS (gtk_widget_get_ancestor (GTK_WIDGET (spin), TRENDS_TYPE_WEIGHTS));

  if (!trends_escape_restore_spin (spin))
    return FALSE;
  g_object_set_data (G_OBJECT (spin), "trends-typed", NULL);
  gtk_widget_set_visible (self->refusal, FALSE);
  return TRUE;
}

/* @text: (transfer full) */
static void
name (GtkWidget *widget,
      char      *text)
{
  g_autofree char *held = text;

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, held,
                                  -1);
}

static GtkWidget *
make_key (guint index)
{
  GtkWidget *key = g_object_new (GTK_TYPE_SEPARATOR,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 "valign", GTK_ALIGN_CENTER,
                                 "css-classes", (const char *[]) { "key", NULL },
                                 NULL);
  g_autofree char *css_class = trends_score_bar_dup_class (index);

  gtk_widget_add_css_class (key, css_class);
  return key;
}

static GtkWidget *
make_spin (TrendsWeights *self,
           const char    *title,
           GtkAdjustment *adjustment)
{
  GtkWidget *spin = gtk_spin_button_new (adjustment, 1, 0);

  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 3);
  gtk_spin_button_set_update_policy (GTK_SPIN_BUTTON (spin), GTK_UPDATE_IF_VALID);
  /* Translators: the name of a field; %s is a criterion */
  name (spin, g_strdup_printf (_("Weight of %s"), title));
  g_signal_connect_object (spin, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (spin, "input", G_CALLBACK (input_cb), self, G_CONNECT_SWAPPED);
  trends_escape_add (spin, TRENDS_ESCAPE_FIELD, restore_cb, spin);
  return spin;
}

static GtkWidget *
make_head (TrendsWeights *self,
           const char    *title,
           guint          index,
           GtkAdjustment *adjustment)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", title,
                                   "xalign", 0.0f,
                                   "hexpand", TRUE,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "width-chars", 10,
                                   "max-width-chars", 24,
                                   "tooltip-text", title,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);

  gtk_box_append (GTK_BOX (head), make_key (index));
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), make_spin (self, title, adjustment));
  return head;
}

static GtkWidget *
make_criterion (TrendsWeights *self,
                guint          index)
{
  const TrendsScoreCriterion *criterion = trends_scorecard_get_criterion (self->scorecard, index);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkAdjustment *adjustment
    = gtk_adjustment_new (criterion->weight, 0, TRENDS_SCORE_TOTAL, 1, 5, 0);
  GtkWidget *scale = gtk_scale_new (GTK_ORIENTATION_HORIZONTAL, adjustment);

  /* Translators: the name of a slider; %s is a criterion */
  name (scale, g_strdup_printf (_("Weight of %s, slider"), criterion->title));
  gtk_scale_set_digits (GTK_SCALE (scale), 0);
  gtk_box_append (GTK_BOX (box), make_head (self, criterion->title, index, adjustment));
  gtk_box_append (GTK_BOX (box), scale);
  g_ptr_array_add (self->adjustments, g_object_ref (adjustment));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (changed_cb), self, 0);
  return box;
}

static void
build (TrendsWeights *self)
{
  GtkWidget *child;

  for (guint i = 0; i < self->adjustments->len; i++)
    g_signal_handlers_disconnect_by_data (self->adjustments->pdata[i], self);
  g_ptr_array_set_size (self->adjustments, 0);
  while ((child = gtk_widget_get_first_child (self->wrap)) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < trends_scorecard_get_n_criteria (self->scorecard); i++)
    gtk_widget_set_parent (make_criterion (self, i), self->wrap);
}

static void
trends_weights_dispose (GObject *object)
{
  TrendsWeights *self = TRENDS_WEIGHTS (object);

  g_clear_pointer (&self->wrap, gtk_widget_unparent);
  g_clear_pointer (&self->refusal, gtk_widget_unparent);
  g_clear_pointer (&self->adjustments, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_array_unref);
  g_clear_pointer (&self->kept, trends_scorecard_unref);
  g_clear_pointer (&self->scorecard, trends_scorecard_unref);

  G_OBJECT_CLASS (trends_weights_parent_class)->dispose (object);
}

static void
trends_weights_class_init (TrendsWeightsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_weights_dispose;
  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "trends-weights");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);

  signals[TRIED] = g_signal_new ("tried", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_weights_init (TrendsWeights *self)
{
  GtkLayoutManager *layout = g_object_new (TRENDS_TYPE_WRAP_LAYOUT, "spacing", 12, NULL);

  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->adjustments = g_ptr_array_new_with_free_func (g_object_unref);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint));
  self->wrap = trends_container_new (layout);
  self->refusal = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "visible", FALSE,
                                "css-classes", (const char *[]) { "error", NULL }, NULL);
  gtk_widget_set_parent (self->wrap, GTK_WIDGET (self));
  gtk_widget_set_parent (self->refusal, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Weights"), -1);
}

static gboolean
has_same_criteria (TrendsScorecard *a,
                   TrendsScorecard *b)
{
  if (a == NULL || trends_scorecard_get_n_criteria (a) != trends_scorecard_get_n_criteria (b))
    return FALSE;
  for (guint i = 0; i < trends_scorecard_get_n_criteria (a); i++)
    if (g_strcmp0 (trends_scorecard_get_criterion (a, i)->title,
                   trends_scorecard_get_criterion (b, i)->title) != 0)
      return FALSE;
  return TRUE;
}

static void
want_nothing (TrendsWeights *self)
{
  const guint rest = TRENDS_SCORE_REST;

  g_array_set_size (self->wanted, 0);
  for (guint i = 0; i < trends_scorecard_get_n_criteria (self->kept); i++)
    g_array_append_val (self->wanted, rest);
  gtk_widget_set_visible (self->refusal, FALSE);
}

/**
 * trends_weights_set:
 * @scorecard: what to show, as nobody has touched it yet
 */
void
trends_weights_set (TrendsWeights   *self,
                    TrendsScorecard *scorecard)
{
  gboolean is_same;

  g_return_if_fail (TRENDS_IS_WEIGHTS (self));

  is_same = has_same_criteria (self->scorecard, scorecard);
  trends_scorecard_ref (scorecard);
  g_clear_pointer (&self->scorecard, trends_scorecard_unref);
  self->scorecard = scorecard;
  g_clear_pointer (&self->kept, trends_scorecard_unref);
  self->kept = trends_scorecard_ref (scorecard);
  want_nothing (self);
  if (is_same)
    show_weights (self);
  else
    build (self);
}

/**
 * trends_weights_get:
 *
 * Returns: (transfer none): what it shows
 */
TrendsScorecard *
trends_weights_get (TrendsWeights *self)
{
  g_return_val_if_fail (TRENDS_IS_WEIGHTS (self), NULL);

  return self->scorecard;
}
