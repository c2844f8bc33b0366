package io.trueloss.race;

import io.trueloss.optim.Optimizer;
import io.trueloss.random.Seed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Where tuning looks: the dials of an optimizer. Dials of one name have the same points for every optimizer.
///
/// Points are those of Halton (1960, Numer. Math. 2, 84–90), one prime a name, shifted around the circle by a
/// number of the repeat (Cranley and Patterson 1976, SIAM J. Numer. Anal. 13(6), 904–914).
///
/// @param dials what is turned
public record Space(List<Dial> dials) {

    /// The dials that are turned wherever an optimizer has them, with the prime of their points.
    private static final Map<String, Integer> PRIMES = Map.of("rate", 2, "momentum", 3, "beta1", 5, "beta2", 7);

    /// The usual range of each dial.
    private static final List<Dial> USUAL = List.of(
            new Dial("rate", 1e-4, 10, Dial.Scale.LOGARITHM),
            new Dial("momentum", 0.5, 0.99, Dial.Scale.LEFT_TO_ONE),
            new Dial("beta1", 0.5, 0.99, Dial.Scale.LEFT_TO_ONE),
            new Dial("beta2", 0.9, 0.9999, Dial.Scale.LEFT_TO_ONE));

    public Space {
        dials = List.copyOf(dials);
    }

    /// The dials of an optimizer in their usual ranges, or those that somebody gave.
    ///
    /// @param given ranges by the dial's name
    public static Space of(Optimizer optimizer, Map<String, Dial> given) {
        var names = Settings.of(optimizer).keySet();
        return new Space(USUAL.stream()
                .filter(dial -> names.contains(dial.name()))
                .map(dial -> given.getOrDefault(dial.name(), dial))
                .toList());
    }

    /// A dial of this name over another range.
    public static Dial dial(String name, double low, double high) {
        Dial usual = USUAL.stream()
                .filter(dial -> dial.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("name must be rate, momentum, beta1 or beta2, was " + name));
        return new Dial(name, low, high, usual.scale());
    }

    /// Whether there is nothing to turn.
    public boolean empty() {
        return dials.isEmpty();
    }

    /// The point of a trial.
    ///
    /// @param trial its number, from 0
    /// @param repeat the seed of the repeat
    public SequencedMap<String, Double> point(int trial, Seed repeat) {
        var point = new LinkedHashMap<String, Double>();
        for (Dial dial : dials) {
            double shift = repeat.child("tune").child(dial.name()).uniform(0);
            double share = inverse(trial + 1, PRIMES.getOrDefault(dial.name(), 2)) + shift;
            point.put(dial.name(), dial.at(share - Math.floor(share)));
        }
        return point;
    }

    /// The digits of a number mirrored at the point: 6 = 110 in base 2 is 0.011 = 3/8.
    static double inverse(int number, int base) {
        double sum = 0;
        double unit = 1;
        for (int left = number; left > 0; left /= base) {
            unit /= base;
            sum += unit * (left % base);
        }
        return sum;
    }
}
