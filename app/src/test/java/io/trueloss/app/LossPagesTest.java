package io.trueloss.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.catalogue.Card;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Losses;
import io.trueloss.loss.OtherNames;
import io.trueloss.loss.Wrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The pages and curves in docs/losses are what the program says. After a loss was added or changed, write
/// them anew:
///
///     ./test -pl app -am -Dtest=LossPagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dtrueloss.write=true
final class LossPagesTest {

    private static final Path FOLDER = Theatre.root().resolve("docs").resolve("losses");
    private static final boolean WRITE = Boolean.getBoolean("trueloss.write");
    private static final Map<String, String> KINDS = kinds();

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("number", "Numbers");
        kinds.put("count", "Counts");
        kinds.put("positive", "Numbers above 0");
        kinds.put("binary", "Two classes");
        kinds.put("class", "Several classes");
        kinds.put("distribution", "Shares of several classes");
        kinds.put("ordered", "Classes with an order");
        kinds.put("labels", "Several labels");
        kinds.put("numbers", "Several numbers");
        kinds.put("interval", "Numbers known to lie between two ends");
        kinds.put("wrapper", "Losses made of losses");
        return kinds;
    }

    /// The pages by their file names.
    private static SequencedMap<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        for (var card : Losses.cards()) {
            boolean drawn = card.params().stream().allMatch(param -> param.or().isPresent());
            pages.put(card.name() + ".md", page(card, drawn));
            if (drawn) {
                pages.put(card.name() + ".svg", said("losses", "plot", card.name(), "-o", "svg"));
            }
        }
        pages.put("README.md", index());
        pages.put("other-names.md", otherNames());
        return pages;
    }

    private static String page(Card card, boolean drawn) {
        var shown = said("losses", "show", card.name(), "-o", "md")
                .replaceAll("(?m)^- \\*\\*latex\\*\\* (.*)$", "- **in mathematics** \\$$1\\$")
                .replaceAll("(?m)^- \\*\\*formula\\*\\* (.*)$", "- **formula** `$1`");
        var picture = drawn
                ? "\n![" + card.name() + ": value, gradient and curvature over the score](" + card.name() + ".svg)\n"
                : "";
        return shown.strip() + "\n" + picture + "\nWritten by `trueloss losses show " + card.name()
                + "`. [All losses](README.md)\n";
    }

    private static String index() {
        var parts = KINDS.entrySet().stream()
                .map(kind -> {
                    var rows = Losses.cards().stream()
                            .filter(card -> kind(card).equals(kind.getKey()))
                            .map(card -> "| [" + card.name() + "](" + card.name() + ".md) | "
                                    + card.page().sentence().replace("|", "\\|") + " |\n")
                            .collect(Collectors.joining());
                    return rows.isEmpty() ? "" : "\n## " + kind.getValue() + "\n\n| loss | |\n|---|---|\n" + rows;
                })
                .collect(Collectors.joining());
        return "# All losses\n\nA page each: what it is for, when to take it and when not, its formula and what follows"
                + " from it, its curves. [losses.md](../losses.md) tells how to choose one and how to write your own;"
                + " [other-names.md](other-names.md) what other systems call them.\n"
                + parts;
    }

    private static String otherNames() {
        var rows = OtherNames.all().stream()
                .map(other -> "| " + other.system() + " | `" + other.name()
                        + (other.settings().isEmpty() ? "" : "(" + String.join(", ", other.settings()) + ")") + "` | "
                        + (other.ours().isEmpty() ? "" : "`" + other.pattern() + "`")
                        + (other.factor().isEmpty() ? "" : " times " + other.factor()) + " | " + other.note() + " |\n")
                .collect(Collectors.joining());
        return "# Names of other systems\n\nAny of these may be written where a loss is asked for: `--loss mse`, `--loss"
                + " \"CrossEntropyLoss(label_smoothing=0.1)\"`, `--loss reg:squarederror`. One that is the same as a loss here,"
                + " number for number, is that loss; of the others the answer tells what to write and the factor between"
                + " them. `delta=1` is a setting with its default there, `from_logits==True` one that must have this"
                + " value, and a setting alone must be given.\n\n| system | there | here | note |\n|---|---|---|---|\n"
                + rows
                + "\nValues of PyTorch, Keras, scikit-learn, Optax, XGBoost, LightGBM and CatBoost are compared with ours by"
                + " `OtherNamesTest`; the names of the other systems are from their code and documentation.\n";
    }

    private static String kind(Card card) {
        if (Wrapper.class.isAssignableFrom(card.type())) {
            return "wrapper";
        }
        Loss loss = Losses.read(card.name());
        return loss.target().text();
    }

    private static String said(String... words) {
        var run = Run.piped().run(words);
        assertEquals(0, run.exit(), run.error());
        return run.out();
    }

    @TestFactory
    Stream<DynamicTest> aPageIsWhatTheProgramSays() {
        return pages().entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> {
                    var file = FOLDER.resolve(page.getKey());
                    if (WRITE) {
                        Files.createDirectories(FOLDER);
                        Files.writeString(file, page.getValue());
                    }
                    assertEquals(page.getValue(), Files.exists(file) ? Files.readString(file) : "no such file");
                }));
    }

    @Test
    void noPageIsLeftOfALossThatIsGone() throws IOException {
        var pages = new HashSet<>(List.of("README.md", "other-names.md"));
        Losses.cards().forEach(card -> pages.addAll(List.of(card.name() + ".md", card.name() + ".svg")));
        Files.createDirectories(FOLDER);
        try (var files = Files.list(FOLDER)) {
            var left = files.map(file -> file.getFileName().toString())
                    .filter(file -> !pages.contains(file))
                    .toList();
            if (WRITE) {
                for (var file : left) {
                    Files.delete(FOLDER.resolve(file));
                }
            } else {
                assertEquals(List.of(), left);
            }
        }
    }
}
