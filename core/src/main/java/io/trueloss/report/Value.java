package io.trueloss.report;

import java.util.Arrays;
import java.util.List;

/// One thing a report can state: a measured number ([Estimate]), or something that is simply so.
public sealed interface Value permits Estimate, Value.Text, Value.Number, Value.Count, Value.Several, Value.Nothing {

    /// Words: a name, a path, a verdict.
    ///
    /// @param text the words, on one line
    record Text(String text) implements Value {}

    /// A number that nobody measured: a setting, a point, a tolerance. Measured numbers are an [Estimate].
    ///
    /// @param value the number
    record Number(double value) implements Value {}

    /// How many there are.
    ///
    /// @param value a whole number
    record Count(long value) implements Value {}

    /// Several values in a row: a vector, a list of names.
    ///
    /// @param values the values in order
    record Several(List<Value> values) implements Value {

        public Several {
            values = List.copyOf(values);
        }
    }

    /// Nothing to state here: an empty cell, `null` in JSON.
    record Nothing() implements Value {}

    /// Words.
    static Value text(String text) {
        return new Text(text);
    }

    /// A number that nobody measured.
    static Value number(double value) {
        return new Number(value);
    }

    /// How many there are.
    static Value count(long value) {
        return new Count(value);
    }

    /// A list of words.
    static Value texts(List<String> texts) {
        return new Several(texts.stream().map(Value::text).toList());
    }

    /// A vector.
    static Value numbers(double... values) {
        return new Several(Arrays.stream(values).mapToObj(Value::number).toList());
    }

    /// Nothing.
    static Value nothing() {
        return new Nothing();
    }
}
