package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.formula.LatexGrammar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a loss and its derivatives look like in LaTeX is LaTeX, for every loss of the catalogue.
final class LatexLawTest {

    private static List<String> mistakes(Subject subject) {
        var bound = subject.bound();
        var texts = Stream.of(
                Stream.of(subject.loss().formula(subject.shape().label()).latex(), bound.latex(bound.value())),
                bound.gradient().stream().map(bound::latex),
                Stream.of(bound.latex(bound.curvature(0, 0))));
        return texts.flatMap(each -> each)
                .map(LatexGrammar::mistake)
                .flatMap(Optional::stream)
                .limit(2)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenIsLatex() {
        return Subject.all()
                .map(subject ->
                        DynamicTest.dynamicTest(subject.toString(), () -> assertEquals(List.of(), mistakes(subject))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f^{2",
                "f}",
                "\\frac{f}",
                "u_{2}_{k}",
                "f^{2}^{3}",
                "f + + y",
                "f - -y",
                "f +",
                "y \\cdot -1",
                "\\left(f - y\\right]",
                "\\left(f - y",
                "\\sum_{k}",
                "\\logg f",
                "\\begin{cases} f & y < 0",
                "\\mathrm{log_scale",
                "",
            })
    void whatIsNotLatexIsRejected(String text) {
        assertTrue(LatexGrammar.mistake(text).isPresent(), text);
    }
}
