#!/usr/bin/env bash
# Makes an application image (default), a .dmg or a .pkg of the terminal below target/installer. Runs on macOS only.
# Use: installer/macos/package.sh [app-image|dmg|pkg]      after: mvn -DskipTests package
# GUITAI_SIGN_USER: name in the Developer ID certificate; without it the result is unsigned and for trials only.
set -euo pipefail

kind=${1:-app-image}
case $kind in app-image|dmg|pkg) ;; *) echo "use: $0 [app-image|dmg|pkg]" >&2; exit 2;; esac
. "$(dirname "${BASH_SOURCE[0]}")/../stage.sh"

# The icon in Apple's format, from the same drawing.
set_dir=$work/guitai.iconset
rm -rf "$set_dir"; mkdir -p "$set_dir"
for size in 16 32 128 256 512; do
  cp "$root/assets/icons/guitai-$size.png" "$set_dir/icon_${size}x${size}.png"
done
iconutil --convert icns --output "$work/guitai.icns" "$set_dir"

# Apple wants the first number of a version to be 1 or more.
case $version in 0.*) version=1.${version#0.};; esac

rm -rf "$work/Guitai.app"
"$jpackage" --type app-image @"$root/installer/jpackage.args" @"$root/installer/macos/package.args" \
  --app-version "$version" --input "$stage" --main-jar "$main_jar" --runtime-image "$runtime" \
  --icon "$work/guitai.icns" --dest "$work"

# Without this sentence macOS ends a program that opens the camera. It must stand there before anything is signed.
plutil -insert NSCameraUsageDescription -string "Reads member and product codes held to the camera; no picture is kept." \
  "$work/Guitai.app/Contents/Info.plist"
plutil -insert CFBundleLocalizations -json '["en","zh-Hans"]' "$work/Guitai.app/Contents/Info.plist"

sign=()
if [ -n "${GUITAI_SIGN_USER:-}" ]; then
  sign=(--mac-sign --mac-signing-key-user-name "$GUITAI_SIGN_USER")
  "$jpackage" --type app-image --app-image "$work/Guitai.app" "${sign[@]}" \
    --mac-entitlements "$root/installer/macos/guitai.entitlements"
fi
if [ "$kind" != app-image ]; then
  "$jpackage" --type "$kind" --name Guitai --app-version "$version" --app-image "$work/Guitai.app" \
    ${sign[@]+"${sign[@]}"} --license-file "$root/LICENSE" --dest "$work"
fi
