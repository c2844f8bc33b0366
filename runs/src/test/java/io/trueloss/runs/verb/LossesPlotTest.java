package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.loss.Losses;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.verb.LossesPlot.Drawn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LossesPlotTest {

    private static List<Drawn> drawn(Optional<String> y, Optional<String> score, String... losses) {
        var read = Stream.of(losses).map(Losses::read).toList();
        return new LossesPlot(read, y, score, -4, 4).run(Session.here());
    }

    private static Drawn drawn(String loss) {
        return drawn(Optional.empty(), Optional.empty(), loss).getFirst();
    }

    private static double at(Drawn drawn, double[] curve, double f) {
        return curve[Arrays.binarySearch(drawn.f(), f)];
    }

    @Test
    void computesValueGradientAndCurvature() {
        var huber = drawn("huber");
        assertEquals(3.5, at(huber, huber.value(), 4));
        assertEquals(-1, at(huber, huber.gradient(), -4));
        assertEquals(1, at(huber, huber.curvature(), 0));
    }

    @Test
    void takesTheTargetOfThePerson() {
        var drawn = drawn(Optional.of("3"), Optional.empty(), "half-squared").getFirst();
        assertEquals(0, at(drawn, drawn.value(), 3));
        assertEquals("3", drawn.y());
    }

    @Test
    void movesOneScoreOfSeveral() {
        var mean = drawn("gaussian");
        assertEquals("mean", mean.score());
        assertEquals(8, at(mean, mean.value(), 4));
        var scale =
                drawn(Optional.of("1"), Optional.of("log_scale"), "gaussian").getFirst();
        assertEquals(0.5, at(scale, scale.value(), 0));
        var e = assertThrows(UserError.class, () -> drawn(Optional.empty(), Optional.of("scale"), "gaussian"));
        assertEquals("the loss has no score 'scale'", e.what());
    }

    @Test
    void drawsLossesOfEveryTarget() {
        for (var name :
                List.of("softmax", "ordinal", "poisson", "gamma", "brier", "multi-quantile", "multilabel-logistic")) {
            assertTrue(Arrays.stream(drawn(name).value()).allMatch(Double::isFinite), name);
        }
    }

    @Test
    void refusesARangeThatIsNone() {
        var losses = List.of(Losses.read("huber"));
        var e = assertThrows(
                UserError.class,
                () -> new LossesPlot(losses, Optional.empty(), Optional.empty(), 1, 1).run(Session.here()));
        assertEquals("--from must be below --to, was 1.0 to 1.0", e.what());
        assertThrows(
                UserError.class,
                () -> new LossesPlot(List.of(), Optional.empty(), Optional.empty(), 0, 1).run(Session.here()));
    }
}
