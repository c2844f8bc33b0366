package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.error.UserError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BinderTest {

    private static final Shape NUMBER = Shape.number();

    private static Shape distribution(int classes) {
        return new Shape(Label.DISTRIBUTION, classes, List.of());
    }

    private static String parts(String formula, Shape shape) {
        return parts(Formula.parse(formula), shape);
    }

    private static String parts(Formula formula, Shape shape) {
        var bound = formula.bind(shape);
        var text = new StringBuilder();
        for (Part part : bound.parts()) {
            text.append(part.name())
                    .append(bound.typing().of(new Expr.Name(part.name())).isVector() ? "[" + part.length() + "]" : "")
                    .append(part.reach() == Reach.CONSTANT ? "!" : "")
                    .append('@')
                    .append(part.offset())
                    .append(' ');
        }
        return text.toString().strip();
    }

    private static String resolved(Formula formula, Shape shape) {
        return Text.of(new Binder(formula, shape).bind().value());
    }

    private static Expr list(double... values) {
        return new Expr.Apply(
                Op.LIST, java.util.Arrays.stream(values).mapToObj(Expr::of).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(f - y)^2/2",
                "abs(f - y)",
                "if(abs(r) <= 1, r^2/2, 1*(abs(r) - 1/2)) where r = f - y",
                "max(q*r, (q - 1)*r) where q = 0.9, r = y - f",
                "exp(f) - y*f",
                "softplus(-s*f)",
                "y*20*softplus(-f) + (1 - y)*softplus(f)",
                "(sigmoid(f) - y)^2"
            })
    void theScoreIsANumberWhereNothingMakesItAVector(String formula) {
        assertEquals("f@0", parts(formula, NUMBER));
    }

    @Test
    void aTargetOfSeveralNumbersIsAVector() {
        assertEquals("f[3]@0", parts("sum((f - y)^2)", Shape.vector(3)));
        assertEquals("f[2]@0", parts("sum(max(0, 1 - s*f))", Shape.vector(2)));
        assertEquals("f@0", parts("max(y)*f", Shape.vector(3)));
        assertEquals(
                "f[2]@0 scale!@2", parts("scores(f, scale!): scale + sum((f - y)^2*exp(-scale))", Shape.vector(2)));
        assertEquals("f[2]@0", parts("f[0]*y[1] - f[1]*y[0]", Shape.vector(2)));
        assertEquals(
                "TL2012 the formula is a vector of 3 numbers, a loss is one number",
                refusal("(f - y)^2", Shape.vector(3)));
        assertEquals(
                "TL2014 y is a vector of 3 numbers here, not a class", refusal("logsumexp(f) - f[y]", Shape.vector(3)));
        assertEquals(
                "TL2014 y is a vector of 3 numbers here, not a class", refusal("sum(onehot(y)*f)", Shape.vector(3)));
        assertEquals(
                "TL2013 vectors of different lengths meet: f - y has 3, [1, 2] has 2",
                refusal("sum((f - y)*[1, 2])", Shape.vector(3)));
        assertEquals("TL2013 there is no entry 3 in a vector of 3", refusal("f[0]*y[3]", Shape.vector(3)));
    }

    @Test
    void theScoreIsAVectorWhereItIsIndexedOrMeetsOne() {
        assertEquals("f[3]@0", parts("logsumexp(f) - f[y]", Shape.classes(3)));
        assertEquals("f[3]@0", parts("max(f + 1 - onehot(y)) - f[y]", Shape.classes(3)));
        assertEquals("f[4]@0", parts("sum((softmax(f) - onehot(y))^2)", Shape.classes(4)));
        assertEquals("f[4]@0", parts("sum((f - onehot(y))^2)", Shape.classes(4)));
        assertEquals("f[5]@0", parts("max(f) - min(f) + y", Shape.classes(5)));
        assertEquals("f[2]@0", parts("logsumexp(f) - f[y]", Shape.classes(2)));
        assertEquals("f@0", parts("softplus(-s*f)", Shape.classes(2)));
        assertEquals("f[3]@0", parts("sum(if(f > 0, onehot(y), 1))", Shape.classes(3)));
    }

    @Test
    void aParameterThatIsAListGivesTheScoreItsLength() {
        var quantile = Formula.parse("mean(max(q*r, (q - 1)*r)) where r = y - f");
        assertEquals("f[3]@0", parts(quantile.with("q", list(0.1, 0.5, 0.9)), NUMBER));
        assertEquals("f[1]@0", parts(quantile.with("q", list(0.5)), NUMBER));
        var single = Formula.parse("max(q*r, (q - 1)*r) where r = y - f");
        assertEquals("f@0", parts(single.with("q", Expr.of(0.5)), NUMBER));
    }

    @Test
    void declaredScoresKeepTheirOrder() {
        assertEquals(
                "mean@0 log_scale@1",
                parts("scores(mean, log_scale): log_scale + ((y - mean)*exp(-log_scale))^2/2", NUMBER));
        assertEquals("b!@0 a@1", parts("scores(b!, a): (a - y)^2*exp(b) + b", NUMBER));
    }

    @Test
    void thresholdsAreOneFewerThanClasses() {
        var ordinal = "scores(f, t!): -log_diff_sigmoid([t, inf][y] - f, [-inf, t][y] - f)";
        assertEquals("f@0 t[3]!@1", parts(ordinal, Shape.classes(4)));
        assertEquals("f@0 t[2]!@1", parts("scores(f, t!): ([-inf, t, inf][y + 1] - f)*[t, 1][y]", Shape.classes(3)));
        assertEquals("f@0 t[2]!@1", parts("scores(f, t!): sum(onehot(y)*[t, 1])*f", Shape.classes(3)));
        assertEquals("f[2]@0", parts("logsumexp([f, 0]) - [f, 0][y]", Shape.classes(3)));
        assertEquals("f[2]@0", parts("logsumexp([f, f, 0]) - [f, f, 0][y]", Shape.classes(5)));
    }

    @Test
    void lengthsThatNothingElseSaysFollowFromLists() {
        assertEquals("f@0", parts("softplus(f) - [0, f][y]", NUMBER));
        assertEquals("f[3]@0", parts("sum((f - [1, 2, 3])^2) - y", NUMBER));
        assertEquals("a[2]@0 b[2]@2", parts("scores(a, b): sum((a - b)*[1, 2]) - y", NUMBER));
    }

    @Test
    void aTemperatureStaysANumber() {
        assertEquals("f[3]@0 t!@3", parts("scores(f, t!): logsumexp(f*exp(-t)) - f[y]*exp(-t)", Shape.classes(3)));
    }

    @Test
    void softLabelsTurnAnEntryIntoAnAverage() {
        var bound = Formula.parse("logsumexp(f) - f[y]").bind(distribution(3));
        assertEquals(3, bound.size());

        assertEquals(
                "logsumexp(f) - sum(onehot(y)*f)", resolved(Formula.parse("logsumexp(f) - f[y]"), distribution(3)));
        assertEquals("f[3]@0", parts("max(f + 1 - onehot(y)) - f[y]", distribution(3)));
    }

    @Test
    void namesAreFoundInTheirOrder() {
        var shape = new Shape(Label.NUMBER, 0, List.of("x", "f", "s", "cost", "y"));
        var bound = Formula.parse("cost*x*s*f*y where x = f - cost").bind(shape);
        assertEquals(List.of("cost"), bound.columns());
        assertEquals(
                "cost*(f - cost)*(2*y - 1)*f*y", resolved(Formula.parse("cost*x*s*f*y where x = f - cost"), shape));
        assertEquals("f - 1", resolved(Formula.parse("f - s").with("s", Expr.of(1)), shape));
        assertEquals("f - 2*y", resolved(Formula.parse("f - y where y = 2*y"), shape));
        var declared = Formula.parse("scores(g): (g - f)^2").bind(shape);
        assertEquals(List.of("f"), declared.columns());
    }

    @Test
    void aParameterIsHiddenByAWhereNameAndLeftOutWhereNothingUsesIt() {
        var formula = Formula.parse("d*f where d = 3");
        assertEquals(formula, formula.with("d", Expr.of(1)));
        assertEquals(formula, formula.with("unused", Expr.of(1)));
        assertEquals(
                "a*f + b where a = 1, b = 2",
                Formula.parse("a*f + b")
                        .with("a", Expr.of(1))
                        .with("b", Expr.of(2))
                        .text());
    }

    @Test
    void namesThatDoubleEachTimeDoNotExplode() {
        var text = new StringBuilder("f - z90 where z0 = y");
        for (int i = 1; i <= 90; i++) {
            text.append(", z")
                    .append(i)
                    .append(" = z")
                    .append(i - 1)
                    .append(" + z")
                    .append(i - 1);
        }
        var bound = new Binder(Formula.parse(text.toString()), NUMBER).bind();
        assertEquals(1, bound.parts().size());
        assertEquals(92, bound.value().depth());
    }

    @Test
    void knowsWhetherAScoreIsUsedAtAll() {
        assertEquals(false, Formula.parse("hubre").isScored());
        assertEquals(false, Formula.parse("f where f = y").isScored());
        assertEquals(true, Formula.parse("r where r = f").isScored());
        assertEquals(false, Formula.parse("scores(g): f").isScored());
    }

    private static String refusal(String formula, Shape shape) {
        var error = assertThrows(UserError.class, () -> Formula.parse(formula).bind(shape), formula);
        return error.code() + " " + error.what();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hubre | 0 | TL2010 nothing here is called 'hubre'",
                "y^2 | 0 | TL2011 the formula never uses the score f",
                "scores(f, g): f - y | 0 | TL2011 the formula never uses the score g",
                "(f < y) + 1 | 0 | TL2012 '+' wants numbers, and f < y is true or false",
                "f < y | 0 | TL2012 the formula is a truth value, a loss is a number",
                "if(f, 1, 2) | 0 | TL2012 'if' wants a condition, and f is a number",
                "if(f < y and y, 1, 2) | 0 | TL2012 'and' wants a condition, and y is a number",
                "f - [1, 2] | 0 | TL2012 the formula is a vector of 2 numbers, a loss is one number",
                "sum(y)*f | 0 | TL2012 'sum' wants a vector, and y is one number",
                "max(y)*f | 0 | TL2012 'max' wants a vector, and y is one number",
                "y[0]*f | 0 | TL2012 y is one number and has no entries",
                "f*[1, 2][-1] | 0 | TL2012 an index is 0, 1, 2, ..., was -1",
                "f*[1, 2][2] | 0 | TL2013 there is no entry 2 in a vector of 2",
                "f*[1, 2][[1, 2]] | 0 | TL2012 an index is one number, and [1, 2] is a vector",
                "f*dot([1, 2], [1, 2, 3]) | 0 | TL2013 vectors of different lengths meet: [1, 2] has 2, [1, 2, 3] has 3",
                "logsumexp(f) - f[y] | 0 | TL2013 nothing says how many entries the vector f has",
                "f*[1, 2][y] | 3 | TL2013 [1, 2] has 2 entries, and y has 3 classes",
                "(f - y)^2 | 3 | TL2012 the target has 3 classes, and this formula has one score f for all of them",
                "softplus(-s*f) | 3 | TL2014 s is the sign of a label of two classes, and the target has 3",
                "f*polygamma(y, 2) | 0 | TL2012 the order of polygamma must be a whole number from 0 to 90",
                "f*polygamma(1e308, 2) | 0 | TL2012 the order of polygamma must be a whole number from 0 to 90",
                "f*onehot([1, 2])[0] | 3 | TL2012 onehot wants a class index, and [1, 2] is a vector"
            })
    void refusesWhatHasNoTypes(String formula, int classes, String refusal) {
        assertEquals(refusal, refusal(formula, classes == 0 ? NUMBER : Shape.classes(classes)));
    }

    @Test
    void aDistributionIsNoNumber() {
        assertEquals(
                "TL2014 y is a distribution over 3 classes here, not a number", refusal("sum(f) - y", distribution(3)));
    }

    @Test
    void pointsAtTheMistakeAndNamesTheNearest() {
        var error = assertThrows(
                UserError.class,
                () -> Formula.parse("(f - y)^2*prise").bind(new Shape(Label.NUMBER, 0, List.of("price", "size"))));
        assertEquals("did you mean 'price'?", error.fix());
        assertEquals("formula, character 11\n(f - y)^2*prise\n          ^^^^^", error.where());
        var type = assertThrows(
                UserError.class, () -> Formula.parse("f + abs(y<1)").bind(NUMBER));
        assertEquals("formula, character 5\nf + abs(y < 1)\n    ^^^^^^^^^^", type.where());
    }
}
