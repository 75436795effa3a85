/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-paste.c: what is on the clipboard comes into the plan, where the focus is: initiatives with all their
 * fields, rows of a spreadsheet by the page that asks what they mean, lines of text as a title each.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-clip.h"
#include "trends-one-line.h"
#include "trends-plan-graft.h"
#include "trends-plan-verbs.h"
#include "trends-view-actions.h"

/* Where they go: kept, for the focus may be elsewhere when they are there. */
typedef struct
{
  TrendsWindow *window;
  TrendsPlan *plan;
  TrendsEntity *trend;
  TrendsEntity *after; /* NULL: at the end */
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_object_unref (place->window);
  g_object_unref (place->plan);
  g_object_unref (place->trend);
  g_clear_object (&place->after);
  g_free (place);
}

static Place *
place_new (TrendsWindow *self)
{
  TrendsView *view = trends_plan_page_get_shown (self->plan_page);
  TrendsEntity *current = view != NULL ? trends_view_get_current (view) : NULL;
  TrendsEntity *trend = trends_entity_is (current, TRENDS_KIND_INITIATIVE)
                          ? trends_entity_get_ref (current, TRENDS_INITIATIVE_TREND) : current;
  Place *place;

  if (trend == NULL)
    trend = trends_session_get_trend (self->session);
  if (!trends_entity_is (trend, TRENDS_KIND_TREND))
    return NULL;
  place = g_new0 (Place, 1);
  place->window = g_object_ref (self);
  place->plan = g_object_ref (trends_session_get_plan (self->session));
  place->trend = g_object_ref (trend);
  place->after = current != NULL && current != trend ? g_object_ref (current) : NULL;
  return place;
}

/* Whether the window still shows that plan, with the trend in it */
static gboolean
is_there (const Place *place)
{
  TrendsWindow *self = place->window;

  return self->session != NULL && trends_session_get_plan (self->session) == place->plan
         && trends_entity_get_plan (place->trend) == place->plan && trends_session_can_change (self->session);
}

static guint
find_index (const Place *place)
{
  guint position = G_MAXUINT;

  if (place->after != NULL
      && trends_entity_get_ref (place->after, TRENDS_INITIATIVE_TREND) == place->trend)
    position = trends_trend_find_place (place->trend, place->after);
  return position == G_MAXUINT ? G_MAXUINT : position + 1;
}

/* ---------------------------------------------------------------- initiatives */

static gboolean
has_amount (TrendsEntity *initiative)
{
  const TrendsKindInfo *info = trends_kind_get_info (TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == TRENDS_FIELD_MONEY
        && trends_value_is_set (trends_entity_get_value (initiative, i)))
      return TRUE;
  return FALSE;
}

/* Amounts that were there, and aren't here */
static gboolean
has_lost_amounts (GPtrArray *initiatives,
                  GPtrArray *copies)
{
  for (guint i = 0; i < initiatives->len; i++)
    if (has_amount (initiatives->pdata[i]) && !has_amount (copies->pdata[i]))
      return TRUE;
  return FALSE;
}

static char *
describe (GPtrArray *initiatives,
          GPtrArray *copies,
          TrendsEntity *trend)
{
  guint n = copies->len;
  g_autofree char *said
    /* Translators: how many, and a trend's title */
    = g_strdup_printf (ngettext ("%u initiative pasted in %s", "%u initiatives pasted in %s", n), n,
                       trends_entity_get_name (trend));

  if (!has_lost_amounts (initiatives, copies))
    return g_steal_pointer (&said);
  /* Translators: %s is “2 initiatives pasted in AI application” */
  return g_strdup_printf (_("%s, without amounts: the currency is another"), said);
}

static GPtrArray *
list_initiatives (TrendsPlan *plan)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      GListModel *list = trends_trend_get_initiatives (trend);

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        g_ptr_array_add (found, g_list_model_get_item (list, j));
    }
  return found;
}

static void
graft (TrendsWindow *self,
       const Place  *place,
       TrendsPlan   *source)
{
  g_autoptr (GPtrArray) initiatives = list_initiatives (source);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (initiatives->len == 0)
    {
      trends_window_toast (self, _("There is nothing to paste"), NULL);
      return;
    }
  copies = trends_plan_graft (place->plan, initiatives, place->trend, find_index (place), &error);
  if (copies == NULL)
    {
      trends_session_report (self->session, error);
      return;
    }
  text = describe (initiatives, copies, place->trend);
  trends_view_show_made (trends_plan_page_get_shown (self->plan_page), copies);
  trends_window_toast (self, text, trends_plan_get_undo_id (place->plan));
}

static void
parse_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  g_autoptr (GBytes) bytes = g_object_steal_data (G_OBJECT (task), "bytes");
  GError *error = NULL;
  TrendsPlan *plan = trends_clip_read (bytes, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
parsed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  TrendsWindow *self = TRENDS_WINDOW (source);
  const Place *place = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = g_task_propagate_pointer (G_TASK (result), &error);

  if (!is_there (place))
    return;
  if (plan != NULL)
    graft (self, place, plan);
  else
    trends_window_toast (self, error->message, NULL);
}

/* `bytes` and `task` (transfer full) */
static void
parse (GTask  *task,
       GBytes *bytes)
{
  g_object_set_data_full (G_OBJECT (task), "bytes", bytes, (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, parse_in_thread);
  g_object_unref (task);
}

static void
spliced_cb (GObject      *stream,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, &error) < 0)
    g_task_return_error (task, error);
  else
    parse (g_steal_pointer (&task), g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
read_cb (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GOutputStream) all = g_memory_output_stream_new_resizable ();
  GError *error = NULL;

  stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, &error);
  if (stream == NULL)
    g_task_return_error (task, error);
  else
    g_output_stream_splice_async (all, stream,
                                  G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, spliced_cb, g_steal_pointer (&task));
}

/* ----------------------------------------------------------------------- text */

static GPtrArray *
dup_from (TrendsEntity *trend,
          guint         index,
          guint         n)
{
  GListModel *list = trends_trend_get_initiatives (trend);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = index; i < index + n; i++)
    g_ptr_array_add (found, g_list_model_get_item (list, i));
  return found;
}

static void
add_titles (TrendsWindow *self,
            const Place  *place,
            const char   *text)
{
  g_auto (GStrv) titles = trends_split_titles (text);
  g_autoptr (GPtrArray) made = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  guint n = g_strv_length (titles), index;

  if (n == 0)
    {
      trends_window_toast (self, _("There is nothing to paste"), NULL);
      return;
    }
  index = MIN (find_index (place), g_list_model_get_n_items (trends_trend_get_initiatives (place->trend)));
  if (trends_plan_add_initiatives_with (place->plan, place->trend, (const char *const *) titles, index, NULL, 0, &error)
      == NULL)
    {
      trends_session_report (self->session, error);
      return;
    }
  made = dup_from (place->trend, index, n);
  trends_view_show_made (trends_plan_page_get_shown (self->plan_page), made);
  /* Translators: how many, and a trend's title */
  words = g_strdup_printf (ngettext ("%u initiative added to %s, one a line", "%u initiatives added to %s, one a line", n),
                           n, trends_entity_get_name (place->trend));
  trends_window_toast (self, words, trends_plan_get_undo_id (place->plan));
}

/* `text`: NULL where there is none */
static void
take_text (TrendsWindow *self,
           const Place  *place,
           const char   *text)
{
  if (text == NULL)
    trends_window_toast (self, _("There is nothing to paste"), NULL);
  else if (trends_lines_are_rows (text))
    trends_session_paste_table (self->session, text, place->trend);
  else
    add_titles (self, place, text);
}

static void
text_cb (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      user_data)
{
  Place *place = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);

  if (is_there (place))
    take_text (place->window, place, text);
  place_free (place);
}

static void
read_initiatives (TrendsWindow *self,
                  GdkClipboard *clipboard,
                  Place        *place)
{
  GTask *task = g_task_new (self, NULL, parsed_cb, NULL);

  g_task_set_source_tag (task, read_initiatives);
  g_task_set_task_data (task, place, place_free);
  gdk_clipboard_read_async (clipboard, (const char *[]) { TRENDS_CLIP_MIME_TYPE, NULL }, G_PRIORITY_DEFAULT, NULL,
                            read_cb, task);
}

/**
 * trends_window_paste:
 *
 * Takes what is on the clipboard into the plan: after the initiative that has the focus, or to the end of the trend.
 */
void
trends_window_paste (TrendsWindow *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  Place *place;

  if (!trends_session_can_change (self->session) || !trends_window_commit (self))
    return;
  place = place_new (self);
  if (place == NULL)
    {
      trends_window_toast (self, _("Choose first where it goes: a trend, or an initiative of one"), NULL);
      return;
    }
  if (gdk_content_formats_contain_mime_type (formats, TRENDS_CLIP_MIME_TYPE))
    read_initiatives (self, clipboard, place);
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_cb, place);
}
