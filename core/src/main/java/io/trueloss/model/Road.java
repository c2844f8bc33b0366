package io.trueloss.model;

import io.trueloss.optim.Limits;
import io.trueloss.optim.Penalty;
import io.trueloss.risk.Cost;
import io.trueloss.risk.Fitting;
import io.trueloss.risk.Layout;
import io.trueloss.risk.LinearObjective;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.risk.Places;
import io.trueloss.risk.Route;
import io.trueloss.risk.RowLosses;
import io.trueloss.risk.Scores;
import io.trueloss.risk.Workers;
import io.trueloss.stat.Mean;
import io.trueloss.stat.Sampled;
import io.trueloss.table.Dataset;
import io.trueloss.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A mean loss over some rows, and prices that fall.
///
/// @param layout the coordinates, as these rows centre and scale them
/// @param places where the weights are
/// @param objective the mean loss
/// @param start the weights at which every score is the best constant
/// @param unit the penalty at a price of 1
record Road(Layout layout, Places places, LinearObjective objective, double[] start, PenaltyChoice unit) {
    /// The gap that is good enough on the way, beside the loss of the constant.
    private static final double GAP = 1e-7;

    private static final double LEAST_SHARE = 0.5;
    private static final double USUAL_SHARE = 0.95;

    static Road of(Ground ground, Dataset rows, PenaltyChoice unit, Workers workers) {
        Cost cost = ground.cost();
        Layout layout = ground.layout().over(rows);
        Places places = Places.of(cost.loss(), layout);
        Penalty penalty = unit.of(layout, places);
        LinearObjective objective = new LinearObjective(layout, rows, cost, workers).pinned(penalty);
        return new Road(
                layout, places, objective, places.weights(ground.constant().scores()), unit);
    }

    /// The penalty at a price.
    PenaltyChoice at(double price) {
        return new PenaltyChoice(unit.l1() * price, unit.l2() * price, unit.on(), unit.levels());
    }

    /// The prices from the one at which nothing is worth it down to a share of it, in equal ratios.
    double[] prices(int count, double share, double least) {
        PenaltyChoice some = new PenaltyChoice(Math.max(unit.l1(), least), unit.l2(), unit.on(), unit.levels());
        Fitting none = new Fitting(Limits.USUAL, Watch.NONE);
        double most = new Route(objective, none, start).end(some.of(layout, places));
        double[] prices = new double[count];
        for (int i = 0; i < count; i++) {
            prices[i] = most * (count == 1 ? 1 : StrictMath.pow(share, (double) i / (count - 1)));
        }
        return prices;
    }

    /// The minimum at each price, one after the other, until somebody says stop.
    List<Route.Stage> follow(double[] prices, Fitting fitting, BooleanSupplier over) {
        Route route = new Route(objective, fitting, start);
        double goal = GAP * Math.abs(objective.evaluate(start, new double[start.length]));
        List<Route.Stage> stages = new ArrayList<>();
        for (int i = 0; i < prices.length && !over.getAsBoolean(); i++) {
            double share = i == 0 ? USUAL_SHARE : Math.clamp(2 - prices[i - 1] / prices[i], LEAST_SHARE, USUAL_SHARE);
            stages.add(route.at(at(prices[i]).of(layout, places), share, goal));
        }
        return stages;
    }

    /// The mean loss at each stage on other rows.
    double[] judged(List<Route.Stage> stages, Dataset rows) {
        Scores scores = Scores.of(layout, places, rows);
        double[][] f = new double[places.scores()][rows.rows()];
        Sampled each = Sampled.of(rows.weight(), rows.weights().frequency());
        return stages.stream()
                .mapToDouble(stage -> {
                    scores.writeAll(stage.w(), f);
                    return Mean.value(RowLosses.each(objective.cost().loss(), rows, f), each);
                })
                .toArray();
    }
}
