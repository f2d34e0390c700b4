#!/bin/sh
# Prints a hyphenation dictionary in UTF-8, as libhyphen reads it: hyphenation.sh FILE ENCODING
# Of a dictionary with levels only the comments and the last level. The first level of the German
# one is a list of 69,000 compounds: libhyphen reads it for seconds, and divides "haltser-laubnis".
# Of patterns for the same letters only the last counts, and libhyphen loses the memory of the
# others; it also takes "#" for a pattern, so comments begin with "%".
set -eu
text="$(iconv -f "$2" -t UTF-8 "$1")"
printf '%s\n' "$text" | awk '
  NR == 1 { print "UTF-8"; next }
  /^[#%]/ { sub(/^#+/, "%"); print; next }
  /^NEXTLEVEL/ { count = 0; split("", last); next }
  NF > 0 {
    pattern[++count] = $0
    gsub(/[0-9]/, "", $1)
    letters[count] = $1
    last[$1] = count
  }
  END { for (i = 1; i <= count; i++) if (last[letters[i]] == i) print pattern[i] }'
