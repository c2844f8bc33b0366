package io.trueloss.formula;

import io.trueloss.arithmetic.Exp;
import io.trueloss.arithmetic.Gamma;
import io.trueloss.arithmetic.Hyperbolic;
import io.trueloss.arithmetic.Log;
import io.trueloss.arithmetic.Normal;
import io.trueloss.arithmetic.Power;
import io.trueloss.arithmetic.Remainder;
import io.trueloss.arithmetic.Sigmoid;
import io.trueloss.arithmetic.Trig;
import io.trueloss.arithmetic.Truth;
import io.trueloss.arithmetic.Xlog;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// The loop over a block of each operation that works entry by entry. The frequent ones are written out, each
/// its own loop, so that the JIT compiles each by itself.
///
/// A truth value is 1 or 0; a comparison of a NaN is NaN, and so is a choice by it.
final class Loops {

    /// Computes n entries of `out` from n entries of each argument.
    @FunctionalInterface
    interface Loop {
        void run(double[][] in, double[] out, int n);
    }

    private static final Map<Op, Loop> TABLE = table();

    private Loops() {}

    /// Whether an operation works entry by entry on this many arguments.
    static boolean knows(Op op, int arguments) {
        return TABLE.containsKey(op) && (op.form() != Op.Form.EXTREME || arguments == 2);
    }

    static Loop of(Op op) {
        var loop = TABLE.get(op);
        if (loop == null) {
            throw new IllegalArgumentException("op must work entry by entry, was " + op);
        }
        return loop;
    }

    /// The operation on one number each.
    static double once(Op op, double... args) {
        var in = new double[args.length][1];
        for (int i = 0; i < args.length; i++) {
            in[i][0] = args[i];
        }
        var out = new double[1];
        of(op).run(in, out, 1);
        return out[0];
    }

    private static Map<Op, Loop> table() {
        var table = new EnumMap<Op, Loop>(Op.class);
        arithmetic(table);
        truth(table);
        simple(table);
        exponential(table);
        special(table);
        return Collections.unmodifiableMap(table);
    }

    private static void arithmetic(Map<Op, Loop> table) {
        table.put(Op.ADD, Loops::add);
        table.put(Op.SUB, Loops::sub);
        table.put(Op.MUL, Loops::mul);
        table.put(Op.CHAIN, Loops::chain);
        table.put(Op.DIV, Loops::div);
        table.put(Op.NEG, Loops::neg);
        table.put(Op.POW, Loops::pow);
        table.put(Op.MAX, Loops::max);
        table.put(Op.MIN, Loops::min);
    }

    private static void truth(Map<Op, Loop> table) {
        table.put(Op.LT, Loops::less);
        table.put(Op.LE, Loops::atMost);
        table.put(Op.GT, binary(Truth::more));
        table.put(Op.GE, binary(Truth::atLeast));
        table.put(Op.EQ, binary(Truth::same));
        table.put(Op.NE, binary(Truth::differ));
        table.put(Op.AND, Loops::chain);
        table.put(Op.OR, binary(Truth::either));
        table.put(Op.NOT, unary(Truth::not));
        table.put(Op.IF, Loops::choose);
    }

    private static void simple(Map<Op, Loop> table) {
        table.put(Op.ABS, Loops::abs);
        table.put(Op.SQRT, Loops::sqrt);
        table.put(Op.SIGN, unary(Truth::sign));
        table.put(Op.HYPOT, Loops::hypot);
        table.put(Op.REM, binary(Remainder::rem));
        table.put(Op.SIN, unary(Trig::sin));
        table.put(Op.COS, unary(Trig::cos));
        table.put(Op.ATAN, unary(Trig::atan));
    }

    private static void exponential(Map<Op, Loop> table) {
        table.put(Op.EXP, Loops::exp);
        table.put(Op.LOG, Loops::log);
        table.put(Op.LOG1P, Loops::log1p);
        table.put(Op.EXPM1, Loops::expm1);
        table.put(Op.EXPM1MX, unary(Exp::expm1mx));
        table.put(Op.TANH, Loops::tanh);
        table.put(Op.SINH, unary(Hyperbolic::sinh));
        table.put(Op.COSH, unary(Hyperbolic::cosh));
        table.put(Op.LOGCOSH, unary(Hyperbolic::logcosh));
        table.put(Op.SIGMOID, Loops::sigmoid);
        table.put(Op.SOFTPLUS, Loops::softplus);
        table.put(Op.LOG_SIGMOID, unary(Sigmoid::logSigmoid));
        table.put(Op.LOG1MEXP, unary(Log::log1mexpOfMinus));
    }

    private static void special(Map<Op, Loop> table) {
        table.put(Op.ERF, unary(Normal::erf));
        table.put(Op.PHI, unary(Normal::Phi));
        table.put(Op.LOG_PHI, unary(Normal::logPhi));
        table.put(Op.MILLS, unary(Normal::mills));
        table.put(Op.LGAMMA, unary(Gamma::lgamma));
        table.put(Op.DIGAMMA, unary(Gamma::digamma));
        table.put(Op.POLYGAMMA, binary(Gamma::polygamma));
        table.put(Op.XLOGY, binary(Xlog::xlogy));
        table.put(Op.XLOG1PY, binary(Xlog::xlog1py));
    }

    private static Loop unary(DoubleUnaryOperator function) {
        return (in, out, n) -> {
            double[] a = in[0];
            for (int i = 0; i < n; i++) {
                out[i] = function.applyAsDouble(a[i]);
            }
        };
    }

    private static Loop binary(DoubleBinaryOperator function) {
        return (in, out, n) -> {
            double[] a = in[0];
            double[] b = in[1];
            for (int i = 0; i < n; i++) {
                out[i] = function.applyAsDouble(a[i], b[i]);
            }
        };
    }

    private static void add(double[][] in, double[] out, int n) {
        double[] a = in[0];
        double[] b = in[1];
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + b[i];
        }
    }

    private static void sub(double[][] in, double[] out, int n) {
        double[] a = in[0];
        double[] b = in[1];
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - b[i];
        }
    }

    private static void mul(double[][] in, double[] out, int n) {
        double[] a = in[0];
        double[] b = in[1];
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * b[i];
        }
    }

    /// An exact zero times anything is zero: the product of the chain rule, and `and`.
    private static void chain(double[][] in, double[] out, int n) {
        double[] a = in[0];
        double[] b = in[1];
        for (int i = 0; i < n; i++) {
            out[i] = Truth.both(a[i], b[i]);
        }
    }

    private static void div(double[][] in, double[] out, int n) {
        double[] a = in[0];
        double[] b = in[1];
        for (int i = 0; i < n; i++) {
            out[i] = a[i] / b[i];
        }
    }

    private static void neg(double[][] in, double[] out, int n) {
        double[] a = in[0];
        for (int i = 0; i < n; i++) {
            out[i] = -a[i];
        }
    }

    private static void pow(double[][] in, double[] out, int n) {
        double[] a = in[0];
        double[] b = in[1];
        for (int i = 0; i < n; i++) {
            out[i] = Power.ofFormula(a[i], b[i]);
        }
    }

    private static void max(double[][] in, double[] out, int n) {
        double[] a = in[0];
        double[] b = in[1];
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(a[i], b[i]);
        }
    }

    private static void min(double[][] in, double[] out, int n) {
        double[] a = in[0];
        double[] b = in[1];
        for (int i = 0; i < n; i++) {
            out[i] = Math.min(a[i], b[i]);
        }
    }

    private static void less(double[][] in, double[] out, int n) {
        double[] a = in[0];
        double[] b = in[1];
        for (int i = 0; i < n; i++) {
            out[i] = Truth.less(a[i], b[i]);
        }
    }

    private static void atMost(double[][] in, double[] out, int n) {
        double[] a = in[0];
        double[] b = in[1];
        for (int i = 0; i < n; i++) {
            out[i] = Truth.atMost(a[i], b[i]);
        }
    }

    private static void choose(double[][] in, double[] out, int n) {
        double[] condition = in[0];
        double[] a = in[1];
        double[] b = in[2];
        for (int i = 0; i < n; i++) {
            out[i] = Truth.choose(condition[i], a[i], b[i]);
        }
    }

    private static void abs(double[][] in, double[] out, int n) {
        double[] a = in[0];
        for (int i = 0; i < n; i++) {
            out[i] = Math.abs(a[i]);
        }
    }

    private static void sqrt(double[][] in, double[] out, int n) {
        double[] a = in[0];
        for (int i = 0; i < n; i++) {
            out[i] = Math.sqrt(a[i]);
        }
    }

    private static void hypot(double[][] in, double[] out, int n) {
        double[] a = in[0];
        double[] b = in[1];
        for (int i = 0; i < n; i++) {
            out[i] = Power.hypot(a[i], b[i]);
        }
    }

    private static void exp(double[][] in, double[] out, int n) {
        double[] a = in[0];
        for (int i = 0; i < n; i++) {
            out[i] = Exp.exp(a[i]);
        }
    }

    private static void log(double[][] in, double[] out, int n) {
        double[] a = in[0];
        for (int i = 0; i < n; i++) {
            out[i] = Log.log(a[i]);
        }
    }

    private static void log1p(double[][] in, double[] out, int n) {
        double[] a = in[0];
        for (int i = 0; i < n; i++) {
            out[i] = Log.log1p(a[i]);
        }
    }

    private static void expm1(double[][] in, double[] out, int n) {
        double[] a = in[0];
        for (int i = 0; i < n; i++) {
            out[i] = Exp.expm1(a[i]);
        }
    }

    private static void tanh(double[][] in, double[] out, int n) {
        double[] a = in[0];
        for (int i = 0; i < n; i++) {
            out[i] = Hyperbolic.tanh(a[i]);
        }
    }

    private static void sigmoid(double[][] in, double[] out, int n) {
        double[] a = in[0];
        for (int i = 0; i < n; i++) {
            out[i] = Sigmoid.sigmoid(a[i]);
        }
    }

    private static void softplus(double[][] in, double[] out, int n) {
        double[] a = in[0];
        for (int i = 0; i < n; i++) {
            out[i] = Sigmoid.softplus(a[i]);
        }
    }
}
