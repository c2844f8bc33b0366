# Builds what ./trueloss runs. Sourced by ./trueloss, with home, built, JDK and outdated;
# sets version. POSIX sh.
# A build goes to a folder of its own name and is then made the current one, so a running trueloss loses nothing.

lock=$built/lock

# One build at a time. Whoever waited looks again whether there is anything left to do. A lock whose holder is gone, or
# that nobody signed for five seconds, was left behind.
take_lock() {
    waited=0
    until mkdir "$lock" 2>/dev/null; do
        holder=
        [ -f "$lock/pid" ] && read -r holder < "$lock/pid"
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null && [ ! -d "/proc/$holder" ] ||
            [ -z "$holder" ] && [ "$waited" -ge 5 ]; then
            mv "$lock" "$lock.$$" 2>/dev/null && rm -rf "$lock.$$"
            continue
        fi
        [ "$waited" -gt 0 ] || echo "waiting for another build of trueloss (process ${holder:-unknown}) ..." >&2
        waited=$((waited + 1))
        sleep 1
    done
    echo $$ > "$lock/pid"
    trap 'rm -rf "$lock"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

# Maven's log is shown only where it failed.
build_failed() {
    {
        echo "trueloss: $1. The end of the log:"
        grep -v '^\[INFO\]' "$built/build.log" | tail -n 40
        echo "  at    $built/build.log"
        echo "  help  the first build downloads its libraries: is there a network? Else please report this log."
    } >&2
    exit 69
}

build() {
    [ -f "$built/stamp" ] && why="its sources have changed" || why="first use, about a minute"
    echo "building trueloss ($why) ..." >&2
    touch "$built/stamp.new"
    (cd "$home" && "$mvn" -B -ntp package -pl app -am -Dchecks=off -Dmaven.test.skip=true \
        -Dbuild.folder=target/launcher) > "$built/build.log" 2>&1 < /dev/null || build_failed "the build failed"
    last=$version
    version=$(date +%Y%m%d-%H%M%S)-$$
    new=$built/$version
    mkdir -p "$new/lib"
    { cp "$home"/app/target/launcher/app.jar "$home"/app/target/launcher/lib/*.jar "$new/lib/" &&
        "$JDK/bin/java" "$home/bin/Unpack.java" "$new/lib"; } >> "$built/build.log" 2>&1 ||
        build_failed "the build could not be put in its place"
    learn "$new"
    echo "$version" > "$built/current.new" && mv "$built/current.new" "$built/current" &&
        mv "$built/stamp.new" "$built/stamp" || build_failed "the build could not be put in its place"
    for old in "$built"/20*; do
        [ "$old" = "$new" ] || [ "$old" = "$built/$last" ] || rm -rf "$old"
    done
}

# Lets java remember what it loads and what is hot in the main job and where losses are compiled (JEP 514, 515).
# Without that a start takes longer, nothing else. Paths of java's own are relative: the second java, which writes the
# cache, is told them by a variable that cannot hold spaces. Vectors are left out: their module is loaded later than the cache knows.
learn() {
    cache=$(cksum < "$JDK/release" | tr ' ' -).aot
    (cd "$1" && "$JDK/bin/java" -XX:AOTCacheOutput=new.aot -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
        -Djava.library.path=lib -cp lib/app.jar io.trueloss.app.Learning \
        train "$home/examples/churn.csv.gz" --target churn --runs learned
        mv new.aot "$cache") >> "$built/build.log" 2>&1 < /dev/null
    rm -rf "$1"/new.aot* "$1/learned"
}

mkdir -p "$built" 2>/dev/null && touch "$built/build.log" 2>/dev/null || {
    echo "trueloss: cannot write its build to $built" >&2
    echo "  help  make the folder writable, or clone trueloss where you may write" >&2
    exit 69
}
need_maven
take_lock
if outdated; then
    build
fi
rm -rf "$lock"
trap - EXIT INT TERM
