package io.trueloss.app.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher, with a JDK and a Maven that only note that they were called.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
final class LauncherTest {

    /// What a process left behind.
    private record Ended(int exit, String out, String err) {}

    @TempDir
    private Path temp;

    private Path home;
    private Path tools;

    @BeforeEach
    void aProjectInAFolderWithSpaces() throws IOException {
        home = Files.createDirectories(temp.resolve("a project"));
        tools = Files.createDirectories(temp.resolve("tools"));
        for (var name : List.of("trueloss", "bin/tools.sh", "bin/build.sh")) {
            var text = SourceFile.read(SourceFile.root().resolve(name));
            // The JDKs of this machine are hidden: only those of the test are found.
            script(home.resolve(name), text.replaceAll("(?<=[ \"])/(usr|opt|Library)/", "/no/$1/"));
        }
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(home.resolve("app/src/main"));
        Files.writeString(home.resolve("app/pom.xml"), "<project/>");
        jdk("jdk25", "25.0.3");
        jdk("jdk17", "17.0.15");
        maven("3.8.7");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// A java that prints its version, its folder and its arguments.
    private void jdk(String name, String version) throws IOException {
        script(tools.resolve(name + "/bin/java"), """
            #!/bin/sh
            printf '%s' 'java VERSION in ' "$PWD" ':'; printf ' <%s>' "$@"; echo
            """.replace("VERSION", version));
        script(tools.resolve(name + "/bin/javac"), "#!/bin/sh\n");
        Files.writeString(tools.resolve(name + "/release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    /// A mvn that notes each build and leaves a jar; it fails, or takes its time, if a file says so.
    private void maven(String version) throws IOException {
        script(tools.resolve("maven/mvn"), """
            #!/bin/sh
            [ "$1" = --version ] && { echo "Apache Maven VERSION (abc)"; exit; }
            echo "$JAVA_HOME $*" >> "BUILDS"
            [ -f "FAIL" ] && { echo '[ERROR] no network'; exit 1; }
            [ -f "SLOW" ] && sleep 0.5
            mkdir -p app/target/launcher/lib
            echo jar > app/target/launcher/app.jar
            echo jar > app/target/launcher/lib/core.jar
            """.replace("VERSION", version)
                .replace("BUILDS", temp.resolve("builds").toString())
                .replace("SLOW", temp.resolve("slow").toString())
                .replace("FAIL", temp.resolve("fail").toString()));
    }

    private List<String> builds() throws IOException {
        var file = temp.resolve("builds");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private Process start(Map<String, String> variables, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(home.resolve("trueloss").toString()));
        command.addAll(List.of(arguments));
        return start(variables, command);
    }

    private Process start(Map<String, String> variables, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).directory(temp.toFile());
        builder.environment().clear();
        builder.environment()
                .put(
                        "PATH",
                        tools + "/jdk17/bin:" + tools + "/maven:"
                                + System.getenv("PATH").replaceAll("[^:]*(jdk|java)[^:]*:?", ""));
        builder.environment().put("HOME", temp.toString());
        builder.environment().putAll(variables);
        return builder.start();
    }

    private static Ended end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private Map<String, String> with25() {
        return Map.of("TRUELOSS_JAVA_HOME", tools.resolve("jdk25").toString());
    }

    @Test
    void buildsOnFirstUseWithTheJdkItFoundAndSaysOneWordAboutIt() throws IOException, InterruptedException {
        var first = end(start(with25(), "train", "a file.csv"));
        assertEquals("building trueloss (first use, about a minute) ...\n", first.err());
        assertTrue(first.out().startsWith("java 25.0.3 in " + temp + ":"), first.out());
        assertTrue(first.out().endsWith("lib/app.jar> <train> <a file.csv>\n"), first.out());
        assertEquals(1, first.out().lines().count());
        assertEquals(1, builds().size());
        assertTrue(builds().getFirst().startsWith(tools.resolve("jdk25") + " "), builds().toString());
        assertEquals("", end(start(with25(), "train")).err());
        assertEquals(1, builds().size());
    }

    @Test
    void findsAJdkAmongTheUsualFoldersWhenJavaOnThePathIsOld() throws IOException, InterruptedException {
        Files.createDirectories(temp.resolve(".sdkman/candidates/java"));
        Files.createSymbolicLink(temp.resolve(".sdkman/candidates/java/25-test"), tools.resolve("jdk25"));
        assertTrue(end(start(Map.of())).out().startsWith("java 25.0.3 "));
    }

    @Test
    void worksThroughLinksAndKeepsTheFolderOfThePerson() throws IOException, InterruptedException {
        Files.createSymbolicLink(temp.resolve("one"), home.resolve("trueloss"));
        var two = Files.createSymbolicLink(
                Files.createDirectories(temp.resolve("bin")).resolve("two"), Path.of("../one"));
        var ended = end(start(with25(), List.of(two.toString(), "x")));
        assertTrue(ended.out().startsWith("java 25.0.3 in " + temp + ":"), ended.out() + ended.err());
    }

    @Test
    void buildsOnceForTwoFirstUses() throws IOException, InterruptedException {
        Files.writeString(temp.resolve("slow"), "");
        var one = start(with25(), "one");
        var two = start(with25(), "two");
        var ends = List.of(end(one), end(two));
        assertTrue(ends.stream().allMatch(ended -> ended.exit() == 0), ends.toString());
        assertEquals(1, builds().size());
        assertEquals(
                1,
                ends.stream()
                        .filter(ended -> ended.err().startsWith("waiting for another build"))
                        .count(),
                ends.toString());
    }

    @Test
    void buildsAgainWhenASourceIsNewerOrGone() throws IOException, InterruptedException {
        var source = Files.writeString(home.resolve("app/src/main/A.java"), "");
        end(start(with25()));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertEquals(
                "building trueloss (its sources have changed) ...\n",
                end(start(with25())).err());
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(60)));
        assertEquals("", end(start(with25())).err());
        Files.delete(source);
        Files.setLastModifiedTime(
                source.getParent(), FileTime.from(Instant.now().plusSeconds(5)));
        assertEquals(
                "building trueloss (its sources have changed) ...\n",
                end(start(with25())).err());
    }

    @Test
    void takesOverALockWhoseHolderIsGone() throws IOException, InterruptedException {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        var lock = Files.createDirectories(home.resolve("target/launcher/lock"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
        assertEquals(0, end(start(with25())).exit());
        assertFalse(Files.exists(lock));
    }

    @Test
    void saysWhatItLookedAtWhenThereIsNoJdk25() throws IOException, InterruptedException {
        Files.delete(tools.resolve("jdk25/bin/javac"));
        var ended = end(start(Map.of("JAVA_HOME", tools.resolve("jdk25").toString())));
        assertEquals(69, ended.exit());
        assertEquals("", ended.out());
        assertTrue(ended.err().startsWith("trueloss: needs a JDK 25 or newer, and found none.\n"), ended.err());
        assertTrue(ended.err().contains(tools.resolve("jdk17") + " (Java 17.0.15)\n"), ended.err());
        assertTrue(ended.err().contains(tools.resolve("jdk25") + " (Java 25.0.3 without a compiler)\n"), ended.err());
    }

    @Test
    void refusesAnOldMaven() throws IOException, InterruptedException {
        maven("3.8.6");
        var old = end(start(with25()));
        assertEquals(69, old.exit());
        assertTrue(old.err().contains("and found " + tools + "/maven/mvn, version 3.8.6.\n"), old.err());
        maven("4.0.0-rc-3");
        assertEquals(0, end(start(with25())).exit());
    }

    @Test
    void showsTheLogOfABuildThatFailed() throws IOException, InterruptedException {
        Files.writeString(temp.resolve("fail"), "");
        var failed = end(start(with25()));
        assertEquals(69, failed.exit());
        assertEquals("", failed.out());
        assertTrue(
                failed.err().contains("trueloss: the build failed. The end of the log:\n[ERROR] no network\n"),
                failed.err());
        Files.delete(temp.resolve("fail"));
        assertEquals(0, end(start(with25())).exit());
        assertEquals(2, builds().size());
    }
}
