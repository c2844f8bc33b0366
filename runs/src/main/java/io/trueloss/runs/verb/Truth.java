package io.trueloss.runs.verb;

import io.trueloss.error.UserError;
import io.trueloss.listing.Settings;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Target;
import io.trueloss.table.Goal;
import io.trueloss.table.Recipe;
import io.trueloss.table.Roles;
import io.trueloss.table.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which columns of a file hold what; a run knows it.
///
/// Of what was predicted exactly one is given: `--score`, `--mean` or `--probability`.
///
/// @param target the column that was to be predicted
/// @param positive the level of a two-level target that counts as 1; else the one that the name of the
///     probability's column tells, or the one that sorts last
/// @param order the levels of an ordered target from lowest to highest: low,mid,high
/// @param task what to take the target for: number, count, binary, classes or ordered; else found from what was
///     predicted and from its values
/// @param weight a column that says how much each row matters; the number of rows stays what it is
/// @param frequency a column that says how many equal rows each row stands for, whole numbers
/// @param score a column of a model's raw output; several, in the order of the loss's scores, or one for each
///     class
/// @param mean a column of predicted numbers
/// @param probability a column of probabilities of the positive level; several, one for each class, whose names
///     tell the class (setosa, p_setosa, probability[setosa]), or written setosa=COLUMN
public record Truth(
        Optional<String> target,
        Optional<String> positive,
        List<String> order,
        Optional<Task> task,
        Optional<String> weight,
        Optional<String> frequency,
        List<String> score,
        Optional<String> mean,
        List<String> probability)
        implements Settings {

    public Truth {
        order = List.copyOf(order);
        score = List.copyOf(score);
        probability = List.copyOf(probability);
        if (ways(score, mean, probability) > 1) throw unclear("--score, --mean and --probability exclude each other");
    }

    /// Nothing said, as for a run.
    public static Truth none() {
        return new Truth(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /// A target that is a number, and its predicted mean.
    public static Truth mean(String target, String column) {
        return of(target, List.of(), Optional.of(column), List.of());
    }

    /// A target with levels: the probability of the positive one, or one for each.
    public static Truth probability(String target, String... columns) {
        return of(target, List.of(), Optional.empty(), List.of(columns));
    }

    /// A target, and the raw scores of a model.
    public static Truth score(String target, String... columns) {
        return of(target, List.of(columns), Optional.empty(), List.of());
    }

    private static Truth of(String target, List<String> score, Optional<String> mean, List<String> probability) {
        return new Truth(
                Optional.of(target),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                score,
                mean,
                probability);
    }

    private static int ways(List<String> score, Optional<String> mean, List<String> probability) {
        return (score.isEmpty() ? 0 : 1) + (mean.isPresent() ? 1 : 0) + (probability.isEmpty() ? 0 : 1);
    }

    private static UserError unclear(String what) {
        return new UserError(
                "TL1102",
                what,
                "",
                "give one: --score for a model's raw output, --mean for a predicted number, --probability for a probability");
    }

    /// Whether it says what was predicted.
    boolean predicts() {
        return ways(score, mean, probability) == 1;
    }

    /// Refuses to say nothing of what was predicted.
    void check(String file) {
        if (!predicts()) throw unclear("nothing says which column of '" + file + "' holds what was predicted");
        boolean levels = task.map(Task::levelled).orElse(!order.isEmpty() || positive.isPresent());
        boolean number = task.isPresent() && !levels;
        if (mean.isPresent() && levels) throw clash("--mean is a predicted number, and the target has levels");
        if (!probability.isEmpty() && number) throw clash("--probability is of a level, and the target is a number");
    }

    private static UserError clash(String what) {
        return new UserError("TL1103", what, "", "give probabilities of levels, and means of numbers and counts");
    }

    /// The parts of the columns; the target taken for what the predictions tell, or else the first loss.
    Roles roles(List<Loss> losses) {
        Roles said = new Roles(
                target,
                positive,
                order,
                task,
                weight,
                frequency,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        if (task.isPresent() || !order.isEmpty()) return said;
        return told(losses).map(said::as).orElse(said);
    }

    private Optional<Task> told(List<Loss> losses) {
        if (mean.isPresent()) return Optional.of(Task.NUMBER);
        if (probability.size() > 2) return Optional.of(Task.CLASSES);
        if (!probability.isEmpty()) return Optional.of(Task.BINARY);
        return losses.stream()
                .findFirst()
                .flatMap(loss -> isOfNumbers(loss) ? Optional.of(Task.NUMBER) : Objective.task(loss));
    }

    /// Whether a loss is of numbers by itself. A typed one is of what it is used for.
    private static boolean isOfNumbers(Loss loss) {
        boolean numbers = Set.of(Target.NUMBER, Target.COUNT, Target.POSITIVE).contains(loss.target());
        return numbers && loss.on(Target.BINARY).target() == loss.target();
    }

    /// What it says otherwise than a run knows; what is the same (from a configuration file, say) is no matter.
    Optional<String> clash(Recipe run) {
        Roles roles = run.roles();
        Goal goal = run.goal();
        boolean binary = goal.task() == Task.BINARY;
        Optional<String> first =
                order.isEmpty() || order.equals(goal.levels()) ? Optional.empty() : Optional.of("--order");
        return Stream.of(
                        clash("--target", target, Optional.of(goal.target())),
                        clash(
                                "--positive",
                                positive,
                                binary ? Optional.of(goal.levels().getLast()) : Optional.empty()),
                        first,
                        clash("--task", task, Optional.of(goal.task())),
                        clash("--weight", weight, roles.weight()),
                        clash("--frequency", frequency, roles.frequency()),
                        score.isEmpty() ? Optional.<String>empty() : Optional.of("--score"),
                        mean.map(column -> "--mean"),
                        probability.isEmpty() ? Optional.<String>empty() : Optional.of("--probability"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <T> Optional<String> clash(String flag, Optional<T> said, Optional<T> known) {
        return said.isPresent() && !said.equals(known) ? Optional.of(flag) : Optional.empty();
    }

    /// The names of all columns it names.
    Stream<String> columns() {
        return Stream.of(target, weight, frequency, mean).flatMap(Optional::stream);
    }
}
