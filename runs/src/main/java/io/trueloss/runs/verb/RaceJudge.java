package io.trueloss.runs.verb;

import io.trueloss.model.Problem;
import io.trueloss.race.Raced;
import io.trueloss.race.Rows;
import io.trueloss.race.Trace;
import io.trueloss.report.Estimate;
import io.trueloss.risk.RowLosses;
import io.trueloss.stat.Mean;
import io.trueloss.stat.Sampled;
import io.trueloss.table.Dataset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Measures what each lane's runs ended with on rows.
///
/// @param course what was raced over
/// @param problem what was to be solved
/// @param level confidence level of the intervals
record RaceJudge(Rows course, Problem problem, double level) {

    List<RaceJudged> all(Raced raced, Dataset valid, Optional<Dataset> test) {
        if (raced.none()) return List.of();
        return IntStream.range(0, raced.lanes().size())
                .mapToObj(lane -> one(raced.runs(lane), valid, test))
                .toList();
    }

    private RaceJudged one(List<Trace> runs, Dataset valid, Optional<Dataset> test) {
        Estimate train = mean(runs, problem.train());
        Estimate onValid = valid.rows() == 0
                ? new Estimate.Unknown(Double.NaN, 0, "there are no validation rows")
                : mean(runs, valid);
        Optional<Estimate> onTest = test.map(rows -> mean(runs, rows));
        return new RaceJudged(train, onValid, onTest, Mean.difference(onTest.orElse(onValid), train));
    }

    private Estimate mean(List<Trace> runs, Dataset rows) {
        double[] each = new double[rows.rows()];
        for (Trace run : runs) {
            double[] one = RowLosses.each(course.cost().loss(), rows, course.scores(run.w(), rows));
            for (int i = 0; i < each.length; i++) each[i] += one[i] / runs.size();
        }
        return Mean.of(each, Sampled.of(rows.weight(), rows.weights().frequency()), level);
    }
}
