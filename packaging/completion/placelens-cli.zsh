#compdef placelens-cli
# Completes the commands, options, geographies and indicators of placelens-cli in zsh.

# The ids of the atlas that is in use, asked from the program itself.
_placelens_cli_geographies() {
    local -a ids
    ids=(${(f)"$(_call_program ids placelens-cli atlas info --format json 2>/dev/null | tr -d '\n' |
        sed 's/"indicators".*//' | grep -o '"id": *"[^"]*"' | cut -d '"' -f 4)"})
    compadd -a ids
}

_placelens_cli_indicators() {
    local -a ids
    ids=(${(f)"$(_call_program ids placelens-cli indicators --format csv 2>/dev/null | tail -n +2 | cut -d , -f 1)"})
    compadd -a ids
}

_placelens_cli() {
    local curcontext=$curcontext state line
    local -a everywhere commands
    everywhere=(
        '--format[how the answer is written]:format:(table json csv)'
        '--atlas[the atlas to read]:file:_files -g "*.gpkg"'
        '--help[what the command does and takes]'
    )
    commands=(
        'atlas:what an atlas holds, its inconsistencies, or a new one from tables'
        'areas:code, name, geography, districts, residents'
        'area:one area with members, overlaps and figures'
        'indicators:what is measured'
        'values:a figure for each area'
        'compare:areas side by side'
        'classify:class bounds and counts'
        'moran:whether neighbouring areas have similar figures'
        'divide:how much of the differences a border explains'
        'map:a finished map as PNG, SVG or PDF'
        'brief:printed area briefs, or one that compares areas'
        'bench:how fast this machine draws a file of areas'
        'export:figures as CSV, Excel, OpenDocument, GeoPackage, GeoJSON'
    )
    _arguments -C $everywhere '--version[the version]' '1: :->command' '*:: :->arguments' && return
    case $state in
    command) _describe command commands ;;
    arguments)
        local geography='--geography[geography]:geography:_placelens_cli_geographies'
        local indicator='--indicator[indicator]:indicator:_placelens_cli_indicators'
        local period='--period[ISO 8601 period, or a year]:period:'
        local method='--method[how classes are made]:method:(quantile equal natural pretty stddev headtail box)'
        case $words[1] in
        atlas) _arguments $everywhere '-o[the atlas to write]:file:_files' '1:what:(info validate build)' '2:folder:_files -/' ;;
        areas) _arguments $everywhere $geography '--find[text to look for]:text:' ;;
        area) _arguments $everywhere '1:area:' ;;
        indicators) _arguments $everywhere '1:indicator:_placelens_cli_indicators' ;;
        values) _arguments $everywhere $indicator $geography $period '*--area[area]:area:' ;;
        compare) _arguments $everywhere "*$indicator" $period '--benchmark[area to compare with]:area:' '*:area:' ;;
        classify) _arguments $everywhere $indicator $geography $period $method '--classes[how many]:number:' ;;
        moran)
            _arguments $everywhere $indicator $geography $period '--permutations[how often to shuffle]:number:' \
                '--seed[what the shuffling starts from]:number:' '--local[each area too]'
            ;;
        divide)
            _arguments $everywhere $indicator $period '--by[a geography, or x1,y1,x2,y2]:geography:_placelens_cli_geographies' \
                '--weighted[weigh districts by residents]'
            ;;
        bench)
            _arguments $everywhere '--size[the picture in pixels]:WxH:' '--repeat[how often]:number:' \
                '--png[write the pictures]:prefix:_files' ':file of areas:_files'
            ;;
        map)
            _arguments $everywhere $indicator $geography $period $method '--classes[how many]:number:' \
                '--palette[their colours]:palette:(estuary ember heather crossing)' '*--overlay[borders too]:geography:_placelens_cli_geographies' \
                '*--select[outlined with a letter]:area:' '--area[fills the picture]:area:' '--size[pixels]:WxH:' \
                '--scale[pixels of the file for each of these]:number:' '--bare[the map alone]' \
                '-o[the file to write]:file:_files -g "*.(png|svg|pdf)"'
            ;;
        brief)
            _arguments $everywhere "*$indicator" $geography '--output-dir[the folder for a file an area]:folder:_files -/' \
                '--paper[size of the pages]:paper:(A4 A3 Letter)' '--landscape[wider than high]' \
                '--sections[only these, in this order]:sections:' '--benchmark[area to compare with]:area:' \
                '--council[the name on top]:name:' '--logo[a picture on top]:file:_files -g "*.(png|svg)"' \
                '--date[the day printed on it, or today]:date:' '-o[the PDF to write]:file:_files -g "*.pdf"' '*:area:'
            ;;
        export) _arguments $everywhere "*$indicator" $geography $period '-o[the file to write]:file:_files' ;;
        esac
        ;;
    esac
}

_placelens_cli "$@"
