/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-announce.c: announcements came to GTK after the version that this
 * program is built for, so they are used where the running library has them.
 */

#include "trends-announce.h"

#include <gmodule.h>

#define PRIORITY_MEDIUM 1 /* GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM */

typedef void (*AnnounceFunc) (GtkAccessible *accessible,
                              const char    *message,
                              int            priority);

static AnnounceFunc
find_announce (void)
{
  GModule *program = g_module_open (NULL, G_MODULE_BIND_LAZY);
  gpointer symbol = NULL;

  if (program != NULL)
    g_module_symbol (program, "gtk_accessible_announce", &symbol);

  return (AnnounceFunc) symbol;
}

/**
 * trends_announce:
 * @widget: what it is about
 * @text: what to say
 *
 * Has a screen reader say @text, where GTK can (from 4.14 on). Show the same
 * text in a label with the role STATUS besides.
 */
void
trends_announce (GtkWidget  *widget,
                 const char *text)
{
  static AnnounceFunc announce;
  static gsize once;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_once_init_enter (&once))
    {
      announce = find_announce ();
      g_once_init_leave (&once, 1);
    }
  if (announce != NULL)
    announce (GTK_ACCESSIBLE (widget), text, PRIORITY_MEDIUM);
}
