package io.trueloss.app;

import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Shape;
import io.trueloss.kernel.Kernels;
import io.trueloss.loss.Losses;

/// The run that java watches when the launcher is built, so that it remembers for every later one what it
/// loaded: losses compiled, and then a command. Small data would never meet the compiler.
final class Learning {

    private static final int CLASSES = 3;

    private Learning() {}

    /// Runs what was typed, as [Main] does.
    public static void main(String... words) {
        compile("logistic", Shape.number());
        compile("huber", Shape.number());
        compile("softmax", Shape.classes(CLASSES));
        Main.main(words);
    }

    private static void compile(String loss, Shape shape) {
        var bound = Losses.read(loss).bind(shape);
        var rows = new Rows(new double[] {1}, new double[0][], new double[bound.size()][1], new double[0][]);
        Kernels.plain(bound).curvature(rows, 0, 1, Derivatives.of(bound.size(), 1));
        Kernels.plain(bound).gradient(rows, 0, 1, new double[1], new double[bound.size()][1]);
    }
}
