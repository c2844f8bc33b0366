package io.trueloss.problem;

import java.util.Optional;

/// An exponential and three bells through 65 points.
///
/// - Minimum: 4.01377e-2 at (1.31, 0.4315, 0.6336, 0.5993, 0.7539, 0.9056, 1.365, 4.825, 2.399, 4.569,
///   5.675).
/// - Source: Osborne (1972), Numerical Methods for Non-linear Optimization, 171–189; Moré, Garbow and
///   Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 19.
public record OsborneTwo() implements Squares {

    private static final double[] Y = {
        1.366, 1.191, 1.112, 1.013, .991, .885, .831, .847, .786, .725, .746, .679, .608, .655, .616, .606, .602, .626,
                .651,
        .724, .649, .649, .694, .644, .624, .661, .612, .558, .533, .495, .500, .423, .395, .375, .372, .391, .396,
                .405,
        .428, .429, .523, .562, .607, .653, .672, .708, .633, .668, .645, .632, .591, .559, .597, .625, .739, .710,
                .729,
        .720, .636, .581, .428, .292, .162, .098, .054
    };

    @Override
    public Jet[] residuals(Jet[] x) {
        return Terms.each(65, i -> {
            double t = (i - 1) / 10.0;
            Jet sum = x[0].times(x[4].times(-t).exp());
            for (int k = 1; k < 4; k++) {
                sum = sum.plus(x[k].times(
                        x[7 + k].plus(-t).square().times(x[4 + k]).times(-1).exp()));
            }
            return sum.times(-1).plus(Y[i - 1]);
        });
    }

    @Override
    public double[] start() {
        return new double[] {1.3, 0.65, 0.65, 0.7, 0.6, 3, 5, 7, 2, 4.5, 5.5};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.040137736293547744042);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {
            1.309977154627300612,
            0.43155379460298899391,
            0.63366169896072403365,
            0.59943053478591630587,
            0.75418322632801145234,
            0.90428857985963338043,
            1.3658118352370286241,
            4.8236988172271552644,
            2.3986848661317545279,
            4.5688745976676715767,
            5.6753414705806411813
        });
    }
}
