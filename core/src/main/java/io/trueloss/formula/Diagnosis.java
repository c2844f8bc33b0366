package io.trueloss.formula;

import io.trueloss.error.UserError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out why a row has no finite loss: walks the nodes whose values matter, those of taken branches, down
/// to the first that goes wrong.
final class Diagnosis {

    private final Calculus calculus;
    private final Writing writing;
    private final Lazy<Anatomy> anatomy;
    /// All nodes of the value, and where the machine keeps each.
    private record Anatomy(Machine machine, Map<Node, Integer> places) {}

    Diagnosis(Calculus calculus) {
        this.calculus = calculus;
        this.writing = new Writing(calculus.resolved());
        this.anatomy = new Lazy<>(this::dissected);
    }

    private Anatomy dissected() {
        var nodes = new HashSet<Node>();
        collect(calculus.value(), nodes);
        var list = List.copyOf(nodes);
        var places = new HashMap<Node, Integer>();
        for (int i = 0; i < list.size(); i++) {
            places.put(list.get(i), i);
        }
        return new Anatomy(new Machine(new Program(list), new Kinks(calculus), Runners.Zeros.MASKING), places);
    }

    private static void collect(Node node, Set<Node> into) {
        if (into.add(node)) {
            node.args().forEach(arg -> collect(arg, into));
        }
    }

    /// What becomes of a row whose value came out as NaN or infinite.
    enum Verdict {
        /// It stays as it is.
        KEEP,
        /// A score that is missing makes all missing.
        MISSING,
        /// +infinity, and no derivatives.
        OUTSIDE,
        /// A zero of the data met a number too large for a double, and masks it.
        MASKED
    }

    /// Decides about a row. What is indeterminate, and an index out of range, is the formula's mistake and
    /// thrown.
    Verdict verdict(Rows rows, int row, double value) {
        var trouble = of(rows, row);
        if (trouble.isEmpty()) {
            return Double.isNaN(value) ? Verdict.MASKED : Verdict.KEEP;
        }
        return switch (trouble.get().kind()) {
            case DOMAIN -> Verdict.OUTSIDE;
            case MISSING -> Verdict.MISSING;
            case OVERFLOW -> Double.isNaN(value) ? Verdict.MASKED : Verdict.KEEP;
            case INDETERMINATE -> {
                if (Double.isNaN(value)) {
                    throw indeterminate(trouble.get(), row);
                }
                // As finished, the formula had a limit there.
                yield Verdict.KEEP;
            }
            case INDEX -> throw outOfRange(trouble.get(), row);
        };
    }

    private static UserError indeterminate(Trouble trouble, int row) {
        return new UserError(
                "TL2020",
                String.format(
                        Locale.ROOT, "%s is indeterminate (such as 0*infinity or infinity - infinity)", trouble.node()),
                String.format(Locale.ROOT, "row %d: %s", row + 1, trouble.point()),
                "write that part so that its limit is taken: xlogy(x, y) for x*log(y), if(condition, a, b), one exponential for two");
    }

    private static UserError outOfRange(Trouble trouble, int row) {
        return new UserError(
                "TL2021",
                trouble.node() + " asks for an entry that the vector does not have",
                String.format(Locale.ROOT, "row %d: %s", row + 1, trouble.point()),
                "entries are counted from 0; guard the index with if(condition, a, b)");
    }

    Optional<Trouble> of(Rows rows, int row) {
        var machine = anatomy.get().machine;
        machine.run(rows, row, row + 1);
        return new Walk().of(calculus.value());
    }

    private double[][] values(Node node) {
        return anatomy.get().machine.root(anatomy.get().places.getOrDefault(node, 0));
    }

    private boolean any(Node node, java.util.function.DoublePredicate test) {
        for (double[] entry : values(node)) {
            if (test.test(entry[0])) {
                return true;
            }
        }
        return false;
    }

    private double first(Node node) {
        return values(node)[0][0];
    }

    /// One row's walk.
    private final class Walk {

        private final Set<Node> seen = new HashSet<>();
        private Optional<Trouble> overflow = Optional.empty();

        Optional<Trouble> of(Node root) {
            var trouble = walk(root);
            return trouble.isPresent() ? trouble : overflow;
        }

        private Optional<Trouble> walk(Node node) {
            if (!seen.add(node)) {
                return Optional.empty();
            }
            if (node instanceof Node.Input) {
                return any(node, Double::isNaN) ? trouble(Trouble.Kind.MISSING, node) : Optional.empty();
            }
            if (node instanceof Node.Call choice
                    && isOutside(choice)
                    && walk(choice.arg(0)).isEmpty()) {
                return trouble(Trouble.Kind.DOMAIN, choice);
            }
            for (Node arg : looked(node)) {
                var trouble = walk(arg);
                if (trouble.isPresent()) {
                    return trouble;
                }
            }
            return node instanceof Node.Call call ? judge(call) : Optional.empty();
        }

        /// The arguments that matter: a branch that is not taken does not.
        private List<Node> looked(Node node) {
            if (node.is(Op.IF) && node.arg(0).width() == 1) {
                var trouble = first(node.arg(0));
                return List.of(node.arg(0), node.arg(trouble == 1 ? 1 : 2));
            }
            if (node.is(Op.IF)) {
                var branches = new ArrayList<Node>(List.of(node.arg(0)));
                for (int branch = 1; branch <= 2; branch++) {
                    if (isFeltFrom(node, branch)) {
                        branches.add(node.arg(branch));
                    }
                }
                return branches;
            }
            if (node.is(Op.INDEX) && node.arg(0).is(Op.LIST)) {
                var chosen = new ArrayList<Node>(List.of(node.arg(1)));
                var items = node.arg(0).args();
                double place = first(node.arg(1));
                if (items.size() == node.arg(0).width() && place >= 0 && place < items.size()) {
                    chosen.add(items.get((int) place));
                    return chosen;
                }
            }
            boolean decided = node.is(Op.AND) && first(node.arg(0)) == 0 || node.is(Op.OR) && first(node.arg(0)) == 1;
            return decided ? List.of(node.arg(0)) : node.args();
        }

        /// Whether an entry that is not finite comes from this branch of a choice entry by entry.
        private boolean isFeltFrom(Node choice, int branch) {
            double[][] condition = values(choice.arg(0));
            double[][] taken = values(choice.arg(branch));
            for (int entry = 0; entry < condition.length; entry++) {
                double value = taken[taken.length == 1 ? 0 : entry][0];
                boolean here = condition[entry][0] != (branch == 1 ? 0 : 1);
                if (here && !Double.isFinite(value)) {
                    return true;
                }
            }
            return false;
        }

        private Optional<Trouble> judge(Node.Call call) {
            if (isPole(call)) {
                return trouble(Trouble.Kind.DOMAIN, call);
            }
            if (any(call, Double::isNaN) && call.op != Op.LIST) {
                return trouble(kind(call), call);
            }
            if (Runners.masks(call)
                    && meets(call, (a, b) -> a == 0 && Double.isInfinite(b) || b == 0 && Double.isInfinite(a))) {
                return isLarge(call.arg(call.arg(0).scored() ? 0 : 1)) && !isLargeZero(call)
                        ? Optional.empty()
                        : trouble(Trouble.Kind.INDETERMINATE, call);
            }
            if (overflow.isEmpty()
                    && any(call, Double::isInfinite)
                    && !call.args.stream().anyMatch(arg -> any(arg, Double::isInfinite))) {
                overflow = trouble(Trouble.Kind.OVERFLOW, call);
            }
            return Optional.empty();
        }

        /// Whether the zero stands on the side of the scores: that one may be a small number, and then masks
        /// nothing.
        private boolean isLargeZero(Node.Call product) {
            return any(product.arg(product.arg(0).scored() ? 0 : 1), x -> x == 0);
        }

        /// Whether whatever is infinite in a node is a finite number beyond the largest double, not a true
        /// infinity.
        private boolean isLarge(Node node) {
            if (!any(node, Double::isInfinite)) {
                return true;
            }
            if (!(node instanceof Node.Call call)) {
                return false;
            }
            boolean born = call.args.stream().noneMatch(arg -> any(arg, Double::isInfinite));
            return born ? !isPole(call) && !isLog(call) : call.args.stream().allMatch(this::isLarge);
        }

        private static boolean isLog(Node.Call call) {
            return switch (call.op) {
                case LOG, LOG1P, LOG1MEXP, XLOGY, XLOG1PY -> true;
                default -> false;
            };
        }

        /// Whether it takes a branch that is written as `inf`: so a formula says where it is not defined.
        private boolean isOutside(Node.Call call) {
            return call.op == Op.IF
                    && (call.arg(1).is(Double.POSITIVE_INFINITY) && any(call.arg(0), holds -> holds == 1)
                            || call.arg(2).is(Double.POSITIVE_INFINITY) && any(call.arg(0), holds -> holds == 0));
        }

        private boolean isPole(Node.Call call) {
            return switch (call.op) {
                case DIV -> !call.arg(1).is(Op.EXP) && meets(call, (a, b) -> b == 0 && a != 0);
                case POW -> meets(call, (a, b) -> a == 0 && b < 0);
                case LGAMMA, DIGAMMA, POLYGAMMA -> any(call.args.getLast(), x -> x <= 0 && x == Math.rint(x));
                default -> false;
            };
        }

        private boolean meets(Node.Call call, Test test) {
            double[][] a = values(call.arg(0));
            double[][] b = values(call.arg(1));
            for (int i = 0; i < Math.max(a.length, b.length); i++) {
                if (test.of(a[a.length == 1 ? 0 : i][0], b[b.length == 1 ? 0 : i][0])) {
                    return true;
                }
            }
            return false;
        }

        private Trouble.Kind kind(Node.Call call) {
            return switch (call.op) {
                case LOG,
                        LOG1P,
                        SQRT,
                        POW,
                        LOG1MEXP,
                        LOG_DIFF_SIGMOID,
                        XLOGY,
                        XLOG1PY,
                        LGAMMA,
                        DIGAMMA,
                        POLYGAMMA,
                        REM -> Trouble.Kind.DOMAIN;
                case INDEX, ONEHOT -> Trouble.Kind.INDEX;
                default -> Trouble.Kind.INDETERMINATE;
            };
        }

        private Optional<Trouble> trouble(Trouble.Kind kind, Node node) {
            return Optional.of(new Trouble(kind, Shared.of(writing.of(node)).text(), point()));
        }

        private String point() {
            var inputs = new ArrayList<Node.Input>();
            for (Node node : anatomy.get().places.keySet()) {
                if (node instanceof Node.Input input) {
                    inputs.add(input);
                }
            }
            inputs.sort(Comparator.comparing((Node.Input input) -> input.source).thenComparingInt(input -> input.slot));
            return String.join(", ", inputs.stream().map(this::said).toList());
        }

        private String said(Node.Input input) {
            var entries = java.util.Arrays.stream(values(input))
                    .map(entry -> Digits.of(entry[0]))
                    .toList();
            var all = input.width() == 1 ? entries.getFirst() : "[" + String.join(", ", entries) + "]";
            return writing.name(input) + " = " + all;
        }
    }

    @FunctionalInterface
    private interface Test {
        boolean of(double a, double b);
    }
}
