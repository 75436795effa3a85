# SPDX-License-Identifier: GPL-3.0-or-later
#
# shellcheck disable=SC2207  # file names are split at line feeds only
#
# Completion of socitm-trends for bash: subcommands, options, formats, profiles
# and files.

# Folders, and files whose names end as told; any file where nothing is told.
_socitm_trends_files () {
  local IFS=$'\n'

  compopt -o filenames 2>/dev/null
  if [[ -n $1 ]]; then
    COMPREPLY=($(compgen -d -- "$2"; compgen -f -X "!*.$1" -- "$2"))
  else
    COMPREPLY=($(compgen -f -- "$2"))
  fi
}

_socitm_trends_words () {
  COMPREPLY=($(compgen -W "$1" -- "$2"))
}

_socitm_trends () {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
  local command=${COMP_WORDS[1]} options='' word n=0 i

  COMPREPLY=()

  # bash takes --format=json apart.
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $previous == '=' ]]; then
    previous=${COMP_WORDS[COMP_CWORD-2]}
  fi

  if [[ $COMP_CWORD -eq 1 ]]; then
    if [[ $current == -* ]]; then
      _socitm_trends_words '--help --version' "$current"
      return
    fi
    _socitm_trends_files trends "$current"
    COMPREPLY+=($(compgen -W 'new show check export import baseline edition merge copies bring-back' -- "$current"))
    return
  fi

  case $command in
    new) options='--title --organisation --catalogue --sample --help' ;;
    show) options='--json --where --filter --help' ;;
    check) options='--findings --json --help' ;;
    export) options='--format --option --output --profile --preset --trend --workshop --view --where --filter --group --from --to --baseline --budget --money --weights --help' ;;
    import) options='--format --option --map --save-map --sheet --header --trend --dry-run --json --whole --any-currency --help' ;;
    baseline) options='--note --help' ;;
    edition) options='--map --dry-run --json --help' ;;
    merge) options='--output --prefer --dry-run --json --help' ;;
    copies) options='--group --profile --folder --help' ;;
    bring-back) options='--prefer --dry-run --json --help' ;;
    *)
      _socitm_trends_files trends "$current"
      return
      ;;
  esac

  case $command:$previous in
    export:--format | export:-f)
      _socitm_trends_words 'json pdf csv xlsx ods ics radar-csv radar-json png svg md' "$current"
      return
      ;;
    import:--format | import:-f)
      _socitm_trends_words 'json csv xlsx ods trello jira ics plan-ics radar' "$current"
      return
      ;;
    export:--option | export:-O)
      compopt -o nospace 2>/dev/null
      _socitm_trends_words 'separator= guard= radar= report= size= view= group= from= to= baseline= money= budget= weights= parts= trends= cards= vote= tents= confidential= workshop= notes=' "$current"
      return
      ;;
    export:separator)
      _socitm_trends_words 'comma semicolon' "$current"
      return
      ;;
    export:radar)
      _socitm_trends_words 'thoughtworks zalando' "$current"
      return
      ;;
    export:guard)
      _socitm_trends_words 'on off' "$current"
      return
      ;;
    export:--preset | export:-P | export:report)
      _socitm_trends_words 'initiatives summary decisions board roadmap horizons priorities insights workshop-pack workshop-record' "$current"
      return
      ;;
    export:parts)
      _socitm_trends_words 'all cards questions ballots tents' "$current"
      return
      ;;
    export:cards)
      _socitm_trends_words 'one four' "$current"
      return
      ;;
    export:vote)
      _socitm_trends_words 'initiatives trends ideas' "$current"
      return
      ;;
    export:notes)
      _socitm_trends_words 'left-out included' "$current"
      return
      ;;
    export:tents)
      _socitm_trends_words 'owners blank' "$current"
      return
      ;;
    export:confidential)
      _socitm_trends_words 'left-out marked' "$current"
      return
      ;;
    export:size)
      _socitm_trends_words 'a4 a3' "$current"
      return
      ;;
    export:--view | export:-V | export:view)
      _socitm_trends_words 'board roadmap horizons priorities insights' "$current"
      return
      ;;
    export:--group | export:-g | export:group)
      _socitm_trends_words 'trend owner status priority horizon' "$current"
      return
      ;;
    export:--from | export:--to | export:from | export:to | export:--trend | export:-t | export:trends | export:--workshop | export:workshop | export:--baseline | export:baseline | export:--budget | export:budget | export:--weights | export:weights)
      return
      ;;
    export:--money | export:money)
      _socitm_trends_words 'all capital revenue' "$current"
      return
      ;;
    import:--option | import:-O)
      compopt -o nospace 2>/dev/null
      _socitm_trends_words 'separator= encoding=' "$current"
      return
      ;;
    import:separator)
      _socitm_trends_words 'auto comma semicolon tab bar' "$current"
      return
      ;;
    import:encoding)
      _socitm_trends_words 'auto utf-8 utf-16 windows-1252' "$current"
      return
      ;;
    import:--map | import:-m | import:--save-map | edition:--map | edition:-m)
      _socitm_trends_files json "$current"
      return
      ;;
    import:--sheet | import:-s | import:--header | import:-H | import:--trend | import:-t)
      return
      ;;
    export:--profile | export:-p | copies:--profile | copies:-p)
      _socitm_trends_words 'full public roles' "$current"
      return
      ;;
    export:--output | export:-o)
      _socitm_trends_files '' "$current"
      return
      ;;
    merge:--prefer | merge:-p | bring-back:--prefer | bring-back:-p)
      _socitm_trends_words 'mine theirs' "$current"
      return
      ;;
    merge:--output | merge:-o)
      _socitm_trends_files trends "$current"
      return
      ;;
    new:--catalogue | new:-c)
      _socitm_trends_files json "$current"
      COMPREPLY+=($(compgen -W 'socitm-2024 socitm-2026' -- "$current"))
      return
      ;;
    copies:--folder | copies:-f)
      _socitm_trends_files '' "$current"
      return
      ;;
    copies:--group | copies:-g)
      return
      ;;
    new:--title | new:-t | new:--organisation | new:-o | baseline:--note | baseline:-n)
      return
      ;;
  esac

  if [[ $current == -* ]]; then
    _socitm_trends_words "$options" "$current"
    return
  fi

  # The second file of import is its source; the first of each is a plan.
  for ((i = 2; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    [[ $word == [-=]* || ${COMP_WORDS[i-1]} == @(-f|--format|-O|--option|-m|--map|--save-map|-s|--sheet|-H|--header|-t|--trend|=) ]] || ((n++))
  done
  if [[ $command == baseline && $n -ge 1 ]]; then
    return
  fi
  if [[ $command == edition && $n -ge 1 ]]; then
    _socitm_trends_files json "$current"
    COMPREPLY+=($(compgen -W 'socitm-2024 socitm-2026' -- "$current"))
    return
  fi
  if [[ $command == import && $n -ge 1 ]]; then
    _socitm_trends_files '@(json|csv|tsv|xlsx|ods|ics|trends)' "$current"
  else
    _socitm_trends_files trends "$current"
  fi
}

complete -F _socitm_trends socitm-trends
