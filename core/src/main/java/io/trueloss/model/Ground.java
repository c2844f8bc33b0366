package io.trueloss.model;

import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Expr;
import io.trueloss.risk.BestConstant;
import io.trueloss.risk.Cost;
import io.trueloss.risk.Fitting;
import io.trueloss.risk.Layout;
import io.trueloss.risk.Places;
import io.trueloss.table.Dataset;
import io.trueloss.table.Task;

/// What is known before the first step of a linear model: what a row costs, the constant to beat, and where the
/// weights are.
///
/// @param cost what a row costs
/// @param constant the best constant on the training rows
/// @param layout the coordinates of each score
/// @param places where the weights of each score are
public record Ground(Cost cost, BestConstant constant, Layout layout, Places places) {

    /// Looks at a problem, and refuses one that no linear model can solve.
    public static Ground of(Problem problem, Layout.Levels levels, Fitting fitting) {
        Bound loss = problem.loss().bind(problem.shape());
        Dataset train = problem.train();
        Cost cost = Cost.of(loss, train);
        refuseOffset(problem, loss);
        refuseFlat(problem, loss);
        if (train.response().task() == Task.BINARY) {
            loss.blindness().ifPresent(blindness -> {
                throw blindness;
            });
        }
        BestConstant constant = BestConstant.of(train, cost, fitting.aside());
        Layout layout = Layout.of(problem.recipe(), train, levels).under(cost);
        return new Ground(cost, constant, layout, Places.of(loss, layout));
    }

    /// The model with these weights.
    LinearModel model(Problem problem, double[] w) {
        return new LinearModel(
                problem.loss(),
                problem.link(),
                layout,
                places,
                Linear.names(cost.loss(), problem.train().response()),
                w);
    }

    private static void refuseOffset(Problem problem, Bound loss) {
        boolean offset = problem.recipe().roles().offset().isPresent();
        boolean several = loss.parts().getFirst().length() > 1;
        if (offset && several) {
            throw new UserError(
                    "TL3250",
                    "an offset is added to one score, and " + problem.loss().text() + " has one for each class",
                    "--offset " + problem.recipe().roles().offset().get(),
                    "leave --offset out, or take a loss with one score");
        }
    }

    /// A derivative that is 0 everywhere shows no step a way, and would end every fit where it began.
    private static void refuseFlat(Problem problem, Bound loss) {
        if (!loss.gradient().stream().allMatch(Expr.of(0)::equals)) return;
        String name = problem.loss().text();
        throw new UserError(
                "TL2108",
                name + " measures, and cannot be trained: its derivative is 0 everywhere",
                "--loss " + name,
                "train with another loss, then: trueloss measure RUN --loss \"" + name + "\"");
    }
}
