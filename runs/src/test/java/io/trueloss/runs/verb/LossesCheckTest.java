package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.formula.Convexity.Verdict;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.verb.LossesCheck.Checked;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LossesCheckTest {

    private static Checked check(String formula) {
        return new LossesCheck(formula, Optional.empty()).run(Session.here());
    }

    private static Checked check(String formula, String at) {
        return new LossesCheck(formula, Optional.of(at)).run(Session.here());
    }

    @Test
    void computesAtAPointAndComparesWithDifferences() {
        var probe = check("log(cosh(f - y))").probe();
        assertEquals(Math.log(Math.cosh(0.5)), probe.at().value(), 1e-15);
        assertEquals(Math.tanh(0.5), probe.at().gradient()[0], 1e-15);
        assertTrue(probe.error() < 1e-8, "off by " + probe.error());
    }

    @Test
    void takesThePointFromThePerson() {
        assertEquals(4.0, check("(f - y)^2", "1,3").probe().at().value());
        assertEquals(
                5.0,
                check("scores(a, b): (a - y)^2 + b^2", "1,[3;-1]").probe().at().value());
        assertThrows(UserError.class, () -> check("(f - y)^2", "1"));
        assertThrows(UserError.class, () -> check("(f - y)^2", "1,[2;3]"));
    }

    @Test
    void takesATargetOfSeveralNumbers() {
        assertEquals(
                9.0,
                check("sum((f - y)^2)", "[1;2;3],[1;4;0.7639320225002103]")
                        .probe()
                        .at()
                        .value(),
                1e-14);
        var checked = check("sum(y*softplus(-f) + (1 - y)*softplus(f))");
        assertEquals(Verdict.PROVEN, checked.convexity().verdict());
        assertEquals(", for y from 0 to 1", checked.targets());
        assertTrue(checked.probe().error() < 1e-8);
        assertThrows(UserError.class, () -> check("sum((f - y)^2)", "1,[1;4;0]"));
    }

    @Test
    void tellsForWhichTargetsItIsConvex() {
        assertEquals("", check("log(cosh(f - y))").targets());
        assertEquals(", for y of 0 or more", check("f - y*log(f)").targets());
        assertEquals(
                ", for y from 0 to 1",
                check("y*20*softplus(-f) + (1 - y)*softplus(f)").targets());
        assertEquals(", for y 0 or 1", check("max(0, 1 - s*f)^2").targets());
        assertEquals(Verdict.REFUTED, check("f^4 - f^2").convexity().verdict());
    }

    @Test
    void tellsTheDomain() {
        assertEquals(List.of("f > 0"), check("f - y*log(f)").domain());
        assertEquals(List.of(), check("log(1 + exp(f)) - y*f").domain());
    }

    /// The mean of 1, 2, 2, 7, 10 is 4.4, their median 2, their 0.9-quantile 10.
    @Test
    void tellsWhatConstantMinimisesIt() {
        assertTrue(check("(f - y)^2").constant().startsWith("4.4, for y = 1, 2, 2, 7, 10"));
        assertTrue(check("abs(f - y)").constant().startsWith("2, for"));
        assertTrue(check("f - y*log(f)").constant().startsWith("4.4, for"));
        assertTrue(check("max(q*(y - f), (q - 1)*(y - f)) where q = 0.9")
                .constant()
                .startsWith("10, for"));
        assertTrue(check("3*f").constant().startsWith("no constant at all"));
    }

    /// Two of five are 1: the log-odds are log(2/3).
    @Test
    void aLossOfTwoClassesIsMinimisedOnTwoClasses() {
        assertTrue(
                check("logistic").constant().startsWith("-0.405465, for y = 0, 0, 0, 1, 1"),
                check("logistic").constant());
        assertTrue(check("log(1 + exp(-s*f))").constant().startsWith("-0.405465, for"));
    }

    @Test
    void columnsOfAFormulaMayBeAnything() {
        var checked = check("abs(price)*(f - y)^2");
        assertEquals(List.of("price"), checked.bound().columns());
        assertEquals(Verdict.PROVEN, checked.convexity().verdict());
    }

    private static String taken(String formula) {
        var verb = new LossesCheck(formula, Optional.empty());
        return LossesShowTest.texts(verb.report(verb.run(Session.here()))).getOrDefault("columns", "");
    }

    @Test
    void saysWhichNamesAreTakenForColumns() {
        assertEquals("yy (did you mean 'y'?)", taken("(f - yy)^2"));
        assertEquals("income", taken("income*(f - y)^2"));
        assertEquals("", taken("(f - y)^2"));
    }

    @Test
    void aJumpOfTheValueIsNoJumpOfTheDerivative() {
        var verb = new LossesCheck("1e-9*f + if(f == y, 0, 1)", Optional.empty());
        var kinks = LossesShowTest.texts(verb.report(verb.run(Session.here()))).getOrDefault("kinks", "");
        assertTrue(kinks.contains("its value jumps from"), kinks);
    }

    @Test
    void saysAllOfItInAReport() {
        var verb = new LossesCheck("log(cosh(f - y))", Optional.empty());
        var texts = LossesShowTest.texts(verb.report(verb.run(Session.here())));
        assertEquals("tanh(f - y)", texts.get("gradient-by-f"));
        assertEquals("every number", texts.get("domain"));
        assertEquals("proven", texts.get("convex"));
        assertEquals("its derivative jumps nowhere", texts.get("kinks"));
    }

    @Test
    void aFormulaThatLosesDigitsIsWarnedOfWithThePoint() {
        var lapse = check("(f + 1e12)^2 - 1e24 - 2e12*f").lapse().orElseThrow();
        assertTrue(lapse.point().contains("f = "), lapse.point());
        assertTrue(check("log(1 + exp(f)) - y*f").lapse().isEmpty());
    }
}
