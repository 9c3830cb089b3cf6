# Completes the commands, options, geographies and indicators of placelens-cli in bash.

# The ids of the atlas that is in use, asked from the program itself.
_placelens_cli_geographies() {
    "$1" atlas info --format json 2>/dev/null | tr -d '\n' | sed 's/"indicators".*//' |
        grep -o '"id": *"[^"]*"' | cut -d '"' -f 4
}

_placelens_cli_indicators() {
    "$1" indicators --format csv 2>/dev/null | tail -n +2 | cut -d , -f 1
}

_placelens_cli() {
    local program=$1 word=$2 previous=$3 command='' options i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --atlas | --format) ((i++)) ;;
        -*) ;;
        *)
            command=${COMP_WORDS[i]}
            break
            ;;
        esac
    done

    case $previous in
    --format) mapfile -t COMPREPLY < <(compgen -W 'table json csv' -- "$word") ;;
    --method)
        mapfile -t COMPREPLY < <(compgen -W 'quantile equal natural pretty stddev headtail box' -- "$word")
        ;;
    --geography | --overlay | --by)
        mapfile -t COMPREPLY < <(compgen -W "$(_placelens_cli_geographies "$program")" -- "$word")
        ;;
    --indicator)
        mapfile -t COMPREPLY < <(compgen -W "$(_placelens_cli_indicators "$program")" -- "$word")
        ;;
    --atlas | -o)
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        ;;
    --output-dir)
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        ;;
    --logo)
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        ;;
    --paper) mapfile -t COMPREPLY < <(compgen -W 'A4 A3 Letter' -- "$word") ;;
    --palette)
        mapfile -t COMPREPLY < <(compgen -W 'estuary ember heather crossing' -- "$word")
        ;;
    --find | --period | --area | --select | --benchmark | --classes | --size | --scale | --repeat | --permutations | --seed | \
        --sections | --council | --date) ;;
    *)
        options='--format --atlas --help'
        case $command in
        '') options="atlas areas area indicators values compare classify moran divide map brief export bench $options --version" ;;
        atlas)
            options="info validate build -o $options"
            if [ "$previous" = build ]; then
                compopt -o filenames 2>/dev/null
                mapfile -t COMPREPLY < <(compgen -d -- "$word")
                return
            fi
            ;;
        areas) options="--geography --find $options" ;;
        indicators)
            [ "$previous" = indicators ] && options="$(_placelens_cli_indicators "$program") $options"
            ;;
        values) options="--indicator --geography --period --area $options" ;;
        compare) options="--indicator --period --benchmark $options" ;;
        classify) options="--indicator --geography --period --method --classes $options" ;;
        moran) options="--indicator --geography --period --permutations --seed --local $options" ;;
        divide) options="--indicator --by --period --weighted $options" ;;
        bench) options="--size --repeat --png $options" ;;
        map)
            options="-o --indicator --geography --period --method --classes --palette --overlay --select --area $options"
            options="--size --scale --bare $options"
            ;;
        brief)
            options="-o --geography --output-dir --paper --landscape --sections --indicator --benchmark $options"
            options="--council --logo --date $options"
            ;;
        export) options="--geography --indicator --period -o $options" ;;
        esac
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
        ;;
    esac
}

complete -F _placelens_cli placelens-cli
