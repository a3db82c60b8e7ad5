# Finds a Java 25 home and leaves it in JAVA; sourced by the programs in bin/.
# Order: GUITAI_JAVA_HOME, the runtime beside the programs, JAVA_HOME, the java on PATH, the usual folders of the system.
# Built-ins only on the usual way: every process that is started here is felt at the counter.
is_25() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r line; do
        case $line in JAVA_VERSION=\"25[.\"]*) return 0 ;; esac
    done < "$1/release"
    return 1
}
first_25() {
    for home in "$@"; do
        if is_25 "$home"; then
            JAVA=$home/bin/java
            return 0
        fi
    done
    return 1
}
on_path() {
    found=$(command -v java 2>/dev/null) || return 1
    found=$(readlink -f "$found" 2>/dev/null || printf '%s' "$found")
    first_25 "${found%/bin/java}"
}
JAVA=
first_25 "$GUITAI_JAVA_HOME" "$APP/runtime" "$JAVA_HOME" /usr/lib/jvm/*25* || on_path || first_25 /usr/lib/jvm/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*
if [ -z "$JAVA" ]; then
    echo "Guitai needs Java 25. Install a JDK 25 or set GUITAI_JAVA_HOME to one. / 需要 Java 25：请安装，或设置 GUITAI_JAVA_HOME。" >&2
    exit 69
fi
CLASSPATH=
LC_ALL_BEFORE=$LC_ALL
LC_ALL=C
for jar in "$APP/lib/$PROGRAM"/*.jar; do
    CLASSPATH=${CLASSPATH:+$CLASSPATH:}$jar
done
LC_ALL=$LC_ALL_BEFORE
export CLASSPATH
OPTIONS="-Dfile.encoding=UTF-8 -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
