package io.trueloss.app.render;

import io.trueloss.report.Block.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// What an axis of a chart spans, with round numbers on it.
///
/// @param low its lower end
/// @param high its upper end, above the lower one
record Axis(double low, double high) {

    /// The span of what is finite among some values, a little wider where it would be nothing.
    static Axis of(DoubleStream values) {
        var summary = values.filter(Double::isFinite).summaryStatistics();
        if (summary.getCount() == 0) {
            return new Axis(0, 1);
        }
        double size = Math.max(1, Math.abs(summary.getMax())) * 1e-12;
        return summary.getMax() - summary.getMin() > size
                ? new Axis(summary.getMin(), summary.getMax())
                : new Axis(summary.getMin() - 1, summary.getMax() + 1);
    }

    static Axis across(List<Curve> curves) {
        return of(curves.stream().flatMapToDouble(curve -> DoubleStream.of(curve.across())));
    }

    static Axis up(List<Curve> curves, int panel) {
        return of(curves.stream()
                .flatMapToDouble(curve -> DoubleStream.of(curve.up().get(panel))));
    }

    /// Where a value lies on the axis, from 0 to 1.
    double share(double value) {
        return (value - low) / (high - low);
    }

    /// About so many round numbers on it.
    List<Double> ticks(int about) {
        double raw = (high - low) / about;
        double ten = StrictMath.pow(10, Math.floor(StrictMath.log10(raw)));
        double step = Stream.of(1.0, 2.0, 5.0, 10.0)
                .map(factor -> factor * ten)
                .filter(candidate -> candidate >= raw * 0.999)
                .findFirst()
                .orElse(10 * ten);
        var ticks = new ArrayList<Double>();
        for (double k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
            ticks.add(k * step + 0.0);
        }
        return ticks;
    }
}
