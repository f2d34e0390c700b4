#!/bin/sh
# Prints, as UTF-8, every character of GB 2312, JIS X 0208 and KS X 1001: what everyday Chinese
# (simplified), Japanese and Korean are written with. The encodings name the sets; iconv drops the
# byte pairs that they leave free.
for encoding in EUC-CN EUC-JP EUC-KR; do
  LC_ALL=C awk 'BEGIN {
    for (row = 161; row <= 254; row++)
      for (cell = 161; cell <= 254; cell++)
        printf "%c%c\n", row, cell
  }' | iconv -c -f "$encoding" -t UTF-8
done | tr -d '\n'
exit 0
