/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-several.c: a heading, a menu or a picker for each choice that all of them
 * have, and their titles. */

#include "trends-details-several.h"

#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-container.h"
#include "trends-plan-verbs.h"
#include "trends-scroll.h"
#include "trends-several-ref.h"
#include "trends-value-text.h"
#include "trends-wrapped-label.h"

#define MOST_TITLES 12

struct _TrendsDetailsSeveral
{
  GtkWidget parent_instance;

  TrendsSession *session;
  GtkWidget *heading;
  GtkWidget *hint;
  GtkWidget *fields;
  GtkWidget *titles;
  TrendsKind kind; /* whose fields there are rows for */
  GPtrArray *buttons; /* (element-type GtkWidget), not owned: one for each of these, a
                       * GtkMenuButton or a TrendsSeveralRef */
};

G_DEFINE_FINAL_TYPE (TrendsDetailsSeveral, trends_details_several, GTK_TYPE_WIDGET)

/* What people decide for many at once: all choices of one thing, those of every day first. */
static const guint initiative_fields[] = {
  TRENDS_INITIATIVE_STATUS, TRENDS_INITIATIVE_PRIORITY, TRENDS_INITIATIVE_LEAD,
  TRENDS_INITIATIVE_SRO, TRENDS_INITIATIVE_SPONSOR, TRENDS_INITIATIVE_TREND,
  TRENDS_INITIATIVE_CONFIDENCE, TRENDS_INITIATIVE_SENSITIVITY,
};
static const guint trend_fields[] = {
  TRENDS_TREND_STANCE, TRENDS_TREND_PRIORITY, TRENDS_TREND_OWNER, TRENDS_TREND_MATURITY_NOW,
  TRENDS_TREND_MATURITY_TARGET, TRENDS_TREND_GROUP,
};
static const guint date_fields[] = { TRENDS_GOVERNANCE_DATE_DATE_KIND };

static TrendsPlan *
get_plan (TrendsDetailsSeveral *self)
{
  return trends_session_get_plan (self->session);
}

/* The word for a choice, as the plan has it. */
static const char *
get_label (TrendsDetailsSeveral *self,
           const TrendsField    *field,
           gint64                choice)
{
  return trends_choices_get_label (trends_value_get_choices (field, get_plan (self)), choice);
}

/* ---------------------------------------------------------------- setting */

static void
set_all (TrendsDetailsSeveral *self,
         const TrendsField    *field,
         gint64                choice)
{
  g_autoptr (GPtrArray) entities = trends_selection_dup (
    trends_session_get_selection (self->session));
  TrendsValue value = trends_value_integer (choice);
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (entities->len == 0 || !trends_session_commit (self->session))
    return;
  before = g_strdup (trends_plan_get_undo_id (get_plan (self)));
  if (!trends_plan_set_many (get_plan (self), entities, field->index, &value, &error))
    {
      trends_session_report (self->session, error);
      return;
    }

  /* Translators: what was set and to what: “Priority: High” */
  text = g_strdup_printf (_("%s: %s"), trends_field_get_label (field),
                          get_label (self, field, choice));
  trends_announce (GTK_WIDGET (self), text);
  if (g_strcmp0 (before, trends_plan_get_undo_id (get_plan (self))) != 0)
    trends_session_say (self->session, entities->pdata[0], text);
}

static void
set_all_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  TrendsDetailsSeveral *self = TRENDS_DETAILS_SEVERAL (widget);
  TrendsEntity *lead = trends_session_get_selected (self->session);
  gint32 index, choice;

  g_variant_get (parameter, "(ii)", &index, &choice);
  if (lead != NULL)
    set_all (self, trends_kind_get_field (trends_entity_get_kind (lead), (guint) index), choice);
}

/* ---------------------------------------------------------------- showing */

/* What all of them have, or -1 where they differ. */
static gint64
find_common (TrendsDetailsSeveral *self,
             const TrendsField    *field)
{
  GListModel *selection = G_LIST_MODEL (trends_session_get_selection (self->session));
  guint n = g_list_model_get_n_items (selection);
  gint64 common = -1;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (selection, i);
      gint64 choice = trends_entity_get_integer (entity, field->index);

      if (i > 0 && choice != common)
        return -1;
      common = choice;
    }

  return common;
}

static GMenuModel *
make_menu (TrendsDetailsSeveral *self,
           const TrendsField    *field)
{
  const TrendsChoices *choices = trends_value_get_choices (field, get_plan (self));
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < choices->n_items; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (trends_choices_get_label (choices, i), NULL);

      g_menu_item_set_action_and_target (item, "several.set", "(ii)", (gint32) field->index,
                                         (gint32) i);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static const TrendsField *
get_field (GtkMenuButton *button)
{
  return g_object_get_data (G_OBJECT (button), "field");
}

/* When it is opened, for the plan's words for priorities may be others by then. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  g_autoptr (GMenuModel) menu = make_menu (TRENDS_DETAILS_SEVERAL (user_data), get_field (button));

  trends_scroll_to (GTK_WIDGET (button));
  gtk_menu_button_set_menu_model (button, menu);
}

static GtkWidget *
make_menu_button (TrendsDetailsSeveral *self,
                  const TrendsField    *field)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), gtk_label_new (NULL));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu_cb, self, NULL);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "field", (gpointer) field);
  return button;
}

static void
add_field (TrendsDetailsSeveral *self,
           const TrendsField    *field)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = trends_wrapped_label_new (trends_field_get_label (field),
                                               "trends-field-label", -1);
  GtkWidget *button = field->type == TRENDS_FIELD_REF
                        ? trends_several_ref_new (self->session, field)
                        : make_menu_button (self, field);

  gtk_widget_set_hexpand (label, TRUE);
  g_ptr_array_add (self->buttons, button);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), button);
  gtk_widget_add_css_class (row, "several-field");
  gtk_box_append (GTK_BOX (self->fields), row);
}

static void
update_field (TrendsDetailsSeveral *self,
              GtkMenuButton        *button)
{
  const TrendsField *field = get_field (button);
  gint64 common = find_common (self, field);
  const char *value = common >= 0 ? get_label (self, field, common)
                                  /* Translators: what several have in a field, where it isn't
                                   * the same */
                                  : _("Various");
  /* Translators: what was set and to what: “Priority: High” */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), trends_field_get_label (field), value);

  gtk_label_set_label (GTK_LABEL (gtk_menu_button_get_child (button)), value);
  gtk_widget_set_sensitive (GTK_WIDGET (button), !trends_session_get_read_only (self->session));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/* Returns: how many; of what is no choice, as of milestones, none */
static guint
get_fields (TrendsKind    kind,
            const guint **fields)
{
  *fields = kind == TRENDS_KIND_TREND        ? trend_fields
            : kind == TRENDS_KIND_INITIATIVE ? initiative_fields
                                             : date_fields;
  return kind == TRENDS_KIND_TREND             ? G_N_ELEMENTS (trend_fields)
         : kind == TRENDS_KIND_INITIATIVE      ? G_N_ELEMENTS (initiative_fields)
         : kind == TRENDS_KIND_GOVERNANCE_DATE ? G_N_ELEMENTS (date_fields)
                                               : 0;
}

static void
make_fields (TrendsDetailsSeveral *self,
             TrendsKind            kind)
{
  const guint *fields;
  guint n = get_fields (kind, &fields);

  gtk_widget_set_visible (self->hint, n > 0);
  gtk_widget_set_visible (self->fields, n > 0);
  g_ptr_array_set_size (self->buttons, 0);
  clear (self->fields);
  for (guint i = 0; i < n; i++)
    add_field (self, trends_kind_get_field (kind, fields[i]));
  self->kind = kind;
}

/* A row stays while its value changes: the focus is there. */
static void
show_fields (TrendsDetailsSeveral *self,
             TrendsKind            kind)
{
  if (self->buttons->len == 0 || kind != self->kind)
    make_fields (self, kind);
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);

      if (TRENDS_IS_SEVERAL_REF (button))
        trends_several_ref_update (TRENDS_SEVERAL_REF (button));
      else
        update_field (self, GTK_MENU_BUTTON (button));
    }
}

static void
add_title (TrendsDetailsSeveral *self,
           const char           *text)
{
  gtk_box_append (GTK_BOX (self->titles), trends_wrapped_label_new (text, NULL, -1));
}

static void
show_titles (TrendsDetailsSeveral *self)
{
  GListModel *selection = G_LIST_MODEL (trends_session_get_selection (self->session));
  guint n = g_list_model_get_n_items (selection);
  guint n_shown = n <= MOST_TITLES ? n : MOST_TITLES - 1;

  clear (self->titles);
  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (selection, i);
      g_autofree char *line = g_strdup_printf ("• %s", trends_entity_get_name (entity));

      add_title (self, line);
    }
  if (n > n_shown)
    {
      /* Translators: below some titles: how many there are besides */
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - n_shown),
                                               n - n_shown);

      add_title (self, more);
    }
}

void
trends_details_several_update (TrendsDetailsSeveral *self)
{
  TrendsEntity *lead;
  g_autofree char *words = NULL;

  g_return_if_fail (TRENDS_IS_DETAILS_SEVERAL (self));

  lead = trends_session_get_selected (self->session);
  words = trends_session_dup_selection_words (self->session);
  if (words == NULL)
    return;

  gtk_label_set_label (GTK_LABEL (self->heading), words);
  show_fields (self, trends_entity_get_kind (lead));
  show_titles (self);
}

/* ----------------------------------------------------------------- class */

static void
trends_details_several_dispose (GObject *object)
{
  TrendsDetailsSeveral *self = TRENDS_DETAILS_SEVERAL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (trends_details_several_parent_class)->dispose (object);
}

static void
trends_details_several_class_init (TrendsDetailsSeveralClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_details_several_dispose;
  gtk_widget_class_install_action (widget_class, "several.set", "(ii)", set_all_cb);
  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "detailsseveral");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
add_label (TrendsDetailsSeveral *self,
           const char           *text,
           const char           *style)
{
  GtkWidget *label = trends_wrapped_label_new (text, style, -1);

  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
trends_details_several_init (TrendsDetailsSeveral *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->buttons = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  self->heading = add_label (self, NULL, "title-2");
  self->hint = add_label (self, _("What you choose here is set for all of them, and undone "
                                  "together."),
                          "quiet");
  self->fields = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->fields, "card");
  gtk_widget_add_css_class (self->fields, "trends-fields");
  gtk_widget_set_parent (self->fields, GTK_WIDGET (self));
  self->titles = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->titles, GTK_WIDGET (self));
}

/**
 * trends_details_several_new:
 * @session: whose selection is shown
 *
 * Returns: (transfer floating): the page, to be updated once there are several
 */
GtkWidget *
trends_details_several_new (TrendsSession *session)
{
  TrendsDetailsSeveral *self = g_object_new (TRENDS_TYPE_DETAILS_SEVERAL, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

/**
 * trends_details_several_take_focus:
 *
 * Puts the focus into the first field, wherever it is now.
 *
 * Returns: whether that takes it
 */
gboolean
trends_details_several_take_focus (TrendsDetailsSeveral *self)
{
  g_return_val_if_fail (TRENDS_IS_DETAILS_SEVERAL (self), FALSE);

  return self->buttons->len > 0
         && gtk_widget_grab_focus (g_ptr_array_index (self->buttons, 0));
}
