/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-copy.c: what is shown goes to the clipboard, as a table or as a picture. The tables are made at
 * once, so that they are what was seen; what is written of them is written by a worker, which
 * ten thousand rows take longer than a frame.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-clip.h"
#include "trends-dialogs.h"
#include "trends-export.h"
#include "trends-shown-values.h"
#include "trends-table-text.h"
#include "trends-view-actions.h"

/* What a worker makes of the tables, and what they are of */
typedef struct
{
  gboolean is_of_selected;
  GPtrArray *tables;      /* (element-type TrendsTable) */
  GPtrArray *initiatives; /* (element-type TrendsEntity): NULL where it isn't these that are copied */
  GPtrArray *records;     /* (element-type TrendsRecord): the same, for the worker */
  gboolean is_cut;
} Tables;

static void
tables_free (gpointer data)
{
  Tables *tables = data;

  g_ptr_array_unref (tables->tables);
  g_clear_pointer (&tables->initiatives, g_ptr_array_unref);
  g_clear_pointer (&tables->records, g_ptr_array_unref);
  g_free (tables);
}

typedef struct
{
  char *tsv;
  char *html;
  char *csv;
  GBytes *document; /* NULL where there are no initiatives to be pasted */
} Texts;

static void
texts_free (gpointer data)
{
  Texts *texts = data;

  g_free (texts->tsv);
  g_free (texts->html);
  g_free (texts->csv);
  g_clear_pointer (&texts->document, g_bytes_unref);
  g_free (texts);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Tables *tables = task_data;
  Texts *texts = g_new0 (Texts, 1);
  GError *error = NULL;

  texts->tsv = trends_tables_to_tsv (tables->tables);
  texts->html = trends_tables_to_html (tables->tables);
  texts->csv = trends_tables_to_csv (tables->tables);
  if (tables->records != NULL)
    texts->document = trends_clip_write (tables->records, &error);
  g_clear_pointer (&tables->records, g_ptr_array_unref);
  if (error == NULL)
    {
      g_task_return_pointer (task, texts, texts_free);
      return;
    }
  texts_free (texts);
  g_task_return_error (task, error);
}

static guint
count_rows (GPtrArray *tables)
{
  guint n = 0;

  for (guint i = 0; i < tables->len; i++)
    n += trends_table_get_n_rows (tables->pdata[i]);
  return n;
}

static GdkContentProvider *
provide_text (const char *mime_type,
              const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

/* A spreadsheet takes the first that it knows; where a text is pasted, it is separated by tabs. */
static GdkContentProvider *
provide (const Texts *texts)
{
  GdkContentProvider *providers[] = {
    provide_text ("text/html", texts->html),
    provide_text ("text/tab-separated-values", texts->tsv),
    provide_text ("text/csv", texts->csv),
    gdk_content_provider_new_typed (G_TYPE_STRING, texts->tsv),
    texts->document != NULL ? gdk_content_provider_new_for_bytes (TRENDS_CLIP_MIME_TYPE, texts->document) : NULL,
  };

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers) - (texts->document == NULL));
}

static char *
describe_rows (const Tables *tables)
{
  guint n_rows = count_rows (tables->tables);

  if (tables->initiatives != NULL && tables->initiatives->len == 1)
    /* Translators: to the clipboard; %s is an initiative's title */
    return g_strdup_printf (_("“%s” copied"), trends_entity_get_name (tables->initiatives->pdata[0]));
  if (tables->initiatives != NULL)
    /* Translators: to the clipboard */
    return g_strdup_printf (ngettext ("%u initiative copied", "%u initiatives copied", tables->initiatives->len),
                            tables->initiatives->len);
  if (tables->is_of_selected)
    /* Translators: of a table, to the clipboard */
    return g_strdup_printf (ngettext ("Copied %u row, of what is selected",
                                      "Copied %u rows, of what is selected", n_rows), n_rows);
  /* Translators: of a table, to the clipboard */
  return g_strdup_printf (ngettext ("Copied %u row", "Copied %u rows", n_rows), n_rows);
}

/* Where several are selected it is these, as in any table. What a view counts is of all that is
 * looked for: nobody sees what is selected there. */
static TrendsExtract *
dup_extract (TrendsWindow *self,
             gboolean     *is_of_selected)
{
  TrendsExtract *selected = NULL;
  g_autofree char *view = NULL;

  g_object_get (self->session, "view", &view, NULL);
  if (trends_session_get_trend (self->session) != NULL || !g_str_equal (view, "insights"))
    selected = trends_shown_dup_selected (self->session);
  *is_of_selected = selected != NULL;
  return selected != NULL ? selected : trends_shown_dup_filtered (self->session);
}

static Tables *
make_tables (TrendsWindow *self)
{
  Tables *tables = g_new0 (Tables, 1);
  g_autoptr (TrendsExtract) extract = dup_extract (self, &tables->is_of_selected);
  g_autoptr (TrendsFilter) filter
    = extract != NULL
        ? trends_extract_make_filter (extract, trends_session_get_plan (self->session),
                                      trends_today_get_day (trends_session_get_today (self->session)))
        : NULL;

  tables->tables = trends_view_make_tables (trends_plan_page_get_shown (self->plan_page), filter);
  return tables;
}

/* Only once they are on the clipboard; what went meanwhile is gone already. */
static void
cut (TrendsWindow *self,
     GPtrArray    *initiatives)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  if (self->session == NULL || !trends_session_can_change (self->session))
    return;
  for (guint i = 0; i < initiatives->len; i++)
    if (trends_entity_get_plan (initiatives->pdata[i]) == trends_session_get_plan (self->session))
      g_ptr_array_add (left, initiatives->pdata[i]);
  if (left->len > 0)
    trends_view_cut (trends_plan_page_get_shown (self->plan_page), left);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  TrendsWindow *self = TRENDS_WINDOW (source);
  g_autoptr (GError) error = NULL;
  Tables *tables = g_task_get_task_data (G_TASK (result));
  Texts *texts = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autofree char *text = describe_rows (tables);

  if (texts == NULL)
    {
      trends_window_toast (self, error->message, NULL);
      return;
    }
  provider = provide (texts);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
  texts_free (texts);
  if (tables->is_cut)
    cut (self, tables->initiatives);
  else
    trends_window_toast (self, text, NULL);
}

/* `tables` (transfer full) */
static void
write_tables (TrendsWindow *self,
              Tables       *tables)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, written_cb, NULL);

  g_task_set_source_tag (task, write_tables);
  g_task_set_task_data (task, tables, tables_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * trends_window_copy_table:
 *
 * Copies what is shown and looked for, or what of it is selected, as a table, in the order in
 * which it is shown, and says how many rows that were.
 */
void
trends_window_copy_table (TrendsWindow *self)
{
  Tables *tables = make_tables (self);

  if (count_rows (tables->tables) == 0)
    {
      tables_free (tables);
      trends_window_toast (self, _("There is nothing here to copy"), NULL);
      return;
    }

  write_tables (self, tables);
}

/* (transfer full) (nullable) (element-type TrendsEntity): what an initiative that is current stands for */
static GPtrArray *
dup_initiatives (TrendsWindow *self)
{
  TrendsView *view = trends_plan_page_get_shown (self->plan_page);
  TrendsEntity *current = view != NULL ? trends_view_get_current (view) : NULL;

  return trends_entity_is (current, TRENDS_KIND_INITIATIVE) ? trends_session_dup_subjects (self->session, current)
                                                            : NULL;
}

static GPtrArray *
make_tables_of (TrendsWindow *self,
                GPtrArray    *initiatives)
{
  g_autoptr (TrendsExtract) extract = trends_extract_new_chosen (initiatives);
  g_autoptr (TrendsFilter) filter
    = trends_extract_make_filter (extract, trends_session_get_plan (self->session),
                                  trends_today_get_day (trends_session_get_today (self->session)));

  return trends_view_make_tables (trends_plan_page_get_shown (self->plan_page), filter);
}

/**
 * trends_window_copy_initiatives:
 * @is_cut: whether they go from the plan
 *
 * Copies the initiative that has the focus, and what is selected with it: with all their fields for another place of
 * this or another plan, and as a table for other programs.
 */
void
trends_window_copy_initiatives (TrendsWindow *self,
                                gboolean      is_cut)
{
  g_autoptr (GPtrArray) initiatives = dup_initiatives (self);
  Tables *tables;

  if (initiatives == NULL)
    {
      trends_window_toast (self, _("Choose an initiative first"), NULL);
      return;
    }
  if ((is_cut && !trends_session_can_change (self->session)) || !trends_window_commit (self))
    return;
  tables = g_new0 (Tables, 1);
  tables->tables = make_tables_of (self, initiatives);
  tables->records = trends_clip_take (initiatives);
  tables->initiatives = g_steal_pointer (&initiatives);
  tables->is_cut = is_cut;
  write_tables (self, tables);
}

/* ----------------------------------------------------------------- pictures */

/* A picture on its way: pixels for whoever takes these, and a drawing beside them for whoever
 * can have it larger. */
typedef struct
{
  TrendsWindow *window;
  GBytes *pixels;
  GBytes *drawing;
  gboolean is_part; /* it shows only what is looked for */
  guint n_waiting;
  GError *error;
} Picture;

static void
picture_free (Picture *self)
{
  g_object_unref (self->window);
  g_clear_pointer (&self->pixels, g_bytes_unref);
  g_clear_pointer (&self->drawing, g_bytes_unref);
  g_clear_error (&self->error);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Picture, picture_free)

static void
put_picture (Picture    *self,
             GdkTexture *texture)
{
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture),
    gdk_content_provider_new_for_bytes ("image/svg+xml", self->drawing),
  };
  g_autoptr (GdkContentProvider) provider
    = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), provider);
  trends_window_toast (self->window,
                       self->is_part ? _("Copied as a picture: only what the filter shows")
                                     : _("Copied as a picture"),
                       NULL);
}

static void
show_failure (Picture      *self,
              const GError *error)
{
  trends_dialogs_show_message (GTK_WINDOW (self->window), _("The picture could not be copied"),
                               error->message);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      pixels,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GdkTexture *texture = gdk_texture_new_from_bytes (pixels, &error);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Picture) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (texture != NULL)
    put_picture (self, texture);
  else
    show_failure (self, error);
}

/* When both are there. Millions of pixels take longer to read than a frame. */
static void
finish_picture (Picture *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->error != NULL)
    {
      show_failure (self, self->error);
      picture_free (self);
      return;
    }
  task = g_task_new (self->window, NULL, read_cb, self);
  g_task_set_source_tag (task, finish_picture);
  g_task_set_task_data (task, g_bytes_ref (self->pixels), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, read_in_thread);
}

static void
take_bytes (Picture       *self,
            GAsyncResult  *result,
            GBytes       **bytes)
{
  *bytes = trends_export_bytes_finish (result, self->error == NULL ? &self->error : NULL);
  if (--self->n_waiting == 0)
    finish_picture (self);
}

static void
pixels_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Picture *self = user_data;

  take_bytes (self, result, &self->pixels);
}

static void
drawing_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Picture *self = user_data;

  take_bytes (self, result, &self->drawing);
}

static void
start_picture (TrendsWindow *self,
               GHashTable   *values)
{
  g_autoptr (TrendsExtract) extract = trends_shown_dup_filtered (self->session);
  const TrendsExportOptions options = { .profile = TRENDS_PROFILE_FULL, .values = values,
                                        .extract = extract };
  TrendsPlan *plan = trends_session_get_plan (self->session);
  Picture *picture = g_new0 (Picture, 1);

  picture->window = g_object_ref (self);
  picture->is_part = extract != NULL;
  picture->n_waiting = 2;
  trends_export_bytes_async (plan, trends_formats_find ("png"), &options, NULL, pixels_cb, picture);
  trends_export_bytes_async (plan, trends_formats_find ("svg"), &options, NULL, drawing_cb,
                             picture);
}

/**
 * trends_window_copy_picture:
 *
 * Copies the view that is shown as a picture: what is looked for, and of the roadmap the days that
 * are in sight. Where there is no picture of it, that is said.
 */
void
trends_window_copy_picture (TrendsWindow *self)
{
  g_autoptr (GHashTable) values = trends_format_values_new ();
  const TrendsFormat *png = trends_formats_find ("png");
  TrendsPeriod stretch;

  if (trends_session_get_trend (self->session) == NULL
      && trends_shown_values_set (values, png, self->session,
                                  trends_plan_page_get_view (self->plan_page)))
    {
      if (trends_view_get_stretch (trends_plan_page_get_shown (self->plan_page), &stretch))
        trends_shown_values_set_stretch (values, png, &stretch);
      start_picture (self, values);
    }
  else
    trends_window_toast (self, _("There is no picture of this; it can be copied as a table"), NULL);
}
