/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-baselines.c: the button that says what a roadmap is compared with, and the
 * popover behind it: the plan's baselines to choose from, to rename and to delete, what has
 * changed since the chosen one, and saving another one.
 */

#include "trends-roadmap-private.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-add-form.h"
#include "trends-announce.h"
#include "trends-baseline.h"
#include "trends-comparison.h"
#include "trends-date.h"
#include "trends-draft.h"
#include "trends-edit-popover.h"
#include "trends-keys.h"
#include "trends-wrapped-label.h"

#define NAME_CHARS   28
#define MOST_CHARS   40
#define WORDS_CHARS  44

static const TrendsAddFormKind form = {
  .name_label = N_("Name"),
  .detail_label = N_("Note"),
  .verb = N_("_Save baseline"),
  .is_note = TRUE,
  .name_key = TRENDS_DRAFT_ADD_BASELINE,
  .detail_key = TRENDS_DRAFT_BASELINE_NOTE,
};

static TrendsPlan *
get_plan (TrendsRoadmap *self)
{
  return trends_session_get_plan (self->session);
}

static TrendsComparison *
get_comparison (TrendsRoadmap *self)
{
  return trends_comparison_of (self->session);
}

/* Where the button is, for what opens below it */
static GdkRectangle
get_place (TrendsRoadmap *self)
{
  double x = 0, y = 0;

  gtk_widget_translate_coordinates (self->baseline_button, GTK_WIDGET (self), 0, 0, &x, &y);
  return (GdkRectangle) { (int) x,
                          (int) y,
                          gtk_widget_get_width (self->baseline_button),
                          gtk_widget_get_height (self->baseline_button) };
}

/* ------------------------------------------------------------ what changed */

/* (transfer full) (nullable): since the chosen one, as soon as it has been read */
static char *
dup_summary (TrendsRoadmap *self)
{
  TrendsEntity *baseline = trends_comparison_get_baseline (get_comparison (self));
  TrendsFrozen *frozen = trends_comparison_get_frozen (get_comparison (self));
  g_auto (TrendsSlipSummary) summary = { 0 };
  g_autofree char *words = NULL;

  if (frozen == NULL)
    return NULL;
  trends_slip_summary_init (&summary, frozen, get_plan (self));
  words = trends_slip_summary_dup_words (&summary);
  /* Translators: a baseline’s name, and what has changed since: “3 slipped, 1 new” */
  return g_strdup_printf (_("Since “%s”: %s"), trends_entity_get_name (baseline), words);
}

/* On the button, where the plan is compared with none */
static const char *
get_usual_label (void)
{
  return _("Baselines");
}

/* Where the bar has no room for more, the name of a baseline takes no more than the usual word: else
 * the bar would break, and all below it jump. */
static void
set_button_label (TrendsRoadmap *self, const char *text)
{
  GtkWidget *label = gtk_menu_button_get_child (GTK_MENU_BUTTON (self->baseline_button));
  gboolean is_usual = g_str_equal (text, get_usual_label ());
  int width;

  gtk_label_set_label (GTK_LABEL (label), get_usual_label ());
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_size_request (label, -1, -1);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  if (is_usual)
    return;
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_size_request (label, width, -1);
}

static void
comparison_changed_cb (TrendsRoadmap *self)
{
  TrendsEntity *baseline = trends_comparison_get_baseline (get_comparison (self));
  g_autofree char *text
      /* Translators: on a button: the name of the baseline that the plan is compared with */
      = baseline != NULL ? g_strdup_printf (_("Since “%s”"), trends_entity_get_name (baseline))
                         : g_strdup (get_usual_label ());
  g_autofree char *summary = dup_summary (self);
  gconstpointer frozen = trends_comparison_get_frozen (get_comparison (self));

  set_button_label (self, text);
  trends_accessible_set_tip (self->baseline_button, text, NULL);
  /* Once for each that is chosen, and not when it gets another name. */
  if (summary != NULL && frozen != self->announced && gtk_widget_get_mapped (GTK_WIDGET (self)))
    trends_announce (GTK_WIDGET (self), summary);
  self->announced = frozen;
  trends_roadmap_update_columns (self);
  g_object_notify (G_OBJECT (self), "baseline");
}

/* ----------------------------------------------------------------- saving */

static gboolean
save (gpointer user_data, const TrendsAdded *added, GError **error)
{
  TrendsRoadmap *self = user_data;
  TrendsEntity *baseline = trends_plan_save_baseline (get_plan (self), added->name, added->note, error);
  g_autofree char *text = NULL;

  if (baseline == NULL)
    return FALSE;

  /* Whether it is saved is the header's to say: the disk may be full.
     Translators: %s is the name of a baseline */
  text = g_strdup_printf (_("Baseline “%s” added"), trends_entity_get_name (baseline));
  trends_session_toast (self->session, text, trends_plan_get_undo_id (get_plan (self)));
  return TRUE;
}

static void
save_baseline_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);
  GdkRectangle place = get_place (self);

  if (!trends_session_can_change (self->session))
    return;
  trends_add_form_pop_up (TRENDS_VIEW (self),
                          &form,
                          _("Save baseline"),
                          trends_plan_get_info (get_plan (self)),
                          TRENDS_UNSET,
                          &place,
                          trends_view_get_current (TRENDS_VIEW (self)),
                          save,
                          self,
                          NULL);
}

/* ------------------------------------------------------------ the popover */

static TrendsEntity *
get_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "trends-baseline");
}

static void
choose_cb (TrendsRoadmap *self, GtkWidget *button)
{
  TrendsEntity *baseline = get_of (button);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->baseline_button));
  if (baseline == NULL || trends_entity_get_plan (baseline) != NULL)
    trends_comparison_choose (get_comparison (self), baseline);
}

static void
edit_cb (TrendsRoadmap *self, GtkWidget *button)
{
  static const guint fields[] = { TRENDS_BASELINE_NAME, TRENDS_BASELINE_NOTE };
  g_autoptr (TrendsEntity) baseline = g_object_ref (get_of (button));
  GdkRectangle place = get_place (self);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->baseline_button));
  if (trends_entity_get_plan (baseline) != NULL)
    trends_edit_popover_pop_up (
        TRENDS_VIEW (self), baseline, fields, G_N_ELEMENTS (fields), &place);
}

static void
save_cb (TrendsRoadmap *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->baseline_button));
  gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.save-baseline", NULL);
}

static void
bind_button (TrendsRoadmap *self, GtkWidget *button, TrendsEntity *baseline, GCallback callback)
{
  if (baseline != NULL)
    g_object_set_data_full (G_OBJECT (button),
                            "trends-baseline",
                            g_object_ref (baseline),
                            g_object_unref);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
}

/* When it was saved, and what was noted then */
static char *
dup_words (TrendsEntity *baseline)
{
  gint64 created = trends_entity_get_integer (baseline, TRENDS_BASELINE_CREATED);
  const char *note = trends_entity_get_text (baseline, TRENDS_BASELINE_NOTE);
  g_autofree char *day = created != TRENDS_UNSET
                             ? trends_date_format (trends_time_get_day (created))
                             : g_strdup ("");

  return *note != '\0' ? g_strdup_printf ("%s\n%s", day, note) : g_steal_pointer (&day);
}

static GtkWidget *
make_choice (TrendsRoadmap *self, TrendsEntity *baseline)
{
  gboolean is_chosen = trends_comparison_get_baseline (get_comparison (self)) == baseline;
  const char *name
      = baseline != NULL ? trends_entity_get_name (baseline) : _("Compare with nothing");
  g_autofree char *words = baseline != NULL ? dup_words (baseline) : NULL;
  /* Translators: the name of a baseline that is chosen */
  g_autofree char *shown = is_chosen ? g_strdup_printf (_("✓ %s"), name) : g_strdup (name);
  /* Translators: the same, said */
  g_autofree char *said = is_chosen ? g_strdup_printf (_("%s, chosen"), name) : g_strdup (name);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), trends_wrapped_label_new (shown, "heading", NAME_CHARS));
  if (words != NULL)
    {
      GtkWidget *what = trends_wrapped_label_new (words, "quiet", NAME_CHARS);

      gtk_widget_add_css_class (what, "caption");
      gtk_box_append (GTK_BOX (box), what);
    }
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_hexpand (button, TRUE);
  trends_accessible_set_name (button, said);
  trends_accessible_describe (button, words);
  bind_button (self, button, baseline, G_CALLBACK (choose_cb));
  return button;
}

static GtkWidget *
make_row (TrendsRoadmap *self, TrendsEntity *baseline)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *edit = gtk_button_new_from_icon_name ("document-edit-symbolic");
  /* Translators: %s is the name of a baseline, which can be renamed or deleted there */
  g_autofree char *tip = g_strdup_printf (_("Edit “%s”"), trends_entity_get_name (baseline));

  trends_accessible_set_tip (edit, tip, NULL);
  gtk_widget_set_valign (edit, GTK_ALIGN_CENTER);
  bind_button (self, edit, baseline, G_CALLBACK (edit_cb));
  gtk_box_append (GTK_BOX (row), make_choice (self, baseline));
  gtk_box_append (GTK_BOX (row), edit);
  return row;
}

static GtkWidget *
make_list (TrendsRoadmap *self)
{
  GListModel *list = trends_plan_get_list (get_plan (self), TRENDS_KIND_BASELINE);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  guint n = g_list_model_get_n_items (list);

  if (n == 0)
    return trends_wrapped_label_new (
        _("This plan has no baseline yet. Save one, to see later what has moved since."),
        "quiet",
        WORDS_CHARS);

  gtk_box_append (GTK_BOX (box), make_choice (self, NULL));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrendsEntity) baseline = g_list_model_get_item (list, i);

      gtk_box_append (GTK_BOX (box), make_row (self, baseline));
    }
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "child",
                       box,
                       "hscrollbar-policy",
                       GTK_POLICY_NEVER,
                       "propagate-natural-height",
                       TRUE,
                       "propagate-natural-width",
                       TRUE,
                       "max-content-height",
                       320,
                       NULL);
}

static void
create_popup_cb (GtkMenuButton *button, gpointer user_data)
{
  TrendsRoadmap *self = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *save_button = gtk_button_new_with_mnemonic (_("_Save baseline…"));
  g_autofree char *summary = dup_summary (self);

  gtk_box_append (GTK_BOX (box), make_list (self));
  if (summary != NULL)
    gtk_box_append (GTK_BOX (box), trends_wrapped_label_new (summary, "quiet", WORDS_CHARS));
  gtk_widget_set_sensitive (save_button, !trends_session_get_read_only (self->session));
  g_signal_connect_object (save_button, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), save_button);
  trends_accessible_name_popover (GTK_POPOVER (popover), _("Baselines"));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

/* -------------------------------------------------------------- what is set */

/**
 * trends_roadmap_get_baseline:
 *
 * Returns: (transfer none): the id of the baseline that it is compared with; empty for none
 */
const char *
trends_roadmap_get_baseline (TrendsRoadmap *self)
{
  TrendsEntity *baseline
      = self->session != NULL ? trends_comparison_get_baseline (get_comparison (self)) : NULL;

  return baseline != NULL ? trends_entity_get_id (baseline) : "";
}

/**
 * trends_roadmap_set_baseline:
 * @id: (nullable): of a baseline; what the plan doesn't have is none
 */
void
trends_roadmap_set_baseline (TrendsRoadmap *self, const char *id)
{
  trends_comparison_choose (get_comparison (self),
                            id != NULL && *id != '\0' ? trends_plan_lookup_kind (
                                get_plan (self), TRENDS_KIND_BASELINE, id)
                                                      : NULL);
}

/**
 * trends_roadmap_add_baselines:
 *
 * Has the button in the bar follow what the session compares with.
 */
void
trends_roadmap_add_baselines (TrendsRoadmap *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->baseline_button), label);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->baseline_button),
                                         create_popup_cb,
                                         self,
                                         NULL);
  trends_view_follow (TRENDS_VIEW (self), get_comparison (self), "changed",
                      G_CALLBACK (comparison_changed_cb), self);
  comparison_changed_cb (self);
}

/**
 * trends_roadmap_install_baselines:
 * @widget_class: the roadmap's class
 */
void
trends_roadmap_install_baselines (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "roadmap.save-baseline", NULL, save_baseline_cb);
}
