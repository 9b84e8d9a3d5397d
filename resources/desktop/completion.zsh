#compdef ganscope
# SPDX-License-Identifier: GPL-3.0-or-later
# zsh completion for ganscope: the program says what may come next.
_ganscope() {
    local line word meaning
    local -a described assigned
    local files=no folders=no
    for line in ${(f)"$(${(Q)words[1]} --complete "${(@Q)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)"}; do
        case $line in
            :files) files=yes ;;
            :folders) folders=yes ;;
            *)
                word=${line%%$'\t'*}
                meaning=${${line#"$word"}#$'\t'}
                if [[ $word == *= ]]; then
                    assigned+=("${word//:/\\:}:$meaning")
                else
                    described+=("${word//:/\\:}:$meaning")
                fi
                ;;
        esac
    done
    (( $#described )) && _describe -t values 'ganscope' described
    (( $#assigned )) && _describe -t paths 'number of the scenario' assigned -S ''
    [[ $files == yes ]] && _files
    [[ $folders == yes ]] && _files -/
    return 0
}
if [[ ${funcstack[1]-} == _ganscope ]]; then
    _ganscope "$@"
else
    compdef _ganscope ganscope
fi
