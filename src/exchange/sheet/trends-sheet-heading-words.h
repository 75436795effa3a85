/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-heading-words.h: what columns are called, folded (trends_sheet_fold_heading()):
 * TRENDS_SHEET_HEADING (what it becomes, words, the best first). In English as registers have
 * them and tools export them, and in Welsh. Not a header of its own: see
 * trends-sheet-headings.c.
 */

TRENDS_SHEET_HEADING ("title",
  "task name|summary|initiative|initiative title|initiative name|project title|project name|project|scheme name|"
  "scheme|item name|card name|work item title|title|title 1|title 2|title 3|title 4|programme name|programme|"
  "program|workstream|name|task|item|event|subject|menter|prosiect|enw'r prosiect|enw’r prosiect|enw’r fenter|"
  "teitl y prosiect|teitl|rhaglen|enw|tasg")
TRENDS_SHEET_HEADING ("id",
  "issue key|task id|item id|card id|gmpp id|major projects id|project id|project ref|project reference|"
  "project no|project number|ref|ref no|reference|reference number|ref number|unique id|uid|id|no|number|cyf|"
  "cyfeirnod|rhif")
TRENDS_SHEET_HEADING ("description",
  "description|aim|aims|description/aims|project description/aims|objective|objectives|purpose|scope|"
  "card description|outcome|disgrifiad|nod|disgrifiad o’r prosiect|nodau|amcan|amcanion|pwrpas")
TRENDS_SHEET_HEADING ("trend", "trend|trend number|socitm trend|digital trend|tuedd")
TRENDS_SHEET_HEADING ("also_serves", "also serves|other trends|hefyd yn gwasanaethu")
TRENDS_SHEET_HEADING ("lead",
  "lead|project lead officer|lead officer|assignee|assignees|project lead|delivery lead|initiative lead|programme lead|"
  "workstream lead|business lead|lead name|project manager|delivery manager|programme manager|product owner|"
  "business owner|action owner|pm|assigned to|owner|project owner|coordinator|person|"
  "responsible|responsible officer|resource names|resources|members|officer|arweinydd|arweinydd y prosiect|"
  "arweinydd prosiect|rheolwr|swyddog cyfrifol|person cyfrifol|perchennog y prosiect|rheolwr prosiect|"
  "rheolwr y prosiect|swyddog arweiniol|perchennog")
TRENDS_SHEET_HEADING ("sro",
  "sro|senior responsible owner|senior responsible officer|sro name|accountable officer|uwch berchennog cyfrifol|"
  "uwch swyddog cyfrifol|ubc")
TRENDS_SHEET_HEADING ("sponsor",
  "sponsor|project sponsor|executive sponsor|noddwr|noddwr y prosiect|noddwyr y prosiect")
TRENDS_SHEET_HEADING ("contributors", "contributors|team members|cyfranwyr")
TRENDS_SHEET_HEADING ("priority", "priority|importance|blaenoriaeth|lefel blaenoriaeth")
TRENDS_SHEET_HEADING ("status",
  "status|project status|current status|progress|state|stage|phase|status category|statws|statws y prosiect|cam|"
  "cyfnod|cynnydd|statws presennol")
TRENDS_SHEET_HEADING ("confidence",
  "rag|rag status|rag rating|overall rag|delivery rag|rag colour|overall rag status|delivery rag status|"
  "project rag status|current rag status|project rag|current rag|delivery confidence|"
  "delivery confidence assessment|ipa delivery confidence assessment|dca|health|statws rag|statws cmg|"
  "statws coch melyn gwyrdd|hyder cyflawni cyffredinol|hyder cyflawni")
TRENDS_SHEET_HEADING ("confidence_reason",
  "rag comment|rag commentary|rag reason|reason for rag|rag narrative|departmental commentary on actions")
TRENDS_SHEET_HEADING ("start_date",
  "start|start date|begin|begin date|begins|planned start|target start|actual start|planned start date|"
  "target start date|actual start date|forecast start|forecast start date|date started|kick-off|from|"
  "timeline - start|timeline start|"
  "project start date|dechrau|dyddiad dechrau|dyddiadau dechrau|cychwyn|dyddiad cychwyn|"
  "dyddiad cychwyn y prosiect|dyddiad dechrau arfaethedig")
TRENDS_SHEET_HEADING ("end_date",
  "end|end date|finish|finish date|due|due date|target date|target end|target completion|target completion date|"
  "completion|completion date|planned end|planned completion|planned end date|planned finish|"
  "planned completion date|target end date|expected completion|expected completion date|estimated completion|"
  "estimated completion date|forecast end date|forecast finish|forecast completion date|delivery date|"
  "target delivery date|forecast end|forecast completion|go-live|go live|go-live date|deadline|to|"
  "timeline - end|timeline end|"
  "project end date|diwedd|dyddiad gorffen|dyddiad cwblhau|dyddiadau cwblhau|gorffen|dyddiad cau|dyddiad diwedd|"
  "dyddiad gorffen arfaethedig|dyddiad cwblhau disgwyliedig")
TRENDS_SHEET_HEADING ("horizon", "horizon|now/next/later|now next later|gorwel")
TRENDS_SHEET_HEADING ("value", "value score|value (1-5)|gwerth")
TRENDS_SHEET_HEADING ("effort", "effort score|effort (1-5)|ymdrech")
TRENDS_SHEET_HEADING ("urgency", "urgency|urgency (1-5)|brys")
TRENDS_SHEET_HEADING ("cost",
  "cost|total cost|whole life cost|whole-life cost|total whole life cost|budget|total budget|project budget|"
  "project cost|approved budget|cost estimate|estimated cost|cost|cyllideb|cyfanswm cost|cyfanswm y gost|"
  "cost y prosiect|cyllideb y prosiect|amcangyfrif o’r gost")
TRENDS_SHEET_HEADING ("cost_capital",
  "capital|capital budget|capital cost|of which capital|cyfalaf|cyllideb gyfalaf")
TRENDS_SHEET_HEADING ("funding_source",
  "funding source|source of funding|funding|funded by|fund|ffynhonnell ariannu|ffynhonnell cyllid")
TRENDS_SHEET_HEADING ("funded", "funded|funded?|is funded|funding approved|wedi'i ariannu")
TRENDS_SHEET_HEADING ("benefit", "benefit|benefits|expected benefits|budd|buddion|manteision")
TRENDS_SHEET_HEADING ("risk", "risk|risks|key risk|key risks|main risk|main risks|risg|risgiau")
TRENDS_SHEET_HEADING ("risk_likelihood", "likelihood|probability|tebygolrwydd")
TRENDS_SHEET_HEADING ("risk_impact", "impact|effaith")
TRENDS_SHEET_HEADING ("risk_mitigation", "mitigation|mitigations|mitigating actions|lliniaru")
TRENDS_SHEET_HEADING ("check_data_protection",
  "dpia|data protection|data protection impact assessment|diogelu data")
TRENDS_SHEET_HEADING ("check_equality",
  "eqia|eia|equality impact assessment|equality|integrated impact assessment|cydraddoldeb")
TRENDS_SHEET_HEADING ("check_carbon", "carbon|carbon assessment|climate impact assessment")
TRENDS_SHEET_HEADING ("check_welsh_language", "welsh language|welsh language impact assessment|y gymraeg")
TRENDS_SHEET_HEADING ("sensitivity", "sensitivity|sensitifrwydd")
TRENDS_SHEET_HEADING ("tags", "tags|labels|label|keywords|components|component/s|tagiau|labeli")
TRENDS_SHEET_HEADING ("links", "link|links|url|web link|website|card url|dolen|dolenni")
TRENDS_SHEET_HEADING ("needs",
  "depends on|dependencies|predecessors|blocked by|blocked by (dependencies)|inward issue link (blocks)|"
  "yn dibynnu ar|dibyniaethau")
TRENDS_SHEET_HEADING ("needed_by", "dependents|successors|blocking (dependencies)|outward issue link (blocks)")
TRENDS_SHEET_HEADING ("done", "completed at|completed date|date completed|dyddiad cwblhawyd")
TRENDS_SHEET_HEADING ("notes",
  "notes|comments|comment|update|latest update|commentary|remarks|nodiadau|sylwadau|diweddariad|nodyn|"
  "diweddariad diweddaraf")
