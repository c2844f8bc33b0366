package io.trueloss.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.random.Seed;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Kills processes that train, at random moments, and lets what is left of their runs go on: each run's
/// folder is absent, or complete, or goes on to the same bits. `./test -Dtrueloss.kills=1000` kills a
/// thousand, `-Dtrueloss.kills.from=500` another few.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "SIGKILL is POSIX")
final class KillTest {
    private static final int KILLS = Integer.getInteger("trueloss.kills", 1);
    private static final int FIRST = Integer.getInteger("trueloss.kills.from", 0);

    @TempDir
    private Path folder;

    private static final List<List<String>> FITS = List.of(
            List.of(
                    "engel.csv.gz",
                    "foodexp",
                    "--model",
                    "linear(optimizer=adam(rate=1), batch=32)",
                    "--loss",
                    "log-cosh",
                    "--steps",
                    "1500"),
            List.of("churn.csv.gz", "churn", "--model", "linear(optimizer=heavy-ball(rate=0.001))", "--steps", "1500"),
            List.of("german_credit.csv.gz", "class", "--loss", "hinge"),
            List.of("churn.csv.gz", "churn", "--model", "linear(optimizer=lbfgs)", "--loss", "savage"));

    private Process start(Path place, List<String> words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(classes());
        command.addAll(List.of("io.trueloss.app.Main", "--progress", "none"));
        command.addAll(words);
        return new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("printed").toFile())
                .start();
    }

    /// Where the classes of this process are.
    private static String classes() {
        return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static List<String> train(List<String> fit) {
        var data = Theatre.root().resolve("examples").resolve(fit.getFirst());
        var words = new ArrayList<>(List.of("train", data.toString(), "--target", fit.get(1)));
        words.addAll(fit.subList(2, fit.size()));
        return words;
    }

    /// A fit that nobody kills.
    ///
    /// @param model what must come out, to the last bit
    /// @param before milliseconds until its folder is there
    /// @param after milliseconds from then to its end
    private record Whole(String model, long before, long after) {}

    private Whole whole(Path place, List<String> fit) throws IOException, InterruptedException {
        Files.createDirectories(place);
        var process = start(place, train(fit));
        long started = System.nanoTime();
        begun(process, place.resolve("runs"));
        long begun = System.nanoTime();
        assertEquals(0, process.waitFor(), () -> read(place.resolve("printed")));
        long ended = System.nanoTime();
        var run = place.resolve("runs").resolve(names(place.resolve("runs")).getFirst());
        var model = read(run.resolve("model/model.json"));
        return new Whole(model, (begun - started) / 1_000_000, (ended - begun) / 1_000_000);
    }

    /// Waits until a run's folder is there.
    private static void begun(Process process, Path runs) throws IOException, InterruptedException {
        while (process.isAlive() && names(runs).isEmpty()) {
            Thread.sleep(2);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /// The run folders, partial ones with a dot.
    private static List<String> names(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .filter(name -> !name.startsWith(".new-"))
                    .toList();
        }
    }

    @Test
    void aRunIsAbsentOrCompleteOrGoesOnToTheSameBits() throws IOException, InterruptedException {
        var wholes = new ArrayList<Whole>();
        for (int i = 0; i < Math.min(KILLS, FITS.size()); i++) {
            wholes.add(whole(folder.resolve("whole" + i), FITS.get(i)));
        }
        int[] outcomes = new int[3];
        for (int kill = FIRST; kill < FIRST + KILLS; kill++) {
            outcomes[killed(kill, wholes.get(kill % FITS.size()))]++;
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "of %d kills %d left nothing, %d a complete run, %d one that went on to the same bits%n",
                KILLS,
                outcomes[0],
                outcomes[1],
                outcomes[2]);
        assertEquals(KILLS, outcomes[0] + outcomes[1] + outcomes[2]);
    }

    /// 0 if nothing was left, 1 if the run was complete, 2 if it went on. Most are killed after their folder is
    /// there.
    private int killed(int kill, Whole whole) throws IOException, InterruptedException {
        var place = Files.createDirectories(folder.resolve("kill" + kill));
        var runs = place.resolve("runs");
        double share = (new Seed(kill).child("kill").bits(0) >>> 11) * 0x1p-53;
        boolean early = kill / FITS.size() % 4 == 3;
        var process = start(place, train(FITS.get(kill % FITS.size())));
        if (!early) {
            begun(process, runs);
        }
        process.waitFor((long) (share * (early ? whole.before() : whole.after())), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        var names = names(runs);
        assertTrue(names.size() <= 1, names.toString());
        if (names.isEmpty()) {
            return 0;
        }
        var name = names.getFirst();
        boolean partial = name.startsWith(".partial-");
        var id = partial ? name.substring(".partial-".length()) : name;
        if (partial) {
            var again = start(place, List.of("train", "--resume", id));
            assertEquals(0, again.waitFor(), () -> read(place.resolve("printed")));
        }
        assertEquals(List.of(id), names(runs));
        assertEquals(whole.model(), read(runs.resolve(id).resolve("model/model.json")));
        return partial ? 2 : 1;
    }
}
