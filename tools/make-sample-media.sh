#!/bin/sh
# Makes the sample city's media (样例媒体) anew: sample-city/media/{conference-replay,explainer-video,explainer-audio}.
#
# Everything in them is generated: title cards drawn by ffmpeg, speech by espeak-ng. No person appears or speaks.
# Needs ffmpeg (libx264, aac, drawtext), espeak-ng and the font "Noto Sans CJK SC" (Debian: fonts-noto-cjk).
#
#   sh tools/make-sample-media.sh            writes into sample-city/media
#   sh tools/make-sample-media.sh OUTDIR     writes elsewhere
#
# The spoken words stand below, one card a line: what the listener hears is what the transcripts quote.
set -eu

root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
out=${1:-$root/sample-city/media}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Pinyin voice: the plain "cmn" voice reads many characters as English letters.
voice=cmn-latn-pinyin
font='Noto Sans CJK SC'
fps=5

# card FILE HEADING TITLE SUBTITLE CORNER: one 640×360 picture in the colours of the app.
card() {
  printf '%s' "$2" >"$work/heading.txt"
  printf '%s' "$3" >"$work/title.txt"
  printf '%s' "$4" >"$work/subtitle.txt"
  printf '%s' "$5" >"$work/corner.txt"
  ffmpeg -nostdin -v error -y -f lavfi -i 'color=c=0xf7f4ee:s=640x360:d=1' -frames:v 1 -vf "\
drawbox=x=0:y=0:w=640:h=56:color=0x14615a:t=fill,\
drawbox=x=40:y=132:w=6:h=96:color=0xb3301d:t=fill,\
drawtext=font='$font':textfile=$work/heading.txt:fontsize=22:fontcolor=0xf7f4ee:x=40:y=16,\
drawtext=font='$font':textfile=$work/title.txt:fontsize=48:fontcolor=0x1b1d21:x=66:y=130,\
drawtext=font='$font':textfile=$work/subtitle.txt:fontsize=24:fontcolor=0x14615a:x=66:y=196,\
drawtext=font='$font':textfile=$work/corner.txt:fontsize=22:fontcolor=0x5b5f66:x=640-tw-40:y=308" "$1"
}

# say FILE SECONDS TEXT: speech, padded with silence to exactly SECONDS; refuses a text that is too long.
say() {
  espeak-ng -v "$voice" -s 150 -g 4 -w "$work/raw.wav" "$3"
  length=$(ffprobe -v error -show_entries format=duration -of csv=p=0 "$work/raw.wav")
  if [ "$(printf '%.0f' "${length%.*}")" -ge "$2" ]; then
    echo "too long for $2 s ($length s): $3" >&2
    exit 1
  fi
  ffmpeg -nostdin -v error -y -i "$work/raw.wav" -af "adelay=400,apad,atrim=0:$2,aresample=16000" -ac 1 "$1"
}

# film NAME HEADING SECONDS: reads lines "title|subtitle|spoken words", writes $work/NAME.mp4 (one card SECONDS long each).
film() {
  : >"$work/$1.pictures"
  : >"$work/$1.sounds"
  n=0
  while IFS='|' read -r title subtitle words; do
    n=$((n + 1))
    at=$(((n - 1) * $3))
    card "$work/$1-$n.png" "$2" "$title" "$subtitle" "$(printf '%02d:%02d' $((at / 60)) $((at % 60)))"
    say "$work/$1-$n.wav" "$3" "$words"
    printf "file '%s'\nduration %s\n" "$work/$1-$n.png" "$3" >>"$work/$1.pictures"
    printf "file '%s'\n" "$work/$1-$n.wav" >>"$work/$1.sounds"
  done
  ffmpeg -nostdin -v error -y -f concat -safe 0 -i "$work/$1.pictures" -f concat -safe 0 -i "$work/$1.sounds" \
    -t $((n * $3)) -r $fps -c:v libx264 -profile:v baseline -level 3.0 -pix_fmt yuv420p -preset veryslow -crf 30 \
    -g $((fps * 5)) -keyint_min $((fps * 5)) -sc_threshold 0 -c:a aac -b:a 20k -ar 16000 -ac 1 "$work/$1.mp4"
}

# hls NAME FOLDER: 5-second segments from $work/NAME.mp4.
hls() {
  rm -rf "$out/$2"
  mkdir -p "$out/$2"
  ffmpeg -nostdin -v error -y -i "$work/$1.mp4" -c copy -hls_time 5 -hls_playlist_type vod -hls_list_size 0 \
    -hls_segment_filename "$out/$2/segment-%02d.ts" "$out/$2/index.m3u8"
}

film replay '临溪市新闻发布会 · 样例录像' 20 <<'CARDS'
开场|第 1 段，共 12 段|各位好。这里是临溪市新闻发布会的样例录像。声音和画面都由程序合成，没有真人出镜。全场四分钟，分十二段。
主要内容|第 2 段，共 12 段|第二段，主要内容。发布单位先说结论：给谁，给多少，从哪天起。再说依据：每个数字出自哪一条。
谁适用|第 3 段，共 12 段|第三段，谁适用。先看自己在不在范围里。不在范围里的，也说清楚还有什么别的办法。
怎么办|第 4 段，共 12 段|第四段，怎么办。到哪里办，带什么材料，几天办完，一步一步说。
办多久|第 5 段，共 12 段|第五段，办多久。期限说到具体哪一天。写工作日的，周末和法定节假日不算，调休上班的日子要算。
记者提问|第 6 段，共 12 段|第六段，记者提问。提问的人先报单位，再提问题。一次只问一个问题，这样答得更清楚。
回答记者|第 7 段，共 12 段|第七段，回答记者。先答是还是不是，能还是不能，再说理由。说不准的，当场讲明哪一天补充。
市民提问|第 8 段，共 12 段|第八段，市民提问。会前在网上提的问题，挑问得最多的在这里回答。
回答市民|第 9 段，共 12 段|第九段，回答市民。涉及个人情况的，不在会上公开，由承办单位单独联系。
看原文|第 10 段，共 12 段|第十段，看原文。文字实录里的每一段都标了条款，点开就能看到原文。
还有疑问|第 11 段，共 12 段|第十一段，还有疑问。可以在页面上点还有疑问，也可以打市民热线一二三四五。
结束|第 12 段，共 12 段|第十二段，结束。录像可以从任何一段重放，也可以只听声音。谢谢收看。
CARDS
hls replay conference-replay
ffmpeg -nostdin -v error -y -i "$work/replay.mp4" -vn -c:a copy -t 239.9 -hls_time 5 -hls_playlist_type vod -hls_list_size 0 \
  -hls_segment_filename "$out/conference-replay/audio-%02d.ts" "$out/conference-replay/audio.m3u8"

film foi '图解 · 向政府要一份文件' 12 <<'CARDS'
写清楚要什么|第 1 步|第一步，写清楚要什么。写文件的名称、文号，或者能让人找到它的特征。
写明你是谁|第 2 步|第二步，写明你是谁。姓名、身份证明、联系方式，三样就够。
选怎么收|第 3 步|第三步，选怎么收。要纸质的，还是电子的，邮寄还是当面领。
二十个工作日|答复期限|不能当场答复的，二十个工作日内答复。延长也不超过二十个工作日。
CARDS
hls foi explainer-video

mkdir -p "$out/explainer-audio"
say "$work/listen.wav" 45 '看政策，先看三件事。第一，管不管我。看适用范围，里面写了哪些人、哪些地方、从哪一天起。第二，我要做什么。看办理步骤，到哪里办，带什么材料，几天办完。第三，办不成怎么办。看救济渠道，可以问谁，可以向谁申诉。三件事都看完，再点条款，核对原文。'
ffmpeg -nostdin -v error -y -i "$work/listen.wav" -c:a aac -b:a 20k -ar 16000 -ac 1 -movflags +faststart "$out/explainer-audio/audio.m4a"

for file in conference-replay/index.m3u8 conference-replay/audio.m3u8 explainer-video/index.m3u8 explainer-audio/audio.m4a; do
  printf '%s  %s s\n' "$file" "$(ffprobe -v error -show_entries format=duration -of csv=p=0 "$out/$file")"
done
du -sh "$out"
