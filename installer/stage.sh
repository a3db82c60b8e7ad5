# Sourced by linux/package.sh and macos/package.sh: checks the tools, then prepares what jpackage takes in.
# Sets: root, work (target/installer), stage (its input), runtime (a trimmed Java), version, main_jar, jpackage.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
app=${GUITAI_APP:-$root/target/app}
work=${GUITAI_INSTALLER:-$root/target/installer}
stage=$work/stage
runtime=$work/runtime
version=${GUITAI_VERSION:-0.1.0}

fail() { echo "package: $*" >&2; exit 1; }

jdk=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v jpackage || echo /none/none)")")")}
jpackage=$jdk/bin/jpackage
[ -x "$jpackage" ] || fail "no jpackage found; set JAVA_HOME to a JDK 25"
case $("$jpackage" --version) in 25*) ;; *) fail "$jpackage is not of JDK 25";; esac
[ -d "$app/lib/terminal" ] || fail "no $app/lib/terminal; run: mvn -DskipTests package"

# Only the terminal goes to a store. Headquarters' jars, with a database server among them, stay behind.
rm -rf "$stage" "$runtime"
mkdir -p "$stage"
cp "$app"/lib/terminal/*.jar "$stage"
cp -R "$app/assets" "$stage/assets"
cp "$root/LICENSE" "$stage"

main_jar=
for jar in "$stage"/*.jar; do
  if unzip -l "$jar" guitai/terminal/Main.class >/dev/null 2>&1; then main_jar=$(basename "$jar"); fi
done
[ -n "$main_jar" ] || fail "no jar in $app/lib/terminal holds guitai.terminal.Main"

"$jdk/bin/jlink" @"$root/installer/jlink.args" --output "$runtime"
