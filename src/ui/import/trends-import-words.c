/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-words.c: see trends-import-words.h. */

#include "trends-import-words.h"

#include <glib/gi18n-lib.h>

#define N_REASONS 8 /* shown; the others are counted */

static void
append (GString *words,
        char    *part)
{
  if (words->len > 0)
    g_string_append (words, ", ");
  g_string_append (words, part);
  g_free (part);
}

/* What is left alone, and what isn't taken, where there is any */
static void
append_rest (GString                  *words,
             const TrendsImportReport *report)
{
  append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unchanged", "%u unchanged",
                                               report->n_unchanged),
                                  report->n_unchanged));
  if (report->n_refused > 0)
    append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u refused", "%u refused",
                                                 report->n_refused),
                                    report->n_refused));
}

/**
 * trends_import_dup_result:
 * @report: what came of it
 *
 * Returns: (transfer full): how much came in, for a toast: initiatives first, as
 *   trends_import_dup_prospect() counts them
 */
char *
trends_import_dup_result (const TrendsImportReport *report)
{
  GString *words = g_string_new (NULL);
  guint n_initiatives = report->n_added_of[TRENDS_KIND_INITIATIVE];
  guint n_owners = report->n_added_of[TRENDS_KIND_OWNER];
  guint n_others = report->n_added - n_initiatives - n_owners;

  append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u initiative added",
                                               "%u initiatives added", n_initiatives),
                                  n_initiatives));
  if (n_owners > 0)
    append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u new owner", "%u new owners",
                                                 n_owners),
                                    n_owners));
  if (n_others > 0)
    /* Translators: entries that are neither initiatives nor owners: milestones, say */
    append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u other entry added",
                                                 "%u other entries added", n_others),
                                    n_others));
  append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u updated", "%u updated",
                                               report->n_updated),
                                  report->n_updated));
  append_rest (words, report);
  return g_string_free (words, FALSE);
}

static void
append_reason (GString    *text,
               guint      *n_said,
               const char *reason)
{
  if (*n_said < N_REASONS)
    g_string_append_printf (text, "• %s\n", reason);
  (*n_said)++;
}

/**
 * trends_import_dup_refusals:
 * @report: what came of it
 *
 * Returns: (transfer full): what was refused and why, of a table its rows; the first of them
 */
char *
trends_import_dup_refusals (const TrendsImportReport *report)
{
  GString *text = g_string_new (NULL);
  guint n_said = 0;

  for (guint i = 0; i < report->reasons->len; i++)
    append_reason (text, &n_said, report->reasons->pdata[i]);
  for (guint i = 0; report->remarks != NULL && i < report->remarks->list->len; i++)
    {
      const TrendsSheetRemark *remark = report->remarks->list->pdata[i];
      g_autofree char *reason = trends_sheet_remark_dup_text (remark);

      if (remark->kind == TRENDS_SHEET_REFUSED_ROW)
        append_reason (text, &n_said, reason);
    }
  n_said = MIN (n_said, N_REASONS);
  if (report->n_refused > n_said)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, "… and %u more", "… and %u more",
                                         report->n_refused - n_said),
                            report->n_refused - n_said);

  return g_string_free (text, FALSE);
}

/* What a newer copy leaves as it is, where there is any */
static void
append_again (GString                  *words,
              const TrendsSheetRemarks *remarks)
{
  guint n_kept = remarks->counts[TRENDS_SHEET_KEPT], n_gone = remarks->counts[TRENDS_SHEET_GONE];

  if (n_kept > 0)
    /* Translators: values that were changed here, and stay though others are in the file */
    append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of yours kept",
                                                 "%u of yours kept", n_kept),
                                    n_kept));
  if (n_gone > 0)
    /* Translators: initiatives that came from a file before, and aren't in it any more */
    append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u gone from the file stays",
                                                 "%u gone from the file stay", n_gone),
                                    n_gone));
}

/**
 * trends_import_dup_prospect:
 * @report: of a dry run
 *
 * Returns: (transfer full): what would come of it, in a line
 */
char *
trends_import_dup_prospect (const TrendsImportReport *report)
{
  GString *words = g_string_new (NULL);
  guint n_initiatives = report->n_added_of[TRENDS_KIND_INITIATIVE];
  guint n_owners = report->n_added_of[TRENDS_KIND_OWNER];

  /* Translators: what an import would do */
  append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u initiative will be added",
                                               "%u initiatives will be added", n_initiatives),
                                  n_initiatives));
  if (n_owners > 0)
    append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u new owner", "%u new owners",
                                                 n_owners),
                                    n_owners));
  append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u changed", "%u changed",
                                               report->n_updated),
                                  report->n_updated));
  append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u left alone", "%u left alone",
                                               report->n_unchanged),
                                  report->n_unchanged));
  append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row refused",
                                               "%u rows refused", report->n_refused),
                                  report->n_refused));
  if (report->remarks != NULL)
    append_again (words, report->remarks);
  return g_string_free (words, FALSE);
}

static const struct
{
  const char *name, *icon;
} remarks[TRENDS_SHEET_N_REMARKS] = {
  [TRENDS_SHEET_REFUSED_ROW] = { N_("Row refused"), "dialog-error-symbolic" },
  [TRENDS_SHEET_REFUSED] = { N_("Not understood, goes to the notes"), "dialog-warning-symbolic" },
  [TRENDS_SHEET_LEFT_OUT] = { N_("Left out"), "action-unavailable-symbolic" },
  [TRENDS_SHEET_KEPT] = { N_("Yours kept"), "emblem-ok-symbolic" },
  [TRENDS_SHEET_GONE] = { N_("Not there any more"), "edit-find-symbolic" },
  [TRENDS_SHEET_NOTED] = { N_("Goes to the notes"), "document-edit-symbolic" },
  [TRENDS_SHEET_TOLD] = { N_("Note"), "dialog-information-symbolic" },
};

/**
 * trends_import_name_remark:
 * @kind: of what sort it is
 *
 * Returns: (transfer none): that, for people
 */
const char *
trends_import_name_remark (TrendsSheetRemarkKind kind)
{
  return _(remarks[kind].name);
}

/**
 * trends_import_remark_icon:
 * @kind: of what sort it is
 *
 * Returns: (transfer none): the name of the shape that stands for it
 */
const char *
trends_import_remark_icon (TrendsSheetRemarkKind kind)
{
  return remarks[kind].icon;
}
