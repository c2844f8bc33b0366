package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MoreGarbowHillstromTest {

    static List<MoreGarbowHillstrom> all() {
        return MoreGarbowHillstrom.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void newtonReachesThePublishedMinimum(MoreGarbowHillstrom problem) {
        check(problem, new Newton(), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("all")
    void lbfgsReachesThePublishedMinimum(MoreGarbowHillstrom problem) {
        check(problem, new Lbfgs(10), 1e-5);
    }

    @ParameterizedTest
    @MethodSource("all")
    void bfgsReachesThePublishedMinimum(MoreGarbowHillstrom problem) {
        check(problem, new Bfgs(), 1e-5);
    }

    @ParameterizedTest
    @MethodSource("all")
    void tronReachesThePublishedMinimum(MoreGarbowHillstrom problem) {
        check(problem, new Tron(), 1e-5);
    }

    private static void check(MoreGarbowHillstrom problem, Optimizer optimizer, double digits) {
        var limits = new Limits(1e-14, 20_000, Budget.NONE);
        var none = Penalty.none(problem.start().length);
        var descent = new Minimizer(optimizer, limits, Watch.NONE).run(problem.function(), none, problem.start());
        assertEquals(problem.minimum(), descent.value(), 1e-9 * Math.max(problem.minimum(), 1e-9));
        for (int j = 0; j < problem.at().length; j++) {
            assertEquals(problem.at()[j], descent.w()[j], digits * Math.max(1, Math.abs(problem.at()[j])));
        }
        assertInstanceOf(Stop.Converged.class, descent.stop());
    }
}
