package io.trueloss.app.verb;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Value.text;

import io.trueloss.report.Report;
import io.trueloss.report.Status;
import io.trueloss.runs.Version;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.verb.Verb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks whether this machine has what Trueloss needs.
///
///     trueloss doctor
///
/// Fails, with exit code 1, if something is missing: the table says what.
public record Doctor() implements Verb<List<Doctor.Look>> {

    private static final long ROOM = 200;

    /// Something that was looked at.
    ///
    /// @param what what it is
    /// @param good whether it is as it should be
    /// @param found what was found
    public record Look(String what, boolean good, String found) {}

    @Override
    public List<Look> run(Session session) {
        var looks = new ArrayList<Look>();
        var java = Runtime.version();
        looks.add(new Look("version", true, Version.NUMBER));
        looks.add(new Look("jdk", java.feature() >= 25, java + ", " + System.getProperty("java.vm.vendor")));
        looks.add(new Look("machine", true, System.getProperty("os.name") + " " + System.getProperty("os.arch")));
        looks.add(new Look(
                "processors", true, Integer.toString(Runtime.getRuntime().availableProcessors())));
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        looks.add(new Look(
                "memory", megabytes >= ROOM, megabytes + " MB for Java (set TRUELOSS_JAVA_OPTIONS=-Xmx8g for more)"));
        looks.add(folder("temporary-folder", Path.of(System.getProperty("java.io.tmpdir"))));
        looks.add(folder("runs-folder", session.runs()));
        looks.add(duckdb());
        return looks;
    }

    @Override
    public Report report(List<Look> looks) {
        var report = Report.of(
                        "doctor",
                        grid(
                                "checks",
                                List.of("check", "state", "found"),
                                looks,
                                look -> List.of(
                                        text(look.what()), text(look.good() ? "good" : "bad"), text(look.found()))))
                .mainly("checks");
        return looks.stream().allMatch(Look::good) ? report : report.with(Status.FINDINGS);
    }

    /// Whether files can be written there, or in the folder above if it is yet to be made.
    private static Look folder(String what, Path folder) {
        var there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            Files.delete(Files.createTempFile(there, ".trueloss", ""));
            long free = Files.getFileStore(there).getUsableSpace() >> 20;
            return new Look(what, free >= ROOM, String.format(Locale.ROOT, "%s, %,d MB free", folder, free));
        } catch (IOException e) {
            return new Look(what, false, "no file can be made in " + there + ": " + e);
        }
    }

    /// Whether the library that reads tables, a native one, can be loaded.
    private static Look duckdb() {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return new Look("duckdb", true, connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException | LinkageError e) {
            return new Look("duckdb", false, "cannot be loaded: " + e.getMessage());
        }
    }
}
