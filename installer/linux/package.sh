#!/usr/bin/env bash
# Makes an application image (default), a .deb or an .rpm of the terminal below target/installer.
# Use: installer/linux/package.sh [app-image|deb|rpm]      after: mvn -DskipTests package
set -euo pipefail

kind=${1:-app-image}
case $kind in app-image|deb|rpm) ;; *) echo "use: $0 [app-image|deb|rpm]" >&2; exit 2;; esac
. "$(dirname "${BASH_SOURCE[0]}")/../stage.sh"

image=$work/Guitai
rm -rf "$image"
"$jpackage" --type app-image @"$root/installer/jpackage.args" \
  --app-version "$version" --input "$stage" --main-jar "$main_jar" --runtime-image "$runtime" \
  --icon "$root/assets/icons/guitai-512.png" --dest "$work"

# One start writes the cache that makes later ones quick. It fits this runtime and these jars only, wherever the tree is moved.
cache=$image/lib/app/terminal.aot
JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$cache -XX:TieredStopAtLevel=1" "$image/bin/Guitai" warm-up >"$work/train.log" 2>&1 || true
if [ -s "$cache" ]; then
  for option in '-XX:AOTCache=$APPDIR/terminal.aot' -Xlog:aot=off -Xlog:cds=off; do
    echo "java-options=$option" >>"$image/lib/app/Guitai.cfg"
  done
else
  echo "package: no start-up cache was made, the image starts slowly; see $work/train.log" >&2
fi

if [ "$kind" = app-image ]; then echo "$image/bin/Guitai"; exit; fi
"$jpackage" --type "$kind" --name Guitai --app-version "$version" --app-image "$image" \
  @"$root/installer/linux/package.args" --license-file "$root/LICENSE" \
  --resource-dir "$root/installer/linux/resources" --dest "$work"
ls -1 "$work"/*."$kind"
