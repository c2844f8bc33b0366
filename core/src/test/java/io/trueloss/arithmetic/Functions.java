package io.trueloss.arithmetic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// Every function of the package by the name that the reference file gives it, with the accuracy that its
/// page states.
record Functions(DoubleBinaryOperator function, double ulps) {

    private static Functions of(DoubleUnaryOperator function, double ulps) {
        return new Functions((x, y) -> function.applyAsDouble(x), ulps);
    }

    static Map<String, Functions> all() {
        Map<String, Functions> all = new LinkedHashMap<>();
        all.put("exp", of(Exp::exp, 0.9));
        all.put("expm1", of(Exp::expm1, 1.1));
        all.put("expm1mx", of(Exp::expm1mx, 1.8));
        all.put("log", of(Log::log, 0.8));
        all.put("log1p", of(Log::log1p, 0.8));
        all.put("log1mexp", of(Log::log1mexp, 1.1));
        all.put("softplus", of(Sigmoid::softplus, 1.6));
        all.put("sigmoid", of(Sigmoid::sigmoid, 0.8));
        all.put("logSigmoid", of(Sigmoid::logSigmoid, 1.6));
        all.put("logDiffSigmoid", new Functions(Sigmoid::logDiffSigmoid, 1.8));
        all.put("sinh", of(Hyperbolic::sinh, 1.2));
        all.put("cosh", of(Hyperbolic::cosh, 1.2));
        all.put("tanh", of(Hyperbolic::tanh, 0.8));
        all.put("logcosh", of(Hyperbolic::logcosh, 1.4));
        all.put("sin", of(Trig::sin, 0.8));
        all.put("cos", of(Trig::cos, 0.8));
        all.put("atan", of(Trig::atan, 0.8));
        all.put("pow", new Functions(Power::pow, 1));
        all.put("hypot", new Functions(Power::hypot, 0.7));
        all.put("xlogy", new Functions(Xlog::xlogy, 1.7));
        all.put("xlog1py", new Functions(Xlog::xlog1py, 1.7));
        all.put("erf", of(Normal::erf, 1.3));
        all.put("Phi", of(Normal::Phi, 1.8));
        all.put("logPhi", of(Normal::logPhi, 1.9));
        all.put("mills", of(Normal::mills, 1.4));
        all.put("lgamma", of(Gamma::lgamma, 2));
        all.put("digamma", of(Gamma::digamma, 2));
        all.put("polygamma", new Functions((x, y) -> Gamma.polygamma(Math.clamp((long) x, 0, 10), y), 2.6));
        all.put("lgamma below 0", of(Gamma::lgamma, 4));
        all.put("digamma below 0", of(Gamma::digamma, 4));
        all.put("polygamma below 0", new Functions((x, y) -> Gamma.polygamma(Math.clamp((long) x, 0, 10), y), 10));
        return all;
    }
}
