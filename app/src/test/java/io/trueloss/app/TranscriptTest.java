package io.trueloss.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.trueloss.app.Transcript.Step;
import io.trueloss.app.render.Fields;
import io.trueloss.catalogue.Card;
import io.trueloss.runs.verb.Says;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/// Runs what the documentation shows: the examples on the page of each verb, and the transcripts in README.md
/// and docs/. `./test -Dtranscripts=write` writes what is really printed into the pages.
final class TranscriptTest {

    /// Verbs whose examples make what the examples of others use.
    private static final List<String> FIRST = List.of("train", "predict", "measure");

    @TempDir
    private static Path examples;

    @TempDir
    private Path folder;

    static Stream<String> lines(Card verb) {
        return verb.page()
                .body()
                .lines()
                .filter(line -> line.startsWith("    trueloss "))
                .map(String::strip);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfAVerbRunsAndItsDocumentKeepsToTheSchema() throws IOException {
        var theatre = Theatre.in(examples);
        var schema = theatre.run(List.of("schema", "report")).out();
        return Commands.verbs().stream()
                .sorted(Comparator.comparingInt(
                        verb -> FIRST.contains(verb.name()) ? FIRST.indexOf(verb.name()) : FIRST.size()))
                .flatMap(TranscriptTest::lines)
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    var words = Transcript.split(line);
                    var json = Stream.concat(words.stream().skip(1), Stream.of("-o", "json"))
                            .toList();
                    boolean formed = words.contains("-o");
                    var run = theatre.run(formed ? words.subList(1, words.size()) : json);
                    assertEquals(0, run.exit(), run.error());
                    assertEquals(List.of(), formed ? List.of() : Conforms.to(schema, run.out()));
                    assertEquals(List.of(), formed ? List.of() : unsaid(words, run.out()));
                }));
    }

    /// Facts and tables that the verb does not say beforehand.
    private static List<String> unsaid(List<String> words, String document) {
        var said = Commands.verbs().stream()
                .filter(verb -> String.join(" ", words).startsWith("trueloss " + verb.name() + " "))
                .max(Comparator.comparingInt(verb -> verb.name().length()))
                .flatMap(verb -> Optional.ofNullable(verb.type().getAnnotation(Says.class)))
                .map(Fields::names)
                .orElse(List.of("*"));
        var report = new ObjectMapper().readTree(document);
        return Stream.of("facts", "tables")
                .flatMap(part -> report.path(part).propertyNames().stream())
                .filter(name -> said.stream().noneMatch(one -> Fields.covers(one, name)))
                .toList();
    }

    @Test
    void everyVerbHasAnExampleThatBeginsWithItsName() {
        for (var verb : Commands.verbs()) {
            assertTrue(
                    lines(verb).anyMatch(line -> (line + " ").startsWith("trueloss " + verb.name() + " ")),
                    verb.name());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPageShowsWhatIsReallyPrinted() throws IOException {
        var root = Theatre.root();
        try (var docs = Files.list(root.resolve("docs"))) {
            return Stream.concat(Stream.of(root.resolve("README.md"), root.resolve("examples/README.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList()
                    .stream()
                    .map(page -> DynamicTest.dynamicTest(root.relativize(page).toString(), () -> play(page)));
        }
    }

    private void play(Path page) throws IOException {
        var theatre = Theatre.in(Files.createTempDirectory(folder, "page"));
        var transcript = Transcript.of(Files.readString(page));
        int count = transcript.steps().size();
        for (int at = 0; at < count; at++) {
            var step = transcript.steps().get(at);
            var run = theatre.run(step.words());
            var printed = run.error() + run.out();
            boolean right = step.matches(printed) && step.exit() == run.exit();
            if (!right && "write".equals(System.getProperty("transcripts"))) {
                transcript = transcript.with(step, printed);
                Files.writeString(page, String.join("\n", transcript.lines()) + "\n");
            } else if (!right) {
                assertEquals(step.exit(), run.exit(), printed);
                fail(page + " line " + step.from() + ", printed was:\n" + printed);
            }
        }
    }

    private static final String PAGE = """
            # Page

                $ trueloss not this one

            ```console
            $ trueloss losses show "a b" 'c "d"' --loss="x y" \\
              --more
            one
            ...
            value 0.5... after 12 ms
            $ ./trueloss nothing   # exit 3
            ```

            ```
            $ trueloss nor this
            ```
            """;

    @Test
    void aPageIsTakenApartIntoCommandLinesAndWhatTheyPrint() {
        var steps = Transcript.of(PAGE).steps();
        assertEquals(2, steps.size());
        assertEquals(
                List.of("losses", "show", "a b", "c \"d\"", "--loss=x y", "--more"),
                steps.getFirst().words());
        assertEquals(
                List.of("one", "...", "value 0.5... after 12 ms"),
                steps.getFirst().shown());
        assertEquals(List.of("nothing"), steps.getLast().words());
        assertEquals(3, steps.getLast().exit());
    }

    @Test
    void dotsStandForAnyLinesAndForAnyTextInALine() {
        var step = Transcript.of(PAGE).steps().getFirst();
        assertTrue(step.matches("one\ntwo\nthree  \nvalue 0.5123 after 12 ms\n"));
        assertTrue(step.matches("one\nvalue 0.5 after 12 ms\n"));
        assertFalse(step.matches("one\nvalue 0.6 after 12 ms\n"));
        assertFalse(step.matches("one\nvalue 0.5\n after 12 ms\n"));
        assertFalse(step.matches("one\nvalue 0.5 after 12 ms\nmore\n"));
    }

    @Test
    void aMistakeIsExpectedWhereOneIsShown() {
        assertEquals(3, new Step("trueloss x", 0, 1, List.of("error[TL3012] a")).exit());
        assertEquals(2, new Step("trueloss x", 0, 1, List.of("error[TL1001] a")).exit());
        assertEquals(0, new Step("trueloss x", 0, 1, List.of("fine")).exit());
    }

    @Test
    void writingReplacesWhatAStepPrints() {
        var transcript = Transcript.of(PAGE);
        var changed = transcript.with(transcript.steps().getFirst(), "new\n");
        assertEquals(List.of("new"), changed.steps().getFirst().shown());
        assertEquals(transcript.lines().size() - 2, changed.lines().size());
        assertEquals(
                transcript.steps().getLast().line(), changed.steps().getLast().line());
    }

    @Test
    void refusesWhatItCannotRun() {
        assertThrows(IllegalArgumentException.class, () -> new Step("cat a.csv", 0, 0, List.of()).words());
        assertThrows(
                IllegalArgumentException.class, () -> new Step("trueloss losses | head -1", 0, 0, List.of()).words());
    }
}
