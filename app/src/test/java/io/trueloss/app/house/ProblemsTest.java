package io.trueloss.app.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.catalogue.Catalogue;
import io.trueloss.listing.Listed;
import io.trueloss.optim.Certificate;
import io.trueloss.optim.Descent;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Minimizer;
import io.trueloss.optim.Objective;
import io.trueloss.optim.Optimizer;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Stop;
import io.trueloss.problem.Rosenbrock;
import io.trueloss.problem.Squares;
import io.trueloss.problem.TestProblem;
import io.trueloss.random.Seed;
import io.trueloss.watch.Watch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every search, with its defaults, from the start of every published problem: it ends at the minimum, or says
/// the truth about where it ended; and the page that tells is as it was found here.
final class ProblemsTest {

    private static final Catalogue CATALOGUE = new Catalogue(Map.of());
    private static final List<String> SEARCHES =
            List.of("newton", "levenberg-marquardt", "tron", "bfgs", "lbfgs", "conjugate-gradient");

    /// A search on a problem, and how it ended.
    record Tried(TestProblem problem, Descent descent) {

        static Tried of(TestProblem problem, String search) {
            var minimizer = new Minimizer(CATALOGUE.make(Optimizer.class, search), Limits.USUAL, Watch.NONE);
            var none = Penalty.none(problem.start().length);
            return new Tried(problem, minimizer.run(problem.objective(new Seed(1)), none, problem.start()));
        }

        /// Ends as low as the minimum, to six digits or to nothing; or at its place, to eight.
        boolean solved() {
            double minimum = problem.minimum().orElseThrow();
            boolean low = descent.value() - minimum <= 1e-6 * Math.abs(minimum) + 1e-12;
            return low || problem.minimiser().filter(this::here).isPresent();
        }

        private boolean here(double[] place) {
            double size = 0;
            double off = 0;
            for (int j = 0; j < place.length; j++) {
                size = Math.max(size, Math.abs(place[j]));
                off = Math.max(off, Math.abs(place[j] - descent.w()[j]));
            }
            return off <= 1e-8 * size;
        }

        boolean trapped() {
            return problem.traps().stream().anyMatch(trap -> Math.abs(descent.value() - trap) <= 1e-6 * trap);
        }

        /// A search that says it has arrived is at the minimum, or at another place that is known, and the
        /// curvature there says which.
        void tellsTheTruth() {
            String name = problem + ": " + descent;
            if (descent.stop() instanceof Stop.Converged(Certificate certificate)) {
                assertTrue(solved() || trapped(), name);
                assertTrue(!(certificate instanceof Certificate.Stationary flat) || flat.smallest() >= 0, name);
            }
            if (descent.stop() instanceof Stop.Saddle(Certificate certificate)) {
                assertTrue(trapped() && !solved(), name);
                assertTrue(certificate instanceof Certificate.Stationary flat && flat.smallest() < 0, name);
            }
        }

        String cell() {
            String end = switch (descent.stop()) {
                case Stop.Converged converged -> solved() ? "" : " local";
                case Stop stop -> " " + stop.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            };
            return descent.evaluations() + end;
        }
    }

    private static Stream<TestProblem> published() {
        return CATALOGUE.cards(TestProblem.class).stream()
                .filter(card -> Squares.class.isAssignableFrom(card.type()))
                .map(card -> CATALOGUE.make(TestProblem.class, card.name()));
    }

    private static String row(TestProblem problem) {
        var cells = SEARCHES.stream().map(search -> Tried.of(problem, search)).toList();
        cells.forEach(Tried::tellsTheTruth);
        var minimum = String.format(Locale.ROOT, "%.6g", problem.minimum().orElseThrow());
        return cells.stream()
                .map(Tried::cell)
                .collect(Collectors.joining(
                        " | ",
                        "| `" + Listed.name(problem.getClass()) + "` | " + problem.start().length + " | "
                                + minimum.replaceAll("\\.?0+$", "").replaceAll("\\.?0+e", "e") + " | ",
                        " |"));
    }

    @Test
    void everySearchTellsTheTruthAndThePageTellsItToo() {
        var table = published().map(ProblemsTest::row).collect(Collectors.joining("\n"));
        var page = SourceFile.read(SourceFile.root().resolve("docs/problems.md"));
        assertEquals(
                table,
                page.lines().filter(line -> line.startsWith("| `")).collect(Collectors.joining("\n")),
                "docs/problems.md");
        assertEquals(35, table.lines().count());
    }

    /// Rosenbrock's valley, of which somebody says that it goes down to 1e-3 below.
    private static final class Deeper implements TestProblem {
        @Override
        public Objective objective(Seed seed) {
            return new Rosenbrock().objective(seed);
        }

        @Override
        public double[] start() {
            return new Rosenbrock().start();
        }

        @Override
        public Optional<Double> minimum() {
            return Optional.of(-1e-3);
        }
    }

    @Test
    void whatArrivesElsewhereIsCaught() {
        Tried.of(new Rosenbrock(), "tron").tellsTheTruth();
        assertThrows(AssertionError.class, () -> Tried.of(new Deeper(), "tron").tellsTheTruth());
    }
}
