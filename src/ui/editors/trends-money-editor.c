/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-money-editor.c: an amount as people write it. */

#include "trends-money-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trends-money.h"

struct _TrendsMoneyEditor
{
  TrendsEntryEditor parent_instance;

  GSignalGroup *info;
};

G_STATIC_ASSERT (TRENDS_MAX_READINGS >= TRENDS_MONEY_MAX_READINGS);

G_DEFINE_FINAL_TYPE (TrendsMoneyEditor, trends_money_editor, TRENDS_TYPE_ENTRY_EDITOR)

static const char *
get_currency (TrendsEditor *editor)
{
  TrendsPlan *plan = trends_editor_get_plan (editor);

  if (plan == NULL)
    return "GBP";

  return trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY);
}

static char *
trends_money_editor_format (TrendsEntryEditor *entry)
{
  TrendsEditor *editor = TRENDS_EDITOR (entry);
  gint64 minor = trends_entity_get_integer (trends_editor_get_entity (editor),
                                            trends_editor_get_field (editor)->index);

  if (minor == TRENDS_UNSET)
    return g_strdup ("");

  return trends_money_format (minor, get_currency (editor));
}

static guint
read_text (TrendsEditor *editor,
           const char   *text,
           gint64        readings[TRENDS_MONEY_MAX_READINGS])
{
  TrendsPlan *plan = trends_editor_get_plan (editor);
  const char *language =
    plan != NULL ? trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_LANGUAGE) : "en";

  return trends_money_read (text, get_currency (editor), language, readings);
}

static guint
trends_money_editor_read (TrendsEntryEditor *entry,
                          const char        *text,
                          gint64             values[TRENDS_MAX_READINGS],
                          char              *words[TRENDS_MAX_READINGS])
{
  guint n = read_text (TRENDS_EDITOR (entry), text, values);

  for (guint i = 0; i < n; i++)
    words[i] = trends_money_format (values[i], get_currency (TRENDS_EDITOR (entry)));
  return n;
}

static char *
trends_money_editor_refuse (TrendsEntryEditor *entry,
                            const char        *text)
{
  const char *currency = get_currency (TRENDS_EDITOR (entry));
  g_autofree char *example = trends_money_format (8600050, "GBP");
  g_autofree char *other = trends_money_dup_other (text, currency);

  if (other != NULL)
    return trends_money_explain_other (text, currency);

  /* Translators: %s is what was typed, then an amount as the locale writes it */
  return g_strdup_printf (_("“%s” is not an amount of money. Type it like %s or 86k or 1.2m, "
                            "or leave it empty."), text, example + strlen ("£"));
}

static void
trends_money_editor_follow (TrendsEditor *editor,
                            TrendsEntity *entity)
{
  TrendsPlan *plan = trends_editor_get_plan (editor);

  g_signal_group_set_target (TRENDS_MONEY_EDITOR (editor)->info,
                             plan != NULL ? trends_plan_get_info (plan) : NULL);
}

/**
 * trends_money_editor_new:
 * @field: of type MONEY
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_money_editor_new (const TrendsField *field)
{
  return g_object_new (TRENDS_TYPE_MONEY_EDITOR, "field", field, NULL);
}

static void
trends_money_editor_dispose (GObject *object)
{
  g_clear_object (&TRENDS_MONEY_EDITOR (object)->info);

  G_OBJECT_CLASS (trends_money_editor_parent_class)->dispose (object);
}

static void
trends_money_editor_class_init (TrendsMoneyEditorClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_money_editor_dispose;
  TRENDS_EDITOR_CLASS (class)->follow = trends_money_editor_follow;
  TRENDS_ENTRY_EDITOR_CLASS (class)->format = trends_money_editor_format;
  TRENDS_ENTRY_EDITOR_CLASS (class)->read = trends_money_editor_read;
  TRENDS_ENTRY_EDITOR_CLASS (class)->refuse = trends_money_editor_refuse;
}

static void
trends_money_editor_init (TrendsMoneyEditor *self)
{
  trends_entry_editor_align_end (TRENDS_ENTRY_EDITOR (self), 11);
  self->info = g_signal_group_new (TRENDS_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->info, "notify::currency",
                                  G_CALLBACK (trends_editor_follow_model), self);
}
