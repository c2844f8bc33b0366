package io.trueloss.app.flags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.app.Commands;
import io.trueloss.app.Sample;
import io.trueloss.app.flags.Given.Origin;
import io.trueloss.catalogue.Card;
import io.trueloss.error.UserError;
import io.trueloss.listing.Listed;
import io.trueloss.runs.verb.RaceProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResolutionTest {

    private static final List<Card> VERBS =
            Stream.concat(Commands.verbs().stream(), Stream.of(Sample.CARD)).toList();

    @TempDir
    private Path folder;

    private Map<String, Given> resolved(Map<String, String> environment, String... words) {
        var typed = new Grammar(VERBS).parse(List.of(words));
        return new Resolution(VERBS, environment, folder).of(typed.verb().orElseThrow(), typed);
    }

    private static String text(Map<String, Given> given, String name) {
        return Objects.requireNonNull(given.get(name), name).text();
    }

    private void file(String yaml) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), yaml);
    }

    @Test
    void flagBeforeSetBeforeEnvironmentBeforeFileBeforeDefault() throws IOException {
        file("ci-level: 0.1\ntarget: file\nrounds: 1\nkind: two-words\n");
        var environment = Map.of("TRUELOSS_CI_LEVEL", "0.2", "TRUELOSS_TARGET", "environment", "TRUELOSS_ROUNDS", "2");
        var given = resolved(
                environment,
                "sample",
                "a.csv",
                "--config",
                "a.yaml",
                "--ci-level=0.4",
                "--set",
                "ci-level=0.3",
                "--set",
                "target=set");
        assertEquals(new Given("0.4", Origin.FLAG, ""), given.get("ci-level"));
        assertEquals(new Given("set", Origin.SET, "--set target=set"), given.get("target"));
        assertEquals(new Given("2", Origin.ENVIRONMENT, "TRUELOSS_ROUNDS=2"), given.get("rounds"));
        assertEquals(new Given("two-words", Origin.FILE, "a.yaml:4     kind: two-words"), given.get("kind"));
        assertEquals(new Given("ok", Origin.DEFAULT, ""), given.get("ending"));
        assertFalse(given.containsKey("out"));
    }

    @Test
    void theDeeperSettingOfAFileCountsMoreAndOtherVerbsAreLeftAlone() throws IOException {
        file(
                "version: 1\nseed: 7\nkind: number\nsample:\n  kind: two-words\nshared: {target: y}\nexplain: {code: TL1}\nout: null\n");
        var given = resolved(Map.of(), "sample", "a.csv", "--config", "a.yaml");
        assertEquals("two-words", text(given, "kind"));
        assertEquals("y", text(given, "target"));
        assertEquals("7", text(given, "seed"));
        assertFalse(given.containsKey("code") || given.containsKey("out"));
    }

    @Test
    void namesArePartedByCommasOrSpaces() {
        for (var words : List.of(List.of("rosenbrock,noisy-quadratic"), List.of("rosenbrock", "noisy-quadratic"))) {
            var line = Stream.concat(Stream.of("race", "problem"), words.stream());
            var given = resolved(Map.of(), line.toArray(String[]::new));
            var race = new Maker(Commands.catalogue(), given).make(RaceProblem.class);
            assertEquals(
                    List.of("rosenbrock", "noisy-quadratic"),
                    race.problems().stream()
                            .map(problem -> Listed.name(problem.getClass()))
                            .toList());
        }
    }

    @Test
    void listsOfAFileKeepTheirCommas() throws IOException {
        file("exclude: [a, \"b, c\"]\nfractions:\n- 0.5\n- 0.5\n");
        var given = resolved(Map.of(), "sample", "a.csv", "--config=a.yaml");
        var sample = new Maker(Commands.catalogue(), given).make(Sample.class);
        assertEquals(List.of("a", "b, c"), sample.shared().exclude());
        assertEquals(List.of(0.5, 0.5), sample.fractions());
    }

    @Test
    void theLastOfSeveralSetsCounts() {
        assertEquals("2", text(resolved(Map.of(), "sample", "a", "--set", "rounds=1", "--set", "rounds=2"), "rounds"));
    }

    @Test
    void aListMayBeGivenAsSeveralFlags() {
        assertEquals("a,b,c", text(resolved(Map.of(), "sample", "a", "--exclude", "a,b", "--exclude", "c"), "exclude"));
    }

    @Test
    void anUnknownSettingIsRefusedWithItsPlaceAndTheNearestName() throws IOException {
        file("seed: 7\n\nshared:\n  trget: y\n");
        var e = assertThrows(UserError.class, () -> resolved(Map.of(), "sample", "a", "--config", "a.yaml"));
        assertEquals("TL1008 unknown setting 'shared.trget'", e.code() + " " + e.what());
        assertEquals("a.yaml:4     trget: y", e.where());
        assertEquals("did you mean 'shared.target'?", e.fix());
        var variable = assertThrows(UserError.class, () -> resolved(Map.of("TRUELOSS_SED", "1"), "sample", "a"));
        assertEquals("did you mean 'TRUELOSS_SEED'?", variable.fix());
    }

    @Test
    void theVariablesOfTheLauncherAndOfOthersAreLeftAlone() {
        assertFalse(resolved(Map.of("TRUELOSS_JAVA_HOME", "/x", "HOME", "/y", "TRUELOSS_CODE", "TL1"), "sample", "a")
                .containsKey("code"));
    }

    @Test
    void aFileThatIsNoYamlIsRefusedWhereItGoesWrong() throws IOException {
        file("seed: 7\ntarget: [a\n");
        var e = assertThrows(UserError.class, () -> resolved(Map.of(), "sample", "a", "--config", "a.yaml"));
        assertEquals("TL1009", e.code());
        file("- a\n");
        var list = assertThrows(UserError.class, () -> resolved(Map.of(), "sample", "a", "--config", "a.yaml"));
        assertEquals("a.yaml: a file of settings has lines such as 'target: churn'", list.what());
        Files.write(folder.resolve("a.yaml"), new byte[] {'a', (byte) 0xff});
        var bytes = assertThrows(UserError.class, () -> resolved(Map.of(), "sample", "a", "--config", "a.yaml"));
        assertEquals("a.yaml is not UTF-8 text", bytes.what());
        file("");
        assertEquals("a", text(resolved(Map.of(), "sample", "a", "--config", "a.yaml"), "data"));
    }
}
