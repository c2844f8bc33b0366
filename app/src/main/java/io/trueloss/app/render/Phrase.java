package io.trueloss.app.render;

import io.trueloss.report.Estimate;
import io.trueloss.report.Piece;
import io.trueloss.report.Piece.Fact;
import io.trueloss.report.Piece.Reading;
import io.trueloss.report.Piece.Say;
import io.trueloss.report.Value;
import java.util.List;
import java.util.stream.Collectors;

/// Values as words in a sentence.
///
/// @param digits how many digits a number gets
record Phrase(Digits digits) {

    /// A line's pieces, read one after another.
    String of(List<Piece> pieces) {
        return pieces.stream().map(this::of).collect(Collectors.joining());
    }

    private String of(Piece piece) {
        return switch (piece) {
            case Say say -> say.text();
            case Fact fact -> of(fact.value(), fact.reading());
        };
    }

    /// A value, read this way.
    String of(Value value, Reading reading) {
        return reading == Reading.HIDDEN
                ? ""
                : switch (value) {
                    case Value.Text t -> t.text();
                    case Value.Number v -> read(v.value(), reading);
                    case Value.Count c -> signed(Digits.count(c.value()), reading);
                    case Value.Several s ->
                        s.values().stream().map(v -> of(v, reading)).collect(Collectors.joining(", "));
                    case Value.Nothing _ -> "-";
                    case Estimate e -> of(e, reading);
                };
    }

    private String of(Estimate estimate, Reading reading) {
        var n = "n=" + Digits.count(estimate.n());
        return switch (estimate) {
            case Estimate.Interval i -> {
                var level = level(i.level());
                yield figures(i, reading).value() + " " + bounds(figures(i, reading)) + " (" + level + ", " + n + ")";
            }
            case Estimate.Exact e -> read(e.value(), reading) + " (" + n + ")";
            case Estimate.Unknown u -> read(u.value(), reading) + " (" + n + ", no interval: " + u.reason() + ")";
        };
    }

    /// A confidence level: `95%`.
    static String level(double level) {
        return Digits.FEW.number(level * 100) + "%";
    }

    /// The ends of an interval in brackets.
    static String bounds(Digits.Figures figures) {
        return "[" + figures.low() + ", " + figures.high() + "]";
    }

    private Digits.Figures figures(Estimate.Interval i, Reading reading) {
        if (reading != Reading.PERCENT) {
            var plain = digits.estimate(i);
            return new Digits.Figures(
                    signed(plain.value(), reading), signed(plain.low(), reading), signed(plain.high(), reading));
        }
        var hundred = digits.estimate(
                new Estimate.Interval(i.value() * 100, i.low() * 100, i.high() * 100, i.level(), i.n(), i.se() * 100));
        return new Digits.Figures(hundred.value() + "%", hundred.low() + "%", hundred.high() + "%");
    }

    private String read(double value, Reading reading) {
        return reading == Reading.PERCENT ? digits.percent(value) : signed(digits.number(value), reading);
    }

    private static String signed(String number, Reading reading) {
        boolean bare = reading != Reading.SIGNED || number.startsWith("-") || number.equals("NaN");
        return bare ? number : "+" + number;
    }
}
