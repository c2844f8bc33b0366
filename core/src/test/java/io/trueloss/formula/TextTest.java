package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "((f)-(y))^(2)/2 | (f - y)^2/2",
                "a-(b-c) | a - (b - c)",
                "(a-b)-c | a - b - c",
                "a/(b*c) | a/(b*c)",
                "(a*b)/c | a*b/c",
                "(-a)^2 | (-a)^2",
                "-(a^2) | -a^2",
                "(a^b)^c | (a^b)^c",
                "a^(b^c) | a^b^c",
                "(-2)^2-  -3 | (-2)^2 - -3",
                "-(a*b) | -(a*b)",
                "(-a)*b | -a*b",
                "a+(-b) | a + -b",
                "2^(-a) | 2^-a",
                "if(not(a<b),a,b) | if(not a < b, a, b)",
                "if(not(a<b and b<c) or (a<b),a,b) | if(not (a < b and b < c) or a < b, a, b)",
                "if((a<b or b<c)and a<b,a,b) | if((a < b or b < c) and a < b, a, b)",
                "[a,-inf][y] | [a, -inf][y]",
                "(a+b)[0] | (a + b)[0]",
                "`a`+`odd one`+`pi`+`x``y` | a + `odd one` + `pi` + `x``y`",
                "100000*1e16+0.00001-1e-6 | 100000*1e16 + 0.00001 - 1e-6",
                "1.50*1E2 | 1.5*100",
                "scores( a , t ! ):a+t | scores(a, t!): a + t",
                "r^2 where  r=f-y ,q=r | r^2 where r = f - y, q = r"
            })
    void thereIsOneSpelling(String written, String canonical) {
        var expected = canonical;
        assertEquals(expected, Formula.parse(written).text());
        assertEquals(expected, Formula.parse(expected).text());
    }

    @Test
    void readingTheTextGivesTheFormula() {
        var random = new java.util.Random(20);
        for (int i = 0; i < 100_000; i++) {
            var formula = Sample.formula(random);
            var text = formula.text();
            assertEquals(formula, Formula.parse(text), text);
            assertEquals(text, Formula.parse(text).text());
        }
    }
}
