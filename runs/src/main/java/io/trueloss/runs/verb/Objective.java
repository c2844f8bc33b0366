package io.trueloss.runs.verb;

import io.trueloss.error.Require;
import io.trueloss.error.UserError;
import io.trueloss.listing.Or;
import io.trueloss.listing.Settings;
import io.trueloss.loss.Link;
import io.trueloss.loss.Linked;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Losses;
import io.trueloss.loss.Target;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.table.Dataset;
import io.trueloss.table.Goal;
import io.trueloss.table.Roles;
import io.trueloss.table.Task;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is to be made small: a loss and what the weights cost.
///
/// @param loss what an error costs: a name, huber(delta=2), or a formula; else half-squared for a number,
///     poisson for a count, logistic for two levels, softmax for classes, ordinal for ordered ones
/// @param link the scale in which effects add up, which says how scores become predictions: identity, log,
///     inverse, sqrt or inverse-square for a mean; logit, probit, cloglog, cauchit, log or identity for a
///     probability; else the loss's own
/// @param l1 the price of the absolute value of each weight
/// @param l2 the price of half the square of each weight; else 0 for a number and 1/rows for all other targets,
///     which keeps the weights finite where classes can be parted
/// @param penaltyOn the weights that are priced: standard (per spread of the column) or raw (per unit of the
///     column)
/// @param levels what l1 prices of a column of words: each level on its own (apart), or the length of all of
///     them times the square root of their number, so that all are 0 or none (together)
public record Objective(
        Optional<Loss> loss,
        Optional<Link> link,
        @Or("0") double l1,
        Optional<Double> l2,
        @Or("standard") PenaltyChoice.Coordinates penaltyOn,
        @Or("apart") PenaltyChoice.Levels levels)
        implements Settings {

    public Objective {
        Require.notNegative("l1", l1);
        l2.ifPresent(price -> Require.notNegative("l2", price));
    }

    /// With the levels of a column of words priced one by one.
    public Objective(
            Optional<Loss> loss,
            Optional<Link> link,
            double l1,
            Optional<Double> l2,
            PenaltyChoice.Coordinates penaltyOn) {
        this(loss, link, l1, l2, penaltyOn, PenaltyChoice.Levels.APART);
    }

    /// The same price of the weights under another loss.
    public Objective under(Loss other) {
        return new Objective(Optional.of(other), link, l1, l2, penaltyOn, levels);
    }

    /// The roles, with the target taken for what the loss is for unless the person said what it is.
    Roles roles(Roles given) {
        if (given.task().isPresent() || loss.isEmpty() || !given.order().isEmpty()) return given;
        return task(loss.get()).map(given::as).orElse(given);
    }

    /// What a loss takes the target for; empty if it may be one thing or another.
    static Optional<Task> task(Loss loss) {
        return switch (loss.target()) {
            case BINARY -> Fitness.forClasses(loss) ? Optional.empty() : Optional.of(Task.BINARY);
            case CLASS, DISTRIBUTION -> Optional.of(Task.CLASSES);
            case ORDERED -> Optional.of(Task.ORDERED);
            case NUMBER, COUNT, POSITIVE, INTERVAL, NUMBERS, LABELS ->
                Optional.empty(); // a rate is a number, and poisson is for rates too
        };
    }

    /// The loss that was asked for, or the usual one of the target; seen through the link that was asked for.
    Loss loss(Goal goal) {
        Loss asked = loss.map(given -> on(given, goal.task())).orElseGet(() -> usual(goal.task()));
        boolean own = Losses.isTyped(asked) || link.isEmpty();
        return own ? asked : Linked.of(asked, link.get()).orElseThrow(() -> unlinked(asked));
    }

    /// How scores become predictions: a loss that was typed does not say it.
    Link link(Loss asked, Goal goal) {
        return link.filter(given -> Losses.isTyped(asked)).orElseGet(() -> link(asked, goal.task()));
    }

    private UserError unlinked(Loss asked) {
        String given = link.orElseThrow().text();
        String others = Arrays.stream(Link.values())
                .filter(other ->
                        other != asked.link() && Linked.of(asked, other).isPresent())
                .map(Link::text)
                .collect(Collectors.joining(", "));
        String instead = others.isEmpty()
                ? "or take a loss of a mean or a probability: poisson, gamma, half-squared, logistic"
                : "or take one of " + others;
        return new UserError(
                "TL2150",
                asked.text() + " cannot be seen through the link " + given + ": its scores are "
                        + asked.link().text() + " of what it predicts",
                "--link " + given,
                "leave --link out, " + instead);
    }

    /// The loss on such a target.
    static Loss on(Loss loss, Task task) {
        return loss.on(target(task));
    }

    /// The usual loss of a target.
    static Loss usual(Task task) {
        return Losses.read(
                switch (task) {
                    case NUMBER -> "half-squared";
                    case COUNT -> "poisson";
                    case BINARY -> "logistic";
                    case CLASSES -> "softmax";
                    case ORDERED -> "ordinal";
                });
    }

    /// How the scores of a loss become predictions of such a target: one for two levels has a score a class
    /// where there are more.
    static Link link(Loss loss, Task task) {
        Link own = on(loss, task).link();
        boolean classes = task == Task.CLASSES || task == Task.ORDERED;
        return classes && own == Link.LOGIT ? Link.SOFTMAX : own;
    }

    private static Target target(Task task) {
        return switch (task) {
            case NUMBER -> Target.NUMBER;
            case COUNT -> Target.COUNT;
            case BINARY -> Target.BINARY;
            case CLASSES -> Target.CLASS;
            case ORDERED -> Target.ORDERED;
        };
    }

    /// Whether somebody asked for a penalty.
    boolean priced() {
        return l1 > 0 || l2.isPresent();
    }

    /// The penalty that was asked for, or the usual one: a fixed pull would ruin fits to a number, and keeps
    /// all others finite.
    PenaltyChoice penalty(Task task, Dataset train) {
        double rows = Arrays.stream(train.weights().frequency()).sum();
        return new PenaltyChoice(l1, l2.orElse(task == Task.NUMBER ? 0 : 1 / rows), penaltyOn, levels);
    }
}
