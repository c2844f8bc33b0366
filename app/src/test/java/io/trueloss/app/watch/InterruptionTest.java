package io.trueloss.app.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.watch.Watch;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class InterruptionTest {

    /// Where Ctrl-C is switched off for this process, as for a job in the background, it is for its children:
    /// then the other polite signal stands in.
    private static String signal() throws IOException {
        var status = Files.exists(Path.of("/proc/self/status")) ? Files.readString(Path.of("/proc/self/status")) : "";
        boolean ignored = status.lines()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
        return ignored ? "TERM" : "INT";
    }

    private static int exit(String signal) {
        return signal.equals("INT") ? 130 : 143;
    }

    /// Where the classes of the other process are: its own, ours and those of core.
    private static String classes() {
        return Stream.of(Sleeper.class, Interruption.class, Watch.class)
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Process started(String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes(),
                Sleeper.class.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).start();
    }

    private static String interrupted(Process process, BufferedReader error) throws Exception {
        assertEquals("fit  step 1  0 s", error.readLine());
        new ProcessBuilder("kill", "-" + signal(), Long.toString(process.pid()))
                .start()
                .waitFor();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return error.lines().collect(Collectors.joining("\n"));
    }

    @Test
    void whoeverWorksIsAskedToStopAndWaitedFor() throws Exception {
        var process = started();
        try (var error = process.errorReader();
                var out = process.inputReader()) {
            var said = interrupted(process, error);
            assertTrue(said.startsWith("\ninterrupted: keeping the best so far (at most 10 s)"), said);
            assertEquals("kept", out.readLine());
            assertEquals(exit(signal()), process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void whatStaysBehindIsSaid() throws Exception {
        var process = started("deaf", "trueloss train --resume 26Q4-k7d3");
        try (var error = process.errorReader()) {
            assertEquals(
                    "\ninterrupted: there was no time to end well, but what was done goes on with: trueloss train"
                            + " --resume 26Q4-k7d3",
                    interrupted(process, error));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void whoeverNeverAsksIsNotWaitedFor() throws Exception {
        var process = started("deaf");
        try (var error = process.errorReader()) {
            assertEquals("\ninterrupted: nothing was kept", interrupted(process, error));
            assertEquals(exit(signal()), process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }
}
