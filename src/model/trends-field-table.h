/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-field-table.h: the one place that declares what a plan holds.
 *
 * This file is included several times, each time with other meanings of the
 * four macros below; so it has no include guard.
 *
 *   TRENDS_KIND (KIND, nick, plural, Type, label, ...)  opens a kind of entity
 *   TRENDS_FIELD (KIND, FIELD, key, TYPE, label, ...)   declares one field of it
 *   TRENDS_KIND_END (KIND)                              closes the kind
 *
 * `nick` is the kind's table in the plan file, `plural` its array in JSON, and
 * `key` the column, the JSON key and (with '-' for '_') the GObject property.
 * What follows the label are designated initialisers of TrendsKindInfo or
 * TrendsField: .min and .max (numbers, or the longest text in characters),
 * .initial, .choices, .target (the kind that a reference points to), .subject,
 * .flags.
 *
 * Who may see a field is said here and nowhere else (trends-audience.h reads it),
 * and a field that says nothing is seen by those alone who have the whole plan.
 * PUBLIC fields are in public papers, SHARED ones besides in what colleagues get,
 * with people's names replaced. An information officer asks of each: is it what
 * the plan is published for, can it be kept back by itself, and what does it tell
 * of people and of weak spots? So
 *
 * - the trend and its stance, and what an initiative is, costs, brings and risks are
 *   PUBLIC: that is the plan. What of it must stay inside in one case is kept back
 *   there, by the sensitivity of the initiative or by its exempt fields.
 * - thoughts on the way aren't, since nobody writes them for the public and no
 *   field says that one of them is exempt: local notes, notes, reasons for a stance
 *   or for a confidence (they tell of what may fail), votes, tags, workshops.
 * - maturity isn't: where an organisation is weak, in security above all, is told
 *   to those who work on it.
 * - links aren't: they lead into the organisation's own network, and an address can
 *   be a key.
 * - which fields are exempt isn't: what is withheld gives its reason away.
 * - an owner's contact is seen by nobody else: it was given for work. Names of owners
 *   are PUBLIC, as in the organisation's own papers; PERSONAL fields are left out or
 *   replaced where roles are asked for. A name that a PERSONAL field holds and a profile
 *   doesn't show isn't in any text that it shows either.
 * - comments, what was said and voted in a workshop, the facilitator's notes, filters and
 *   findings that were set aside are seen by nobody else: they are how a plan came to be.
 * - what no program can look through for names and secrets is seen by nobody else: data
 *   of other versions and programs, frozen states with their names and notes, where
 *   an entry was imported from and what it is called there.
 *
 * To add a field: one line here, a column in src/store/sql/ with a migration,
 * and the widget that shows it. HACKING.md walks through it.
 */

/* ------------------------------------------------------------------ plan */
/* Translators: the names of kinds and fields below are shown in the details
 * pane, in the change log and in exports. */
TRENDS_KIND (PLAN, plan, plan, TrendsPlanInfo, N_("Plan"))
TRENDS_FIELD (PLAN, TITLE, title, STRING, N_("Title"),
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (PLAN, ORGANISATION, organisation, STRING, N_("Organisation"),
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (PLAN, PURPOSE, purpose, TEXT, N_("Purpose"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (PLAN, CATALOGUE, catalogue, STRING, N_("Catalogue"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (PLAN, YEAR_START, financial_year_start, INTEGER,
              N_("Financial year starts in month"), .min = 1, .max = 12, .initial = 4,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (PLAN, ENDS, end_date, DATE, N_("Looks ahead to"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (PLAN, CURRENCY, currency, CURRENCY, N_("Currency"), .initial_text = "GBP",
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (PLAN, PRIORITY_WORDS, priority_words, CHOICE, N_("Priority words"),
              .choices = &trends_priority_words_choices, .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (PLAN, LANGUAGE, language, LANGUAGE, N_("Language"), .initial_text = "en",
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (PLAN, COUNTRY, country, CHOICE, N_("Country"), .choices = &trends_country_choices,
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (PLAN, BUDGET, budget, MONEY, N_("Budget"), .max = TRENDS_MONEY_MAX,
              .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (PLAN, BUDGET_CAPITAL, budget_capital, MONEY, N_("Of the budget, capital"),
              .max = TRENDS_MONEY_MAX, .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (PLAN, LEAD_LIMIT, lead_limit, INTEGER,
              N_("Initiatives a lead can carry in a quarter"), .min = 1, .max = 100,
              .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (PLAN, DEFAULT_SENSITIVITY, default_sensitivity, CHOICE,
              N_("Sensitivity of new initiatives"),
              .choices = &trends_default_sensitivity_choices, .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (PLAN, GROUP_COPY, group_copy, STRING, N_("Copy of a group"),
              .flags = TRENDS_FIELD_INTERNAL)
TRENDS_FIELD (PLAN, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_FIELD (PLAN, DOCUMENT_EXTRA, document_extra, JSON, N_("Other data"),
              .flags = TRENDS_FIELD_INTERNAL | TRENDS_FIELD_ENVELOPE)
TRENDS_KIND_END (PLAN)

/* ----------------------------------------------------------------- group */
TRENDS_KIND (GROUP, trend_group, groups, TrendsGroup, N_("Group"))
TRENDS_FIELD (GROUP, TITLE, title, STRING, N_("Title"),
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (GROUP, SUMMARY, summary, STRING, N_("Summary"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (GROUP, POSITION, position, RANK, N_("Place"),
              .flags = TRENDS_FIELD_INTERNAL | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (GROUP, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (GROUP)

/* ----------------------------------------------------------------- owner */
TRENDS_KIND (OWNER, owner, owners, TrendsOwner, N_("Owner"))
TRENDS_FIELD (OWNER, NAME, name, STRING, N_("Name"),
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_PERSONAL | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (OWNER, INITIALS, initials, STRING, N_("Initials"), .max = 4,
              .flags = TRENDS_FIELD_PERSONAL | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (OWNER, OWNER_KIND, kind, CHOICE, N_("Kind"), .choices = &trends_owner_kind_choices,
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (OWNER, ROLE, role, STRING, N_("Role title"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (OWNER, ORGANISATION, organisation, STRING, N_("Organisation"),
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (OWNER, CONTACT, contact, STRING, N_("Contact"), .flags = TRENDS_FIELD_PERSONAL)
TRENDS_FIELD (OWNER, COLOUR, colour, COLOUR, N_("Colour"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (OWNER, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (OWNER)

/* ----------------------------------------------------------------- trend */
TRENDS_KIND (TREND, trend, trends, TrendsTrend, N_("Trend"))
TRENDS_FIELD (TREND, GROUP, group, REF, N_("Group"), .target = TRENDS_KIND_GROUP,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND, NUMBER, number, INTEGER, N_("Number"), .min = 1, .max = 999, .initial = 1,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND, TITLE, title, STRING, N_("Title"),
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND, SUMMARY, summary, TEXT, N_("Summary"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND, THEMES, themes, STRINGS, N_("Themes"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND, PROMPTS, prompts, STRINGS, N_("Workshop questions"),
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND, COLOUR, colour, COLOUR, N_("Colour"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND, ICON, icon, STRING, N_("Icon"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND, SOURCE, source, ADDRESS, N_("Source"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND, NOTE, note, TEXT, N_("Local note"), .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (TREND, STANCE, stance, CHOICE, N_("Stance"), .choices = &trends_stance_choices,
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND, STANCE_REASON, stance_reason, TEXT, N_("Reason for the stance"),
              .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (TREND, OWNER, owner, REF, N_("Owner"), .target = TRENDS_KIND_OWNER,
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND, PRIORITY, priority, CHOICE, N_("Priority"),
              .choices = &trends_priority_choices, .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND, MATURITY_NOW, maturity_now, CHOICE, N_("Maturity now"),
              .choices = &trends_maturity_choices, .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (TREND, MATURITY_TARGET, maturity_target, CHOICE, N_("Target maturity"),
              .choices = &trends_maturity_choices, .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (TREND, HIDDEN, hidden, BOOLEAN, N_("Hidden"),
              .flags = TRENDS_FIELD_INTERNAL | TRENDS_FIELD_SHARED)
TRENDS_FIELD (TREND, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (TREND)

/* ------------------------------------------------------------ trend link */
TRENDS_KIND (TREND_LINK, trend_link, trend_links, TrendsTrendLink, N_("Trend link"))
TRENDS_FIELD (TREND_LINK, FROM, from_trend, REF, N_("Trend"), .target = TRENDS_KIND_TREND,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND_LINK, TO, to_trend, REF, N_("Relies on"), .target = TRENDS_KIND_TREND,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND_LINK, REASON, reason, TEXT, N_("Reason"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND_LINK, SOURCE, source, ADDRESS, N_("Source"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (TREND_LINK, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (TREND_LINK)

/* ------------------------------------------------------------ initiative */
TRENDS_KIND (INITIATIVE, initiative, initiatives, TrendsInitiative, N_("Initiative"))
TRENDS_FIELD (INITIATIVE, TITLE, title, STRING, N_("Title"),
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, DESCRIPTION, description, TEXT, N_("Description"),
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, TREND, trend, REF, N_("Trend"), .target = TRENDS_KIND_TREND,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, POSITION, position, RANK, N_("Place"),
              .flags = TRENDS_FIELD_INTERNAL | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, ALSO_SERVES, also_serves, REFS, N_("Also serves"),
              .target = TRENDS_KIND_TREND, .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, LEAD, lead, REF, N_("Lead"), .target = TRENDS_KIND_OWNER,
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, SRO, sro, REF, N_("Senior responsible owner"),
              .target = TRENDS_KIND_OWNER, .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, SPONSOR, sponsor, REF, N_("Sponsor"), .target = TRENDS_KIND_OWNER,
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, CONTRIBUTORS, contributors, REFS, N_("Contributors"),
              .target = TRENDS_KIND_OWNER, .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, PRIORITY, priority, CHOICE, N_("Priority"),
              .choices = &trends_priority_choices, .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, STATUS, status, CHOICE, N_("Status"), .choices = &trends_status_choices,
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, CONFIDENCE, confidence, CHOICE, N_("Delivery confidence"),
              .choices = &trends_confidence_choices, .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, CONFIDENCE_REASON, confidence_reason, TEXT,
              N_("Reason for the confidence"), .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (INITIATIVE, START, start_date, DATE, N_("Start"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, END, end_date, DATE, N_("End"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, HORIZON, horizon, CHOICE, N_("Horizon"),
              .choices = &trends_horizon_choices, .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, VALUE, value, INTEGER, N_("Value"), .min = 1, .max = 5,
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, EFFORT, effort, INTEGER, N_("Effort"), .min = 1, .max = 5,
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, URGENCY, urgency, INTEGER, N_("Urgency"), .min = 1, .max = 5,
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, RISK_REDUCTION, risk_reduction, INTEGER, N_("Risk reduction"), .min = 1,
              .max = 5, .subject = TRENDS_SUBJECT_RISK,
              .flags = TRENDS_FIELD_EXEMPTABLE | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, COST, cost, MONEY, N_("Cost"), .max = TRENDS_MONEY_MAX,
              .subject = TRENDS_SUBJECT_MONEY,
              .flags = TRENDS_FIELD_EXEMPTABLE | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, COST_CAPITAL, cost_capital, MONEY, N_("Of which capital"),
              .max = TRENDS_MONEY_MAX, .subject = TRENDS_SUBJECT_MONEY,
              .flags = TRENDS_FIELD_EXEMPTABLE | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, FUNDING_SOURCE, funding_source, STRING, N_("Funding source"),
              .subject = TRENDS_SUBJECT_MONEY,
              .flags = TRENDS_FIELD_EXEMPTABLE | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, FUNDED, funded, BOOLEAN, N_("Funded"), .subject = TRENDS_SUBJECT_MONEY,
              .flags = TRENDS_FIELD_EXEMPTABLE | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, BENEFIT, benefit, TEXT, N_("Benefit"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, BENEFIT_MEASURE, benefit_measure, STRING, N_("Measure of the benefit"),
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, BENEFIT_BASELINE, benefit_baseline, STRING, N_("Measured today"),
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, BENEFIT_TARGET, benefit_target, STRING, N_("Target"),
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, RISK, risk, TEXT, N_("Risk"), .subject = TRENDS_SUBJECT_RISK,
              .flags = TRENDS_FIELD_EXEMPTABLE | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, LIKELIHOOD, risk_likelihood, INTEGER, N_("Likelihood"), .min = 1,
              .max = 5, .subject = TRENDS_SUBJECT_RISK,
              .flags = TRENDS_FIELD_EXEMPTABLE | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, IMPACT, risk_impact, INTEGER, N_("Impact"), .min = 1, .max = 5,
              .subject = TRENDS_SUBJECT_RISK,
              .flags = TRENDS_FIELD_EXEMPTABLE | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, MITIGATION, risk_mitigation, TEXT, N_("Mitigation"),
              .subject = TRENDS_SUBJECT_RISK,
              .flags = TRENDS_FIELD_EXEMPTABLE | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, CHECK_DATA_PROTECTION, check_data_protection, CHOICE,
              N_("Data protection"), .choices = &trends_check_choices,
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, CHECK_EQUALITY, check_equality, CHOICE, N_("Equality"),
              .choices = &trends_check_choices, .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, CHECK_ALGORITHM, check_algorithmic_transparency, CHOICE,
              N_("Algorithmic transparency"), .choices = &trends_check_choices,
              .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, CHECK_CARBON, check_carbon, CHOICE, N_("Carbon"),
              .choices = &trends_check_choices, .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, CHECK_WELSH, check_welsh_language, CHOICE, N_("Welsh language"),
              .choices = &trends_check_choices, .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, SENSITIVITY, sensitivity, CHOICE, N_("Sensitivity"),
              .choices = &trends_sensitivity_choices, .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (INITIATIVE, EXEMPT_FIELDS, exempt_fields, FIELD_KEYS, N_("Exempt fields"),
              .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (INITIATIVE, TAGS, tags, STRINGS, N_("Tags"), .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (INITIATIVE, NOTES, notes, TEXT, N_("Notes"),
              .flags = TRENDS_FIELD_EXEMPTABLE | TRENDS_FIELD_SHARED)
TRENDS_FIELD (INITIATIVE, LINKS, links, LINKS, N_("Links"), .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (INITIATIVE, VOTES, votes, INTEGER, N_("Votes"), .min = 0, .max = 1000000,
              .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (INITIATIVE, IMPORT_SOURCE, import_source, STRING, N_("Imported from"),
              .flags = TRENDS_FIELD_INTERNAL)
TRENDS_FIELD (INITIATIVE, IMPORT_ID, import_id, STRING, N_("Imported as"),
              .flags = TRENDS_FIELD_INTERNAL)
TRENDS_FIELD (INITIATIVE, IMPORT_VALUES, import_values, JSON, N_("Values as they came"),
              .flags = TRENDS_FIELD_INTERNAL)
TRENDS_FIELD (INITIATIVE, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (INITIATIVE)

/* ------------------------------------------------------------ dependency */
TRENDS_KIND (DEPENDENCY, dependency, dependencies, TrendsDependency, N_("Dependency"))
TRENDS_FIELD (DEPENDENCY, INITIATIVE, initiative, REF, N_("Initiative"),
              .target = TRENDS_KIND_INITIATIVE,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (DEPENDENCY, NEEDS, needs, REF, N_("Needs"), .target = TRENDS_KIND_INITIATIVE,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (DEPENDENCY, DEPENDENCY_KIND, kind, CHOICE, N_("Kind"),
              .choices = &trends_dependency_kind_choices, .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (DEPENDENCY, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (DEPENDENCY)

/* ------------------------------------------------------------- milestone */
TRENDS_KIND (MILESTONE, milestone, milestones, TrendsMilestone, N_("Milestone"))
TRENDS_FIELD (MILESTONE, INITIATIVE, initiative, REF, N_("Initiative"),
              .target = TRENDS_KIND_INITIATIVE,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (MILESTONE, TITLE, title, STRING, N_("Title"),
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (MILESTONE, DATE, date, DATE, N_("Date"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (MILESTONE, DONE, done, BOOLEAN, N_("Done"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (MILESTONE, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (MILESTONE)

/* ------------------------------------------------------- governance date */
TRENDS_KIND (GOVERNANCE_DATE, governance_date, governance_dates, TrendsGovernanceDate,
             N_("Governance date"))
TRENDS_FIELD (GOVERNANCE_DATE, TITLE, title, STRING, N_("Title"),
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (GOVERNANCE_DATE, DATE, date, DATE, N_("Date"), .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (GOVERNANCE_DATE, DATE_KIND, kind, CHOICE, N_("Kind"),
              .choices = &trends_date_kind_choices, .flags = TRENDS_FIELD_PUBLIC)
TRENDS_FIELD (GOVERNANCE_DATE, EXTRA, extra, JSON, N_("Other data"),
              .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (GOVERNANCE_DATE)

/* -------------------------------------------------------------- baseline */
TRENDS_KIND (BASELINE, baseline, baselines, TrendsBaseline, N_("Baseline"))
TRENDS_FIELD (BASELINE, NAME, name, STRING, N_("Name"), .flags = TRENDS_FIELD_REQUIRED)
TRENDS_FIELD (BASELINE, CREATED, created, TIME, N_("Created"))
TRENDS_FIELD (BASELINE, NOTE, note, TEXT, N_("Note"))
TRENDS_FIELD (BASELINE, STATE, state, JSON, N_("State"),
              .flags = TRENDS_FIELD_INTERNAL | TRENDS_FIELD_APART)
TRENDS_FIELD (BASELINE, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (BASELINE)

/* ------------------------------------------------------- workshop record */
TRENDS_KIND (WORKSHOP, workshop, workshops, TrendsWorkshop, N_("Workshop record"))
TRENDS_FIELD (WORKSHOP, TITLE, title, STRING, N_("Title"),
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_SHARED)
TRENDS_FIELD (WORKSHOP, DATE, date, DATE, N_("Date"), .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (WORKSHOP, ATTENDANCE, attendance, INTEGER, N_("People in the room"), .min = 0,
              .max = 100000, .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (WORKSHOP, TRENDS, trends, REFS, N_("Trends discussed"), .target = TRENDS_KIND_TREND,
              .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (WORKSHOP, NOTES, notes, TEXT, N_("Notes"), .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (WORKSHOP, FACILITATOR_NOTES, facilitator_notes, TEXT, N_("Facilitator’s notes"))
TRENDS_FIELD (WORKSHOP, WALL, wall, CHOICE, N_("What the wall does with what is confidential"),
              .choices = &trends_wall_choices, .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (WORKSHOP, RECORD, record, JSON, N_("Record"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_FIELD (WORKSHOP, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (WORKSHOP)

/* ------------------------------------------------------------- criterion */
TRENDS_KIND (CRITERION, criterion, criteria, TrendsCriterion, N_("Criterion"))
TRENDS_FIELD (CRITERION, TITLE, title, STRING, N_("Title"),
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_SHARED)
TRENDS_FIELD (CRITERION, MEASURE, measure, CHOICE, N_("Measure"),
              .choices = &trends_measure_choices, .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (CRITERION, WEIGHT, weight, INTEGER, N_("Weight"), .min = 0, .max = 100,
              .initial = 1, .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_SHARED)
TRENDS_FIELD (CRITERION, POSITION, position, RANK, N_("Place"),
              .flags = TRENDS_FIELD_INTERNAL | TRENDS_FIELD_SHARED)
TRENDS_FIELD (CRITERION, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (CRITERION)

/* ---------------------------------------------------------- saved filter */
TRENDS_KIND (SAVED_FILTER, saved_filter, saved_filters, TrendsSavedFilter, N_("Saved filter"))
TRENDS_FIELD (SAVED_FILTER, NAME, name, STRING, N_("Name"), .flags = TRENDS_FIELD_REQUIRED)
TRENDS_FIELD (SAVED_FILTER, CONDITIONS, conditions, TEXT, N_("Conditions"))
TRENDS_FIELD (SAVED_FILTER, POSITION, position, RANK, N_("Place"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_FIELD (SAVED_FILTER, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (SAVED_FILTER)

/* ---------------------------------------------------- step of a workshop */
TRENDS_KIND (WORKSHOP_STEP, workshop_step, workshop_steps, TrendsWorkshopStep,
             N_("Step of a workshop"))
TRENDS_FIELD (WORKSHOP_STEP, WORKSHOP, workshop, REF, N_("Workshop record"),
              .target = TRENDS_KIND_WORKSHOP,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING | TRENDS_FIELD_SHARED)
TRENDS_FIELD (WORKSHOP_STEP, TITLE, title, STRING, N_("Title"),
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_SHARED)
TRENDS_FIELD (WORKSHOP_STEP, TREND, trend, REF, N_("Trend"), .target = TRENDS_KIND_TREND,
              .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (WORKSHOP_STEP, MINUTES, minutes_planned, INTEGER, N_("Minutes planned"), .min = 0,
              .max = 10000, .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (WORKSHOP_STEP, SECONDS, seconds_spent, INTEGER, N_("Seconds spent"), .min = 0,
              .max = 1000000)
TRENDS_FIELD (WORKSHOP_STEP, CLOCK, clock_started, TIME, N_("Clock started"))
TRENDS_FIELD (WORKSHOP_STEP, DONE, done, BOOLEAN, N_("Done"), .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (WORKSHOP_STEP, POSITION, position, RANK, N_("Place"),
              .flags = TRENDS_FIELD_INTERNAL | TRENDS_FIELD_SHARED)
TRENDS_FIELD (WORKSHOP_STEP, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (WORKSHOP_STEP)

/* ------------------------------------------------------------------ idea */
TRENDS_KIND (IDEA, idea, ideas, TrendsIdea, N_("Idea"))
TRENDS_FIELD (IDEA, WORKSHOP, workshop, REF, N_("Workshop record"),
              .target = TRENDS_KIND_WORKSHOP,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING)
TRENDS_FIELD (IDEA, TREND, trend, REF, N_("Trend"), .target = TRENDS_KIND_TREND)
TRENDS_FIELD (IDEA, TEXT, text, STRING, N_("Text"), .flags = TRENDS_FIELD_REQUIRED)
TRENDS_FIELD (IDEA, WORDINGS, wordings, STRINGS, N_("Other wordings"))
TRENDS_FIELD (IDEA, CLUSTER, cluster, STRING, N_("Group of ideas"))
TRENDS_FIELD (IDEA, REVEALED, revealed, BOOLEAN, N_("Revealed"))
TRENDS_FIELD (IDEA, INITIATIVE, initiative, REF, N_("Initiative"),
              .target = TRENDS_KIND_INITIATIVE)
TRENDS_FIELD (IDEA, POSITION, position, RANK, N_("Place"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_FIELD (IDEA, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (IDEA)

/* ------------------------------------------------------------------ vote */
TRENDS_KIND (BALLOT, ballot, ballots, TrendsBallot, N_("Vote"))
TRENDS_FIELD (BALLOT, WORKSHOP, workshop, REF, N_("Workshop record"),
              .target = TRENDS_KIND_WORKSHOP,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING)
TRENDS_FIELD (BALLOT, SUBJECT, subject, STRING, N_("Subject"), .flags = TRENDS_FIELD_REQUIRED)
TRENDS_FIELD (BALLOT, DOTS, dots, INTEGER, N_("Dots a person"), .min = 1, .max = 100)
TRENDS_FIELD (BALLOT, PEOPLE, people, INTEGER, N_("People who voted"), .min = 0, .max = 100000)
TRENDS_FIELD (BALLOT, SEVERAL, several, BOOLEAN, N_("Several dots on one"))
TRENDS_FIELD (BALLOT, REVEALED, revealed, BOOLEAN, N_("Revealed"))
TRENDS_FIELD (BALLOT, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (BALLOT)

/* -------------------------------------------------------------- decision */
TRENDS_KIND (DECISION, decision, decisions, TrendsDecision, N_("Decision"))
TRENDS_FIELD (DECISION, WORKSHOP, workshop, REF, N_("Workshop record"),
              .target = TRENDS_KIND_WORKSHOP,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING | TRENDS_FIELD_SHARED)
TRENDS_FIELD (DECISION, TEXT, text, TEXT, N_("Text"),
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_SHARED)
TRENDS_FIELD (DECISION, TREND, trend, REF, N_("Trend"), .target = TRENDS_KIND_TREND,
              .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (DECISION, OWNER, owner, REF, N_("Owner"), .target = TRENDS_KIND_OWNER,
              .flags = TRENDS_FIELD_SHARED)
TRENDS_FIELD (DECISION, POSITION, position, RANK, N_("Place"),
              .flags = TRENDS_FIELD_INTERNAL | TRENDS_FIELD_SHARED)
TRENDS_FIELD (DECISION, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (DECISION)

/* ------------------------------------------------------- copy of a group */
TRENDS_KIND (GROUP_COPY, group_copy, group_copies, TrendsGroupCopy, N_("Copy of a group"))
TRENDS_FIELD (GROUP_COPY, WORKSHOP, workshop, REF, N_("Workshop record"),
              .target = TRENDS_KIND_WORKSHOP,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING)
TRENDS_FIELD (GROUP_COPY, NAME, name, STRING, N_("Name"), .flags = TRENDS_FIELD_REQUIRED)
TRENDS_FIELD (GROUP_COPY, ANCESTOR, ancestor, REF, N_("Common ancestor"),
              .target = TRENDS_KIND_BASELINE)
TRENDS_FIELD (GROUP_COPY, MERGED, merged, TIME, N_("Merged"))
TRENDS_FIELD (GROUP_COPY, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (GROUP_COPY)

/* ------------------------------------------------------ result of a vote */
TRENDS_KIND (BALLOT_TOTAL, ballot_total, ballot_totals, TrendsBallotTotal, N_("Result of a vote"))
TRENDS_FIELD (BALLOT_TOTAL, BALLOT, ballot, REF, N_("Vote"), .target = TRENDS_KIND_BALLOT,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING)
TRENDS_FIELD (BALLOT_TOTAL, ENTRY, entry, REF, N_("Entry"), .target = TRENDS_KIND_ANY,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING)
TRENDS_FIELD (BALLOT_TOTAL, DOTS, dots, INTEGER, N_("Dots"), .min = 0, .max = 1000000)
TRENDS_FIELD (BALLOT_TOTAL, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (BALLOT_TOTAL)

/* ----------------------------------------------------- finding set aside */
TRENDS_KIND (SET_ASIDE, set_aside, set_aside, TrendsSetAside, N_("Finding set aside"))
TRENDS_FIELD (SET_ASIDE, FINDING, finding, STRING, N_("Finding"), .flags = TRENDS_FIELD_REQUIRED)
TRENDS_FIELD (SET_ASIDE, ENTRY, entry, REF, N_("Entry"), .target = TRENDS_KIND_ANY,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING)
TRENDS_FIELD (SET_ASIDE, REASON, reason, TEXT, N_("Reason"))
TRENDS_FIELD (SET_ASIDE, AUTHOR, author, STRING, N_("Set aside by"),
              .flags = TRENDS_FIELD_PERSONAL)
TRENDS_FIELD (SET_ASIDE, TIME, time, TIME, N_("Set aside"))
TRENDS_FIELD (SET_ASIDE, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (SET_ASIDE)

/* --------------------------------------------------------------- comment */
TRENDS_KIND (COMMENT, comment, comments, TrendsComment, N_("Comment"))
TRENDS_FIELD (COMMENT, ENTRY, entry, REF, N_("Entry"), .target = TRENDS_KIND_ANY,
              .flags = TRENDS_FIELD_REQUIRED | TRENDS_FIELD_OWNING)
TRENDS_FIELD (COMMENT, AUTHOR, author, STRING, N_("Written by"),
              .flags = TRENDS_FIELD_PERSONAL)
TRENDS_FIELD (COMMENT, TIME, time, TIME, N_("Written"))
TRENDS_FIELD (COMMENT, TEXT, text, TEXT, N_("Text"), .flags = TRENDS_FIELD_REQUIRED)
TRENDS_FIELD (COMMENT, EXTRA, extra, JSON, N_("Other data"), .flags = TRENDS_FIELD_INTERNAL)
TRENDS_KIND_END (COMMENT)
