package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.formula.Convexity.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConvexityTest {

    private static Convexity of(String text) {
        return Convexity.of(Formula.parse(text).bind(new Shape(Label.NUMBER, 0, List.of("size"))));
    }

    private static Convexity of(String text, Span y) {
        return Convexity.of(Formula.parse(text).bind(Shape.number()), Map.of("y", y));
    }

    private static Convexity of(String text, int classes) {
        return Convexity.of(Formula.parse(text).bind(Shape.classes(classes)));
    }

    private static void proven(Convexity convexity) {
        assertEquals(Verdict.PROVEN, convexity.verdict(), convexity.toString());
    }

    private static void refuted(Convexity convexity) {
        assertEquals(Verdict.REFUTED, convexity.verdict(), convexity.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(f - y)^2/2",
                "(f - y)*(f - y)",
                "(f - y)*(y - f)*-3",
                "abs(f - y)^1.5",
                "log(cosh(f - y))",
                "sqrt(1 + (f - y)^2) - 1",
                "hypot(1, f - y)",
                "exp((f - y)^2)",
                "2*log(1 + exp(-2*s*f))",
                "max(0, 1 - s*f)^2",
                "clamp(1 - s*f, 0, inf)",
                "-log_Phi(s*f)",
                "-log(softplus(f))",
                "-log1mexp(2.5*softplus(f))",
                "f*log(f) - f",
                "-log(1 - f^2)",
                "log(exp(f) + exp(2*f) + 1) - y*f",
                "exp(f)*exp(f)*exp(-y)",
                "abs(size)*(f - y)^2",
                "max(q*(y - f), (q - 1)*(y - f)) where q = 0.9",
                "scores(low, high): high - low + 20*max(0, low - y) + 20*max(0, y - high)",
                "scores(a, b): logsumexp([a, b, 0]) - y*a"
            })
    void rulesProveWhatIsBuiltOfConvexParts(String text) {
        proven(of(text));
        assertEquals("by rules of composition", of(text).reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if(abs(r) <= delta, r^2/2, delta*(abs(r) - delta/2)) where delta = 1.345, r = f - y",
                "if(f > y, 0.3*(f - y)^2, 0.7*(f - y)^2)",
                "c^2*(abs(r)/c - log1p(abs(r)/c)) where c = 2, r = f - y",
                "if(s*f >= -1, max(0, 1 - s*f)^2, -4*s*f)",
                "if(s*f <= 0.5, 1 - s*f, 1/(4*s*f))",
                "if(f < 1, exp(f), exp(1)*f)",
                "if(f < 0, exp(f), 1 + f + f^2/2)",
                "if(f == 0, 0, f^2)",
                "if(f > 0, f - log(f), inf)",
                "if(f > 0 and f < 1, (f - y)^2, inf)",
                "if(f <= -1, inf, if(f > 2, f, 2))",
                "(f - y)*abs(f - y)*sign(f - y)"
            })
    void provesPiecesThatMeetWithoutAKinkDownward(String text) {
        proven(of(text));
    }

    @Test
    void boundsOfTheSecondDerivativeProveWhereNoRuleDoes() {
        var convexity = of("(f - y)^2 + sin(f - y)");
        proven(convexity);
        assertEquals("by bounds of the second derivative", convexity.reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f^4 - f^2",
                "f^3",
                "sin(f)",
                "log1p((f - y)^2)",
                "sqrt(abs(f - y))",
                "(f - y)*abs(f - y)",
                "1 - exp(-(f - y)^2/2)",
                "min(1, abs(f - y))",
                "clamp(1 - s*f, 0, 1)",
                "1 - tanh(s*f)",
                "(f - y)^2/2 + 0.6*cos(2*(f - y))",
                "size*(f - y)^2",
                "scores(mean, log_scale): log_scale + abs(y - mean)*exp(-log_scale)",
                "scores(a, b): a*b",
                "if(f > 0, log(f), inf)",
                "if(f > 0 and f < 1, inf, f^2)"
            })
    void refutesWithAWitness(String text) {
        refuted(of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if(abs(r) < 1, r^2, abs(r) - 0.5) where r = f - y",
                "if(f < 1, exp(f), 2*f)",
                "if(f > y, 0.3*(f - y)^2, 0.7*(f - y)^2 + 1)",
                "if(f < 1, 2*f, f + 1)",
                "if(f == 0, 5, f^2)",
                "if(f == 0, 0, 1 + f^2)"
            })
    void seesJumpsAndKinksDownwardAtBranches(String text) {
        refuted(of(text));
    }

    @Test
    void aWitnessIsTwoPointsWhoseMiddleLiesAboveTheChord() {
        var witness = of("f^4 - f^2").witness().orElseThrow();
        double from = witness.from().getFirst();
        double to = witness.to().getFirst();
        double middle = (from + to) / 2;
        assertTrue(loss(middle) > (loss(from) + loss(to)) / 2, witness.toString());
        assertEquals(loss(middle), witness.middle(), 1e-12);
    }

    private static double loss(double f) {
        return f * f * f * f - f * f;
    }

    @Test
    void theTargetDecidesWhereItMultiplies() {
        proven(of("exp(f) - y*sqrt(exp(f))", new Span(-1, 0, false)));
        refuted(of("f + y*exp(-f)"));
        proven(of("f + y*exp(-f)", Span.POSITIVE));
        proven(of("-y*log(p) - (1 - y)*log(1 - p) where p = 1/(1 + exp(-f))", Span.SHARE));
        proven(of("(1 - y)*exp(f) - y*log(1 - exp(-exp(f)))", Span.SHARE));
        refuted(of("y*f^2", new Span(-1, 1, false)));
    }

    @Test
    void classesAreTriedOneByOneOrAllAtOnce() {
        proven(of("logsumexp(f) - f[y]", 3));
        proven(of("logsumexp(f - f[y])", 40));
        proven(of("max(f + 1 - onehot(y)) - f[y]", 3));
        proven(of("sum(max(0, 1 + f - f[y])) - 1", 4));
        refuted(of("sum((softmax(f) - onehot(y))^2)", 3));
        refuted(of("logsumexp(f) - f[y] + 2*(1 - softmax(f)[y])", 3));
    }

    @Test
    void thresholdsAndScoreAreJudgedTogether() {
        proven(of("scores(f, t!): -log_diff_sigmoid([t, inf][y] - f, [-inf, t][y] - f)", 4));
        refuted(of("scores(f, t!): log_diff_sigmoid([t, inf][y] - f, [-inf, t][y] - f)", 4));
        proven(of("scores(f, t!): -log(Phi([t, inf][y] - f) - Phi([-inf, t][y] - f))", 4));
        refuted(of("scores(f, t!): log(Phi([t, inf][y] - f) - Phi([-inf, t][y] - f))", 4));
    }

    @Test
    void distributionsAreSharesOfEachClass() {
        var soft = new Shape(Label.DISTRIBUTION, 3, List.of());
        proven(Convexity.of(Formula.parse("logsumexp(f) - f[y]").bind(soft)));
        refuted(Convexity.of(Formula.parse("sum((softmax(f) - onehot(y))^2)").bind(soft)));
    }

    @Test
    void severalTargetsAreJudgedTogether() {
        var several = Shape.vector(3);
        proven(Convexity.of(Formula.parse("sum((f - y)^2)").bind(several)));
        proven(Convexity.of(Formula.parse("sum(max(0, 1 - s*f))").bind(several)));
        refuted(Convexity.of(Formula.parse("sum(max(0, 1 - s*f)) - f[0]*f[1]").bind(several)));
        refuted(Convexity.of(Formula.parse("sum(y*f^2)").bind(several)));
        var shares = Map.of("y", Span.SHARE);
        proven(Convexity.of(Formula.parse("sum(y*f^2)").bind(several), shares));
        // each label alone is one of two cases, and convex in both
        var labels = Formula.parse("sum(if(y > 0.5, softplus(-f), softplus(f))*(1 + y[0] - y[1]))")
                .bind(several);
        refuted(Convexity.of(Formula.parse("sum((y[0] - y[1])*f^2)").bind(several), Map.of("y", Span.BIT)));
        assertTrue(Convexity.of(labels, Map.of("y", Span.BIT)).verdict() == Verdict.PROVEN);
    }

    /// 12*(f - 1)^2 touches zero inside, which no bound on boxes can tell from crossing it.
    @Test
    void decidesAPolynomialWhoseCurvatureTouchesZero() {
        proven(of("f^4 - 4*f^3 + 6*f^2"));
        proven(of("r^4 - 4*r^3 + 6*r^2 where r = f - y"));
        proven(of("if(f < 3, f^4 - 4*f^3 + 6*f^2, 27 + 36*(f - 3))"));
        refuted(of("f^4 - 4*f^3 + 5.9*f^2"));
    }

    @Test
    void saysSoWhereNothingIsKnown() {
        // exp(f) - 1 - f - f^2/2 - f^3/6 has the second derivative exp(f) - 1 - f, which touches zero at 0
        assertEquals(Verdict.UNKNOWN, of("exp(f) - f^2/2 - f^3/6").verdict());
    }

    @Test
    void isFalseForNoScoreAtAllOutsideItsDomain() {
        // 1/f is convex on each side of 0, and not across it
        refuted(of("1/f + 0*f"));
        refuted(of("log(f^2 - 1)*-1"));
    }
}
