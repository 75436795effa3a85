/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-section.c: a heading, and rows that come when they are asked
 * for: those at the top at once, others a few in a frame, for all together would be felt. */

#include "trends-details-section.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-comments-editor.h"
#include "trends-container.h"
#include "trends-dependency-editor.h"
#include "trends-details-folds.h"
#include "trends-details-summary.h"
#include "trends-editor-factory.h"
#include "trends-field-row.h"
#include "trends-foldable.h"
#include "trends-frames.h"
#include "trends-milestones-editor.h"
#include "trends-pending.h"
#include "trends-related-editor.h"
#include "trends-scroll.h"
#include "trends-style-class.h"
#include "trends-text-editor.h"
#include "trends-trend-links-editor.h"

struct _TrendsDetailsSection
{
  GtkWidget parent_instance;

  TrendsKind kind;
  const TrendsDetailsGroup *group;
  TrendsEntity *entity;
  GSignalGroup *signals;
  GSignalGroup *plan_signals;
  GPtrArray *editors; /* (element-type TrendsEditor), not owned */
  gboolean folded;
  gboolean editable;

  GtkWidget *heading; /* NULL where the group has no title */
  GtkWidget *arrow;
  GtkWidget *summary;
  GtkWidget *rows;    /* NULL until first unfolded */
  const TrendsDetailsItem *next; /* of which there is no row yet */
  guint tick; /* while rows come */
  gboolean is_laid_out; /* what there was before them */
};

static void trends_details_section_foldable_init (TrendsFoldableInterface *iface);
static gboolean has_draft (TrendsDetailsSection *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsDetailsSection, trends_details_section, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TRENDS_TYPE_FOLDABLE,
                                                      trends_details_section_foldable_init))

/* ------------------------------------------------------------------ rows */

static GtkWidget *
make_editor (TrendsDetailsItemType type)
{
  switch (type)
    {
    case TRENDS_DETAILS_DEPENDS_ON:
      return trends_dependency_editor_new (TRENDS_DEPENDENCY_INITIATIVE);
    case TRENDS_DETAILS_NEEDED_BY:
      return trends_dependency_editor_new (TRENDS_DEPENDENCY_NEEDS);
    case TRENDS_DETAILS_RELATES_TO:
      return trends_related_editor_new ();
    case TRENDS_DETAILS_MILESTONES:
      return trends_milestones_editor_new ();
    case TRENDS_DETAILS_COMMENTS:
      return trends_comments_editor_new ();
    case TRENDS_DETAILS_RELIES_ON:
      return trends_trend_links_editor_new (TRENDS_TREND_LINK_FROM);
    case TRENDS_DETAILS_RELIED_ON_BY:
      return trends_trend_links_editor_new (TRENDS_TREND_LINK_TO);
    case TRENDS_DETAILS_END:
    case TRENDS_DETAILS_FIELD:
    default:
      g_return_val_if_reached (NULL);
    }
}

static GtkWidget *
make_relation_row (TrendsDetailsItemType type)
{
  const char *label = trends_details_layout_get_label (type);
  GtkWidget *row = trends_field_row_new (label, TRENDS_EDITOR (make_editor (type)), TRUE);

  /* A group of just this is headed by its name already. */
  if (type == TRENDS_DETAILS_MILESTONES || type == TRENDS_DETAILS_COMMENTS)
    trends_field_row_hide_label (TRENDS_FIELD_ROW (row));
  return row;
}

/* At the top stand a title that reads as one, and what it is about. */
static GtkWidget *
make_heading_row (const TrendsField *field)
{
  GtkWidget *editor = trends_text_editor_new (field);
  GtkWidget *row = trends_field_row_new (trends_field_get_label (field), TRENDS_EDITOR (editor),
                                         TRUE);
  gboolean is_title = field->type == TRENDS_FIELD_STRING;

  trends_field_row_hide_label (TRENDS_FIELD_ROW (row));
  gtk_widget_add_css_class (row, is_title ? "trends-title" : "trends-description");
  /* Translators: shown where there is no title or no description yet */
  trends_text_editor_set_placeholder (TRENDS_TEXT_EDITOR (editor),
                                      is_title ? _("Give it a title") : _("Add a description"));
  return row;
}

static GtkWidget *
make_row (TrendsDetailsSection    *self,
          const TrendsDetailsItem *item)
{
  const TrendsField *field;

  if (item->type != TRENDS_DETAILS_FIELD)
    return make_relation_row (item->type);

  field = trends_kind_get_field (self->kind, item->field);
  return self->group->title == NULL ? make_heading_row (field)
                                    : trends_editor_factory_make_row (field);
}

static void
make_rows (TrendsDetailsSection *self)
{
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->rows, "trends-fields");
  if (self->group->title != NULL)
    gtk_widget_add_css_class (self->rows, "card");
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));
}

static gboolean
has_all_rows (TrendsDetailsSection *self)
{
  return self->next->type == TRENDS_DETAILS_END;
}

static void
add_row (TrendsDetailsSection *self)
{
  GtkWidget *row = make_row (self, self->next++);
  TrendsEditor *editor = trends_field_row_get_editor (TRENDS_FIELD_ROW (row));

  trends_editor_set_editable (editor, self->editable);
  g_ptr_array_add (self->editors, editor);
  gtk_box_append (GTK_BOX (self->rows), row);
  trends_editor_set_entity (editor, self->entity);
}

static void
stop_growing (TrendsDetailsSection *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  TrendsDetailsSection *self = TRENDS_DETAILS_SECTION (widget);

  /* The frame that opens the pane has enough to do. */
  if (!self->is_laid_out)
    {
      self->is_laid_out = TRUE;
      return G_SOURCE_CONTINUE;
    }
  while (!has_all_rows (self) && trends_frames_take_step (clock))
    add_row (self);
  if (!has_all_rows (self))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/* For who can't wait: what is to have the focus, or the text that was typed there before */
static void
grow_whole (TrendsDetailsSection *self)
{
  if (self->rows == NULL || self->entity == NULL)
    return;
  stop_growing (self);
  while (!has_all_rows (self))
    add_row (self);
}

/* Where nobody sees it there are no frames. */
static gboolean
has_frames (TrendsDetailsSection *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && gtk_widget_get_mapped (GTK_WIDGET (root));
}

static void
grow (TrendsDetailsSection *self)
{
  if (self->rows == NULL)
    make_rows (self);
  if (self->group->title == NULL || has_draft (self) || !has_frames (self))
    grow_whole (self);
  else if (!has_all_rows (self) && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
}

static void
update_rows (TrendsDetailsSection *self)
{
  gboolean is_shown = !self->folded && self->entity != NULL;

  for (guint i = 0; i < self->editors->len; i++)
    trends_editor_set_entity (g_ptr_array_index (self->editors, i),
                              self->folded ? NULL : self->entity);
  if (is_shown)
    grow (self);
  else
    stop_growing (self);

  if (self->rows != NULL)
    gtk_widget_set_visible (self->rows, !self->folded);
}

/* --------------------------------------------------------------- heading */

static void
update_summary (TrendsDetailsSection *self)
{
  g_autofree char *summary = NULL;

  if (self->heading == NULL)
    return;

  if (self->folded && self->entity != NULL)
    summary = trends_details_summary_make (self->entity, self->group);

  /* Translators: said of a folded group in which nothing is set */
  gtk_label_set_label (GTK_LABEL (self->summary),
                       summary != NULL && *summary != '\0' ? summary : _("Nothing yet"));
  gtk_widget_set_visible (self->summary, self->folded);
  trends_accessible_describe (self->heading, self->folded
                                               ? gtk_label_get_label (GTK_LABEL (self->summary))
                                               : NULL);
}

static void
update_heading (TrendsDetailsSection *self)
{
  if (self->heading == NULL)
    return;

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_STATE_EXPANDED,
                               !self->folded, -1);
  trends_style_class_set (GTK_WIDGET (self), "folded", self->folded);
}

/* Milestones, comments and links say something of an entity that it doesn't notify itself. */
static void
edited_cb (TrendsDetailsSection *self)
{
  if (self->folded)
    update_summary (self);
}

static gboolean
has_relations (TrendsDetailsSection *self)
{
  for (const TrendsDetailsItem *item = self->group->items; item->type != TRENDS_DETAILS_END; item++)
    if (item->type != TRENDS_DETAILS_FIELD)
      return TRUE;

  return FALSE;
}

/* What is typed in it can't be folded away. */
static gboolean
commit (TrendsDetailsSection *self)
{
  TrendsEditor *refusing = trends_editor_commit_below (self->rows);

  if (refusing != NULL)
    trends_input_hold (TRENDS_INPUT (refusing));
  return refusing == NULL;
}

static void
toggle_cb (TrendsDetailsSection *self)
{
  if (!self->folded && !commit (self))
    return;

  trends_details_section_set_folded (self, !self->folded);
  trends_details_folds_keep (self->kind, self->group, self->folded);
  if (!self->folded)
    trends_scroll_to_soon (GTK_WIDGET (self));
}

static GtkWidget *
make_words (TrendsDetailsSection *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (trends_details_layout_get_title (self->group));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (title, "heading");

  self->summary = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_label_set_wrap (GTK_LABEL (self->summary), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->summary), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (self->summary), 2);
  gtk_label_set_ellipsize (GTK_LABEL (self->summary), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->summary, "caption");
  gtk_widget_add_css_class (self->summary, "trends-summary");

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), self->summary);
  return words;
}

static void
build_heading (TrendsDetailsSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* The style sheet turns it, as that of AdwExpanderRow does. */
  self->arrow = gtk_image_new_from_icon_name ("pan-up-symbolic");
  gtk_box_append (GTK_BOX (box), make_words (self));
  gtk_box_append (GTK_BOX (box), self->arrow);

  self->heading = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->heading), box);
  gtk_widget_add_css_class (self->heading, "flat");
  gtk_widget_add_css_class (self->heading, "trends-fold");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  trends_details_layout_get_title (self->group), -1);
  g_signal_connect_swapped (self->heading, "clicked", G_CALLBACK (toggle_cb), self);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
}

/* ---------------------------------------------------------------- drafts */

static gboolean
has_draft_of (TrendsPending *pending,
              TrendsEntity  *entity,
              const char    *key)
{
  return trends_pending_get_draft (pending, trends_entity_get_id (entity), key) != NULL;
}

/* Of a new one, or of those of `kind` whose reference `field` is the entity */
static gboolean
has_list_draft (TrendsPending *pending,
                TrendsEntity  *entity,
                const char    *add_key,
                TrendsKind     kind,
                guint          field)
{
  g_autoptr (GPtrArray) items =
    trends_plan_dup_referring (trends_entity_get_plan (entity), kind, field, entity);

  if (has_draft_of (pending, entity, add_key))
    return TRUE;

  for (guint i = 0; i < items->len; i++)
    for (guint n = 0; n < trends_kind_get_info (kind)->n_fields; n++)
      if (has_draft_of (pending, items->pdata[i], trends_kind_get_field (kind, n)->key))
        return TRUE;

  return FALSE;
}

static gboolean
has_item_draft (TrendsDetailsSection    *self,
                TrendsPending           *pending,
                const TrendsDetailsItem *item)
{
  if (item->type == TRENDS_DETAILS_FIELD)
    return has_draft_of (pending, self->entity,
                         trends_kind_get_field (self->kind, item->field)->key);
  if (item->type == TRENDS_DETAILS_MILESTONES)
    return has_list_draft (pending, self->entity, TRENDS_DRAFT_ADD_MILESTONE,
                           TRENDS_KIND_MILESTONE, TRENDS_MILESTONE_INITIATIVE);
  if (item->type == TRENDS_DETAILS_COMMENTS)
    return has_list_draft (pending, self->entity, TRENDS_DRAFT_ADD_COMMENT, TRENDS_KIND_COMMENT,
                           TRENDS_COMMENT_ENTRY);
  return FALSE;
}

static gboolean
has_draft (TrendsDetailsSection *self)
{
  TrendsPlan *plan = self->entity != NULL ? trends_entity_get_plan (self->entity) : NULL;
  TrendsPending *pending = plan != NULL ? trends_pending_of (plan) : NULL;
  const TrendsDetailsItem *item = self->group->items;

  if (pending == NULL || !trends_pending_has_drafts (pending))
    return FALSE;

  for (; item->type != TRENDS_DETAILS_END; item++)
    if (has_item_draft (self, pending, item))
      return TRUE;

  return FALSE;
}

/**
 * trends_details_section_unfold_drafts:
 *
 * Unfolds the section where something was typed in it that the plan doesn't have.
 */
void
trends_details_section_unfold_drafts (TrendsDetailsSection *self)
{
  g_return_if_fail (TRENDS_IS_DETAILS_SECTION (self));

  if (has_draft (self))
    trends_details_section_set_folded (self, FALSE);
}

static void
open_foldable (TrendsFoldable *foldable)
{
  trends_details_section_set_folded (TRENDS_DETAILS_SECTION (foldable), FALSE);
}

static void
trends_details_section_foldable_init (TrendsFoldableInterface *iface)
{
  iface->open = open_foldable;
}

/* ---------------------------------------------------------------- public */

/**
 * trends_details_section_set_entity:
 * @entity: (nullable): of the section's kind
 */
void
trends_details_section_set_entity (TrendsDetailsSection *self,
                                   TrendsEntity         *entity)
{
  TrendsPlan *plan;

  g_return_if_fail (TRENDS_IS_DETAILS_SECTION (self));

  if (!g_set_object (&self->entity, entity))
    return;

  plan = entity != NULL ? trends_entity_get_plan (entity) : NULL;
  g_signal_group_set_target (self->signals, entity);
  g_signal_group_set_target (self->plan_signals, has_relations (self) ? plan : NULL);
  trends_details_section_unfold_drafts (self);
  update_rows (self);
  update_summary (self);
}

/**
 * trends_details_section_set_editable:
 * @editable: whether people may change anything in it
 */
void
trends_details_section_set_editable (TrendsDetailsSection *self,
                                     gboolean              editable)
{
  g_return_if_fail (TRENDS_IS_DETAILS_SECTION (self));

  self->editable = editable;
  for (guint i = 0; i < self->editors->len; i++)
    trends_editor_set_editable (g_ptr_array_index (self->editors, i), editable);
}

/**
 * trends_details_section_set_folded:
 * @folded: whether a summary stands for its rows; where none does, all of these are there
 */
void
trends_details_section_set_folded (TrendsDetailsSection *self,
                                   gboolean              folded)
{
  g_return_if_fail (TRENDS_IS_DETAILS_SECTION (self));

  if (self->folded != folded)
    {
      self->folded = folded;
      update_rows (self);
      update_heading (self);
      update_summary (self);
    }
  if (!folded)
    grow_whole (self);
}

/**
 * trends_details_section_new:
 * @kind: what the group is of
 * @group: one of trends_details_layout_get_groups()
 *
 * It is folded as somebody left it last.
 *
 * Returns: (transfer floating): the section, without an entity
 */
GtkWidget *
trends_details_section_new (TrendsKind                kind,
                            const TrendsDetailsGroup *group)
{
  TrendsDetailsSection *self = g_object_new (TRENDS_TYPE_DETAILS_SECTION, NULL);

  self->kind = kind;
  self->group = group;
  self->next = group->items;
  self->folded = trends_details_folds_get (kind, group);
  if (group->title != NULL)
    build_heading (self);
  update_heading (self);
  update_summary (self);
  return GTK_WIDGET (self);
}

/* -------------------------------------------------------------- the type */

static void
trends_details_section_dispose (GObject *object)
{
  TrendsDetailsSection *self = TRENDS_DETAILS_SECTION (object);

  stop_growing (self);
  g_clear_object (&self->signals);
  g_clear_object (&self->plan_signals);
  g_clear_object (&self->entity);
  g_ptr_array_set_size (self->editors, 0);
  g_clear_pointer (&self->rows, gtk_widget_unparent);
  g_clear_pointer (&self->heading, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_details_section_parent_class)->dispose (object);
}

static void
trends_details_section_finalize (GObject *object)
{
  g_ptr_array_unref (TRENDS_DETAILS_SECTION (object)->editors);

  G_OBJECT_CLASS (trends_details_section_parent_class)->finalize (object);
}

static void
trends_details_section_class_init (TrendsDetailsSectionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = trends_details_section_dispose;
  G_OBJECT_CLASS (class)->finalize = trends_details_section_finalize;
  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_css_name (widget_class, "detailssection");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
trends_details_section_init (TrendsDetailsSection *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->editable = TRUE;
  self->editors = g_ptr_array_new ();
  self->signals = g_signal_group_new (TRENDS_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (update_summary), self);
  self->plan_signals = g_signal_group_new (TRENDS_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "edited", G_CALLBACK (edited_cb), self);
}

static gboolean
has_field (TrendsDetailsSection *self,
           guint                 field)
{
  for (const TrendsDetailsItem *item = self->group->items; item->type != TRENDS_DETAILS_END; item++)
    if (item->type == TRENDS_DETAILS_FIELD && item->field == field)
      return TRUE;

  return FALSE;
}

/**
 * trends_details_section_focus_field:
 * @field: a field of the section's kind
 *
 * Unfolds the section and gives the focus to the editor of @field.
 *
 * Returns: whether it has that field
 */
gboolean
trends_details_section_focus_field (TrendsDetailsSection *self,
                                    guint                 field)
{
  g_return_val_if_fail (TRENDS_IS_DETAILS_SECTION (self), FALSE);

  if (!has_field (self, field))
    return FALSE;

  trends_details_section_set_folded (self, FALSE);
  for (guint i = 0; i < self->editors->len; i++)
    {
      const TrendsField *edited = trends_editor_get_field (self->editors->pdata[i]);

      if (edited != NULL && edited->kind == self->kind && edited->index == field)
        /* From where it is, the focus would go on to what comes next. */
        return trends_container_has_focus (self->editors->pdata[i])
               || trends_editor_take_focus (self->editors->pdata[i]);
    }
  return FALSE;
}

/**
 * trends_details_section_focus_comments:
 *
 * Unfolds the section and gives the focus to where a comment is written.
 *
 * Returns: whether comments are in it
 */
gboolean
trends_details_section_focus_comments (TrendsDetailsSection *self)
{
  g_return_val_if_fail (TRENDS_IS_DETAILS_SECTION (self), FALSE);

  if (self->group->items[0].type != TRENDS_DETAILS_COMMENTS)
    return FALSE;

  trends_details_section_set_folded (self, FALSE);
  return gtk_widget_grab_focus (trends_editor_get_target (self->editors->pdata[0]));
}
