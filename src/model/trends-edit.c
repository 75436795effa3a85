/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-edit.c: see trends-edit.h. */

#include "trends-edit.h"

#include "trends-date.h"
#include "trends-record-private.h"

#include <string.h>

struct _TrendsEdit
{
  gatomicrefcount ref_count;
  TrendsSharedText *id; /* which undo keeps, too */
  char *label;
  char *done_label; /* NULL where it is the label */
  char *author;     /* who is logged in is the same text for all edits: undo keeps very many */
  gint64 time;
  TrendsOrigin origin;
  /* Not a GArray, which takes up to twice the room: an import has very many. */
  TrendsChange *changes;
  guint n_changes;
  guint n_allocated;
};

struct _TrendsEditBuilder
{
  TrendsEdit *edit;
};

G_DEFINE_BOXED_TYPE (TrendsEdit, trends_edit, trends_edit_ref, trends_edit_unref)

static void
change_clear (TrendsChange *change)
{
  g_clear_pointer (&change->id, trends_shared_text_unref);
  g_clear_pointer (&change->record, trends_record_unref);
  trends_value_clear (&change->before);
  trends_value_clear (&change->after);
}

/* (transfer none): who is logged in */
static char *
get_own_author (void)
{
  static char *author = NULL;

  if (g_once_init_enter (&author))
    g_once_init_leave (&author, g_utf8_make_valid (g_get_real_name (), -1));
  return author;
}

static void
set_author (TrendsEdit *edit,
            const char *author)
{
  char *own = get_own_author ();
  char *old = edit->author;

  edit->author = author == NULL ? NULL : strcmp (author, own) == 0 ? own : g_strdup (author);
  if (old != own)
    g_free (old);
}

/**
 * trends_edit_ref:
 *
 * Returns: (transfer full): the same edit, to be let go of by trends_edit_unref(); in any
 *   thread
 */
TrendsEdit *
trends_edit_ref (TrendsEdit *edit)
{
  g_return_val_if_fail (edit != NULL, NULL);

  g_atomic_ref_count_inc (&edit->ref_count);
  return edit;
}

/**
 * trends_edit_unref:
 * @edit: (transfer full): freed with all its changes when nobody holds it any more; in any thread
 */
void
trends_edit_unref (TrendsEdit *edit)
{
  g_return_if_fail (edit != NULL);

  if (!g_atomic_ref_count_dec (&edit->ref_count))
    return;

  for (guint i = 0; i < edit->n_changes; i++)
    change_clear (&edit->changes[i]);
  g_free (edit->changes);
  g_clear_pointer (&edit->id, trends_shared_text_unref);
  g_free (edit->label);
  g_free (edit->done_label);
  set_author (edit, NULL);
  g_free (edit);
}

/**
 * trends_edit_share_id:
 *
 * Returns: (transfer full): its id, for who keeps it as long as the edit
 */
TrendsSharedText *
trends_edit_share_id (const TrendsEdit *edit)
{
  return trends_shared_text_ref (edit->id);
}

/**
 * trends_edit_get_id:
 *
 * Returns: (transfer none): its UUID, which the log names it by
 */
const char *
trends_edit_get_id (const TrendsEdit *edit)
{
  return edit->id;
}

/**
 * trends_edit_get_label:
 *
 * Returns: (transfer none): what the user did, in words: "Rename “AI use policy”"
 */
const char *
trends_edit_get_label (const TrendsEdit *edit)
{
  return edit->label;
}

/**
 * trends_edit_get_done_label:
 *
 * Returns: (transfer none): the same as what has been done, to stand after
 *   "Undone:": "renamed “AI use policy”"; its label where nobody said
 */
const char *
trends_edit_get_done_label (const TrendsEdit *edit)
{
  return edit->done_label != NULL ? edit->done_label : edit->label;
}

/**
 * trends_edit_get_author:
 *
 * Returns: (transfer none): who did it, as the computer knows them; may be ""
 */
const char *
trends_edit_get_author (const TrendsEdit *edit)
{
  return edit->author;
}

/**
 * trends_edit_get_time:
 *
 * Returns: when, in seconds since 1970, UTC
 */
gint64
trends_edit_get_time (const TrendsEdit *edit)
{
  return edit->time;
}

/**
 * trends_edit_get_origin:
 *
 * Returns: where it comes from
 */
TrendsOrigin
trends_edit_get_origin (const TrendsEdit *edit)
{
  return edit->origin;
}

/**
 * trends_origin_get_nick:
 *
 * Returns: (transfer none): the origin's word in files: "undo"
 */
const char *
trends_origin_get_nick (TrendsOrigin origin)
{
  static const char *const nicks[] = { "user", "undo", "redo", "import", "load", "foreign" };

  g_return_val_if_fail ((guint) origin < G_N_ELEMENTS (nicks), NULL);
  return nicks[origin];
}

/**
 * trends_edit_get_n_changes:
 *
 * Returns: how many changes it is made of; an edit may have none
 */
guint
trends_edit_get_n_changes (const TrendsEdit *edit)
{
  return edit->n_changes;
}

/**
 * trends_edit_get_change:
 *
 * Returns: (transfer none): a change, in the order in which they are applied
 */
const TrendsChange *
trends_edit_get_change (const TrendsEdit *edit,
                        guint             index)
{
  g_return_val_if_fail (index < edit->n_changes, NULL);

  return &edit->changes[index];
}

static void
add_inverse (TrendsEditBuilder  *builder,
             const TrendsChange *change)
{
  switch (change->type)
    {
    case TRENDS_CHANGE_ADD:
      trends_edit_builder_remove (builder, change->record);
      break;
    case TRENDS_CHANGE_REMOVE:
      trends_edit_builder_add (builder, change->record);
      break;
    case TRENDS_CHANGE_SET:
    default:
      trends_edit_builder_set_shared (builder, change->kind, change->id, change->field,
                                      &change->after, &change->before);
      break;
    }
}

/**
 * trends_edit_invert:
 * @origin: %TRENDS_ORIGIN_UNDO, where it is to be applied as an edit
 *
 * Returns: (transfer full): the edit that takes this one back, with the same label
 */
TrendsEdit *
trends_edit_invert (const TrendsEdit *edit,
                    TrendsOrigin      origin)
{
  TrendsEditBuilder *builder = trends_edit_builder_new (edit->label, origin);

  trends_edit_builder_set_done_label (builder, edit->done_label);
  for (guint i = edit->n_changes; i > 0; i--)
    add_inverse (builder, trends_edit_get_change (edit, i - 1));

  return trends_edit_builder_end (builder);
}

/**
 * trends_edit_builder_new:
 * @label: what the user did, in words; shown by undo and in the log
 *
 * Returns: (transfer full): an edit in the making, with a new id, made now by
 *   the user who is logged in
 */
TrendsEditBuilder *
trends_edit_builder_new (const char  *label,
                         TrendsOrigin origin)
{
  TrendsEditBuilder *self = g_new0 (TrendsEditBuilder, 1);
  TrendsEdit *edit = g_new0 (TrendsEdit, 1);
  g_autofree char *id = g_uuid_string_random ();

  g_atomic_ref_count_init (&edit->ref_count);
  edit->id = trends_shared_text_new (id);
  edit->label = g_strdup (label);
  edit->author = get_own_author ();
  edit->time = trends_time_now ();
  edit->origin = origin;

  self->edit = edit;
  return self;
}

/**
 * trends_edit_builder_free:
 * @builder: (transfer full): one that comes to nothing; what ends well is ended by
 *   trends_edit_builder_end()
 */
void
trends_edit_builder_free (TrendsEditBuilder *builder)
{
  if (builder->edit != NULL)
    trends_edit_unref (builder->edit);
  g_free (builder);
}

/**
 * trends_edit_builder_set_done_label:
 * @done_label: (nullable): as trends_edit_get_done_label() has it. It isn't kept
 *   in files: who says what was undone has done it
 */
void
trends_edit_builder_set_done_label (TrendsEditBuilder *builder,
                                    const char        *done_label)
{
  char *old = builder->edit->done_label;

  builder->edit->done_label = g_strdup (done_label);
  g_free (old);
}

/**
 * trends_edit_builder_set_id:
 * @id: a UUID, in place of the new one that it has
 *
 * For who reads an edit from a log, or makes one in place of another.
 */
void
trends_edit_builder_set_id (TrendsEditBuilder *builder,
                            const char        *id)
{
  TrendsSharedText *old = builder->edit->id;

  builder->edit->id = trends_shared_text_new (id);
  trends_shared_text_unref (old);
}

/**
 * trends_edit_builder_set_author:
 * @author: UTF-8, in place of the user who is logged in; "" where nobody knows
 *
 * For who reads an edit from a log.
 */
void
trends_edit_builder_set_author (TrendsEditBuilder *builder,
                                const char        *author)
{
  set_author (builder->edit, author);
}

/**
 * trends_edit_builder_set_time:
 * @time: seconds since 1970, UTC, in place of now
 *
 * For who reads an edit from a log.
 */
void
trends_edit_builder_set_time (TrendsEditBuilder *builder,
                              gint64             time)
{
  builder->edit->time = time;
}

/**
 * trends_edit_builder_reserve:
 * @n_changes: how many will be added from now on
 *
 * For an edit of very many changes, which takes no more room then than these do.
 */
void
trends_edit_builder_reserve (TrendsEditBuilder *builder,
                             guint              n_changes)
{
  TrendsEdit *edit = builder->edit;

  edit->n_allocated = edit->n_changes + n_changes;
  edit->changes = g_renew (TrendsChange, edit->changes, edit->n_allocated);
}

/* `change`: its contents are taken. */
static void
append (TrendsEditBuilder  *builder,
        const TrendsChange *change)
{
  TrendsEdit *edit = builder->edit;

  if (edit->n_changes == edit->n_allocated)
    trends_edit_builder_reserve (builder, MAX (edit->n_changes / 2, 1));
  edit->changes[edit->n_changes++] = *change;
}

static void
add_entity_change (TrendsEditBuilder *builder,
                   TrendsChangeType   type,
                   TrendsRecord      *record)
{
  TrendsChange change = {
    .type = type,
    .kind = trends_record_get_kind (record),
    .id = trends_shared_text_ref (trends_record_get_id_ref (record)),
    .record = trends_record_ref (record),
  };

  append (builder, &change);
}

/**
 * trends_edit_builder_add:
 *
 * An entity comes, with the values of @record.
 */
void
trends_edit_builder_add (TrendsEditBuilder *builder,
                         TrendsRecord      *record)
{
  add_entity_change (builder, TRENDS_CHANGE_ADD, record);
}

/**
 * trends_edit_builder_remove:
 *
 * An entity goes; @record is what it was, so that it can come back.
 */
void
trends_edit_builder_remove (TrendsEditBuilder *builder,
                            TrendsRecord      *record)
{
  add_entity_change (builder, TRENDS_CHANGE_REMOVE, record);
}

/* (transfer full): the id, shared with the change before where that is of the same
 * entity, as it mostly is */
static TrendsSharedText *
share_id (TrendsEditBuilder *builder,
          const char        *id)
{
  const TrendsEdit *edit = builder->edit;
  const TrendsChange *last = edit->n_changes > 0 ? &edit->changes[edit->n_changes - 1] : NULL;

  return last != NULL && strcmp (last->id, id) == 0 ? trends_shared_text_ref (last->id)
                                                    : trends_shared_text_new (id);
}

/**
 * trends_edit_builder_set:
 *
 * A field changes from @before to @after; both are copied.
 */
void
trends_edit_builder_set (TrendsEditBuilder *builder,
                         TrendsKind         kind,
                         const char        *id,
                         guint              field,
                         const TrendsValue *before,
                         const TrendsValue *after)
{
  TrendsSharedText *shared = share_id (builder, id);

  trends_edit_builder_set_shared (builder, kind, shared, field, before, after);
  trends_shared_text_unref (shared);
}

/**
 * trends_edit_builder_set_shared:
 *
 * The same with an id that is shared, for an edit of very many entities.
 */
void
trends_edit_builder_set_shared (TrendsEditBuilder *builder,
                                TrendsKind         kind,
                                TrendsSharedText  *id,
                                guint              field,
                                const TrendsValue *before,
                                const TrendsValue *after)
{
  TrendsChange change = {
    .type = TRENDS_CHANGE_SET,
    .kind = kind,
    .id = trends_shared_text_ref (id),
    .field = field,
    .before = trends_value_copy (before),
    .after = trends_value_copy (after),
  };

  append (builder, &change);
}

/**
 * trends_edit_builder_add_all:
 *
 * All changes of @edit, in its order.
 */
void
trends_edit_builder_add_all (TrendsEditBuilder *builder,
                             const TrendsEdit  *edit)
{
  for (guint i = 0; i < edit->n_changes; i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == TRENDS_CHANGE_SET)
        trends_edit_builder_set_shared (builder, change->kind, change->id, change->field,
                                        &change->before, &change->after);
      else
        add_entity_change (builder, change->type, change->record);
    }
}

/**
 * trends_edit_builder_get_n_changes:
 *
 * Returns: how many changes were added so far
 */
guint
trends_edit_builder_get_n_changes (TrendsEditBuilder *builder)
{
  return builder->edit->n_changes;
}

/**
 * trends_edit_builder_end:
 * @builder: (transfer full): the builder, which goes
 *
 * Returns: (transfer full): the edit, which nobody changes any more
 */
TrendsEdit *
trends_edit_builder_end (TrendsEditBuilder *builder)
{
  TrendsEdit *edit = g_steal_pointer (&builder->edit);

  trends_edit_builder_free (builder);
  return edit;
}
