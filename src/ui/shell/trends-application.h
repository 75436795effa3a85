/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-application.h: the desktop application, from its start to its end. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_APPLICATION (trends_application_get_type ())
G_DECLARE_FINAL_TYPE (TrendsApplication, trends_application, TRENDS, APPLICATION, AdwApplication)

TrendsApplication *trends_application_new         (void);
/* Whether the person has asked for the end of all; some windows may still be saving. */
gboolean           trends_application_is_quitting (TrendsApplication *self);
/* The exit status. `argv` names plan files. */
int                trends_application_run         (int    argc,
                                                   char **argv);

G_END_DECLS
