/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-field.h: what is known of every field, read from trends-field-table.h; see
 * trends-kind.h for where to find one. Loading, saving, exchange, comparison and the
 * words of the change log are all driven by it.
 */

#pragma once

#include "trends-value.h"

G_BEGIN_DECLS

/* How a field's value is to be understood. */
typedef enum
{
  TRENDS_FIELD_STRING,     /* one line of text */
  TRENDS_FIELD_TEXT,       /* lines of text */
  TRENDS_FIELD_CHOICE,     /* index into .choices; the first is the default, never unset */
  TRENDS_FIELD_INTEGER,    /* whole number from .min to .max, or unset */
  TRENDS_FIELD_BOOLEAN,    /* 0 or 1; never unset */
  TRENDS_FIELD_DATE,       /* a whole day, as GDate's Julian day, or unset */
  TRENDS_FIELD_TIME,       /* a moment, seconds since 1970 in UTC, or unset */
  TRENDS_FIELD_MONEY,      /* minor units of the plan's currency, or unset */
  TRENDS_FIELD_REF,        /* the id of an entity of kind .target, or TRENDS_KIND_ANY */
  TRENDS_FIELD_REFS,       /* ids of entities of kind .target, in order, each once */
  TRENDS_FIELD_STRINGS,    /* short texts, in order */
  TRENDS_FIELD_FIELD_KEYS, /* keys of fields of the same kind that are EXEMPTABLE */
  TRENDS_FIELD_LINKS,      /* pairs of title and address */
  TRENDS_FIELD_ADDRESS,    /* an address (URI), or words where there is none */
  TRENDS_FIELD_COLOUR,     /* #rrggbb */
  TRENDS_FIELD_CURRENCY,   /* an ISO 4217 code */
  TRENDS_FIELD_LANGUAGE,   /* a BCP 47 tag */
  TRENDS_FIELD_RANK,       /* a place among siblings, see trends-rank.h */
  TRENDS_FIELD_JSON,       /* a JSON object as text, not interpreted by the model */
} TrendsFieldType;

typedef enum
{
  TRENDS_FIELD_REQUIRED   = 1 << 0, /* may not be unset */
  TRENDS_FIELD_OWNING     = 1 << 1, /* what it refers to takes this entity along when it goes */
  TRENDS_FIELD_EXEMPTABLE = 1 << 2, /* may be kept from the public by itself */
  TRENDS_FIELD_PERSONAL   = 1 << 3, /* tells of a person; replaced where roles are asked for, in texts too */
  TRENDS_FIELD_INTERNAL   = 1 << 4, /* housekeeping, not shown to people */
  TRENDS_FIELD_ENVELOPE   = 1 << 5, /* in JSON, belongs to the document and not to the entity */
  TRENDS_FIELD_PUBLIC     = 1 << 6, /* anybody may see it; see trends-audience.h */
  TRENDS_FIELD_SHARED     = 1 << 7, /* colleagues may see it */
  TRENDS_FIELD_APART      = 1 << 8, /* large and seldom wanted: in a table of its own */
} TrendsFieldFlags;

/* Fields that tell of the same thing: where one of them is exempt, so are all. */
typedef enum
{
  TRENDS_SUBJECT_NONE,
  TRENDS_SUBJECT_MONEY,
  TRENDS_SUBJECT_RISK,
} TrendsSubject;

/* The kinds of entity, in an order in which each may be written before those
 * that refer to it. */
typedef enum
{
#define TRENDS_KIND(KIND, ...) TRENDS_KIND_##KIND,
#define TRENDS_FIELD(...)
#define TRENDS_KIND_END(...)
#include "trends-field-table.h"
#undef TRENDS_KIND
#undef TRENDS_FIELD
#undef TRENDS_KIND_END
  TRENDS_N_KINDS
} TrendsKind;

/* The target of a reference to whatever there is in the plan. */
#define TRENDS_KIND_ANY TRENDS_N_KINDS

/* The fields of each kind: TRENDS_TREND_TITLE, TRENDS_INITIATIVE_LEAD, ...,
 * counted from 0 within the kind. */
#define TRENDS_KIND(KIND, ...) enum {
#define TRENDS_FIELD(KIND, FIELD, ...) TRENDS_##KIND##_##FIELD,
#define TRENDS_KIND_END(KIND) TRENDS_##KIND##_N_FIELDS };
#include "trends-field-table.h"
#undef TRENDS_KIND
#undef TRENDS_FIELD
#undef TRENDS_KIND_END

#define TRENDS_STRING_MAX 500               /* characters of a STRING without .max */
#define TRENDS_TEXT_MAX 100000              /* characters of a TEXT without .max */
#define TRENDS_LIST_MAX 1000                /* items of a list */
#define TRENDS_MONEY_MAX G_GINT64_CONSTANT (100000000000000) /* minor units */

typedef struct
{
  const char *nick;  /* in files: "under_way" */
  const char *label; /* for people, to be translated: "Under way" */
} TrendsChoice;

typedef struct
{
  const TrendsChoice *items;
  guint n_items;
} TrendsChoices;

typedef struct
{
  TrendsKind kind;
  guint index;              /* within the kind */
  const char *key;          /* "start_date": JSON key and column */
  const char *property;     /* "start-date": GObject property */
  TrendsFieldType type;
  const char *label;        /* not translated; see trends_field_get_label() */
  gint64 min, max;
  gint64 initial;           /* of a REQUIRED integer */
  const char *initial_text; /* of a REQUIRED text */
  const TrendsChoices *choices;
  TrendsKind target;
  TrendsSubject subject;
  TrendsFieldFlags flags;
} TrendsField;

extern const TrendsChoices trends_priority_words_choices;
extern const TrendsChoices trends_priority_choices;
extern const TrendsChoices trends_priority_moscow_choices;
extern const TrendsChoices trends_owner_kind_choices;
extern const TrendsChoices trends_stance_choices;
extern const TrendsChoices trends_maturity_choices;
extern const TrendsChoices trends_status_choices;
extern const TrendsChoices trends_confidence_choices;
extern const TrendsChoices trends_horizon_choices;
extern const TrendsChoices trends_check_choices;
extern const TrendsChoices trends_sensitivity_choices;
extern const TrendsChoices trends_default_sensitivity_choices;
extern const TrendsChoices trends_country_choices;
extern const TrendsChoices trends_dependency_kind_choices;
extern const TrendsChoices trends_date_kind_choices;
extern const TrendsChoices trends_measure_choices;
extern const TrendsChoices trends_wall_choices;

typedef enum { TRENDS_PRIORITY_WORDS_PLAIN, TRENDS_PRIORITY_WORDS_MOSCOW } TrendsPriorityWords;
typedef enum { TRENDS_PRIORITY_UNSET, TRENDS_PRIORITY_LOW, TRENDS_PRIORITY_MEDIUM,
               TRENDS_PRIORITY_HIGH, TRENDS_PRIORITY_CRITICAL, TRENDS_N_PRIORITIES } TrendsPriority;
typedef enum { TRENDS_OWNER_PERSON, TRENDS_OWNER_ROLE_HOLDER, TRENDS_OWNER_TEAM,
               TRENDS_OWNER_PARTNER } TrendsOwnerKind;
typedef enum { TRENDS_STANCE_UNDECIDED, TRENDS_STANCE_WATCH, TRENDS_STANCE_PREPARE,
               TRENDS_STANCE_ACT } TrendsStance;
typedef enum { TRENDS_MATURITY_UNSET, TRENDS_MATURITY_NONE, TRENDS_MATURITY_BASIC,
               TRENDS_MATURITY_GOOD, TRENDS_MATURITY_ADVANCED } TrendsMaturity;
typedef enum { TRENDS_STATUS_IDEA, TRENDS_STATUS_PLANNED, TRENDS_STATUS_UNDER_WAY,
               TRENDS_STATUS_PAUSED, TRENDS_STATUS_DONE, TRENDS_STATUS_NOT_DOING,
               TRENDS_N_STATUSES } TrendsStatus;
typedef enum { TRENDS_CONFIDENCE_UNSET, TRENDS_CONFIDENCE_GREEN, TRENDS_CONFIDENCE_AMBER,
               TRENDS_CONFIDENCE_RED } TrendsConfidence;
typedef enum { TRENDS_HORIZON_UNSET, TRENDS_HORIZON_NOW, TRENDS_HORIZON_NEXT,
               TRENDS_HORIZON_LATER, TRENDS_HORIZON_NOT_DOING } TrendsHorizon;
typedef enum { TRENDS_CHECK_UNSET, TRENDS_CHECK_NOT_NEEDED, TRENDS_CHECK_DUE,
               TRENDS_CHECK_DONE } TrendsCheck;
typedef enum { TRENDS_SENSITIVITY_PUBLIC, TRENDS_SENSITIVITY_INTERNAL,
               TRENDS_SENSITIVITY_EXEMPT } TrendsSensitivity;
typedef enum { TRENDS_MEASURE_VALUE, TRENDS_MEASURE_URGENCY, TRENDS_MEASURE_RISK_REDUCTION,
               TRENDS_MEASURE_EFFORT, TRENDS_MEASURE_CONFIDENCE, TRENDS_N_MEASURES } TrendsMeasure;
typedef enum { TRENDS_DEPENDENCY_KIND_NEEDS, TRENDS_DEPENDENCY_KIND_RELATES } TrendsDependencyKind;
typedef enum { TRENDS_DATE_KIND_OTHER, TRENDS_DATE_KIND_BOARD, TRENDS_DATE_KIND_BUDGET,
               TRENDS_DATE_KIND_ELECTION, TRENDS_N_DATE_KINDS } TrendsDateKind;

const char           *trends_field_get_label   (const TrendsField    *field);
TrendsStorage         trends_field_get_storage (const TrendsField    *field);
TrendsValue           trends_field_get_initial (const TrendsField    *field);
gboolean              trends_field_accepts     (const TrendsField    *field,
                                                TrendsKind            kind);
const char           *trends_field_get_target_label (const TrendsField *field);
gboolean              trends_field_validate    (const TrendsField    *field,
                                                const TrendsValue    *value,
                                                GError              **error);
gboolean              trends_field_validate_kept (const TrendsField  *field,
                                                const TrendsValue    *value,
                                                GError              **error);

gboolean              trends_field_is_missing  (const TrendsField    *field,
                                                const TrendsValue    *value);

const char           *trends_choices_get_nick  (const TrendsChoices  *choices,
                                                gint64                index);
const char           *trends_choices_get_label (const TrendsChoices  *choices,
                                                gint64                index);
gint64                trends_choices_find      (const TrendsChoices  *choices,
                                                const char           *nick);

G_END_DECLS
