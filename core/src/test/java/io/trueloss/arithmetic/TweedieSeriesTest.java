package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TweedieSeriesTest {

    /// Summed with 50 digits (mpmath 1.4.1).
    @ParameterizedTest
    @CsvSource({
        "1, 2, 1.01, 32.068095173239207086, 1.0",
        "7, 0.3, 1.1, 213.96893277396693658, 21.391932385399101682",
        "0.3, 5, 1.25, -6.2962213678222074564, 1.0000307192809954075",
        "40, 0.01, 1.7, 1442.0567430949812776, 1008.4342617302494006",
        "2, 1, 1.9, 10.941484374910264994, 11.242036379580637541",
        "1e6, 30, 1.99, 0.44298215175026933853, 4.7219949971312143003",
        "1e-6, 0.5, 1.75, -3.0749866615161933308, 1.1087092383619776371"
    })
    void isTheSumOfAllItsTerms(double y, double phi, double p, double log, double index) {
        TweedieSeries series = TweedieSeries.of(y, phi, p);
        assertEquals(log, series.log(), 2e-14 * Math.max(10, Math.abs(log)));
        assertEquals(index, series.index(), 1e-13 * index);
    }

    /// With a power of 1.5 it is sqrt(z) I1(2 sqrt(z)), z = 4 y / phi^2 (mpmath 1.4.1).
    @ParameterizedTest
    @CsvSource({
        "0.001, 1, -5.5194615840848239031",
        "1, 1, 2.9713847796580174018",
        "3.5, 0.2, 37.605385562753278756",
        "250, 0.125, 507.46483120152316425"
    })
    void isABesselFunctionWithAPowerOfOneAndAHalf(double y, double phi, double log) {
        assertEquals(log, TweedieSeries.of(y, phi, 1.5).log(), 2e-14 * Math.max(10, Math.abs(log)));
    }

    /// A quotient of differences, far from the rounding.
    @Test
    void itsIndexIsItsSlopeInTheLogarithmOfTheDispersion() {
        double up = TweedieSeries.of(3, Math.exp(0.2 + 1e-4), 1.6).log();
        double down = TweedieSeries.of(3, Math.exp(0.2 - 1e-4), 1.6).log();
        double index = TweedieSeries.of(3, Math.exp(0.2), 1.6).index();
        assertEquals(-(1 / 0.6) * index, (up - down) / 2e-4, 1e-6 * index);
    }
}
