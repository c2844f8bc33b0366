package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.random.Seed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class EachTest {

    private static final Shape LABELS = Shape.vector(3);

    private static Expr value(String text) {
        return Formula.parse(text).bind(LABELS).resolved().value();
    }

    private static UserError refused(String text, Shape shape) {
        return assertThrows(UserError.class, () -> Formula.parse(text).bind(shape));
    }

    @Test
    void isTheListOfItsEntries() {
        assertEquals(value("sum([y[0]*f[0], y[1]*f[1], y[2]*f[2]])"), value("sum(each(k, y[k]*f[k]))"));
    }

    @Test
    void standsInItself() {
        assertEquals(
                value("sum([sum([f[0]*0, f[1]*0, f[2]*0]), sum([f[0]*1, f[1]*1, f[2]*1]),"
                        + " sum([f[0]*2, f[1]*2, f[2]*2])])"),
                value("sum(each(i, sum(each(j, f[j]*i))))"));
    }

    @Test
    void itsCounterHidesWhatIsCalledSo() {
        var formula = Formula.parse("sum(each(k, k*f[k])) + k where k = 7");
        assertEquals(
                value("sum([0*f[0], 1*f[1], 2*f[2]]) + 7"),
                formula.bind(LABELS).resolved().value());
        assertEquals(
                List.of("f"), List.copyOf(Formula.parse("sum(each(k, k*f[k]))").free()));
        assertEquals(
                List.of("f", "k"),
                List.copyOf(Formula.parse("sum(each(k, k*f[k])) + k").free()));
    }

    /// Any formula of an entry, with its number put in by hand.
    @Test
    void isWhatItSaysForRandomEntries() {
        for (int i = 0; i < 300; i++) {
            var random = new Random(new Seed(99).bits(i));
            var entry = counted(new TypedSample(random, LABELS).number(4), new Expr.Name("k"));
            var entries = new ArrayList<Expr>();
            for (int k = 0; k < 3; k++) {
                entries.add(counted(entry, Expr.of(k)));
            }
            var written = Expr.of(Op.EACH, new Expr.Name("k"), entry);
            assertEquals(
                    resolved(Expr.of(Op.SUM, new Expr.Apply(Op.LIST, entries))),
                    resolved(Expr.of(Op.SUM, written)),
                    () -> Text.of(written));
        }
    }

    /// Entry 0 of a vector, or the entry that is counted already, by another number.
    private static Expr counted(Expr expr, Expr number) {
        return new Swap(node -> node.equals(Expr.of(0)) || node.equals(new Expr.Name("k"))
                        ? Optional.of(number)
                        : Optional.empty())
                .of(expr);
    }

    private static Expr resolved(Expr body) {
        var score = Expr.of(Op.MUL, Expr.of(Op.SUM, new Expr.Name("f")), body);
        var formula = new Formula(List.of(), score, new LinkedHashMap<>());
        return new Resolver(formula, new Shape(Label.VECTOR, 3, List.of("x"))).resolve();
    }

    @Test
    void readsWhatItWrites() {
        var text = "mean(each(k, y[k]*sum((1 - y)*max(0, f - f[k] + 1))))";
        assertEquals(text, Formula.parse(text).text());
    }

    @Test
    void isASumOverAnIndexInLatex() {
        assertEquals(
                "\\sum_{k} y_{k}\\,f_{k}",
                Formula.parse("sum(each(k, y[k]*f[k]))").latex());
        assertEquals(
                "\\sum_{c} y_{c}\\,\\sum_{k} \\left|f_{k} - f_{c}\\right|",
                Formula.parse("sum(each(c, y[c]*sum(abs(f - f[c]))))").latex());
        assertEquals(
                "\\sum_{k} f_{k}\\,\\left(1 + y_{k}\\right)",
                Formula.parse("sum(f*each(c, 1 + y[c]))").latex());
    }

    @Test
    void wantsANameThatCounts() {
        var error = refused("sum(each(2, f[0]))", LABELS);
        assertEquals("TL2012", error.code());
        assertTrue(error.fix().contains("each(k, y[k]*f[k])"), error.fix());
    }

    @Test
    void wantsATargetThatSaysHowMany() {
        assertEquals("TL2013", refused("sum(each(k, f*k))", Shape.number()).code());
    }

    @Test
    void refusesWhatWouldGrowWithoutEnd() {
        assertEquals(
                "TL2006",
                refused("sum(each(a, sum(each(b, sum(each(c, f[a]*f[b]*f[c]))))))", Shape.vector(200))
                        .code());
    }
}
