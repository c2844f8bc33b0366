package io.trueloss.runs.verb;

import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Label;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Target;
import io.trueloss.loss.Wrapper;
import io.trueloss.optim.Stop;
import io.trueloss.table.Column;
import io.trueloss.table.Dataset;
import io.trueloss.table.Table;
import io.trueloss.table.Task;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a target is one that a loss is for.
final class Fitness {
    private Fitness() {}

    /// Refuses a target of the wrong kind, and the first row whose value breaks the loss's rule.
    static void check(Loss loss, Dataset data, Table table) {
        String column = data.response().name();
        if (loss.target().isSeveral()) {
            throw new UserError(
                    "TL3251",
                    loss.text() + " is for several " + loss.target().text() + " a row, and the target '" + column
                            + "' is one",
                    table.source() + ", column " + column,
                    "train one model for each column, with a loss of one number; losses eval and losses check take several");
        }
        if (kindless(loss, data.response().task())) {
            throw new UserError(
                    "TL3251",
                    loss.text() + " is for a target that is " + loss.target().text() + ", and '" + column
                            + "' was taken for " + data.response().task().text(),
                    table.source() + ", column " + column,
                    "take another loss (see: trueloss losses), or say what the target is: --task");
        }
        boolean classes = loss.target() == Target.BINARY && data.response().task() != Task.BINARY;
        values(
                loss,
                classes ? Target.CLASS : loss.target(),
                new Column.Numbers(column, data.response().y()),
                table);
    }

    /// Refuses a target of numbers at the first row whose value the loss is not defined for.
    static void check(Loss loss, Column.Numbers target, Table table) {
        values(loss, loss.target(), target, table);
    }

    private static void values(Loss loss, Target rule, Column.Numbers target, Table table) {
        double[] y = target.values();
        for (int i = 0; i < y.length; i++) {
            Optional<String> broken = rule.broken(y[i]);
            if (broken.isPresent()) {
                throw new UserError(
                        "TL3252",
                        loss.text() + " needs " + broken.get() + ", and row " + table.numbers()[i] + " has " + y[i],
                        table.source() + ", column " + target.name(),
                        "leave that row out, or take a loss for such values: trueloss losses");
            }
        }
    }

    /// Refuses the first row in which a column that the loss names is missing.
    static void checkColumns(Bound loss, Dataset data, Table table) {
        for (String column : loss.columns()) {
            double[] values = Objects.requireNonNull(data.columns().get(column));
            for (int i = 0; i < values.length; i++) {
                if (!Double.isNaN(values[i])) continue;
                throw new UserError(
                        "TL3253",
                        "the loss names column '" + column + "', and row " + table.numbers()[i] + " has no value there",
                        table.source() + ", column " + column,
                        "leave that row out, or write a loss that does not need the column");
            }
        }
    }

    /// The same error with the row's number in its source, where it only knew the how manieth of these rows it
    /// was.
    static UserError renumbered(UserError error, Table rows) {
        Matcher row = Pattern.compile("row (\\d+)(.*)", Pattern.DOTALL).matcher(error.where());
        if (!row.matches()) return error;
        return error.at("row " + rows.numbers()[Integer.parseInt(row.group(1)) - 1] + row.group(2));
    }

    /// The same fit, the row at which it broke down, if any, called by its number in the source.
    static io.trueloss.model.Fit renumbered(io.trueloss.model.Fit fit, Table rows) {
        return fit.ended(renumbered(fit.fitted().stop(), rows));
    }

    /// The same end, the row at which it broke down, if any, called by its number in the source.
    static Stop renumbered(Stop stop, Table rows) {
        return stop instanceof Stop.Diverged diverged
                ? new Stop.Diverged(
                        diverged.certificate(),
                        diverged.reason(),
                        diverged.fault().map(fault -> fault.at(rows.numbers()[fault.row() - 1])))
                : stop;
    }

    private static boolean kindless(Loss loss, Task task) {
        return switch (loss.target()) {
            case NUMBER, COUNT, POSITIVE -> task == Task.CLASSES;
            case BINARY -> task != Task.BINARY && !(task.levelled() && forClasses(loss));
            case CLASS, DISTRIBUTION -> task != Task.CLASSES && task != Task.ORDERED;
            case ORDERED -> task != Task.ORDERED;
            case INTERVAL, NUMBERS, LABELS -> true;
        };
    }

    /// Whether a loss for two levels has a form for more.
    static boolean forClasses(Loss loss) {
        return loss instanceof Wrapper wrapper
                ? forClasses(wrapper.loss())
                : !loss.formula(Label.CLASS).equals(loss.formula(Label.NUMBER));
    }
}
