#!/bin/sh
# Prints, as UTF-8, every character of GB 2312, JIS X 0208, KS X 1001 and the frequent part of Big5
# (what everyday Chinese, Japanese and Korean are written with), all Hangul syllables, the letters
# they are made of, and the blank. The encodings name the sets; iconv drops the byte pairs that they
# leave free. Latin letters and digits stay out: they come from the Latin face.
pairs() {
  LC_ALL=C awk -v first="$1" -v last="$2" -v low="$3" 'BEGIN {
    for (row = first; row <= last; row++)
      for (cell = low; cell <= 254; cell++)
        if (cell < 127 || cell > 160)
          printf "%c%c\n", row, cell
  }'
}

{
  printf ' '
  for encoding in EUC-CN EUC-JP EUC-KR; do
    pairs 161 254 161 | iconv -c -f "$encoding" -t UTF-8
  done
  pairs 164 198 64 | iconv -c -f BIG5 -t UTF-8
  # U+1100 to U+11FF and U+AC00 to U+D7A3, as UTF-16.
  LC_ALL=C awk 'BEGIN {
    for (code = 4352; code <= 4607; code++) printf "%c%c", int(code / 256), code % 256
    for (code = 44032; code <= 55203; code++) printf "%c%c", int(code / 256), code % 256
  }' | iconv -c -f UTF-16BE -t UTF-8
} | tr -d '\n'
exit 0
