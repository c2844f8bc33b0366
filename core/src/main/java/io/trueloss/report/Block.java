package io.trueloss.report;

import io.trueloss.report.Piece.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A part of a report. Every renderer is one exhaustive switch over these.
public sealed interface Block {

    /// One line: a short label, then words and facts. Most of a report is lines.
    ///
    /// @param label one word that says what the line is about: `data`, `split`, `kept`
    /// @param pieces words and facts
    record Line(String label, List<Piece> pieces) implements Block {

        public Line {
            pieces = List.copyOf(pieces);
        }
    }

    /// A table: several things with the same columns.
    ///
    /// A column of estimates becomes several columns for programs: a column `x` is followed by `x-low`,
    /// `x-high`, `x-level`, `x-n`, `x-se` and `x-reason`; a column called `value` by `low`, `high`, `level`,
    /// `n`, `se` and `reason`.
    ///
    /// @param name its name under `tables` in JSON, kebab-case
    /// @param columns what each column is called, kebab-case where the name is ours
    /// @param rows the cells, row by row
    /// @param shown how many rows a screen shows unless all are wanted; every other form has all
    record Grid(String name, List<String> columns, List<List<Value>> rows, int shown) implements Block {

        /// A table of which a screen shows up to a hundred rows.
        public Grid(String name, List<String> columns, List<List<Value>> rows) {
            this(name, columns, rows, 100);
        }

        /// The same table, of which a screen shows fewer rows.
        public Grid showing(int fewer) {
            return new Grid(name, columns, rows, fewer);
        }

        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            rows.stream().filter(row -> row.size() != width).findFirst().ifPresent(row -> {
                throw new IllegalArgumentException("row must have " + width + " cells, was " + row);
            });
        }
    }

    /// Curves over one axis, each with a value in every panel.
    ///
    /// @param name its name under `tables` in JSON, kebab-case
    /// @param across what the axis is: a name for a column, such as `f`
    /// @param panels what each panel shows, from the top: names for columns, such as `value`
    /// @param curves the curves
    /// @param scales how both axes are divided
    record Chart(String name, String across, List<String> panels, List<Curve> curves, Scales scales) implements Block {

        /// With even axes.
        public Chart(String name, String across, List<String> panels, List<Curve> curves) {
            this(name, across, panels, curves, Scales.EVEN);
        }

        public Chart {
            panels = List.copyOf(panels);
            curves = List.copyOf(curves);
            int count = panels.size();
            curves.stream()
                    .filter(curve -> curve.up().size() != count)
                    .findFirst()
                    .ifPresent(curve -> {
                        throw new IllegalArgumentException("up must hold " + count + " panels, was "
                                + curve.up().size());
                    });
        }

        /// Its points as a table: the curve, where on the axis, then a column a panel; after those the ends of
        /// bands, where a curve has one.
        public Grid points() {
            var columns = new ArrayList<>(List.of("curve", across));
            columns.addAll(panels);
            boolean banded = curves.stream().anyMatch(curve -> !curve.bands().isEmpty());
            panels.stream()
                    .filter(any -> banded)
                    .forEach(panel -> columns.addAll(List.of(panel + "-low", panel + "-high")));
            var rows = curves.stream()
                    .flatMap(curve -> curve.points(columns.size()))
                    .toList();
            return new Grid(name, columns, rows);
        }
    }

    /// How the axes of a chart are divided. On a logarithmic one only positive values are drawn.
    ///
    /// @param across the axis that the panels share
    /// @param up the axis of each panel
    record Scales(Scale across, Scale up) {
        /// Both even.
        public static final Scales EVEN = new Scales(Scale.EVEN, Scale.EVEN);

        /// Both logarithmic.
        public static final Scales LOGARITHMIC = new Scales(Scale.LOGARITHMIC, Scale.LOGARITHMIC);
    }

    /// How an axis is divided.
    enum Scale {
        /// Equal steps are equally long.
        EVEN,
        /// Equal factors are equally long.
        LOGARITHMIC
    }

    /// A curve of a chart.
    ///
    /// @param label what it is
    /// @param across where its points lie, ascending
    /// @param up for each panel the values there; what is not finite is not drawn
    /// @param bands for each panel how far the values reach; empty where that is not known
    /// @param style how it is drawn
    /// @param kin what it belongs to: curves of one kin have one colour and one mark, in every chart; by its
    ///     place in this one where it is empty
    record Curve(String label, double[] across, List<double[]> up, List<Band> bands, Style style, OptionalInt kin) {

        /// A line.
        public Curve(String label, double[] across, List<double[]> up) {
            this(label, across, up, Style.LINE);
        }

        /// Values alone.
        public Curve(String label, double[] across, List<double[]> up, Style style) {
            this(label, across, up, List.of(), style, OptionalInt.empty());
        }

        public Curve {
            up = List.copyOf(up);
            bands = List.copyOf(bands);
            if (!bands.isEmpty() && bands.size() != up.size()) {
                throw new IllegalArgumentException("bands must hold " + up.size() + " panels, was " + bands.size());
            }
        }

        /// The same with a band around each panel's values.
        public Curve within(List<Band> reach) {
            return new Curve(label, across, up, reach, style, kin);
        }

        /// The same as one of a kin.
        public Curve of(int other) {
            return new Curve(label, across, up, bands, style, OptionalInt.of(other));
        }

        private Stream<List<Value>> points(int columns) {
            return IntStream.range(0, across.length).mapToObj(i -> point(i, columns));
        }

        private List<Value> point(int i, int columns) {
            var cells = new ArrayList<Value>(List.of(Value.text(label), Value.number(across[i])));
            up.forEach(values -> cells.add(Value.number(values[i])));
            bands.forEach(band -> cells.addAll(List.of(Value.number(band.low()[i]), Value.number(band.high()[i]))));
            while (cells.size() < columns) {
                cells.add(Value.number(Double.NaN));
            }
            return List.copyOf(cells);
        }
    }

    /// How far the values of a curve reach.
    ///
    /// @param low the lower end at each point
    /// @param high the upper end there
    record Band(double[] low, double[] high) {}

    /// How much of something several things have, as bars from 0.
    ///
    /// @param name its name under `tables` in JSON, kebab-case
    /// @param unit what is measured: a name for a column, such as `seconds`
    /// @param bars the bars, from the top
    record Bars(String name, String unit, List<Bar> bars) implements Block {

        public Bars {
            bars = List.copyOf(bars);
        }

        /// Its bars as a table.
        public Grid points() {
            return Block.grid(
                    name,
                    List.of("bar", unit, unit + "-low", unit + "-high"),
                    bars,
                    bar -> List.of(
                            Value.text(bar.label()),
                            Value.number(bar.length()),
                            Value.number(bar.low()),
                            Value.number(bar.high())));
        }
    }

    /// A bar.
    ///
    /// @param label what it is
    /// @param length how long it is, 0 or more; infinite for what never came
    /// @param low the shortest it may be
    /// @param high the longest it may be
    /// @param kin what it belongs to: its colour is that of the curves of the same kin
    record Bar(String label, double length, double low, double high, int kin) {}

    /// How a curve is drawn.
    enum Style {
        /// Point joined to point.
        LINE,
        /// Points alone.
        DOTS,
        /// Points where something ended.
        CROSSES,
        /// A thin line to compare others with.
        GUIDE
    }

    /// Something a check found, with the number it rests on and what to do about it.
    ///
    /// @param check the name of the check, kebab-case
    /// @param severity how bad it is
    /// @param claim what is so, in one sentence
    /// @param measured the number behind the claim
    /// @param rows how many rows it concerns
    /// @param remedy what to do, in one sentence
    record Finding(String check, Severity severity, String claim, Value measured, long rows, String remedy)
            implements Block {}

    /// How bad a finding is.
    enum Severity {
        /// Nothing wrong.
        PASS,
        /// Worth a look; does not fail a verdict unless the policy says so.
        WARN,
        /// The verdict fails.
        FAIL
    }

    /// What to type next.
    ///
    /// @param commands whole commands, the most useful first
    record Next(List<String> commands) implements Block {

        public Next {
            commands = List.copyOf(commands);
        }
    }

    /// A page to read, for documentation: a loss's page, an error's explanation.
    ///
    /// @param markdown the page
    record Page(String markdown) implements Block {}

    /// A text that must reach its reader as it is: a JSON Schema, a shell script.
    ///
    /// @param text the text, ending with a line feed
    record Verbatim(String text) implements Block {}

    /// A line from a template that names facts in braces; `{gap:+}` shows the sign, `{share:%}` a percentage.
    /// Facts that it does not name are for programs only.
    ///
    ///     line("data", "{file}  {rows} rows  {positive:%} positive", fact("file", path), fact("rows", n), ...)
    static Line line(String label, String template, Fact... facts) {
        return new Line(label, Template.read(template, facts));
    }

    /// A table with a row for each item.
    static <T> Grid grid(String name, List<String> columns, Collection<T> items, Function<T, List<Value>> row) {
        return new Grid(name, columns, items.stream().map(row).toList());
    }

    /// What to type next.
    static Next next(String... commands) {
        return new Next(List.of(commands));
    }

    /// A page to read.
    static Page page(String markdown) {
        return new Page(markdown);
    }
}
