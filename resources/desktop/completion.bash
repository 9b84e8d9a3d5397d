# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for ganscope: the program says what may come next.
_ganscope() {
    local line=${COMP_LINE:0:COMP_POINT} words word meaning current before part found
    read -ra words <<<"$line"
    [[ $line != *[[:space:]] ]] || words+=("")
    current=${words[-1]}
    # Readline takes a word apart at = and :, and replaces only what follows the last of them.
    before=${current%"${current##*[=:]}"}
    part=${current#"$before"}
    COMPREPLY=()
    while IFS=$'\t' read -r word meaning; do
        case $word in
            :files) compopt -o filenames 2>/dev/null; while IFS= read -r found; do COMPREPLY+=("$found"); done < <(compgen -f -- "$part") ;;
            :folders) compopt -o filenames 2>/dev/null; while IFS= read -r found; do COMPREPLY+=("$found"); done < <(compgen -d -- "$part") ;;
            *) COMPREPLY+=("${word#"$before"}") ;;
        esac
    done < <("${words[0]}" --complete "${words[@]:1}" 2>/dev/null)
    [[ ${#COMPREPLY[@]} -ne 1 || ${COMPREPLY[0]} != *= ]] || compopt -o nospace 2>/dev/null
}
complete -F _ganscope ganscope
