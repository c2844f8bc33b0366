package io.trueloss.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShellTest {

    @ParameterizedTest
    @CsvSource({
        "ok, 0",
        "findings, 1",
        "mistake, 3",
        "data, 3",
        "numerical, 4",
        "budget, 5",
        "cancelled, 130",
        "bug, 70",
        "file, 3",
        "memory, 3"
    })
    void everyEndHasItsExitCode(String ending, int exit) {
        assertEquals(
                exit, Run.piped().run("sample", "a.csv", "--ending", ending).exit());
    }

    @Test
    void listsWhatThereIsWhereANameIsUnknown() {
        var problem = Run.piped().run("race", "problem", "foo").error();
        assertTrue(problem.contains("there are: "), problem);
        assertTrue(problem.contains("rosenbrock") && problem.contains("noisy-quadratic"), problem);
        var optimizer = Run.piped().run("train", "no.csv", "--target", "y", "--model", "linear(optimizer=xyzzyx)");
        assertTrue(optimizer.error().contains("there are: "), optimizer.error());
        assertTrue(optimizer.error().contains("gradient-descent"), optimizer.error());
        var other = Run.piped().run("train", "no.csv", "--target", "y", "--model", "linear(optimizer=sgd)");
        assertTrue(other.error().contains("optimizer=gradient-descent, batch="), other.error());
    }

    /// There is no such table: a value is refused before any is looked for.
    @ParameterizedTest
    @CsvSource({
        "train no.csv --target y --steps 0, '--steps must be at least 1, was 0'",
        "train no.csv --target y --tolerance -1, '--tolerance must be positive and finite, was -1.0'",
        "train no.csv --target y --l1 -1, '--l1 must be 0 or more, and finite, was -1.0'",
        "train no.csv --target y --l2 -1, '--l2 must be 0 or more, and finite, was -1.0'",
        "train no.csv --target y --level 2, '--level must be between 0 and 1, was 2.0'",
        "fit no.csv --model a*x --target y --start a=1 --steps 0, '--steps must be at least 1, was 0'",
        "fit no.csv --model a*x --target y --start a=1 --level 2, '--level must be between 0 and 1, was 2.0'",
        "race no.csv --target y --margin -1, '--margin must be 0 or more, and finite, was -1.0'",
        "race no.csv --target y --batch 0, '--batch must be at least 1, was 0'",
        "race no.csv --target y --within 0, '--within must be between 0 and 1, was 0.0'",
        "race no.csv --target y --tune -1, '--tune must be at least 0, was -1'",
        "race no.csv --target y --level 0, '--level must be between 0 and 1, was 0.0'",
        "race problem rosenbrock --seeds 0, '--seeds must be at least 1, was 0'",
        "race problem rosenbrock --passes 0, '--passes must be at least 1, was 0'",
        "race problem rosenbrock --level 1, '--level must be between 0 and 1, was 1.0'",
    })
    void refusesAValueOutsideItsRangeBeforeAnyWork(String line, String what) {
        var run = Run.piped().run(line.split(" "));
        assertEquals(2, run.exit(), run.error());
        assertTrue(run.error().startsWith("error[TL1007] " + what + "\n"), run.error());
    }

    /// There is no such table: a name is refused before any is looked for, as a long fit would be lost.
    @ParameterizedTest
    @CsvSource({
        "'train no.csv --target y --fields stop,vlaid', 'vlaid', 'valid'",
        "'fit no.csv --model a*x --target y --start a=1 --fields stop,status', 'status', there are:",
        "race no.csv --target y --fields wnner, 'wnner', there are:",
        "measure no --open-test --fields vlaue, 'vlaue', 'value'",
    })
    void refusesAnUnknownFieldBeforeAnyWork(String line, String name, String fix) {
        var run = Run.piped().run(line.split(" "));
        assertEquals(2, run.exit(), run.error());
        assertTrue(run.error().startsWith("error[TL1010] unknown field '" + name + "'\n"), run.error());
        assertTrue(run.error().contains(fix), run.error());
    }

    @ParameterizedTest
    @CsvSource({
        "xyzzy, TL1001, 'unknown verb ''xyzzy''', see: trueloss help",
        "smaple a.csv, TL1001, unknown verb 'smaple', did you mean 'sample'?",
        "sample a.csv --traget y, TL1002, unknown flag --traget of sample, did you mean '--target'?",
        "sample a.csv --target, TL1003, --target needs a value, write it after the flag: --target VALUE",
        "sample a.csv --set target, TL1003, --set needs a name and a value, write --set train.l2=0.1",
        "sample a.csv --target y --target z, TL1004, --target is given twice: 'y' and 'z', keep one of them",
        "doctor now, TL1005, doctor does not know what to do with 'now', 'quote what belongs together, or look at: trueloss help doctor'",
        "sample, TL1006, DATA is missing: where the rows are, write it after the verb",
        "sample a.csv --ci-level 95, TL1007, '--ci-level must be between 0 and 1, was 95.0', 'the confidence, as a fraction'",
        "sample a.csv --set trget=y, TL1008, unknown setting 'trget', did you mean 'target'?",
        "sample a.csv --config no.yaml, TL1009, there is no file no.yaml, name a YAML file that you may read",
        "'sample a.csv --fields metric,vlaue', TL1010, unknown field 'vlaue', did you mean 'value'?",
        "sample a.csv --kind two-word, TL2103, '--kind must be one of number, two-words, was ''two-word''', did you mean 'two-words'?",
        "sample a.csv --rounds 1.5, TL2103, '--rounds must be a whole number, was ''1.5''', 'write it in digits, such as 20'",
        "sample a.csv --fractions 1;x, TL2103, '--fractions must be a number, was ''x''', 'write it like this: 1, 0.5 or 1e-3'",
    })
    void mistakesInTheCommandLineSayWhatAndHow(String line, String code, String what, String help) {
        var run = Run.piped().run(line.replace("1;x", "1,x").split(" "));
        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertTrue(run.error().startsWith("error[" + code + "] " + what.replace("''", "'") + "\n"), run.error());
        assertTrue(run.error().contains("  help  " + help + "     see: trueloss explain " + code + "\n"), run.error());
    }

    @Test
    void aMistakeSaysWhere() {
        var run = Run.piped().run("sample", "a.csv", "--ending", "mistake");
        assertEquals("""
                error[TL3101] column 'age' is empty
                  at    a.csv, column age
                  help  leave it out     see: trueloss explain TL3101
                """, run.error());
    }

    @Test
    void aMistakeIsADocumentTooWhereJsonWasAskedFor() {
        for (var form : new String[][] {{"-o", "json"}, {"--output=json"}, {"-ojson"}, {"--output", "json"}}) {
            var words = new String[form.length + 4];
            System.arraycopy(new String[] {"sample", "a.csv", "--rounds", "x"}, 0, words, 0, 4);
            System.arraycopy(form, 0, words, 4, form.length);
            assertEquals("""
                    {"schema":"trueloss/report/1","verb":"sample","version":"0.1.0","status":"error",
                    "error":{"code":"TL2103","what":"--rounds must be a whole number, was 'x'","where":"--rounds x",\
                    "help":"write it in digits, such as 20"}}
                    """, Run.piped().run(words).out());
        }
    }

    @Test
    void aBugShowsItsTraceAndAsksToBeReported() {
        var run = Run.piped().run("sample", "a.csv", "--ending", "bug", "-o", "json");
        assertTrue(run.error().startsWith("internal error: java.lang.IllegalStateException: never so\n"), run.error());
        assertTrue(run.error().contains("Please report it") && run.error().contains("at io.trueloss.app.Sample.run"));
        assertTrue(run.out().contains("\"error\":{\"code\":\"internal\""), run.out());
    }

    @Test
    void aFileThatTheSystemRefusesIsNoBug() {
        var run = Run.piped().run("sample", "a.csv", "--ending", "file");
        assertTrue(run.error().startsWith("error[TL3310] a file cannot be read or written: there is no such file"));
        assertFalse(run.error().contains("\tat "), run.error());
    }

    @Test
    void exitZeroPardonsFindingsAndNothingElse() {
        assertEquals(
                0,
                Run.piped()
                        .run("sample", "a.csv", "--ending", "findings", "--exit-zero")
                        .exit());
        assertEquals(
                4,
                Run.piped()
                        .run("sample", "a.csv", "--ending", "numerical", "--exit-zero")
                        .exit());
        assertEquals(
                3,
                Run.piped()
                        .run("sample", "a.csv", "--ending", "mistake", "--exit-zero")
                        .exit());
    }

    @Test
    void globalFlagsStandBeforeOrAfterTheVerb() {
        var before = Run.piped().run("-o", "jsonl", "--fields=rows", "sample", "a.csv");
        var after = Run.piped().run("sample", "a.csv", "--output=jsonl", "--fields", "rows");
        assertEquals(before, after);
        assertTrue(before.out().startsWith("{\"name\":\"rows\",\"value\":30000,"), before.out());
    }

    @Test
    void aTerminalGetsATableAndAPipeTsv() {
        assertTrue(Run.watched().run("sample", "a.csv", "--color=never").out().contains("data  a.csv  30,000 rows\n"));
        assertTrue(Run.piped().run("sample", "a.csv").out().startsWith("metric\tvalue\tlow\thigh\t"));
    }

    @Test
    void aPageStaysAPageInAPipe() {
        assertTrue(Run.piped().run("explain", "TL1001").out().startsWith("TL1001: an unknown verb\n"));
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        assertTrue(Run.watched().run("sample", "a.csv").out().contains("\u001b["));
        assertFalse(Run.piped().run("sample", "a.csv", "-o", "table").out().contains("\u001b["));
        assertTrue(Run.piped()
                .run("sample", "a.csv", "-o", "table", "--color", "always")
                .out()
                .contains("\u001b["));
        assertFalse(
                Run.watched().run("sample", "a.csv", "--color", "never").out().contains("\u001b["));
        assertTrue(Run.watched().run("no").error().contains("\u001b["));
        assertFalse(Run.watched().run("no", "--color=never").error().contains("\u001b["));
        assertTrue(Run.piped().run("no", "--color", "always").error().contains("\u001b["));
        var place = new Run.Place(
                Run.watched().screens(),
                Map.of("NO_COLOR", "1"),
                Run.watched().folder(),
                Run.watched().more());
        assertFalse(place.run("sample", "a.csv").out().contains("\u001b["));
    }

    @Test
    void quietLeavesAdviceOut() {
        assertTrue(Run.piped().run("sample", "a.csv", "-o", "md").out().contains("next: `trueloss sample again.csv`"));
        assertFalse(Run.piped().run("sample", "a.csv", "-o", "md", "-q").out().contains("again"));
    }

    @Test
    void noneSaysNothing() {
        assertEquals(new Run(1, "", ""), Run.piped().run("sample", "a.csv", "-o", "none", "--ending", "findings"));
    }

    @Test
    void aSubjectMayBeginWithADash() {
        assertTrue(Run.piped().run("sample", "-y*f + 1", "-o", "json").out().contains("\"file\":\"-y*f + 1\""));
        assertTrue(Run.piped().run("sample", "-o", "json", "--", "--odd").out().contains("\"file\":\"--odd\""));
    }

    @Test
    void aReaderWhoHasEnoughIsNoMistake() {
        var error = new ByteArrayOutputStream();
        assertEquals(1, Run.piped().into(broken("Broken pipe"), error, "sample", "a.csv", "--ending", "findings"));
        assertEquals("", error.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFullDiskIsSaid() {
        var error = new ByteArrayOutputStream();
        assertEquals(3, Run.piped().into(broken("No space left on device"), error, "sample", "a.csv"));
        assertEquals("""
                error[TL3310] the answer cannot be written: No space left on device
                  at    standard output
                  help  see whether the disk is full and whether you may write there     see: trueloss explain TL3310
                """, error.toString(StandardCharsets.UTF_8));
    }

    @Test
    void nothingTypedShowsTheOverview() {
        assertTrue(Run.piped().run().out().startsWith("Trueloss\n"));
        assertEquals(Run.piped().run().out(), Run.piped().run("--help").out());
    }

    @Test
    void theVersionIsOneLine() {
        assertTrue(Run.piped().run("--version", "-q").out().matches("trueloss \\S+ \\(JDK \\S+\\)\n"));
    }

    private static OutputStream broken(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
