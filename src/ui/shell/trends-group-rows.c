/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-group-rows.c: see trends-group-rows.h. */

#include "trends-group-rows.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-fold.h"
#include "trends-group-copies.h"
#include "trends-groups.h"
#include "trends-holder-row.h"
#include "trends-line-entry.h"
#include "trends-printable.h"
#include "trends-trend-numbers.h"
#include "trends-wrapped-label.h"

/* One group. */
typedef struct
{
  GtkWidget *row;
  GtkWidget *says; /* which its trends are, or what is wrong */
  GtkWidget *entries;
  GtkWidget *name;
  GtkWidget *trends;
  /* What is proposed; what stands in the entry is that unless somebody typed something else. */
  TrendsGroup proposed;
} Group;

struct _TrendsGroupRows
{
  AdwPreferencesGroup parent_instance;

  TrendsPlan *plan;
  GPtrArray *groups; /* (element-type Group): also those that were proposed before */
  guint n_shown;
  gboolean is_valid;
  gboolean is_proposing;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrendsGroupRows, trends_group_rows, ADW_TYPE_PREFERENCES_GROUP)

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->proposed.name);
  g_free (group->proposed.trends);
  g_free (group);
}

static const char *
get_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

/* --------------------------------------------------------------- what is wrong */

static gboolean
has_trends (Group *group)
{
  return !trends_text_is_blank (get_text (group->trends));
}

/* (transfer full) (array zero-terminated=1) (nullable): the ids; none where nothing is typed */
static char **
dup_ids (TrendsGroupRows *self, Group *group, GError **error)
{
  if (!has_trends (group))
    return g_new0 (char *, 1);
  return trends_trend_ids_from_numbers (self->plan, get_text (group->trends), error);
}

/* (transfer full): “Trend 1, trend 4”: which these are */
static char *
describe_trends (TrendsGroupRows *self, char **ids)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? _(", ") : "",
                            trends_entity_get_name (trends_plan_lookup (self->plan, ids[i])));
  if (text->len == 0)
    return g_strdup (_("All trends"));
  return g_strdup (text->str);
}

/* Whether the first so many have names that they can have together */
static gboolean
check_names (TrendsGroupRows *self, guint n, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, (gpointer) get_text (((Group *) self->groups->pdata[i])->name));
  g_ptr_array_add (names, NULL);
  return trends_group_copies_check_names ((const char *const *) names->pdata, error);
}

static void
show_problem (GtkWidget *entry, const char *problem)
{
  gboolean was_wrong = gtk_widget_has_css_class (entry, "error");

  trends_line_entry_show_problem (entry, problem);
  if (problem != NULL && !was_wrong && gtk_widget_get_mapped (entry))
    trends_announce (entry, problem);
}

/* The row says which trends these are or, before that, what is wrong. */
static gboolean
check_group (TrendsGroupRows *self, Group *group, const GError *name_error)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = dup_ids (self, group, &error);
  g_autofree char *trends = ids != NULL ? describe_trends (self, ids) : NULL;
  g_autofree char *sentence = NULL;
  const char *text = trends;

  if (error != NULL)
    text = error->message;
  if (name_error != NULL)
    text = name_error->message;
  show_problem (group->name, name_error != NULL ? name_error->message : NULL);
  show_problem (group->trends, error != NULL ? error->message : NULL);
  sentence = trends_make_sentence (text);
  gtk_label_set_label (GTK_LABEL (group->says), sentence);
  return error == NULL && name_error == NULL;
}

static void
check (TrendsGroupRows *self)
{
  g_autoptr (GError) first_error = NULL;
  guint n_named = 0;

  self->is_valid = self->n_shown > 0;
  /* It is the first that can't stand beside those before it that is told. */
  while (n_named < self->n_shown && check_names (self, n_named + 1, &first_error))
    n_named++;
  for (guint i = 0; i < self->n_shown; i++)
    self->is_valid &= check_group (self, self->groups->pdata[i], i == n_named ? first_error : NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
typed_cb (TrendsGroupRows *self)
{
  if (!self->is_proposing)
    check (self);
}

/* ----------------------------------------------------------------------- rows */

/* `label`: (transfer full) */
static GtkWidget *
make_entry (TrendsGroupRows *self, Group *group, char *label, int width)
{
  g_autofree char *name = label;
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  trends_line_entry_fold (GTK_EDITABLE (entry));
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (group->entries), entry);
  return entry;
}

/* What is typed stands below the words, for which there is little room beside it where text is
 * large. */
static void
make_row (Group *group, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  group->says = trends_wrapped_label_new (NULL, "caption", -1);
  group->entries = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_object_set (box, "margin-top", 9, "margin-bottom", 9, "margin-start", 12, "margin-end", 12, NULL);
  gtk_box_append (GTK_BOX (box), group->says);
  gtk_box_append (GTK_BOX (box), group->entries);
  group->row = g_object_new (TRENDS_TYPE_HOLDER_ROW, "title", title, "activatable", FALSE, "child",
                             box, NULL);
}

static void
add_row (TrendsGroupRows *self)
{
  Group *group = g_new0 (Group, 1);
  guint number = self->groups->len + 1;
  /* Translators: %u counts groups of people */
  g_autofree char *title = g_strdup_printf (_("Group %u"), number);

  make_row (group, title);
  /* Translators: the name of a field; %u counts groups of people */
  group->name = make_entry (self, group, g_strdup_printf (_("Name of group %u"), number), 14);
  group->trends
    /* Translators: the name of a field; %u counts groups of people */
    = make_entry (self, group, g_strdup_printf (_("Numbers of the trends of group %u"), number), 7);
  gtk_entry_set_placeholder_text (GTK_ENTRY (group->trends), _("1,4"));
  g_ptr_array_add (self->groups, group);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), group->row);
}

static void
propose_text (GtkWidget *entry, char **proposed, const char *text)
{
  gboolean is_typed = *proposed != NULL && !g_str_equal (get_text (entry), *proposed);

  if (!is_typed)
    trends_line_entry_set_text (GTK_EDITABLE (entry), text);
  g_free (*proposed);
  *proposed = g_strdup (text);
}

/**
 * trends_group_rows_propose:
 * @groups: (element-type TrendsGroup): as many as there are to be
 *
 * Shows so many rows; where something was typed it stays.
 */
void
trends_group_rows_propose (TrendsGroupRows *self, GPtrArray *groups)
{
  g_return_if_fail (TRENDS_IS_GROUP_ROWS (self));
  g_return_if_fail (groups != NULL);

  self->is_proposing = TRUE;
  while (self->groups->len < groups->len)
    add_row (self);
  self->n_shown = groups->len;
  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = self->groups->pdata[i];
      const TrendsGroup *wanted = i < groups->len ? groups->pdata[i] : NULL;

      gtk_widget_set_visible (group->row, wanted != NULL);
      if (wanted == NULL)
        continue;
      propose_text (group->name, &group->proposed.name, wanted->name);
      propose_text (group->trends, &group->proposed.trends, wanted->trends);
    }
  self->is_proposing = FALSE;
  check (self);
}

/**
 * trends_group_rows_set_plan:
 * @plan: whose trends groups look at
 *
 * To be said first.
 */
void
trends_group_rows_set_plan (TrendsGroupRows *self, TrendsPlan *plan)
{
  g_return_if_fail (TRENDS_IS_GROUP_ROWS (self));

  g_set_object (&self->plan, plan);
}

/**
 * trends_group_rows_is_valid:
 *
 * Returns: whether what is typed can be groups
 */
gboolean
trends_group_rows_is_valid (TrendsGroupRows *self)
{
  g_return_val_if_fail (TRENDS_IS_GROUP_ROWS (self), FALSE);

  return self->is_valid;
}

/**
 * trends_group_rows_dup_names:
 *
 * Returns: (transfer full) (array zero-terminated=1): what the groups are called
 */
char **
trends_group_rows_dup_names (TrendsGroupRows *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_return_val_if_fail (TRENDS_IS_GROUP_ROWS (self), NULL);

  for (guint i = 0; i < self->n_shown; i++)
    g_strv_builder_add (names, get_text (((Group *) self->groups->pdata[i])->name));
  return g_strv_builder_end (names);
}

/**
 * trends_group_rows_dup_trends:
 *
 * Returns: (transfer full) (element-type GStrv): for each group the ids of its trends; where
 *   trends_group_rows_is_valid()
 */
GPtrArray *
trends_group_rows_dup_trends (TrendsGroupRows *self)
{
  GPtrArray *trends = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_return_val_if_fail (TRENDS_IS_GROUP_ROWS (self), trends);

  for (guint i = 0; i < self->n_shown; i++)
    g_ptr_array_add (trends, dup_ids (self, self->groups->pdata[i], NULL));
  return trends;
}

/* ---------------------------------------------------------------------- class */

static void
trends_group_rows_dispose (GObject *object)
{
  TrendsGroupRows *self = TRENDS_GROUP_ROWS (object);

  g_clear_object (&self->plan);

  G_OBJECT_CLASS (trends_group_rows_parent_class)->dispose (object);
}

static void
trends_group_rows_finalize (GObject *object)
{
  g_ptr_array_unref (TRENDS_GROUP_ROWS (object)->groups);

  G_OBJECT_CLASS (trends_group_rows_parent_class)->finalize (object);
}

static void
trends_group_rows_class_init (TrendsGroupRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_group_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_group_rows_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_group_rows_init (TrendsGroupRows *self)
{
  self->groups = g_ptr_array_new_with_free_func (group_free);
}
