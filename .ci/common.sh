# shellcheck shell=sh disable=SC2034,SC2154
# SPDX-License-Identifier: GPL-3.0-or-later
# What ./run and ./test share: finding and installing what is missing, configuring, building. Sourced; needs $root and
# $me (the caller's name). Messages go to standard error.

needed_to_build="g++ cmake ninja-build ccache qt6-base-dev qt6-svg-dev qt6-l10n-tools libqt6svg6 libqcustomplot-dev libeigen3-dev \
libboost-dev liblapacke-dev libopenblas-dev libspectra-dev nlohmann-json3-dev libcli11-dev libzip-dev zlib1g-dev libtiff-dev libgif-dev pkg-config \
fonts-dejavu-core"
# Beside these, what the tests use: figures are read back with poppler and librsvg; a locale is compiled; what is installed
# is checked as desktops and Debian check it.
needed_to_test="libbenchmark-dev locales poppler-utils librsvg2-bin xauth xvfb \
desktop-file-utils appstream libxml2-utils shared-mime-info libglib2.0-bin mandoc dpkg-dev lintian"
# And what ./test --full needs.
needed_to_fuzz="clang-16 libclang-rt-16-dev"
needed_to_measure="gcovr linux-perf python3 python3-numpy python3-scipy python3-matplotlib python3-torch xppaut"
install=yes

# Seen from the build folder the core is the same file in every one: compiled once, the compiler's cache serves the others.
CCACHE_BASEDIR=$root
export CCACHE_BASEDIR

say() { printf '%s\n' "$me: $*" >&2; }

die() {
    say "$*"
    exit 1
}

system_name() {
    ( . /etc/os-release 2>/dev/null && printf '%s' "${PRETTY_NAME:-$ID}" ) || uname -s
}

# Prints those of its arguments that are neither installed nor provided by a package that is.
missing_of() {
    installed=$(dpkg-query -W -f '${db:Status-Status}|${Package}, ${Provides}\n' |
        sed -n -e 's/([^)]*)//g' -e 's/,/ /g' -e 's/^installed|//p' | tr '\n' ' ')
    for package; do
        case " $installed " in
            *" $package "*) ;;
            *) printf '%s ' "$package" ;;
        esac
    done
}

# need PACKAGE...: installs those that are missing, asking apt for nothing when none is.
need() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        [ "$install" = yes ] || return 0
        die "on $(system_name) I cannot install what is needed: g++ 12 or newer, CMake 3.25, ninja, pkg-config, Qt 6.4" \
            "(Widgets, PrintSupport, Svg, Test, lupdate and lrelease), QCustomPlot 2.1 for Qt 6, Eigen 3.4, Boost, LAPACKE, OpenBLAS, Spectra, nlohmann_json, CLI11, libzip, zlib, libtiff, giflib" \
            "and DejaVu Sans; install these, then call $me --no-install."
    fi
    # shellcheck disable=SC2046,SC2086 # package names hold no blanks
    set -- $(missing_of "$@")
    [ $# -gt 0 ] || return 0
    if [ "$install" = no ]; then
        say "not installed, and --no-install was given: $*"
        return 0
    fi
    apt="apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=120"
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        as_root=sudo
        if ! command -v sudo >/dev/null; then
            die "packages are missing, and there is no sudo here. As root, call: $apt $*"
        elif ! sudo -n true 2>/dev/null && { [ ! -t 0 ] || [ "${CI:-}" = true ]; }; then
            die "packages are missing, and sudo wants a password. Call: sudo $apt $*"
        fi
    fi
    say "installing what is missing: $*"
    # shellcheck disable=SC2086 # $apt is a command with its options
    as_root_apt() { $as_root env DEBIAN_FRONTEND=noninteractive "$@" </dev/null >&2; }
    # shellcheck disable=SC2086
    if ! as_root_apt $apt "$@"; then
        say "once more, with fresh package lists"
        as_root_apt apt-get update -o DPkg::Lock::Timeout=120 || true
        # shellcheck disable=SC2086
        as_root_apt $apt "$@" || die "apt-get failed, see above. Ganscope is tried on Debian 12; on $(system_name)" \
            "packages may have other names. Needed: $*"
    fi
}

cpus() { nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1; }

# One compiler for every 2 GB of free memory, and no more than there are processors.
compilers() {
    room=$(awk '/^MemAvailable:/ { print int($2 / 2000000) }' /proc/meminfo 2>/dev/null || true)
    n=$(cpus)
    [ "${room:-$n}" -ge "$n" ] || n=$room
    [ "$n" -ge 1 ] || n=1
    echo "$n"
}

# configured PRESET: whether build/PRESET is ready for ninja, for this very folder and as the presets say now.
configured() {
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$root/build/$1/CMakeCache.txt" 2>/dev/null &&
        [ -f "$root/build/$1/build.ninja" ] &&
        [ -z "$(find "$root/CMakePresets.json" -newer "$root/build/$1/build.ninja")" ]
}

# configure PRESET: a build folder that was made for another place is started afresh.
configure() {
    if [ -e "$root/build" ] && [ ! -w "$root/build" ]; then
        die "$root/build belongs to $(stat -c %U "$root/build"); remove it or run as that user"
    fi
    cache=$root/build/$1/CMakeCache.txt
    if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        say "build/$1 was made for another folder: starting afresh"
        rm -rf "$root/build/$1"
    fi
    cmake -S "$root" --preset "$@" >&2
}

# build PRESET [TARGET...]
build() {
    made=$1
    shift
    (cd "$root" && cmake --build --preset "$made" -j "$(compilers)" ${1+--target "$@"}) >&2
}
