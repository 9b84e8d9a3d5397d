#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A film of 12 frames of 321 × 181 pixels as MP4. $1: ganscope. Exit status 77: ffmpeg is not there.
set -eu
ganscope=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
film() { "$ganscope" frames dirac --set steps=40 --set regularizers.r1.gamma=0.3 --count 12 --rate 20 --pixels 321 --out "$work/run.mp4"; }

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

status=0
(PATH=/nonexistent && film) 2>"$work/said" || status=$?
[ "$status" = 1 ] || fail "without ffmpeg the exit status is $status, not 1"
grep -q "apt install ffmpeg" "$work/said" || fail "without ffmpeg nobody says how to get it: $(cat "$work/said")"
[ ! -e "$work/run.mp4" ] || fail "without ffmpeg a file is left"

if ! command -v ffmpeg >/dev/null || ! command -v ffprobe >/dev/null; then
    echo "SKIPPED: no ffmpeg here; only that its absence is told was tested" >&2
    exit 77
fi
film 2>"$work/said" || fail "$(cat "$work/said")"
found=$(ffprobe -v error -count_frames -select_streams v -of csv=p=0 -show_entries stream=codec_name,width,height,pix_fmt,r_frame_rate,nb_read_frames "$work/run.mp4")
# H.264 in 4:2:0 needs even sides: one pixel is cut or added, never the picture scaled.
case $found in
    h264,32[02],18[02],yuv420p,20/1,12) ;;
    *) fail "the film is $found" ;;
esac
