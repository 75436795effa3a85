/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-several-ref.c: see trends-several-ref.h. */

#include "trends-several-ref.h"

#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-container.h"
#include "trends-picker.h"
#include "trends-plan-verbs.h"

struct _TrendsSeveralRef
{
  GtkWidget parent_instance;

  TrendsSession *session;
  const TrendsField *field;
  GtkWidget *button;
  GtkWidget *label;
  GtkWidget *picker; /* NULL until it is first opened */
};

G_DEFINE_FINAL_TYPE (TrendsSeveralRef, trends_several_ref, GTK_TYPE_WIDGET)

static TrendsPlan *
get_plan (TrendsSeveralRef *self)
{
  return trends_session_get_plan (self->session);
}

static gboolean
is_owner (TrendsSeveralRef *self)
{
  return self->field->target == TRENDS_KIND_OWNER;
}

static const char *
get_none_label (TrendsSeveralRef *self)
{
  return is_owner (self) ? _("Nobody") : _("None");
}

/* ---------------------------------------------------------------- setting */

static void
say (TrendsSeveralRef *self,
     const char       *value)
{
  /* Translators: what was set and to what: “Priority: High” */
  g_autofree char *text =
    g_strdup_printf (_("%s: %s"), trends_field_get_label (self->field), value);

  trends_announce (GTK_WIDGET (self), text);
}

/* (transfer full) (nullable): what is to be set; NULL where it can't be now */
static GPtrArray *
begin (TrendsSeveralRef *self)
{
  TrendsEntity *lead = trends_session_get_selected (self->session);

  if (lead == NULL || trends_entity_get_kind (lead) != self->field->kind
      || !trends_session_commit (self->session))
    return NULL;

  return trends_session_dup_subjects (self->session, lead);
}

static gboolean
set_target (TrendsSeveralRef  *self,
            GPtrArray         *entities,
            TrendsEntity      *target,
            GError           **error)
{
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  /* At the end of it, as one that is moved by its own row. */
  if (self->field->kind == TRENDS_KIND_INITIATIVE && self->field->index == TRENDS_INITIATIVE_TREND)
    return trends_plan_move_initiatives (get_plan (self), entities, target, G_MAXUINT, error);

  if (target != NULL)
    value = trends_value_text (trends_entity_get_id (target));
  return trends_plan_set_many (get_plan (self), entities, self->field->index, &value, error);
}

static void
choose (TrendsSeveralRef *self,
        TrendsEntity     *target)
{
  g_autoptr (GPtrArray) entities = begin (self);
  g_autoptr (GError) error = NULL;

  if (entities == NULL)
    return;
  if (set_target (self, entities, target, &error))
    say (self, target != NULL ? trends_entity_get_name (target) : get_none_label (self));
  else
    trends_session_report (self->session, error);
}

static void
cleared_cb (TrendsSeveralRef *self)
{
  choose (self, NULL);
}

static void
created_cb (TrendsSeveralRef *self,
            const char       *name)
{
  g_autoptr (GPtrArray) entities = begin (self);
  g_autoptr (GError) error = NULL;

  if (entities == NULL)
    return;
  if (trends_plan_set_owner_name_many (get_plan (self), entities, self->field->index, name, &error))
    say (self, name);
  else
    trends_session_report (self->session, error);
}

static void
clicked_cb (TrendsSeveralRef *self)
{
  if (self->picker == NULL)
    {
      self->picker = trends_picker_new (self->field->target);
      trends_picker_set_may_create (TRENDS_PICKER (self->picker), is_owner (self));
      trends_picker_set_clear_label (TRENDS_PICKER (self->picker),
                                     (self->field->flags & TRENDS_FIELD_REQUIRED) == 0
                                       ? get_none_label (self) : NULL);
      gtk_widget_set_parent (self->picker, self->button);
      g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (choose), self);
      g_signal_connect_swapped (self->picker, "created", G_CALLBACK (created_cb), self);
      g_signal_connect_swapped (self->picker, "cleared", G_CALLBACK (cleared_cb), self);
    }
  trends_picker_open (TRENDS_PICKER (self->picker), get_plan (self));
}

/* ---------------------------------------------------------------- showing */

/* (transfer none): what all of them refer to, in words */
static const char *
get_words (TrendsSeveralRef *self)
{
  GListModel *selection = G_LIST_MODEL (trends_session_get_selection (self->session));
  guint n = g_list_model_get_n_items (selection);
  TrendsEntity *common = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (selection, i);
      TrendsEntity *target = trends_entity_get_ref (entity, self->field->index);

      if (i > 0 && target != common)
        /* Translators: what several have in a field, where it isn't the same */
        return _("Various");
      common = target;
    }

  return common != NULL ? trends_entity_get_name (common) : get_none_label (self);
}

/**
 * trends_several_ref_update:
 *
 * Shows what the selected ones refer to now; they are of the kind whose field this is.
 */
void
trends_several_ref_update (TrendsSeveralRef *self)
{
  const char *words;
  g_autofree char *name = NULL;

  g_return_if_fail (TRENDS_IS_SEVERAL_REF (self));

  words = get_words (self);
  /* Translators: what was set and to what: “Priority: High” */
  name = g_strdup_printf (_("%s: %s"), trends_field_get_label (self->field), words);
  gtk_label_set_label (GTK_LABEL (self->label), words);
  gtk_widget_set_sensitive (self->button, !trends_session_get_read_only (self->session));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

/* ----------------------------------------------------------------- class */

static void
trends_several_ref_dispose (GObject *object)
{
  TrendsSeveralRef *self = TRENDS_SEVERAL_REF (object);

  g_clear_pointer (&self->picker, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_several_ref_parent_class)->dispose (object);
}

static void
trends_several_ref_class_init (TrendsSeveralRefClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_several_ref_dispose;
  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
trends_several_ref_init (TrendsSeveralRef *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_add_css_class (self->button, "flat");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * trends_several_ref_new:
 * @session: whose selection it is about
 * @field: of type REF
 *
 * Returns: (transfer floating): the button, to be updated once something is selected
 */
GtkWidget *
trends_several_ref_new (TrendsSession     *session,
                        const TrendsField *field)
{
  TrendsSeveralRef *self = g_object_new (TRENDS_TYPE_SEVERAL_REF, NULL);

  self->session = g_object_ref (session);
  self->field = field;
  return GTK_WIDGET (self);
}
