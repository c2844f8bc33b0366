package io.trueloss.app.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.report.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DigitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "-0.0 | 0",
                "1 | 1",
                "0.1 | 0.1",
                "3.14159265 | 3.14159",
                "0.000123456789 | 0.000123457",
                "-3482258.63 | -3,482,259",
                "12345.678 | 12,345.7",
                "999999.96 | 1,000,000",
                "0.00001 | 1e-5",
                "-1.2345678e-9 | -1.23457e-9",
                "1.5e12 | 1.5e12",
                "NaN | NaN",
                "-Infinity | -Infinity",
            })
    void peopleGetSixDigitsAndNeverLessThanTheWholePart(double value, String text) {
        assertEquals(text, Digits.FEW.number(value));
    }

    @Test
    void allDigitsReadBackToTheSameDouble() {
        assertEquals("0.1", Digits.ALL.number(0.1));
        assertEquals("0.30000000000000004", Digits.ALL.number(0.1 + 0.2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The width of the interval gets three digits: 0.0223, 5.3, 48.
                "0.43121 | 0.42012 | 0.44238 | 0.4312 0.4201 0.4424",
                "44.6812 | 42.13 | 47.43 | 44.68 42.13 47.43",
                "41.3 | 18.2 | 66.15 | 41.3 18.2 66.2",
                "12345.6 | 10000.4 | 15000.2 | 12,346 10,000 15,000",
                "0.0000012 | 0.000001 | 0.0000014 | 1.2e-6 1e-6 1.4e-6",
                "0.5 | 0.5 | 0.5 | 0.5 0.5 0.5",
                "-0.00001 | -0.1 | 0.1 | 0.000 -0.100 0.100",
            })
    void anEstimateGetsTheDigitsThatItsIntervalDeserves(double value, double low, double high, String text) {
        var figures = Digits.FEW.estimate(new Estimate.Interval(value, low, high, 0.95, 10, 1));
        assertEquals(text, figures.value() + " " + figures.low() + " " + figures.high());
    }

    @ParameterizedTest
    @CsvSource({"0.2212, 22.1%", "1, 100.0%", "0.00012345, 0.0123%", "-0.5, -50.0%", "0, 0%"})
    void sharesArePercentages(double share, String text) {
        assertEquals(text, Digits.FEW.percent(share));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | 0", "999 | 999", "1000 | 1,000", "-1234567 | -1,234,567"})
    void countsHaveTheirThousandsApart(long count, String text) {
        assertEquals(text, Digits.count(count));
    }
}
