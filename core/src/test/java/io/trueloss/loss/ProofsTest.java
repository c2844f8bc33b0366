package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.formula.Extent;
import io.trueloss.loss.Known.Standing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProofsTest {

    private static final double ROUNDING = 1e-12;

    private static Known known(String loss, Trait trait) {
        return Traits.of(Losses.read(loss), List.of(trait)).getFirst();
    }

    private static Extent extent(String loss) {
        var read = Losses.read(loss);
        return Extent.of(read.bind(Traits.shape(read)), Map.of("y", Traits.span(read)))
                .orElseThrow();
    }

    /// What is proven for all scores holds at every point that the traits are tested at.
    @TestFactory
    Stream<DynamicTest> boundsHoldWhereverOneLooks() {
        return Losses.cards().stream()
                .filter(card -> !Wrapper.class.isAssignableFrom(card.type()))
                .map(card -> Losses.read(card.name()))
                .filter(loss -> Traits.shape(loss).classes() == 0)
                .map(loss -> DynamicTest.dynamicTest(loss.text(), () -> {
                    var bound = loss.bind(Traits.shape(loss));
                    var extent = Extent.of(bound, Map.of("y", Traits.span(loss)));
                    if (extent.isPresent()) {
                        assertEquals("", broken(loss, extent.get()));
                    }
                }));
    }

    private static String broken(Loss loss, Extent extent) {
        double gradient = extent.gradient() * (1 + ROUNDING) + 1e-300;
        double curvature = extent.curvature() * (1 + ROUNDING) + 1e-300;
        double leastCurvature = extent.leastCurvature();
        double least = extent.least();
        double most = extent.most() * (1 + ROUNDING) + 1e-300;
        for (var site : new Survey(loss, Traits.shape(loss), loss.bind(Traits.shape(loss))).all()) {
            for (int i = 0; i < site.points(); i++) {
                double value = site.at().value()[i];
                double bend = site.at().curvature()[0][i];
                boolean broken = site.steepness(i) > gradient
                        || Math.abs(bend) > curvature
                        || bend < leastCurvature - ROUNDING * Math.abs(bend)
                        || value < least - ROUNDING * Math.abs(value)
                        || value > most;
                if (site.isInside(i) && broken) {
                    return loss + " at " + Assay.place(site.y(), site.point(i)) + ": " + value + ", "
                            + site.steepness(i) + ", " + bend;
                }
            }
        }
        return "";
    }

    /// The bounds are known by hand: of 1 - tanh the curvature is at most 4/sqrt(27), of welsch's loss the
    /// gradient c*exp(-1/2)/sqrt(2), of cauchy's c/2.
    @Test
    void boundsAreSharp() {
        assertEquals(4 / Math.sqrt(27), extent("1 - tanh(s*f)").curvature(), 1e-6);
        assertEquals(Math.sqrt(2) * Math.exp(-0.5), extent("welsch(c=2)").gradient(), 1e-6);
        assertEquals(1, extent("cauchy(c=2)").gradient(), 1e-6);
        assertEquals(1, extent("hypot(1, f - y) - 1").gradient(), 1e-12);
        assertEquals(0.25, extent("log(1 + exp(-s*f))").curvature(), 1e-6);
        assertEquals(2, extent("(f - y)^2").leastCurvature());
    }

    @ParameterizedTest
    @CsvSource({
        "huber, LIPSCHITZ",
        "huber, SMOOTH",
        "huber, DIFFERENTIABLE",
        "logistic, STRICTLY_CONVEX",
        "logistic, CALIBRATED",
        "hinge, CALIBRATED",
        "tukey, BOUNDED",
        "half-squared, STRONGLY_CONVEX",
        "exponential, NOT_NEGATIVE"
    })
    void whatFollowsFromTheFormulaIsProven(String loss, Trait trait) {
        assertEquals(
                Standing.PROVEN,
                known(loss, trait).standing(),
                known(loss, trait).toString());
    }

    /// Each of these jumps, has a kink, or ends somewhere.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "if(f == 0, 5, f^2)",
                "if(f < 1, 0*f, 3 + 0*f)",
                "if(f == y, 1, 0*f)",
                "-log(f)",
                "-log(1 - f^2)",
                "sign(f - y)*(f - y)^2 + sign(f - y)"
            })
    void nothingIsProvenWhereTheValueJumpsOrEnds(String loss) {
        var read = Losses.read(loss);
        var extent = Extent.of(read.bind(Traits.shape(read)), Map.of("y", Traits.span(read)));
        extent.ifPresent(found -> {
            assertEquals(Double.POSITIVE_INFINITY, found.gradient(), loss);
            assertEquals(Double.POSITIVE_INFINITY, found.most(), loss);
            assertFalse(found.isSmooth(), loss);
        });
    }

    @Test
    void aKinkIsNotSmooth() {
        assertFalse(extent("abs(f - y)").isSmooth());
        var root = Losses.read("sqrt((f - y)^2)").bind(Traits.shape(Losses.read("abs(f)")));
        assertTrue(Extent.of(root, Map.of()).filter(Extent::isSmooth).isEmpty());
        assertFalse(extent("max(0, 1 - s*f)").isSmooth());
        assertTrue(extent("max(0, 1 - s*f)^2").isSmooth());
    }
}
