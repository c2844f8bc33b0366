package io.trueloss.app.render;

import io.trueloss.report.Estimate;
import io.trueloss.report.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// The parts of an estimate for programs, by name: a fact's object in JSON, a column each in a table.
final class Parts {

    /// The parts after the value.
    static final List<String> REST = List.of("low", "high", "level", "n", "se", "reason");

    private Parts() {}

    /// The parts that an estimate has.
    static SequencedMap<String, Value> of(Estimate estimate) {
        var parts = new LinkedHashMap<String, Value>();
        parts.put("value", Value.number(estimate.value()));
        switch (estimate) {
            case Estimate.Interval i -> {
                parts.put("low", Value.number(i.low()));
                parts.put("high", Value.number(i.high()));
                parts.put("level", Value.number(i.level()));
                parts.put("n", Value.count(i.n()));
                parts.put("se", Value.number(i.se()));
            }
            case Estimate.Exact e -> parts.put("n", Value.count(e.n()));
            case Estimate.Unknown u -> {
                parts.put("n", Value.count(u.n()));
                parts.put("reason", Value.text(u.reason()));
            }
        }
        return parts;
    }

    /// The value and a cell for each of the other parts; nothing where there is none.
    static Stream<Value> cells(Value value) {
        if (!(value instanceof Estimate estimate)) {
            return Stream.concat(Stream.of(value), REST.stream().map(_ -> Value.nothing()));
        }
        var parts = of(estimate);
        var rest = REST.stream().map(part -> parts.getOrDefault(part, Value.nothing()));
        return Stream.concat(Stream.of(Value.number(estimate.value())), rest);
    }

    /// The names of the columns that a column of estimates becomes.
    static Stream<String> columns(String name) {
        var prefix = name.equals("value") ? "" : name + "-";
        return Stream.concat(Stream.of(name), REST.stream().map(part -> prefix + part));
    }
}
