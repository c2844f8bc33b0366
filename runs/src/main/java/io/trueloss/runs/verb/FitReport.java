package io.trueloss.runs.verb;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.optim.Descent;
import io.trueloss.optim.Stop;
import io.trueloss.report.Block;
import io.trueloss.report.Estimate;
import io.trueloss.report.Report;
import io.trueloss.report.Value;
import io.trueloss.runs.verb.Fit.Fitted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What `fit` says.
final class FitReport {
    private FitReport() {}

    static Report of(Fitted result, Until until) {
        Stop stop = result.fit().descent().stop();
        Prepared prepared = result.prepared();
        List<Block> blocks = new ArrayList<>();
        blocks.add(TrainReport.data(prepared, prepared.recipe().inputs().size()));
        blocks.add(TrainReport.split(prepared, result.seed()));
        blocks.add(line("model", "{model}", fact("model", result.model().formula())));
        blocks.add(line(
                "loss", "{loss-name}", fact("loss-name", result.model().loss().text())));
        blocks.add(stop(result));
        until.refusal(stop).ifPresent(blocks::add);
        blocks.addAll(TrainReport.judged(result.judged(), prepared));
        blocks.add(spread(result));
        blocks.add(parameters(result));
        result.curve().ifPresent(blocks::add);
        blocks.add(TrainReport.sealed(prepared, result.opened(), result.run()));
        blocks.add(next(result));
        return Report.of("fit", blocks)
                .mainly("parameters")
                .with(until.status(stop))
                .about(result.run())
                .seeded(result.seed());
    }

    private static Block stop(Fitted result) {
        Stop stop = result.fit().descent().stop();
        Ending ending = Ending.of(stop, result.model().parameters());
        String advice = stop instanceof Stop.Diverged diverged && diverged.atStart() ? ": give another --start" : "";
        Descent descent = result.fit().descent();
        return TrainReport.stop(new Ending(ending.status(), ending.meaning() + advice), descent, descent.steps());
    }

    private static Block spread(Fitted result) {
        double spread = result.fit().spread();
        long n = result.prepared().train().rows();
        Estimate known = Double.isFinite(spread)
                ? new Estimate.Exact(spread, n)
                : new Estimate.Unknown(Double.NaN, n, "it is not finite, or there are no more rows than parameters");
        return line("spread", "{spread} is the standard deviation of what is left over", fact("spread", known));
    }

    private static Block parameters(Fitted result) {
        return grid(
                "parameters",
                List.of("parameter", "value", "standard-error"),
                IntStream.range(0, result.parameters().size()).boxed().toList(),
                j -> List.of(
                        Value.text(result.model().parameters().get(j)),
                        result.parameters().get(j),
                        error(result.parameters().get(j))));
    }

    private static Value error(Estimate estimate) {
        return estimate instanceof Estimate.Interval interval ? Value.number(interval.se()) : Value.nothing();
    }

    private static Block next(Fitted result) {
        String predict = "trueloss predict " + result.run() + " new.csv";
        return result.prepared().valid().rows() == 0
                ? Block.next(predict)
                : Block.next(predict, "trueloss measure " + result.run());
    }
}
