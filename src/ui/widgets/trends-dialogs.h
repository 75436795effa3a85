/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-dialogs.h: the dialogs that have no one form from GTK 4.8 to 4.18
 * without deprecations: choosing files, asking, About, and showing a file to
 * other programs. The rest of the program knows only what is declared here.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  TRENDS_CHOOSE_OPEN,
  TRENDS_CHOOSE_SAVE,
  /* A folder, and the name of a file in it. GTK makes a folder of whatever is typed where
   * a folder alone is to be chosen. So this asks for a file, which is called as it was
   * unless somebody says otherwise, and refuses what was meant for a folder that isn't
   * there: a name that is another and hasn't the suffix. */
  TRENDS_CHOOSE_PLACE,
} TrendsChooseAction;

typedef struct
{
  TrendsChooseAction action;
  const char *title;
  const char *accept;    /* the button: "_Open" */
  GFile *folder;         /* where to begin, or NULL */
  const char *name;      /* prefilled, for SAVE and PLACE, or NULL */
  const char *kind_name; /* what the files are: "Plans", or NULL for any */
  const char *suffix;    /* "trends": what they end in */
  const char *const *more_suffixes; /* other endings, up to NULL; or NULL */
} TrendsFileChoice;

/* `file` is NULL where nothing was chosen. */
typedef void (*TrendsFileFunc)   (GFile      *file,
                                  gpointer    user_data);
/* `response` is the id of the answer; "cancel" where the question was closed. */
typedef void (*TrendsAnswerFunc) (const char *response,
                                  gpointer    user_data);

/* `files`: (element-type GFile): at least one. */
typedef void (*TrendsFilesFunc)  (GListModel *files,
                                  gpointer    user_data);

typedef struct
{
  const char *id;
  const char *label;
  gboolean suggested;
  gboolean destructive;
} TrendsAnswer;

void trends_dialogs_choose_file (GtkWindow              *parent,
                                 const TrendsFileChoice *choice,
                                 TrendsFileFunc          callback,
                                 gpointer                user_data,
                                 GDestroyNotify          destroy);
/* The same for one or several to be opened; `callback` isn't called where none was chosen. */
void trends_dialogs_choose_files (GtkWindow              *parent,
                                  const TrendsFileChoice *choice,
                                  TrendsFilesFunc         callback,
                                  gpointer                user_data,
                                  GDestroyNotify          destroy);
/* `answers` end with one whose id is NULL; "cancel" should be among them. */
void trends_dialogs_ask         (GtkWindow              *parent,
                                 const char             *heading,
                                 const char             *body,
                                 const TrendsAnswer     *answers,
                                 TrendsAnswerFunc        callback,
                                 gpointer                user_data,
                                 GDestroyNotify          destroy);
void trends_dialogs_show_message (GtkWindow              *parent,
                                  const char             *heading,
                                  const char             *body);
void trends_dialogs_about       (GtkWindow              *parent,
                                 const char             *version);
/* In whatever program the desktop has for it. */
void trends_dialogs_show_file   (GtkWindow              *parent,
                                 GFile                  *file);
/* The same as an action of a window: `parameter` is the file's URI. */
void trends_dialogs_show_file_action (GtkWidget         *widget,
                                      const char        *name,
                                      GVariant          *parameter);
void trends_dialogs_show_folder (GtkWindow              *parent,
                                 GFile                  *file);

G_END_DECLS
