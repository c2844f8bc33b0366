package io.trueloss.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Test functions of Moré, Garbow and Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41: sums of squares
/// with their standard start and their minimum, the latter found with 50 digits and equal to the published
/// one.
record MoreGarbowHillstrom(String name, double[] start, double minimum, double[] at, Function<Jet[], List<Jet>> terms) {

    private static final double[] METER_Y = {
        34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872
    };
    private static final double[] KOWALIK_Y = {
        .1957, .1947, .1735, .1600, .0844, .0627, .0456, .0342, .0323, .0235, .0246
    };
    private static final double[] KOWALIK_U = {4, 2, 1, .5, .25, .167, .125, .1, .0833, .0714, .0625};

    static final List<MoreGarbowHillstrom> ALL = List.of(
            new MoreGarbowHillstrom(
                    "Rosenbrock",
                    v(-1.2, 1),
                    0,
                    v(1, 1),
                    x -> List.of(
                            x[1].minus(x[0].square()).times(10), x[0].times(-1).plus(1))),
            new MoreGarbowHillstrom(
                    "Powell badly scaled",
                    v(0, 1),
                    0,
                    v(0.000010981593296998174557, 9.1061467398665240109),
                    x -> List.of(
                            x[0].times(x[1]).times(1e4).plus(-1),
                            x[0].times(-1).exp().plus(x[1].times(-1).exp()).plus(-1.0001))),
            new MoreGarbowHillstrom(
                    "Brown badly scaled",
                    v(1, 1),
                    0,
                    v(1e6, 2e-6),
                    x -> List.of(
                            x[0].plus(-1e6), x[1].plus(-2e-6), x[0].times(x[1]).plus(-2))),
            new MoreGarbowHillstrom(
                    "Jennrich-Sampson",
                    v(0.3, 0.4),
                    124.36218235561485351,
                    v(0.25782521367036407685, 0.25782521367036407685),
                    x -> each(
                            10,
                            i -> x[0].times(i)
                                    .exp()
                                    .plus(x[1].times(i).exp())
                                    .times(-1)
                                    .plus(2 + 2 * i))),
            new MoreGarbowHillstrom("Helical valley", v(-1, 0, 0), 0, v(1, 0, 0), MoreGarbowHillstrom::helix),
            new MoreGarbowHillstrom(
                    "Meyer",
                    v(0.02, 4000, 250),
                    87.945855170851120897,
                    v(0.0056096364710280525353, 6181.3463462863722794, 345.2236346241364959),
                    x -> each(
                            16,
                            i -> x[0].times(x[1].times(x[2].plus(45 + 5 * i).inverse())
                                            .exp())
                                    .plus(-METER_Y[i - 1]))),
            new MoreGarbowHillstrom(
                    "Kowalik-Osborne",
                    v(0.25, 0.39, 0.415, 0.39),
                    0.00030750560384923742741,
                    v(0.19280693457903785444, 0.19128232873436695864, 0.123056506926320653, 0.13606233068379483665),
                    x -> each(11, i -> {
                        double u = KOWALIK_U[i - 1];
                        Jet above = x[0].times(x[1].times(u).plus(u * u));
                        Jet below = x[2].times(u).plus(x[3]).plus(u * u);
                        return above.times(below.inverse()).times(-1).plus(KOWALIK_Y[i - 1]);
                    })),
            new MoreGarbowHillstrom(
                    "Brown-Dennis",
                    v(25, 5, -5, -1),
                    85822.201626356344661,
                    v(-11.594439904762165383, 13.203630051207203821, -0.40343948817685951964, 0.23677877445573629915),
                    x -> each(20, i -> {
                        double t = i / 5.0;
                        Jet one = x[0].plus(x[1].times(t)).plus(-StrictMath.exp(t));
                        Jet two = x[2].plus(x[3].times(StrictMath.sin(t))).plus(-StrictMath.cos(t));
                        return one.square().plus(two.square());
                    })),
            new MoreGarbowHillstrom(
                    "Penalty I",
                    v(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
                    0.000070876514670903694431,
                    v(0.15812230111311635501, 0.15812230111311635501),
                    MoreGarbowHillstrom::penalty),
            new MoreGarbowHillstrom(
                    "Extended Rosenbrock",
                    v(-1.2, 1, -1.2, 1, -1.2, 1, -1.2, 1, -1.2, 1),
                    0,
                    v(1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
                    x -> each(
                            10,
                            i -> i % 2 == 1
                                    ? x[i].minus(x[i - 1].square()).times(10)
                                    : x[i - 2].times(-1).plus(1))),
            new MoreGarbowHillstrom(
                    "Trigonometric",
                    v(.1, .1, .1, .1, .1, .1, .1, .1, .1, .1),
                    0.000027950561218794562828,
                    v(
                            0.055150903980691292949,
                            0.056840616794738563055,
                            0.058764001762695083579,
                            0.060990608656760804834,
                            0.063626213695854510229),
                    MoreGarbowHillstrom::waves));

    Curved function() {
        int p = start.length;
        return Functions.of(p, false, (w, g, h) -> {
            Jet[] x = new Jet[p];
            for (int j = 0; j < p; j++) {
                x[j] = Jet.variable(w[j], j, p);
            }
            Jet sum = terms.apply(x).stream().map(Jet::square).reduce(Jet.of(0, p), Jet::plus);
            System.arraycopy(sum.g(), 0, g, 0, p);
            System.arraycopy(sum.h(), 0, h, 0, p * p);
            return sum.value();
        });
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<Jet> helix(Jet[] x) {
        double turn = x[0].value() < 0 ? 0.5 : 0;
        Jet angle = x[1].times(x[0].inverse()).atan().times(1 / (2 * Math.PI)).plus(turn);
        Jet radius = x[0].square().plus(x[1].square()).sqrt();
        return List.of(x[2].minus(angle.times(10)).times(10), radius.plus(-1).times(10), x[2]);
    }

    private static List<Jet> penalty(Jet[] x) {
        List<Jet> terms = new ArrayList<>();
        Jet sum = Jet.of(-0.25, x.length);
        for (Jet each : x) {
            terms.add(each.plus(-1).times(Math.sqrt(1e-5)));
            sum = sum.plus(each.square());
        }
        terms.add(sum);
        return terms;
    }

    private static List<Jet> waves(Jet[] x) {
        Jet cosines = Jet.of(0, x.length);
        for (Jet each : x) {
            cosines = cosines.plus(each.cos());
        }
        Jet all = cosines;
        int n = x.length;
        return each(
                n,
                i -> x[i - 1].cos()
                        .times(-1)
                        .plus(1)
                        .times(i)
                        .minus(x[i - 1].sin())
                        .minus(all)
                        .plus(n));
    }

    private static List<Jet> each(int count, Function<Integer, Jet> term) {
        List<Jet> terms = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            terms.add(term.apply(i));
        }
        return terms;
    }

    private static double[] v(double... values) {
        return values;
    }
}
