package io.trueloss.app.render;

import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Curve;
import io.trueloss.report.Block.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// What an axis of a chart spans, with round numbers on it.
///
/// @param low its lower end
/// @param high its upper end, above the lower one
/// @param scale how it is divided
record Axis(double low, double high, Scale scale) {

    /// The span of what is finite among some values, a little wider where it would be nothing.
    static Axis of(Scale scale, DoubleStream values) {
        boolean even = scale == Scale.EVEN;
        var summary = values.filter(value -> Double.isFinite(value) && (even || value > 0))
                .summaryStatistics();
        if (summary.getCount() == 0) {
            return even ? new Axis(0, 1, scale) : new Axis(0.1, 10, scale);
        }
        double size = Math.max(1, Math.abs(summary.getMax())) * 1e-12;
        double low = summary.getMin();
        double high = summary.getMax();
        if (even) {
            return high - low > size ? new Axis(low, high, scale) : new Axis(low - 1, high + 1, scale);
        }
        return high > low * 1.001 ? new Axis(low, high, scale) : new Axis(low / 10, high * 10, scale);
    }

    static Axis across(Chart chart) {
        return of(
                chart.scales().across(),
                chart.curves().stream().flatMapToDouble(curve -> DoubleStream.of(curve.across())));
    }

    static Axis up(Chart chart, int panel) {
        return of(chart.scales().up(), chart.curves().stream().flatMapToDouble(curve -> values(curve, panel)));
    }

    private static DoubleStream values(Curve curve, int panel) {
        var line = DoubleStream.of(curve.up().get(panel));
        if (curve.bands().isEmpty()) {
            return line;
        }
        var band = curve.bands().get(panel);
        return DoubleStream.concat(
                line, DoubleStream.concat(DoubleStream.of(band.low()), DoubleStream.of(band.high())));
    }

    /// Whether a value can be drawn on it.
    boolean shows(double value) {
        return Double.isFinite(value) && (scale == Scale.EVEN || value > 0);
    }

    /// A value as people read it; rounding around 0 is 0.
    String text(double value) {
        boolean rounding = scale == Scale.EVEN && Math.abs(value) < 1e-9 * (high - low);
        return Digits.FEW.number(rounding ? 0 : value);
    }

    /// Where a value lies on the axis, from 0 to 1.
    double share(double value) {
        return scale == Scale.EVEN
                ? (value - low) / (high - low)
                : StrictMath.log(value / low) / StrictMath.log(high / low);
    }

    /// The value that lies there.
    double at(double share) {
        return scale == Scale.EVEN ? low + (high - low) * share : low * StrictMath.pow(high / low, share);
    }

    /// About so many round numbers on it; of a logarithmic one powers of ten if two or more lie on it, else
    /// with their doubles and halves.
    List<Double> ticks(int about) {
        if (scale == Scale.EVEN) {
            return even(about);
        }
        if (high >= 100 * low) {
            return powers(about);
        }
        var halves = halves();
        return halves.size() > 2 ? halves : even(Math.ceilDiv(about, 2));
    }

    private List<Double> halves() {
        double ten = StrictMath.pow(10, Math.floor(StrictMath.log10(low)));
        return Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500)
                .map(factor -> factor * ten)
                .filter(tick -> tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9))
                .toList();
    }

    private List<Double> powers(int about) {
        int first = (int) Math.ceil(StrictMath.log10(low) - 1e-9);
        int last = (int) Math.floor(StrictMath.log10(high) + 1e-9);
        int step = Math.max(1, (last - first + about) / about);
        var ticks = new ArrayList<Double>();
        for (int k = Math.ceilDiv(first, step) * step; k <= last; k += step) {
            ticks.add(StrictMath.pow(10, k));
        }
        return ticks;
    }

    private List<Double> even(int about) {
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
