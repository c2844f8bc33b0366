package io.trueloss.runs.verb;

import io.trueloss.loss.Link;
import io.trueloss.metric.Output;
import io.trueloss.runs.read.Reader;
import io.trueloss.runs.session.Session;
import io.trueloss.table.Goal;
import io.trueloss.table.Labelled;
import io.trueloss.table.Recipe;
import io.trueloss.table.Roles;
import io.trueloss.table.Table;
import io.trueloss.table.Task;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a file of predictions.
///
/// @param asked what is to be measured of it
record PredictionsFile(Measure asked) {

    Subjects read(Session session) {
        Truth truth = asked.truth();
        truth.check(asked.source().data());
        Roles roles = truth.roles(asked.loss());
        Reader reader = new Reader(session.folder(), session.threads());
        Table all = reader.read(asked.source(), roles, used()).table();
        asked.by().ifPresent(all::column);
        asked.cluster().ifPresent(all::column);
        Labelled rows = Labelled.measured(all, roles);
        Goal goal = goal(rows, roles);
        Said said = said(goal, rows.table());
        Recipe recipe = new Recipe(roles, said.goal(), List.of(), List.of());
        return new Subjects(rows.table(), recipe.apply(rows.table()), said.goal(), said.output(), rows.missing());
    }

    /// What was predicted, and the goal with all its levels.
    private record Said(Goal goal, Output output) {}

    /// The columns that are looked at; those that a formula names are among its free names.
    private Set<String> used() {
        Set<String> used = new HashSet<>(asked.truth().columns().toList());
        Stream.of(asked.truth().score(), asked.truth().probability())
                .flatMap(List::stream)
                .flatMap(text ->
                        Stream.of(text, text.substring(text.indexOf('=') + 1).strip()))
                .forEach(used::add);
        Stream.of(asked.by(), asked.cluster()).flatMap(Optional::stream).forEach(used::add);
        asked.loss().forEach(loss -> used.addAll(loss.formula().free()));
        return used;
    }

    /// The goal; the positive level is the one that the name of its probability's column tells.
    private Goal goal(Labelled rows, Roles roles) {
        Goal goal = rows.goal();
        List<String> columns = asked.truth().probability();
        boolean open = goal.task() == Task.BINARY
                && columns.size() == 1
                && roles.positive().isEmpty();
        Optional<String> told = open ? Lineup.level(columns.getFirst(), goal.levels()) : Optional.empty();
        return told.map(level -> {
                    String other = goal.levels().get(1 - goal.levels().indexOf(level));
                    String reason = "'" + level + "' is 1, as the name of its probability tells";
                    return new Goal(Task.BINARY, goal.target(), List.of(other, level), reason);
                })
                .orElse(goal);
    }

    private Said said(Goal goal, Table table) {
        Truth truth = asked.truth();
        if (truth.mean().isPresent()) {
            double[] mean =
                    new PredictedColumns(table, "--mean").numbers(truth.mean().get());
            return new Said(goal, new Output.Predictions(new double[][] {mean}));
        }
        return truth.score().isEmpty() ? probabilities(goal, table) : scores(goal, table);
    }

    private Said probabilities(Goal goal, Table table) {
        List<String> names = asked.truth().probability();
        PredictedColumns columns = new PredictedColumns(table, "--probability");
        if (goal.task() == Task.BINARY && names.size() == 1) {
            double[] p = columns.probabilities(names.getFirst());
            return new Said(goal, new Output.Predictions(new double[][] {p}));
        }
        Lineup lineup = Lineup.of("--probability", names, goal.levels(), table);
        double[][] p = columns.distributions(lineup.columns());
        boolean binary = goal.task() == Task.BINARY;
        return new Said(widened(goal, lineup), new Output.Predictions(binary ? new double[][] {p[1]} : p));
    }

    private Said scores(Goal goal, Table table) {
        List<String> names = asked.truth().score();
        PredictedColumns columns = new PredictedColumns(table, "--score");
        if (goal.task() != Task.CLASSES || names.size() == 1) {
            return new Said(goal, output(names.stream().map(columns::numbers).toArray(double[][]::new), goal));
        }
        Lineup lineup = Lineup.of("--score", names, goal.levels(), table);
        Goal widened = widened(goal, lineup);
        return new Said(
                widened, output(lineup.columns().stream().map(columns::numbers).toArray(double[][]::new), widened));
    }

    private Output output(double[][] scores, Goal goal) {
        Optional<Link> link = asked.link();
        return link.isPresent() ? Outputs.of(scores, link.get(), goal) : new Output.Scores(scores);
    }

    /// The goal with the levels of columns that no row has.
    private static Goal widened(Goal goal, Lineup lineup) {
        boolean same = lineup.levels().size() == goal.levels().size();
        return same
                ? goal
                : new Goal(
                        goal.task(),
                        goal.target(),
                        lineup.levels(),
                        lineup.levels().size() + " levels");
    }
}
