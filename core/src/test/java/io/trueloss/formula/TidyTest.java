package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TidyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a*(b*c) | a*b*c",
                "-(a*b)*c | -a*b*c",
                "a + -b | a - b",
                "a - -2*b | a + 2*b",
                "a + (b - c) | a + b - c",
                "a - (b - c) | a - (b - c)",
                "a - -(b/c) | a + b/c",
                "a*(b/c) | a*b/c",
                "a*-b | -a*b",
                "a*b*2 | 2*a*b",
                "a*2*(b*a) | 2*a^2*b",
                "exp(a)*b*exp(a)*exp(a) | exp(a)^3*b",
                "a + -3 | a - 3",
                "-(-a) | a",
                "a/(b*c) | a/(b*c)",
                "2*3*a | 2*3*a"
            })
    void parenthesesGoWhereTheyDoNotMatter(String written, String tidy) {
        assertEquals(tidy, Text.of(new Tidy().of(Formula.parse(written).body())));
    }
}
