/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-own-words.c: see trends-sheet-own-words.h. What stands for two things in English may
 * stand for two in Welsh; among the fields of a kind, and among the choices of a field, each word
 * is there once. The test “own-words” holds that, and that none is missing.
 */

#include "trends-sheet-own-words.h"

#include "trends-language.h"

#include <string.h>

#define WELSH "cy"

static const struct
{
  const char *english, *welsh;
} known[] = {
  /* Sheets */
  { "Read me", "Darllenwch fi" },
  { "Trends", "Tueddiadau" },
  { "Initiatives", "Mentrau" },
  { "Owners", "Perchnogion" },
  { "Links", "Dolenni" },
  { "Milestones", "Cerrig milltir" },
  { "Findings", "Canfyddiadau" },

  /* Columns of our own */
  { "Needs", "Yn dibynnu ar" },
  { "As exported", "Fel yr allforiwyd" },

  /* The sheet to be read first */
  { "Anybody: without what is internal or exempt", "Pawb: heb yr hyn sy’n fewnol neu’n eithriedig" },
  { "Colleagues: with roles in place of people’s names", "Cydweithwyr: gyda rolau yn lle enwau pobl" },
  { "Those who have the whole plan: internal and exempt parts are in it",
    "Y rhai sydd â’r cynllun cyfan: mae rhannau mewnol ac eithriedig ynddo" },
  { "The sheet “%s” can be changed here and imported into the plan again.",
    "Gellir newid y ddalen “%s” yma a’i mewnforio i’r cynllun eto." },
  { "Its columns “%s” and “%s”: an import knows by them what was changed.",
    "Ei cholofnau “%s” a “%s”: drwyddynt mae mewnforio’n gwybod beth a newidiwyd." },
  { "Plan", "Cynllun" },
  { "As it was on", "Fel yr oedd ar" },
  { "For", "Ar gyfer" },
  { "Shown", "Dangosir" },
  { "Amounts", "Symiau" },
  { "Changes", "Newidiadau" },
  { "To be kept", "I’w cadw" },
  { "For reading", "I’w darllen" },
  { "All other sheets.", "Pob dalen arall." },

  /* What relies on what */
  { "From", "O" },
  { "Link", "Cyswllt rhwng" },
  { "To", "I" },
  { "Reason", "Rheswm" },
  { "relies on", "yn dibynnu ar" },
  { "needs", "angen" },
  { "relates to", "yn ymwneud â" },

  /* What is missing */
  { "Importance", "Pwysigrwydd" },
  { "What is missing", "Beth sydd ar goll" },
  { "Advice", "Cyngor" },

  /* Fields of an initiative */
  { "Title", "Teitl" },
  { "Description", "Disgrifiad" },
  { "Trend", "Tuedd" },
  { "Also serves", "Hefyd yn gwasanaethu" },
  { "Lead", "Arweinydd" },
  { "Senior responsible owner", "Uwch berchennog cyfrifol" },
  { "Sponsor", "Noddwr" },
  { "Contributors", "Cyfranwyr" },
  { "Priority", "Blaenoriaeth" },
  { "Status", "Statws" },
  { "Delivery confidence", "Hyder cyflawni" },
  { "Reason for the confidence", "Rheswm dros yr hyder" },
  { "Start", "Dechrau" },
  { "End", "Diwedd" },
  { "Horizon", "Gorwel" },
  { "Value", "Gwerth" },
  { "Effort", "Ymdrech" },
  { "Urgency", "Brys" },
  { "Risk reduction", "Lleihau risg" },
  { "Cost", "Cost" },
  { "Of which capital", "Cyfalaf" },
  { "Funding source", "Ffynhonnell ariannu" },
  { "Funded", "Wedi'i ariannu" },
  { "Benefit", "Budd" },
  { "Measure of the benefit", "Mesur y budd" },
  { "Measured today", "Mesuriad heddiw" },
  { "Target", "Targed" },
  { "Risk", "Risg" },
  { "Likelihood", "Tebygolrwydd" },
  { "Impact", "Effaith" },
  { "Mitigation", "Lliniaru" },
  { "Data protection", "Diogelu data" },
  { "Equality", "Cydraddoldeb" },
  { "Algorithmic transparency", "Tryloywder algorithmig" },
  { "Carbon", "Carbon" },
  { "Welsh language", "Y Gymraeg" },
  { "Sensitivity", "Sensitifrwydd" },
  { "Exempt fields", "Meysydd eithriedig" },
  { "Tags", "Tagiau" },
  { "Notes", "Nodiadau" },
  { "Votes", "Pleidleisiau" },

  /* Of a trend, an owner and a milestone */
  { "Group", "Grŵp" },
  { "Number", "Rhif" },
  { "Summary", "Crynodeb" },
  { "Themes", "Themâu" },
  { "Workshop questions", "Cwestiynau gweithdy" },
  { "Colour", "Lliw" },
  { "Icon", "Eicon" },
  { "Source", "Ffynhonnell" },
  { "Local note", "Nodyn lleol" },
  { "Stance", "Safbwynt" },
  { "Reason for the stance", "Rheswm dros y safbwynt" },
  { "Owner", "Perchennog" },
  { "Maturity now", "Aeddfedrwydd nawr" },
  { "Target maturity", "Aeddfedrwydd targed" },
  { "Name", "Enw" },
  { "Initials", "Blaenlythrennau" },
  { "Kind", "Math" },
  { "Role title", "Teitl y rôl" },
  { "Organisation", "Sefydliad" },
  { "Contact", "Cyswllt" },
  { "Initiative", "Menter" },
  { "Date", "Dyddiad" },

  /* In calendars */
  { "Milestone", "Carreg filltir" },
  { "Governance date", "Dyddiad llywodraethu" },
  { ": done", ": cwblhawyd" },
  { "; exempt: ", "; eithriedig: " },
  { ": end", ": diwedd" },

  /* Choices */
  { "Yes", "Ydy" },
  { "No", "Nac ydy" },
  { "Low", "Isel" },
  { "Medium", "Canolig" },
  { "High", "Uchel" },
  { "Critical", "Hollbwysig" },
  { "Won’t", "Ni wneir" },
  { "Could", "Gellid" },
  { "Should", "Dylid" },
  { "Must", "Rhaid" },
  { "Person", "Person" },
  { "Role", "Rôl" },
  { "Team", "Tîm" },
  { "Partner", "Partner" },
  { "Undecided", "Heb benderfynu" },
  { "Watch", "Gwylio" },
  { "Prepare", "Paratoi" },
  { "Act", "Gweithredu" },
  { "None", "Dim" },
  { "Basic", "Sylfaenol" },
  { "Good", "Da" },
  { "Advanced", "Uwch" },
  { "Idea", "Syniad" },
  { "Planned", "Wedi'i gynllunio" },
  { "Under way", "Ar waith" },
  { "Paused", "Wedi'i oedi" },
  { "Done", "Cwblhawyd" },
  { "Not doing", "Ddim yn gwneud" },
  { "Green", "Gwyrdd" },
  { "Amber", "Oren" },
  { "Red", "Coch" },
  { "Now", "Nawr" },
  { "Next", "Nesaf" },
  { "Later", "Yn ddiweddarach" },
  { "Not needed", "Dim angen" },
  { "Due", "Angen" },
  { "Public", "Cyhoeddus" },
  { "Internal", "Mewnol" },
  { "Exempt", "Eithriedig" },
};

/* (nullable) */
static const char *
find_welsh (const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strcmp (known[i].english, words) == 0)
      return known[i].welsh;
  return NULL;
}

/**
 * trends_sheet_own_say:
 * @words: a heading or a choice, in the words of the source
 * @language: a tag of the language that a plan is in
 *
 * Returns: (transfer none): it in that language, or as it is where nobody has said it otherwise
 */
const char *
trends_sheet_own_say (const char *words,
                      const char *language)
{
  const char *welsh = trends_language_speaks (language, WELSH) ? find_welsh (words) : NULL;

  return welsh ? welsh : words;
}

/**
 * trends_sheet_own_match:
 * @text: what stands in a table
 * @words: a heading or a choice, in the words of the source
 *
 * Returns: of how many bytes of it that is the beginning, in any language; 0 if it isn't
 */
gsize
trends_sheet_own_match (const char *text,
                        const char *words)
{
  const char *welsh = find_welsh (words);
  gsize in_english = g_str_has_prefix (text, words) ? strlen (words) : 0;
  gsize in_welsh = welsh && g_str_has_prefix (text, welsh) ? strlen (welsh) : 0;

  return MAX (in_english, in_welsh);
}

/**
 * trends_sheet_own_means:
 * @text: what stands in a table
 * @words: a heading or a choice, in the words of the source
 *
 * Returns: whether it is that, in any language
 */
gboolean
trends_sheet_own_means (const char *text,
                        const char *words)
{
  const char *welsh;

  if (strcmp (text, words) == 0)
    return TRUE;
  welsh = find_welsh (words);
  return welsh && strcmp (text, welsh) == 0;
}
