package io.trueloss.bench;

import io.trueloss.formula.Op;
import io.trueloss.loss.Losses;
import io.trueloss.loss.PointLoss;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Prints, as tables in Markdown, what has no peer but ourselves: compile times, typed formulas against
/// losses of the catalogue, two threads against one, and every point loss against what its memory traffic and
/// its costly functions take by themselves.
final class Ratios {

    private static final int SMALL = 1 << 14;
    private static final int LARGE = 1 << 22;
    /// Of the polynomial by which simple operations are timed.
    private static final int DEGREE = 16;

    private Ratios() {}

    /// @param sections which of compile, typed, threads and catalogue; none for all
    static void main(String... sections) {
        line("## Figures without a peer%n");
        line("Vectors of %d bits; one thread where nothing else is said; medians.%n", How.bits());
        var chosen = sections.length == 0 ? List.of("compile", "typed", "threads", "catalogue") : List.of(sections);
        for (var section : chosen) {
            switch (section) {
                case "compile" -> compiling();
                case "typed" -> typed();
                case "threads" -> threads();
                case "catalogue" -> catalogue();
                default -> throw new IllegalArgumentException("section must be compile, typed, threads or catalogue");
            }
        }
    }

    private static void line(String format, Object... args) {
        System.out.printf(Locale.ROOT, format + "%n", args);
    }

    // what a formula takes to compile

    private static void compiling() {
        line("| compile value and gradient | ms |");
        line("|---|---|");
        line("| the first of a process, `logistic` | %.1f |", compile("logistic"));
        var weighted = new ArrayList<Double>();
        var huber = new ArrayList<Double>();
        for (int i = 0; i < 300; i++) {
            huber.add(compile("huber(delta=" + (2 + i) + ")"));
            weighted.add(compile("y*" + (2 + i) + "*softplus(-f) + (1 - y)*softplus(f)"));
        }
        line("| warm, `huber(delta=...)` | %.1f |", median(huber.subList(200, 300)));
        line("| warm, the sum of 100 powers, nearly as large as is compiled | %.1f |", median(powers()));
        line("| warm, `y*...*softplus(-f) + (1 - y)*softplus(f)` | %.1f |%n", median(weighted.subList(200, 300)));
    }

    /// As many operations as are compiled, but for a few hundred.
    private static List<Double> powers() {
        var times = new ArrayList<Double>();
        for (int i = 0; i < 9; i++) {
            var text = new StringBuilder("(0");
            for (int term = 0; term < 100; term++) {
                text.append(term % 40 == 39 ? ")+(" : "+").append("(f-").append(term + i).append(")^1.1");
            }
            times.add(compile(text.append(')').toString()));
        }
        return times;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /// Compiling a bound formula and its first row, in milliseconds, after the interpreter has worked on it, as
    /// it always has.
    private static double compile(String loss) {
        var problem = Problem.of(loss, 1);
        new Computation(problem, 1, How.INTERPRETED.evaluators(problem.loss())).run();
        long start = System.nanoTime();
        new Computation(problem, 1, How.VECTORS.evaluators(problem.loss())).run();
        return (System.nanoTime() - start) * 1e-6;
    }

    // typed formulas

    private static void typed() {
        var pairs = new LinkedHashMap<String, String>();
        pairs.put("logistic", "y*softplus(-f) + (1 - y)*softplus(f)");
        pairs.put("half-squared", "(y - f)^2/2");
        pairs.put("huber", "if(abs(r) <= 1, r^2/2, abs(r) - 1/2) where r = f - y");
        pairs.put("log-cosh", "log(cosh(f - y))");
        line("| typed | the same loss of the catalogue | typed / built in |");
        line("|---|---|---|");
        pairs.forEach((name, formula) -> {
            var both = List.of(name, formula).stream().map(Ratios::warmed).toList();
            var times = Clock.medians(both, 15, Clock::processor);
            line("| `%s` | `%s` | %.2f |", formula, name, times[1] / times[0]);
        });
        line("");
    }

    private static Computation warmed(String loss) {
        Clock.warm(Problem.of(loss, SMALL), How.VECTORS);
        var large = Problem.of(loss, LARGE);
        return computation(large, 1);
    }

    private static Computation computation(Problem problem, int threads) {
        var computation = new Computation(problem, threads, How.VECTORS.evaluators(problem.loss()));
        for (int i = 0; i < 2 + (1 << 22) / problem.n(); i++) {
            computation.run();
        }
        return computation;
    }

    // threads

    private static void threads() {
        line("| wall ms for %,d rows | one thread | two | speed of two over one |", LARGE);
        line("|---|---|---|---|");
        for (var name : List.of("logistic", "half-squared", "huber")) {
            Clock.warm(Problem.of(name, SMALL), How.VECTORS);
            var large = Problem.of(name, LARGE);
            var times = Clock.medians(List.of(computation(large, 1), computation(large, 2)), 15, Clock::wall);
            line("| `%s` | %.1f | %.1f | %.2f |", name, times[0] * 1e-6, times[1] * 1e-6, times[0] / times[1]);
        }
        line("");
    }


    // the catalogue

    private static void catalogue() {
        line("Every point loss against its parts: what its memory traffic costs, and each of its costly functions"
                + " by itself. nan: it has no value on these rows.%n");
        var units = units();
        double memory = nanos(List.of(warmed("half-squared")), LARGE)[0];
        line("Memory traffic of value and gradient (`half-squared`): %.2f ns a row. One of each, in cache: %s.%n",
                memory, shown(units));
        double simple = new InCache(horner()).beyond(new InCache("f - y")) / (2 * DEGREE);
        line("One simple operation (sum, product, comparison, choice), in cache: %.3f ns.%n", simple);
        line("| loss | ns a row | memory and costly functions | ratio | simple operations | ratio with these |");
        line("|---|---|---|---|---|---|");
        for (var card : Losses.cards()) {
            if (PointLoss.class.isAssignableFrom(card.type())) {
                row(card.name(), units, memory, simple);
            }
        }
    }

    /// A polynomial of f with that many products and sums.
    private static String horner() {
        var text = "f - y";
        for (int i = 0; i < DEGREE; i++) {
            text = "(" + text + ")*f + y";
        }
        return text;
    }

    private static void row(String name, Map<Op, Double> units, double memory, double simple) {
        var one = Problem.of(name, 1);
        var counts = Units.of(one);
        double parts = memory;
        for (var count : counts.entrySet()) {
            parts += count.getValue() * units.getOrDefault(count.getKey(), 0.0);
        }
        Clock.warm(Problem.of(name, SMALL).inDomain(), How.VECTORS);
        double time = nanos(List.of(computation(Problem.of(name, LARGE).inDomain(), 1)), LARGE)[0];
        int others = Units.simple(one);
        line("| `%s` | %.2f | %.2f | %.2f | %d | %.2f |", name, time, parts, time / parts, others,
                time / (parts + others * simple));
    }

    private static double[] nanos(List<Computation> computations, int rows) {
        var times = Clock.medians(computations, 7, Clock::processor);
        for (int i = 0; i < times.length; i++) {
            times[i] /= rows;
        }
        return times;
    }

    /// Nanoseconds of one of each costly function, in cache: the value of a formula with it, less that of one
    /// without, turn by turn.
    private static Map<Op, Double> units() {
        var units = new EnumMap<Op, Double>(Op.class);
        var base = new InCache("f - y");
        Units.formulas().forEach((op, formula) -> units.put(op, new InCache(formula).beyond(base)));
        return units;
    }

    private static String shown(Map<Op, Double> units) {
        var text = new ArrayList<String>();
        units.forEach((op, time) -> text.add(String.format(Locale.ROOT, "%s %.2f", op.text(), time)));
        return String.join(", ", text);
    }
}
