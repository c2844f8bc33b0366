package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the SQL is worth is tested where DuckDB is: in `SqlAgreementTest`.
final class SqlTest {

    @Test
    void aPowerIsCalledAndEveryNumberIsADouble() {
        assertEquals(
                "CASE WHEN \"f\"::DOUBLE IS NULL OR \"y\"::DOUBLE IS NULL THEN NULL"
                        + " WHEN isnan(\"f\"::DOUBLE) OR isnan(\"y\"::DOUBLE) THEN 'NaN'::DOUBLE"
                        + " ELSE coalesce(nullif(0.1e0::DOUBLE * pow(\"f\"::DOUBLE - \"y\"::DOUBLE, 2::DOUBLE),"
                        + " 'NaN'::DOUBLE), 'Infinity'::DOUBLE) END",
                Formula.parse("0.1*(f - y)^2").bind(Shape.number()).sql());
    }

    @Test
    void twoMinusSignsNeverMeetSinceTheyStartAComment() {
        assertTrue(!Formula.parse("--f - -y--2*--f").bind(Shape.number()).sql().contains("--"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "erf(f)",
                "Phi(f)",
                "log_Phi(f)",
                "mills(f)",
                "lgamma(f)",
                "digamma(f)",
                "polygamma(1, f)",
                "f*erf(y)",
                "sum(sparsemax([f, y]))",
                "sum(support([f, y]))*f",
                "sum(sort([f, y], [y, f])*[1, 2])",
                "sum(unsort([f, y], [y, f])*[1, 2])"
            })
    void whatSqlCannotSayIsRefused(String formula) {
        var bound = Formula.parse(formula).bind(Shape.number());
        assertEquals("TL2016", assertThrows(UserError.class, bound::sql).code());
    }

    @Test
    void anEndlessTextIsRefused() {
        var text = new StringBuilder("z30 where z0 = f");
        for (int i = 1; i <= 30; i++) {
            text.append(", z").append(i).append(" = softplus(z").append(i - 1).append(")");
        }
        var bound = Formula.parse(text.toString()).bind(Shape.number());
        assertEquals("TL2016", assertThrows(UserError.class, bound::sql).code());
    }
}
