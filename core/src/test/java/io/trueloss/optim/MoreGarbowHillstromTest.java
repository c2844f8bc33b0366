package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.trueloss.catalogue.Catalogue;
import io.trueloss.problem.Squares;
import io.trueloss.problem.TestProblem;
import io.trueloss.random.Seed;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Searches asked for all digits, on the published problems whose minimiser is one known point that the way
/// down leads to; docs/problems.md has all problems, with defaults.
final class MoreGarbowHillstromTest {

    /// The way down ends in a local minimum, or the Hessian is singular where it should end.
    private static final Set<String> OTHERS = Set.of("freudenstein-roth", "powell-singular", "extended-powell");

    static List<TestProblem> all() {
        Catalogue catalogue = new Catalogue(Map.of());
        return catalogue.cards(TestProblem.class).stream()
                .filter(card -> Squares.class.isAssignableFrom(card.type()))
                .map(card -> card.name())
                .filter(Predicate.not(OTHERS::contains))
                .map(name -> catalogue.make(TestProblem.class, name))
                .filter(problem -> problem.minimiser().isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void newtonReachesThePublishedMinimum(TestProblem problem) {
        check(problem, new Newton(), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("all")
    void lbfgsReachesThePublishedMinimum(TestProblem problem) {
        check(problem, new Lbfgs(10), 1e-5);
    }

    @ParameterizedTest
    @MethodSource("all")
    void bfgsReachesThePublishedMinimum(TestProblem problem) {
        check(problem, new Bfgs(), 1e-5);
    }

    @ParameterizedTest
    @MethodSource("all")
    void tronReachesThePublishedMinimum(TestProblem problem) {
        check(problem, new Tron(), 1e-5);
    }

    private static void check(TestProblem problem, Optimizer optimizer, double digits) {
        double[] at = problem.minimiser().orElseThrow();
        double minimum = problem.minimum().orElseThrow();
        var limits = new Limits(1e-14, 20_000, Budget.NONE);
        var descent = new Minimizer(optimizer, limits, Watch.NONE)
                .run(problem.objective(new Seed(1)), Penalty.none(at.length), problem.start());
        assertEquals(minimum, descent.value(), 1e-9 * Math.max(minimum, 1e-9));
        for (int j = 0; j < at.length; j++) {
            assertEquals(at[j], descent.w()[j], digits * Math.max(1, Math.abs(at[j])));
        }
        assertInstanceOf(Stop.Converged.class, descent.stop());
    }
}
