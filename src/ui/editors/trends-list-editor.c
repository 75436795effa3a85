/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-list-editor.c: rows for the entities that refer to one. Rows are kept
 * as long as their entity is there, so that typing in one isn't disturbed. */

#include "trends-list-editor.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-chip.h"

#define ITEM_KEY "trends-list-item"

typedef struct
{
  TrendsKind kind;
  guint field;
  GListModel *list;
  GtkWidget *rows;
  GtkWidget *box;
  GtkWidget *adder;
} TrendsListEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TrendsListEditor, trends_list_editor, TRENDS_TYPE_EDITOR)

#define PRIVATE(self) ((TrendsListEditorPrivate *) trends_list_editor_get_instance_private (self))

static TrendsEntity *
get_item (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), ITEM_KEY);
}

/* ------------------------------------------------------------------ rows */

static void
remove_cb (TrendsListEditor *self,
           GtkWidget        *button)
{
  TrendsListEditorPrivate *priv = PRIVATE (self);
  TrendsPlan *plan = trends_editor_get_plan (TRENDS_EDITOR (self));
  TrendsEntity *item = plan != NULL ? trends_plan_lookup (plan, trends_chip_get_key (button))
                                    : NULL;
  g_autoptr (GError) error = NULL;

  if (item == NULL)
    return;

  gtk_widget_child_focus (priv->adder, GTK_DIR_TAB_FORWARD);
  if (trends_plan_remove (plan, item, &error))
    trends_editor_announce_done (TRENDS_EDITOR (self));
  else
    trends_editor_set_error (TRENDS_EDITOR (self), error->message);
}

/* To all of its fields: a way that the details and a trend's page know. */
static GtkWidget *
make_way (TrendsEntity *item,
          const char   *name)
{
  GtkWidget *way = gtk_button_new_from_icon_name ("go-next-symbolic");
  /* Translators: %s is the title of a milestone, or of what is needed or relied on */
  g_autofree char *label = g_strdup_printf (_("Details of “%s”"), name);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (way), "s", trends_entity_get_id (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (way), "details.go");
  gtk_widget_add_css_class (way, "flat");
  gtk_widget_add_css_class (way, "circular");
  gtk_widget_add_css_class (way, "trends-remove");
  gtk_widget_set_valign (way, GTK_ALIGN_START);
  trends_accessible_set_tip (way, label, NULL);
  return way;
}

static GtkWidget *
make_row (TrendsListEditor *self,
          TrendsEntity     *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  g_autofree char *name = NULL;
  GtkWidget *content = TRENDS_LIST_EDITOR_GET_CLASS (self)->make_content (self, item, &name);
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *remove = trends_chip_make_remove (name, trends_entity_get_id (item),
                                               G_CALLBACK (remove_cb), self);

  /* In a box as high as the row, so that Tab comes to them after the content. */
  gtk_widget_set_valign (remove, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (end), remove);
  if (!TRENDS_LIST_EDITOR_GET_CLASS (self)->has_no_details)
    gtk_box_append (GTK_BOX (end), make_way (item, name));
  gtk_widget_set_hexpand (content, TRUE);
  gtk_box_append (GTK_BOX (row), content);
  gtk_box_append (GTK_BOX (row), end);
  gtk_widget_set_sensitive (remove, trends_editor_get_editable (TRENDS_EDITOR (self)));
  gtk_widget_add_css_class (row, "trends-list-row");
  g_object_set_data_full (G_OBJECT (row), ITEM_KEY, g_object_ref (item), g_object_unref);
  return row;
}

static void
remove_stale (TrendsListEditor *self,
              GPtrArray        *items)
{
  TrendsListEditorPrivate *priv = PRIVATE (self);
  GtkWidget *row = gtk_widget_get_first_child (priv->rows);

  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (!g_ptr_array_find (items, get_item (row), NULL))
        gtk_box_remove (GTK_BOX (priv->rows), row);
      row = next;
    }
}

static GtkWidget *
find_row (TrendsListEditor *self,
          TrendsEntity     *item)
{
  GtkWidget *row = gtk_widget_get_first_child (PRIVATE (self)->rows);

  while (row != NULL && get_item (row) != item)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

/* What isn't said by lists that wait: that two have to do with each other. */
static void
drop_unsaid (TrendsKind kind,
             GPtrArray *items)
{
  for (guint i = items->len; kind == TRENDS_KIND_DEPENDENCY && i > 0; i--)
    if (!trends_dependency_waits (items->pdata[i - 1]))
      g_ptr_array_remove_index (items, i - 1);
}

static GPtrArray *
trends_list_editor_dup_items (TrendsListEditor *self)
{
  TrendsListEditorPrivate *priv = PRIVATE (self);
  TrendsEditor *editor = TRENDS_EDITOR (self);
  GPtrArray *items = trends_plan_dup_referring (trends_editor_get_plan (editor), priv->kind,
                                                priv->field, trends_editor_get_entity (editor));

  drop_unsaid (priv->kind, items);
  return items;
}

static void
trends_list_editor_refresh (TrendsEditor *editor)
{
  TrendsListEditor *self = TRENDS_LIST_EDITOR (editor);
  TrendsListEditorPrivate *priv = PRIVATE (self);
  TrendsPlan *plan = trends_editor_get_plan (editor);
  g_autoptr (GPtrArray) items = NULL;
  GtkWidget *previous = NULL;

  if (plan == NULL)
    return;

  items = TRENDS_LIST_EDITOR_GET_CLASS (self)->dup_items (self);
  remove_stale (self, items);
  for (guint i = 0; i < items->len; i++)
    {
      TrendsEntity *item = g_ptr_array_index (items, i);
      GtkWidget *row = find_row (self, item);

      if (row == NULL)
        {
          row = make_row (self, item);
          gtk_box_append (GTK_BOX (priv->rows), row);
        }
      gtk_box_reorder_child_after (GTK_BOX (priv->rows), row, previous);
      previous = row;
    }
  gtk_widget_set_visible (priv->rows, items->len > 0);
}

/* ------------------------------------------------------------- following */

static void
items_changed_cb (TrendsListEditor *self)
{
  trends_editor_revert (TRENDS_EDITOR (self));
}

static void
trends_list_editor_follow (TrendsEditor *editor,
                           TrendsEntity *entity)
{
  TrendsListEditor *self = TRENDS_LIST_EDITOR (editor);
  TrendsListEditorPrivate *priv = PRIVATE (self);
  TrendsPlan *plan = trends_editor_get_plan (editor);

  if (priv->list != NULL)
    g_signal_handlers_disconnect_by_func (priv->list, items_changed_cb, self);
  g_clear_object (&priv->list);

  if (plan == NULL)
    return;

  priv->list = g_object_ref (trends_plan_get_list (plan, priv->kind));
  g_signal_connect_swapped (priv->list, "items-changed", G_CALLBACK (items_changed_cb), self);
}

/* Ways to other entities stay open where nothing can be changed. */
static void
set_inside_editable (GtkWidget *widget,
                     gboolean   editable)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (TRENDS_IS_EDITOR (child))
        trends_editor_set_editable (TRENDS_EDITOR (child), editable);
      else if (gtk_widget_has_css_class (child, "trends-remove"))
        gtk_widget_set_sensitive (child, editable);
      else
        set_inside_editable (child, editable);
    }
}

static void
trends_list_editor_set_editable (TrendsEditor *editor,
                                 gboolean      editable)
{
  TrendsListEditorPrivate *priv = PRIVATE (TRENDS_LIST_EDITOR (editor));

  gtk_widget_set_sensitive (priv->adder, editable);
  set_inside_editable (priv->rows, editable);
}

/* The error of the first editor in @widget that has one */
static const char *
find_error (GtkWidget *widget)
{
  const char *error = NULL;

  if (TRENDS_IS_EDITOR (widget))
    return trends_editor_get_error (TRENDS_EDITOR (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && error == NULL;
       child = gtk_widget_get_next_sibling (child))
    error = find_error (child);

  return error;
}

/* One that is right now says nothing of the others. */
static void
copy_error_cb (TrendsListEditor *self,
               GParamSpec       *pspec,
               TrendsEditor     *inner)
{
  const char *error = trends_editor_get_error (inner);

  if (error == NULL)
    error = find_error (PRIVATE (self)->rows);
  trends_editor_set_error (TRENDS_EDITOR (self), error);
}

void
trends_list_editor_adopt (TrendsListEditor *self,
                          TrendsEditor     *editor,
                          TrendsEntity     *item)
{
  trends_editor_set_entity (editor, item);
  trends_editor_set_editable (editor, trends_editor_get_editable (TRENDS_EDITOR (self)));
  g_signal_connect_object (editor, "notify::error", G_CALLBACK (copy_error_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * trends_list_editor_rename:
 * @item: one of those that are listed
 * @name: what it is called now
 *
 * Has what removes it say so.
 */
void
trends_list_editor_rename (TrendsListEditor *self,
                           TrendsEntity     *item,
                           const char       *name)
{
  GtkWidget *row;

  g_return_if_fail (TRENDS_IS_LIST_EDITOR (self));

  row = find_row (self, item);
  if (row != NULL)
    trends_chip_rename_remove (gtk_widget_get_first_child (gtk_widget_get_last_child (row)), name);
}

/* Two initiatives have one dependency, whichever of them it was noted at; only needs may be there both ways, and are
 * told apart as a circle. */
static void
add_reverse (TrendsListEditor *self,
             guint             field,
             GHashTable       *targets)
{
  TrendsListEditorPrivate *priv = PRIVATE (self);
  gboolean relates = TRENDS_LIST_EDITOR_GET_CLASS (self)->dup_items != trends_list_editor_dup_items;
  g_autoptr (GPtrArray) items = NULL;

  if (priv->kind != TRENDS_KIND_DEPENDENCY)
    return;
  items = trends_plan_dup_referring (trends_editor_get_plan (TRENDS_EDITOR (self)), priv->kind, field,
                                     trends_editor_get_entity (TRENDS_EDITOR (self)));
  for (guint i = 0; i < items->len; i++)
    if (relates || !trends_dependency_waits (items->pdata[i]))
      g_hash_table_add (targets, trends_entity_get_ref (items->pdata[i], priv->field));
}

GHashTable *
trends_list_editor_dup_targets (TrendsListEditor *self,
                                guint             field)
{
  TrendsListEditorPrivate *priv = PRIVATE (self);
  TrendsEntity *entity = trends_editor_get_entity (TRENDS_EDITOR (self));
  GHashTable *targets = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) listed = TRENDS_LIST_EDITOR_GET_CLASS (self)->dup_items (self);
  g_autoptr (GPtrArray) items = NULL;

  items = trends_plan_dup_referring (trends_editor_get_plan (TRENDS_EDITOR (self)), priv->kind,
                                     priv->field, entity);
  g_hash_table_add (targets, entity);
  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (targets, trends_entity_get_ref (items->pdata[i], field));
  /* What has no direction may have been noted at the other one. */
  for (guint i = 0; i < listed->len; i++)
    g_hash_table_add (targets, trends_entity_get_ref (listed->pdata[i], priv->field));
  add_reverse (self, field, targets);

  return targets;
}

void
trends_list_editor_set_source (TrendsListEditor *self,
                               TrendsKind        kind,
                               guint             field)
{
  PRIVATE (self)->kind = kind;
  PRIVATE (self)->field = field;
}

/**
 * trends_list_editor_set_adder:
 * @adder: (transfer floating): comes after the rows
 */
void
trends_list_editor_set_adder (TrendsListEditor *self,
                              GtkWidget        *adder)
{
  TrendsListEditorPrivate *priv = PRIVATE (self);

  priv->adder = adder;
  gtk_box_append (GTK_BOX (priv->box), adder);
}

/* -------------------------------------------------------------- the type */

static void
trends_list_editor_dispose (GObject *object)
{
  TrendsListEditorPrivate *priv = PRIVATE (TRENDS_LIST_EDITOR (object));

  if (priv->list != NULL)
    g_signal_handlers_disconnect_by_func (priv->list, items_changed_cb, object);
  g_clear_object (&priv->list);

  G_OBJECT_CLASS (trends_list_editor_parent_class)->dispose (object);
}

static void
trends_list_editor_class_init (TrendsListEditorClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_list_editor_dispose;
  class->dup_items = trends_list_editor_dup_items;
  TRENDS_EDITOR_CLASS (class)->refresh = trends_list_editor_refresh;
  TRENDS_EDITOR_CLASS (class)->follow = trends_list_editor_follow;
  TRENDS_EDITOR_CLASS (class)->set_editable = trends_list_editor_set_editable;
  TRENDS_EDITOR_CLASS (class)->commit = trends_editor_has_nothing_typed;
}

static void
trends_list_editor_init (TrendsListEditor *self)
{
  TrendsListEditorPrivate *priv = PRIVATE (self);

  priv->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  priv->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (priv->box), priv->rows);
  trends_editor_set_child (TRENDS_EDITOR (self), priv->box);
}
