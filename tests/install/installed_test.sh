#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# installed_test.sh WHAT BUILD SOURCE: installs the build into a folder of its own and looks at one part of it, with the
# tool that the desktops use where there is one. Status 77: that tool is not installed.
set -eu
what=$1 build=$2 source=$3
prefix=$(mktemp -d "${TMPDIR:-/tmp}/ganscope-install.XXXXXX")
trap 'rm -rf "$prefix"' EXIT

needs() {
    command -v "$1" >/dev/null && return
    echo "NOT TESTED: $what, for want of $1 (package $2)"
    exit 77
}
fail() {
    echo "FAILED: $*"
    exit 1
}
cmake --install "$build" --prefix "$prefix" >/dev/null
share=$prefix/share

case $what in
    tree)
        for file in bin/ganscope share/applications/org.ganscope.Ganscope.desktop share/metainfo/org.ganscope.Ganscope.metainfo.xml \
            share/mime/packages/ganscope.xml share/icons/hicolor/{scalable/apps/ganscope.svg,{16x16,24x24,32x32,48x48,64x64,128x128,256x256}/apps/ganscope.png} \
            share/man/man1/ganscope.1.gz share/bash-completion/completions/ganscope share/zsh/vendor-completions/_ganscope \
            share/fish/vendor_completions.d/ganscope.fish share/doc/ganscope/{copyright,changelog.gz}; do
            [ -s "$prefix/$file" ] || fail "$file is not installed"
        done
        # What is installed runs from where it is, and needs nothing of the sources.
        cd /
        "$prefix/bin/ganscope" --version | grep -E '^ganscope [0-9]+\.[0-9]+\.[0-9]+( \([0-9a-f]+(-dirty)?\))?$'
        "$prefix/bin/ganscope" figure dirac --out "$prefix/dirac.pdf"
        [ "$(head -c 5 "$prefix/dirac.pdf")" = %PDF- ] || fail "no figure was made"
        version=$("$prefix/bin/ganscope" --version | cut -d ' ' -f 2)
        grep -qx "version: $version" "$source/CITATION.cff" || fail "CITATION.cff is not of version $version"
        grep -q "release version=\"$version\" date=\"20[0-9-]*\"" "$share"/metainfo/*.xml || fail "the metainfo is not of version $version"
        ;;
    levels)
        levels=$(sed -n 's/^GANSCOPE_LEVELS:STRING=//p' "$build/CMakeCache.txt" | tr ';' ' ')
        loader=$(readelf -p .interp "$prefix/bin/ganscope" | grep -o '/[^ ]*$')
        name=libganscope-core.so
        readelf -d "$prefix/bin/ganscope" | grep -q 'RUNPATH.*\[[$]ORIGIN/[^:]*\]$' || fail "$(readelf -d "$prefix/bin/ganscope" | grep RUNPATH)"
        nm -CD "$prefix/bin/ganscope" | grep -q ' U ganscope::Dynamics::' || fail "the program has a core of its own"
        libraries=$(dirname "$(ldd "$prefix/bin/ganscope" | sed -n "s/.*$name => \(.*\) (.*/\1/p")")
        libraries=${libraries%/glibc-hwcaps/*}
        # A copy of the tree with one level beside the first, or none: found from the program, wherever it is taken.
        for level in none $levels; do
            tree=$prefix/$level
            mkdir "$tree"
            cp -r "$prefix/bin" "$prefix/lib" "$tree"
            there=$tree${libraries#"$prefix"}
            find "$there/glibc-hwcaps" -mindepth 1 -maxdepth 1 ! -name "$level" -exec rm -r {} +
            expected=$there/$name
            if [ "$level" != none ]; then
                expected=$there/glibc-hwcaps/$level/$name
                [ -s "$expected" ] || fail "$level: no core is installed"
                if ! "$loader" --help | grep -q "^ *$level (supported"; then
                    absent="${absent:-} $level"
                    continue
                fi
            fi
            ldd "$tree/bin/ganscope" | grep -q "$(printf '\t')$name => $expected " || fail "$level: $(ldd "$tree/bin/ganscope" | grep $name)"
            # What a level computes is what the first computes, byte for byte: paths, maps, loci, basins, matrices, networks.
            of_level=$tree/bin/ganscope out=$tree/out
            ("$of_level" gallery --out "$out" --only jare --only nk --only wgan --only sgp &&
                "$of_level" figure dirac-wgan-gp-simultaneous --view basins --out "$out/basins.pdf" &&
                "$of_level" figure dirac --view control --out "$out/control.pdf" &&
                "$of_level" eval ring --at init --json >"$out/spectrum.json" &&
                "$of_level" run ring --steps 20 --out "$out/training.csv") >"$prefix/log" 2>&1 || fail "$level: $(cat "$prefix/log")"
            diff -r "$prefix/none/out" "$out" || fail "$level: its results are others"
        done
        if [ -n "${absent:-}" ]; then
            echo "NOT TESTED: $what, for want of a processor of$absent"
            exit 77
        fi
        ;;
    desktop-file)
        needs desktop-file-validate desktop-file-utils
        out=$(desktop-file-validate "$share"/applications/*.desktop 2>&1) || fail "$out"
        [ -z "$(printf '%s' "$out" | grep -v 'hint:')" ] || fail "$out"
        ;;
    metainfo)
        needs appstreamcli appstream
        appstreamcli validate --no-net "$share"/metainfo/*.xml
        ;;
    mime)
        needs xmllint libxml2-utils
        needs update-mime-database shared-mime-info
        xmllint --noout "$share"/mime/packages/ganscope.xml
        type=application/vnd.ganscope+json
        export XDG_DATA_HOME=$prefix/home XDG_DATA_DIRS=$share:/usr/share
        mkdir -p "$prefix/home"
        update-mime-database "$share/mime" >/dev/null 2>&1
        grep -q "$type" "$share/mime/globs2" || fail "the type has no glob"
        grep -q "^\[85:$type\]" -a "$share/mime/magic" || fail "the type has no magic"
        # By its content, whatever the file is called; a file of other JSON is none.
        needs gio libglib2.0-bin
        "$prefix/bin/ganscope" show dirac >"$prefix/scenario.json"
        cp "$prefix/scenario.json" "$prefix/a.ganscope.json"
        echo '{"other": 1}' >"$prefix/other.json"
        for file in scenario.json a.ganscope.json; do
            gio info -a standard::content-type "$prefix/$file" | grep -q "$type" || fail "$file is not seen as $type"
        done
        gio info -a standard::content-type "$prefix/other.json" | grep -q 'application/json' || fail "other JSON is not application/json"
        ;;
    manual-page)
        needs mandoc mandoc
        gzip -dc "$share/man/man1/ganscope.1.gz" >"$prefix/ganscope.1"
        mandoc -Tlint -W warning "$prefix/ganscope.1"
        ;;
    icons)
        needs rsvg-convert librsvg2-bin
        for side in 16 24 32 48 64 128 256; do
            rsvg-convert -w $side -h $side "$share/icons/hicolor/scalable/apps/ganscope.svg" -o "$prefix/$side.png"
            cmp "$prefix/$side.png" "$share/icons/hicolor/${side}x$side/apps/ganscope.png" ||
                fail "the PNG of $side pixels is not what rsvg-convert makes of ganscope.svg: render it again"
        done
        ;;
    completion)
        PATH=$prefix/bin:$PATH
        # As readline calls it, at the end of a line.
        answers() {
            COMP_LINE=$1 COMP_POINT=${#1} COMPREPLY=()
            _ganscope
            printf '%s\n' "${COMPREPLY[@]}"
        }
        # shellcheck disable=SC1091
        . "$share/bash-completion/completions/ganscope"
        cd "$prefix"
        touch own.json
        [ "$(answers 'ganscope equi')" = equilibria ] || fail "bash: a command"
        [ "$(answers 'ganscope eval dirac --set method.id=ada')" = adam ] || fail "bash: a value after ="
        [ "$(answers 'ganscope show own')" = own.json ] || fail "bash: a file"
        [ "$(answers 'ganscope figure dirac --style t')" = talk ] || fail "bash: a style"
        ! command -v zsh >/dev/null || zsh -n "$share/zsh/vendor-completions/_ganscope"
        if command -v fish >/dev/null; then
            [ "$(HOME=$prefix XDG_DATA_HOME=$prefix XDG_CONFIG_HOME=$prefix fish -c "source '$share/fish/vendor_completions.d/ganscope.fish'; complete -C 'ganscope equi'" | cut -f 1)" = equilibria ] ||
                fail "fish: a command"
        fi
        ;;
    package)
        needs dpkg-shlibdeps dpkg-dev
        needs lintian lintian
        (cd "$build" && cpack -G DEB -B "$prefix/package" >"$prefix/log" 2>&1) || fail "$(cat "$prefix/log")"
        if dpkg-deb --ctrl-tarfile "$prefix"/package/*.deb | tar t | grep -E '(post|pre)(inst|rm)'; then
            fail "the package runs a script"
        fi
        lintian --allow-root --fail-on error "$prefix"/package/*.deb
        ;;
    *) fail "$what is no part" ;;
esac
