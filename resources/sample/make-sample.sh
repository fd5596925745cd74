#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Makes sample.mp4 (H.264/AAC) and its twin sample.webm (VP9/Opus): a mechanical model of the planets in a glass case,
# with a clock that shows the media position to a tenth of a second, and a quiet chord. ffmpeg generates all pictures
# and sounds; only the font comes from outside (DejaVu, free licence).
#
# Usage: make-sample.sh [FOLDER]     writes into FOLDER, default: the folder of this script
# Needs: ffmpeg 5 or newer with libx264, libvpx-vp9 and libopus; fonts-dejavu-core and fonts-dejavu-extra.

set -eu

seconds=90
rate=30
out=${1:-$(dirname "$0")}
fonts=${VITRINE_FONTS:-/usr/share/fonts/truetype/dejavu}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for font in DejaVuSans-ExtraLight.ttf DejaVuSans.ttf; do
    if [ ! -r "$fonts/$font" ]; then
        echo "make-sample.sh: $fonts/$font is missing; install fonts-dejavu-core and fonts-dejavu-extra," \
            "or set VITRINE_FONTS to their folder." >&2
        exit 2
    fi
done

run() {
    ffmpeg -hide_banner -loglevel error -y "$@"
}

# Drawn three times as large as the result, so that slow things move by thirds of a pixel.
width=1920
height=1080

# The room: a warm light from above on the case, a dark wall, a plinth, the orbits as thin lines, the glass.
room="
  st(0, hypot((X-700)/900, (Y-430)/620));
  st(1, exp(-ld(0)*ld(0)*1.5));
  st(2, Y/$height);"
orbit() {
    # Brightness of an ellipse line: centre, half axes, strength.
    echo "$4*exp(-pow((hypot((X-700)/$1,(Y-455)/$2)-1)*$1/2.6,2))*(0.45+0.55*clip((Y-455)/$2*$3+0.5,0,1))"
}
orbits="$(orbit 190 62 0.5 34)+$(orbit 330 112 0.5 30)+$(orbit 480 170 0.5 26)"
edge="26*exp(-pow((abs(X-700)-590)/2.2,2))*between(Y,110,800)+18*exp(-pow((Y-110)/2.2,2))*lt(abs(X-700),590)"
sheen="9*lt(abs(X-700),589)*between(Y,112,798)*(exp(-pow((X+Y*0.55-560)/120,2))+0.6*exp(-pow((X+Y*0.55-800)/40,2)))"
plinth="gte(Y,800)*lt(abs(X-700),630)"
run -f lavfi -i "color=black:size=${width}x${height},format=gbrp,geq=
    r='$room clip((14+46*ld(1)-8*ld(2)+$orbits+$edge+$sheen)*(1-0.42*$plinth)+$plinth*14*exp(-pow((Y-806)/7,2)),0,255)':
    g='$room clip((20+62*ld(1)-9*ld(2)+$orbits+$edge+$sheen)*(1-0.42*$plinth)+$plinth*17*exp(-pow((Y-806)/7,2)),0,255)':
    b='$room clip((28+66*ld(1)-6*ld(2)+$orbits+$edge+$sheen)*(1-0.42*$plinth)+$plinth*20*exp(-pow((Y-806)/7,2)),0,255)'" \
    -frames:v 1 "$work/room.png"

# A ball with soft light from the upper left: name, size, red, green, blue, halo (0 none, 1 glowing).
ball() {
    shape="st(0,hypot(X-W/2,Y-H/2)/(W/4)); st(1,hypot(X-W*0.41,Y-H*0.39)/(W/4)); st(2,clip(1.12-0.62*ld(1),0.16,1)*(1-$6)+$6*clip(1.13-0.3*ld(1)*ld(1),0,1));"
    run -f lavfi -i "color=black:size=$2x$2,format=gbrap,geq=
        r='$shape clip($3*ld(2)+70*(1-$6)*exp(-ld(1)*ld(1)*7),0,255)':
        g='$shape clip($4*ld(2)+70*(1-$6)*exp(-ld(1)*ld(1)*7),0,255)':
        b='$shape clip($5*ld(2)+70*(1-$6)*exp(-ld(1)*ld(1)*7),0,255)':
        a='$shape 255*max(clip((1-ld(0))*W/8+0.5,0,1),$6*0.42*exp(-pow((ld(0)-0.7)*2.1,2))*lt(ld(0),2)*clip((2-ld(0))*2,0,1))'" \
        -frames:v 1 "$work/$1.png"
}
ball sun 340 255 205 128 1
ball inner 116 79 209 197 0
ball middle 164 226 122 96 0
ball outer 132 196 205 232 0

# A planet runs round its ellipse; it is drawn before the sun on the far half and after it on the near half.
planet() { # input label, half axes, seconds per round, start angle
    angle="(t*2*PI/$4+$5)"
    x="700+$2*cos$angle-w/2"
    y="455+$3*sin$angle-h/2"
}
far() { echo "[$1][$2]overlay=x='$x':y='$y':eval=frame:format=gbrp:enable='lt(sin$angle,0)'[$3]"; }
near() { echo "[$1][$2]overlay=x='$x':y='$y':eval=frame:format=gbrp:enable='gte(sin$angle,0)'[$3]"; }

planet inner 190 62 12 0.4
inner_far=$(far room inner1 f1)
inner_near=$(near sunny inner2 n1)
planet middle 330 112 22 2.6
middle_far=$(far f1 middle1 f2)
middle_near=$(near n1 middle2 n2)
planet outer 480 170 38 4.4
outer_far=$(far f2 outer1 f3)
outer_near=$(near n2 outer2 n3)

# The label beside the case: a name, the clock, a hairline.
clock="%{eif\\:floor((t+0.001)/60)\\:d\\:2}\\:%{eif\\:mod(floor(t+0.001)\\,60)\\:d\\:2}.%{eif\\:mod(floor((t+0.001)*10)\\,10)\\:d}"
thin="fontfile=$fonts/DejaVuSans-ExtraLight.ttf"
plain="fontfile=$fonts/DejaVuSans.ttf"
graph="
  [0]format=gbrp[room];[1]format=gbrap[sun];
  [2]format=gbrap,split[inner1][inner2];[3]format=gbrap,split[middle1][middle2];[4]format=gbrap,split[outer1][outer2];
  $inner_far;$middle_far;$outer_far;
  [f3][sun]overlay=x=700-w/2:y=455-h/2:format=gbrp[sunny];
  $inner_near;$middle_near;$outer_near;
  [n3]scale=640:360:flags=area,format=yuv420p,
  drawtext=$plain:text='ORRERY':fontsize=13:fontcolor=0xA9B4C0:x=452:y=104,
  drawtext=$thin:text='$clock':fontsize=46:fontcolor=0xF2F5F8:x=450:y=128,
  drawbox=x=452:y=186:w=170:h=1:color=0xF2F5F8@0.28:t=fill,
  drawtext=$plain:text='Brass, glass, light':fontsize=11:fontcolor=0xA9B4C0:x=452:y=198,
  setsar=1[picture]"

# A slow open chord; each voice swells in its own time. Fades at both ends.
voice() { echo "$3*sin(2*PI*$1*t)*(0.55+0.45*sin(2*PI*t/$2))"; }
chord="0.32*($(voice 110 17 0.30)+$(voice 164.81 13 0.22)+$(voice 220 19 0.20)+$(voice 277.18 23 0.12)+$(voice 329.63 29 0.09))"
sound="aevalsrc='$chord':s=48000:d=$seconds,afade=in:d=1.5,afade=out:st=$((seconds - 3)):d=3"

# shellcheck disable=SC2046 # five inputs, in words
run $(for name in room sun inner middle outer; do printf ' -loop 1 -framerate %s -i %s/%s.png' "$rate" "$work" "$name"; done) \
    -f lavfi -i "$sound" -filter_complex "$graph" -map '[picture]' -map 5:a -t "$seconds" \
    -c:v libx264 -preset ultrafast -qp 0 -c:a pcm_s16le "$work/master.mkv"

# Two passes each. A keyframe each second makes seeking exact; faststart lets playback begin before the file is there.
colour="-color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv"
# shellcheck disable=SC2086 # the lists of options are meant to be split into words
encode() { # file name, video options, sound options
    picture="$2 -pix_fmt yuv420p -g $rate -keyint_min $rate $colour -passlogfile $work/$1"
    run -i "$work/master.mkv" $picture -pass 1 -an -f null /dev/null
    run -i "$work/master.mkv" $picture -pass 2 $3 -ac 1 -map_metadata -1 -fflags +bitexact "$work/$1"
}
encode sample.mp4 "-c:v libx264 -b:v 86k -preset veryslow -profile:v high -tune animation -sc_threshold 0" \
    "-c:a aac -b:a 40k -movflags +faststart"
encode sample.webm "-c:v libvpx-vp9 -b:v 92k -deadline good -cpu-used 1 -row-mt 1 -auto-alt-ref 1" \
    "-c:a libopus -b:a 28k"

mv "$work/sample.mp4" "$work/sample.webm" "$out/"
python3 "$(dirname "$0")/index-segments.py" "$out/sample.webm" >"$out/sample.segments.json"
ls -l "$out/sample.mp4" "$out/sample.webm" "$out/sample.segments.json"
