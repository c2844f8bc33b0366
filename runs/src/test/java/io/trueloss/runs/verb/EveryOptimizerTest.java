package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.catalogue.Card;
import io.trueloss.catalogue.Catalogue;
import io.trueloss.error.UserError;
import io.trueloss.model.Fit;
import io.trueloss.model.Linear;
import io.trueloss.model.Problem;
import io.trueloss.optim.DualCoordinateDescent;
import io.trueloss.optim.LevenbergMarquardt;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Optimizer;
import io.trueloss.optim.Rule;
import io.trueloss.optim.Saga;
import io.trueloss.optim.Stop;
import io.trueloss.optim.Svrg;
import io.trueloss.random.Seed;
import io.trueloss.runs.session.Session;
import io.trueloss.table.Roles;
import io.trueloss.table.Task;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every optimizer of the catalogue, whoever added it, trains the linear model on real rows, or says why not.
final class EveryOptimizerTest {
    private static final Catalogue CATALOGUE = new Catalogue(Map.of());

    @TempDir
    static Path folder;

    private static Optional<Trained> churn = Optional.empty();

    @BeforeAll
    static void prepare() {
        churn = Optional.of(Train.of(Examples.of("churn.csv.gz"), "churn").run(Session.in(folder)));
    }

    static List<Optimizer> all() {
        return CATALOGUE.cards(Optimizer.class).stream()
                .map(Card::name)
                .map(name -> CATALOGUE.make(Optimizer.class, name))
                .toList();
    }

    private static Fit fit(Trained trained, Linear model, Limits limits) {
        Problem all = trained.problem();
        var problem =
                new Problem(all.recipe(), all.train(), all.loss(), all.link(), all.penalty(), limits, all.threads());
        return model.train(problem, new Seed(1), Watch.NONE);
    }

    private static void trains(Optimizer optimizer, Optional<Integer> batch) {
        Trained trained = churn.orElseThrow();
        Fit fit = fit(trained, new Linear(Optional.of(optimizer), batch), new Limits(1e-9, 40, Budget.NONE));
        double best = trained.fit().fitted().value();
        double constant = fit.constant().loss();
        assertTrue(
                fit.fitted().value() < constant, optimizer + " " + fit.fitted().value());
        assertTrue(
                fit.fitted().value() >= best * (1 - 1e-9),
                optimizer + " " + fit.fitted().value());
    }

    @ParameterizedTest
    @MethodSource("all")
    void trainsTheLinearModelOrSaysWhyNot(Optimizer optimizer) {
        try {
            trains(optimizer, Optional.empty());
        } catch (UserError refused) {
            assertInstanceOf(LevenbergMarquardt.class, optimizer);
            assertEquals("TL2109", refused.code());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void trainsItOnBatchesOrSaysWhyNot(Optimizer optimizer) {
        boolean able = optimizer instanceof Rule || optimizer instanceof Saga || optimizer instanceof Svrg;
        try {
            trains(optimizer, Optional.of(64));
            assertTrue(able, optimizer.toString());
        } catch (UserError refused) {
            assertTrue(!able, refused.what());
            assertTrue(List.of("TL2109", "TL2111").contains(refused.code()), refused.code());
        }
    }

    private static void arrivesWhereNewtonDoes(Trained trained, Optimizer optimizer, Optional<Integer> batch) {
        double newton = trained.fit().fitted().value();
        Fit fit = fit(trained, new Linear(Optional.of(optimizer), batch), new Limits(1e-9, 3000, Budget.NONE));
        assertInstanceOf(Stop.Converged.class, fit.fitted().stop());
        assertEquals(newton, fit.fitted().value(), 1e-9 * newton);
    }

    @Test
    void arrivesWhereNewtonDoesOnChurn() {
        arrivesWhereNewtonDoes(churn.orElseThrow(), new Saga(1), Optional.of(16));
    }

    /// The last digits of the slope come after the last digits of the value.
    @Test
    void arrivesWhereValuesTellNothingAnyMore() {
        Linear saga = new Linear(Optional.of(new Saga(1)), Optional.empty());
        Fit fit = fit(churn.orElseThrow(), saga, new Limits(1e-10, 500, Budget.NONE));
        var stop = assertInstanceOf(Stop.Converged.class, fit.fitted().stop());
        assertTrue(stop.certificate().residual() <= 1e-10, stop.toString());
    }

    @Test
    void arrivesWhereNewtonDoesOnBreastCancer() {
        Trained trained =
                Train.of(Examples.of("breast_cancer_wdbc.csv.gz"), "diagnosis").run(Session.in(folder));
        arrivesWhereNewtonDoes(trained, new Saga(1), Optional.empty());
        arrivesWhereNewtonDoes(trained, new Svrg(1), Optional.of(16));
        arrivesWhereNewtonDoes(trained, new DualCoordinateDescent(), Optional.empty());
    }

    @Test
    void comesCloseToNewtonOnDigits() {
        Trained trained = Train.of(Examples.of("digits.csv.gz"), "digit")
                .with(Roles.of("digit").as(Task.CLASSES))
                .run(Session.in(folder));
        double newton = trained.fit().fitted().value();
        Optional<Optimizer> saga = Optional.of(new Saga(1));
        Fit fit = fit(trained, new Linear(saga, Optional.of(16)), new Limits(1e-9, 200, Budget.NONE));
        assertEquals(newton, fit.fitted().value(), 2e-5 * newton);
    }
}
