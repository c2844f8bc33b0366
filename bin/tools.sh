# Finds what Trueloss is built and run with. Sourced by ./trueloss and ./test; POSIX sh.

# Sets JDK to the home of a JDK 25 or newer; without one says what was looked at and ends with 69.
find_jdk() {
    looked=
    java=$(command -v java 2>/dev/null) || java=
    for candidate in "${TRUELOSS_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(home_of "$java")" \
        /usr/lib/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* /opt/*jdk* \
        "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        [ -d "$candidate" ] || continue
        if jdk_serves "$candidate"; then
            JDK=$candidate
            return
        fi
        looked="$looked
        $candidate ($found)"
    done
    {
        echo "trueloss: needs a JDK 25 or newer, and found none."
        echo "  at    TRUELOSS_JAVA_HOME=${TRUELOSS_JAVA_HOME:-}, JAVA_HOME=${JAVA_HOME:-}, java on PATH, the usual JVM folders${looked:-; no Java in any}"
        echo "  help  install a JDK 25 (your system's packages, or SDKMAN), or set TRUELOSS_JAVA_HOME to its folder"
    } >&2
    exit 69
}

# Whether a folder holds a whole JDK, 25 or newer. Sets found to what it holds. Starts no process.
jdk_serves() {
    found="no java in it"
    [ -x "$1/bin/java" ] || return 1
    found="a Java of unknown version"
    [ -r "$1/release" ] || return 1
    version=
    while IFS='=' read -r key value; do
        [ "$key" = JAVA_VERSION ] && version=${value#\"} && version=${version%\"}
    done < "$1/release"
    found="Java $version"
    major=${version%%[!0-9]*}
    [ "${major:-0}" -ge 25 ] || return 1
    found="Java $version without a compiler"
    [ -x "$1/bin/javac" ]
}

# The folder above bin/ of a program, its links followed.
home_of() {
    [ -n "$1" ] || return 0
    program=$1
    while [ -h "$program" ]; do
        target=$(readlink "$program")
        case $target in
            /*) program=$target ;;
            *) program=$(dirname "$program")/$target ;;
        esac
    done
    dirname "$(dirname "$program")"
}

# Ends with 69 unless mvn 3.8.7 or newer is on PATH. Needs JDK.
need_maven() {
    JAVA_HOME=$JDK
    # What Maven's own libraries do is no news for the person who builds.
    MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
    export JAVA_HOME MAVEN_OPTS
    found="none"
    if mvn=$(command -v mvn 2>/dev/null); then
        found=$("$mvn" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
        old_ifs=$IFS
        IFS=.
        # shellcheck disable=SC2086
        set -- $found
        IFS=$old_ifs
        if [ $((${1:-0} * 1000000 + ${2:-0} * 1000 + ${3:-0})) -ge 3008007 ]; then
            return
        fi
        found="$mvn, version ${found:-unknown}"
    fi
    {
        echo "trueloss: needs mvn (Apache Maven 3.8.7 or newer) on PATH to build itself, and found $found."
        echo "  at    PATH=$PATH"
        echo "  help  install Maven with your system's packages (apt install maven, brew install maven) or SDKMAN"
    } >&2
    exit 69
}
