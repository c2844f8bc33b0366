package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/formulas.md` says what is so.
final class FormulaPageTest {

    private static String page() throws IOException {
        var root = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("docs/formulas.md")))
                .findFirst()
                .orElseThrow();
        return Files.readString(root.resolve("docs/formulas.md"));
    }

    @Test
    void itsExamplesAreFormulasInTheirCanonicalSpelling() throws IOException {
        var examples = page().split("```")[1].strip().split("\n");
        assertTrue(examples.length >= 8);
        for (String example : examples) {
            var formula = Formula.parse(example);
            assertEquals(example, formula.text());
            formula.bind(example.contains("[y]") ? Shape.classes(3) : Shape.number());
        }
    }

    @Test
    void everyFunctionAndEveryWordIsOnIt() throws IOException {
        var page = page();
        for (String function : Hints.FUNCTIONS) {
            assertTrue(page.contains("`" + function + "`") || page.contains("`" + function + "("), function);
        }
        assertTrue(page.contains("`" + String.join(" ", Hints.RESERVED) + "`"));
        for (int limit : List.of(Parser.MOST_SCORES, Parser.MOST_DEPTH)) {
            assertTrue(page.contains(Integer.toString(limit)));
        }
    }
}
