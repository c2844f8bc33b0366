package io.trueloss.runs.verb;

import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.model.DropOne;
import io.trueloss.model.Inference;
import io.trueloss.report.Block;
import io.trueloss.report.Value;
import java.util.ArrayList;
import java.util.List;

/// What the likelihood of a fit says.
///
/// @param deviance twice what it lacks to the best for each row by itself
/// @param freedom rows less weights
/// @param nullDeviance the deviance of the best constant
/// @param nullFreedom rows less the weights of the best constant
/// @param dispersion the factor of the variance
/// @param estimated whether the dispersion was learned from the rows
/// @param aic Akaike's criterion; NaN where it is not known
/// @param tests what the fit loses without each column
record Inferred(
        double deviance,
        long freedom,
        double nullDeviance,
        long nullFreedom,
        double dispersion,
        boolean estimated,
        double aic,
        List<DropOne> tests) {

    static Inferred of(Inference inference, List<DropOne> tests) {
        long rows = inference.n();
        return new Inferred(
                inference.deviance(),
                rows - inference.rank(),
                inference.nullDeviance(),
                rows - inference.nullRank(),
                inference.dispersion(),
                inference.family().dispersed(),
                inference.aic(),
                tests);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        String against = Double.isNaN(deviance)
                ? ""
                : "{deviance} on {freedom} degrees of freedom; the best constant's {null-deviance} on {null-freedom}; ";
        String spread = estimated ? "dispersion {dispersion}; " : "";
        blocks.add(line(
                "deviance",
                against + spread + (Double.isNaN(aic) ? "AIC not known" : "AIC {aic}"),
                fact("deviance", deviance),
                fact("freedom", freedom),
                fact("null-deviance", nullDeviance),
                fact("null-freedom", nullFreedom),
                fact("dispersion", dispersion),
                fact("aic", aic)));
        if (!tests.isEmpty()) {
            String statistic = estimated ? "F" : "chi-squared";
            blocks.add(Block.grid(
                    "tests",
                    List.of("without", statistic, "df", "p", "remark"),
                    tests,
                    each -> List.of(
                            Value.text(each.column()),
                            Value.number(each.statistic()),
                            Value.count(each.freedom()),
                            Value.number(each.p()),
                            Value.text(each.reason()))));
        }
        return blocks;
    }
}
