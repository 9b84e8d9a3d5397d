# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion for ganscope: the program says what may come next.
function __ganscope_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (command $words[1] --complete $words[2..-1] "$current" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$current"
            case ':folders'
                __fish_complete_directories "$current"
            case '*'
                echo $line
        end
    end
end
complete -c ganscope -f -a '(__ganscope_complete)'
