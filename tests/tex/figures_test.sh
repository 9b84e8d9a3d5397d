#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles TeX figures and the example paper. $1: ganscope, $2: resources/examples. Exit status 77: TeX is not there.
set -eu
ganscope=$1
examples=$2
if ! command -v pdflatex >/dev/null || ! kpsewhich pgfplots.sty >/dev/null; then
    echo "SKIPPED: no pdflatex with pgfplots here (texlive-latex-base texlive-latex-recommended texlive-pictures)" >&2
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

for view in phase spectrum series data; do
    "$ganscope" figure dirac --set regularizers.r1.gamma=0.3 --view $view --width 3in --out $view.tex --standalone
    pdflatex -interaction=nonstopmode -halt-on-error $view.tex >$view.out || { tail -30 $view.out; fail "$view.tex does not compile"; }
    ! grep -q "Overfull" $view.log || fail "$view.tex is larger than its page"
    ! grep -q "Missing character" $view.log || fail "$view.tex has signs without a glyph"
    if command -v pdfinfo >/dev/null; then
        pdfinfo $view.pdf | grep -q "^Page size: *216 x" || fail "$view.pdf is not 216 pt wide: $(pdfinfo $view.pdf | grep 'Page size')"
        pdfinfo $view.pdf | grep -q "^Pages: *1$" || fail "$view.pdf has more than one page"
    fi
done
if command -v pdftotext >/dev/null; then
    pdftotext series.pdf - | grep -q "step" || fail "the axis label of series.tex is missing"
fi

cp -r "$examples/paper" .
chmod -R u+w paper
make -C paper GANSCOPE="$ganscope" >paper.out 2>&1 || { tail -30 paper.out; fail "the example paper does not build"; }
[ -s paper/paper.pdf ] || fail "the example paper has no PDF"
make -C paper GANSCOPE="$ganscope" 2>&1 | grep -q "0 made, 5 unchanged" || fail "the example paper makes its figures again"
