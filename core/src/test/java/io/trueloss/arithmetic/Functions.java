package io.trueloss.arithmetic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// Every function of the package by the name that the reference file gives it, with the accuracy that its page states.
record Functions(DoubleBinaryOperator function, double ulps) {

    private static Functions of(DoubleUnaryOperator function, double ulps) {
        return new Functions((x, y) -> function.applyAsDouble(x), ulps);
    }

    static Map<String, Functions> all() {
        Map<String, Functions> all = new LinkedHashMap<>();
        all.put("exp", of(Exp::exp, 1));
        all.put("expm1", of(Exp::expm1, 1.1));
        all.put("log", of(Log::log, 1));
        all.put("log1p", of(Log::log1p, 1));
        all.put("log1mexp", of(Log::log1mexp, 1.1));
        all.put("softplus", of(Sigmoid::softplus, 1.2));
        all.put("sigmoid", of(Sigmoid::sigmoid, 1));
        all.put("logSigmoid", of(Sigmoid::logSigmoid, 1.2));
        all.put("logDiffSigmoid", new Functions(Sigmoid::logDiffSigmoid, 2));
        all.put("sinh", of(Hyperbolic::sinh, 1));
        all.put("cosh", of(Hyperbolic::cosh, 1));
        all.put("tanh", of(Hyperbolic::tanh, 1));
        all.put("logcosh", of(Hyperbolic::logcosh, 1.5));
        all.put("sin", of(Trig::sin, 1));
        all.put("cos", of(Trig::cos, 1));
        all.put("atan", of(Trig::atan, 1));
        all.put("pow", new Functions(Power::pow, 1));
        all.put("hypot", new Functions(Power::hypot, 1));
        all.put("xlogy", new Functions(Xlog::xlogy, 2));
        all.put("xlog1py", new Functions(Xlog::xlog1py, 2));
        all.put("erf", of(Normal::erf, 1.5));
        all.put("Phi", of(Normal::Phi, 1.5));
        all.put("logPhi", of(Normal::logPhi, 2));
        all.put("mills", of(Normal::mills, 1.5));
        all.put("lgamma", of(Gamma::lgamma, 2));
        all.put("digamma", of(Gamma::digamma, 2));
        all.put("polygamma", new Functions((x, y) -> Gamma.polygamma(Math.clamp((long) x, 0, 10), y), 3));
        all.put("lgamma below 0", of(Gamma::lgamma, 4));
        all.put("digamma below 0", of(Gamma::digamma, 4));
        all.put("polygamma below 0", new Functions((x, y) -> Gamma.polygamma(Math.clamp((long) x, 0, 10), y), 10));
        return all;
    }
}
