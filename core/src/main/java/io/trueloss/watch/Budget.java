package io.trueloss.watch;

import io.trueloss.error.UserError;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// How much something may cost: time, evaluations, both or nothing.
///
/// @param time wall time, if it is limited
/// @param evaluations how often the objective may be evaluated, if that is limited
public record Budget(Optional<Duration> time, Optional<Long> evaluations) {

    /// No limit.
    public static final Budget NONE = new Budget(Optional.empty(), Optional.empty());

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s|m|h)|(\\d{1,18})evals?");

    /// Refuses a limit that lets nothing happen.
    public Budget {
        if (time.filter(t -> !t.isPositive()).isPresent()) {
            throw new IllegalArgumentException("time must be positive, was " + time.get());
        }
        if (evaluations.filter(count -> count < 1).isPresent()) {
            throw new IllegalArgumentException("evaluations must be at least 1, was " + evaluations.get());
        }
    }

    /// Reads `60s`, `1.5m`, `5000evals`, or both with a comma: `60s,5000evals`. A time is kept to the
    /// millisecond.
    public static Budget of(String text) {
        var budget = NONE;
        for (var part : text.split(",", -1)) {
            var form = FORM.matcher(part.strip());
            if (!form.matches() || part.matches("[\\s0.]*[a-z]+\\s*")) {
                throw refused(text);
            }
            budget = form.group(3) == null
                    ? new Budget(Optional.of(duration(form.group(1), form.group(2))), budget.evaluations)
                    : new Budget(budget.time, Optional.of(Long.valueOf(form.group(3))));
        }
        return budget;
    }

    /// Whether either limit is reached.
    public boolean spent(Duration elapsed, long evaluated) {
        return time.filter(limit -> elapsed.compareTo(limit) >= 0).isPresent()
                || evaluations.filter(limit -> evaluated >= limit).isPresent();
    }

    /// What is left of it; never nothing, so that what goes on can still say where it stands.
    public Budget after(Duration elapsed, long evaluated) {
        return new Budget(
                time.map(limit -> limit.minus(elapsed)).map(left -> left.isPositive() ? left : Duration.ofNanos(1)),
                evaluations.map(limit -> Math.max(1, limit - evaluated)));
    }

    private static Duration duration(String number, String unit) {
        long millis = switch (unit) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
        return Duration.ofMillis(Math.max(
                1, new BigDecimal(number).multiply(BigDecimal.valueOf(millis)).longValue()));
    }

    private static UserError refused(String text) {
        return new UserError(
                "TL2103",
                "'" + text + "' is not a budget",
                "",
                "write a time (30s, 1.5m, 2h), a number of evaluations (5000evals), or both: 60s,5000evals");
    }
}
