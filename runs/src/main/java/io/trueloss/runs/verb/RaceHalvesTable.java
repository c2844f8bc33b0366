package io.trueloss.runs.verb;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.race.Corrected;
import io.trueloss.race.Raced;
import io.trueloss.race.Resampled;
import io.trueloss.race.Standing;
import io.trueloss.race.Standing.Verdict;
import io.trueloss.report.Block;
import io.trueloss.report.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a race over halves says: who lost least on halves that it did not see.
///
/// @param result how it went
/// @param held what was lost
record RaceHalvesTable(RacedRows result, RaceHalves.Held held) {

    List<Block> blocks() {
        Raced first = result.raced();
        List<Block> blocks = new ArrayList<>();
        blocks.add(line(
                "halves",
                "{halves}, each learned from and measured on the other; at most {passes} passes; "
                        + (first.terms().trials() == 0
                                ? "settings as typed, else the published defaults"
                                : "{tune} settings tried each, chosen by validation rows of the half learned from"),
                fact("halves", result.races().size()),
                fact("passes", first.terms().passes()),
                fact("tune", first.terms().trials()),
                fact("margin", first.terms().margin())));
        result.reference().ifPresent(blocks::add);
        blocks.add(line(
                "constant",
                "{constant} is what the best constant loses there",
                fact("constant", mean(held.constant()))));
        Standing standing = standing();
        blocks.add(splits(standing));
        if (result.cut()) {
            String whole = result.races().size() + " of " + held.asked();
            blocks.add(line(
                    "cancelled",
                    "{cancelled}",
                    fact("cancelled", "only " + whole + " halves are whole; the one under way is left out")));
        }
        return blocks;
    }

    /// A difference is worth a word if it is more than the margin's share of what the best lane gained.
    private Standing standing() {
        double best = Arrays.stream(held.losses())
                .mapToDouble(RaceHalvesTable::mean)
                .min()
                .orElse(Double.NaN);
        double gain = Math.max(0, mean(held.constant()) - best);
        return Standing.ofLosses(
                held.losses(), held.ratio(), result.raced().terms().margin() * gain);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private Block splits(Standing standing) {
        int best = standing.order().getFirst();
        List<String> columns = List.of("optimizer", "held-out", "more-than-best", "reached", unit(), "rank", "verdict");
        return grid("splits", columns, standing.order(), lane -> {
            double[] costs = result.races().stream()
                    .mapToDouble(raced -> raced.costs(lane, raced.goal())[0])
                    .toArray();
            long hits = Arrays.stream(costs).filter(Double::isFinite).count();
            var median = Resampled.median(costs, result.level());
            double[] own = held.losses()[lane];
            return List.of(
                    Value.text(name(lane)),
                    Corrected.of(own, held.ratio()).estimate(result.level()),
                    lane == best
                            ? Value.nothing()
                            : Corrected.of(own, held.losses()[best], held.ratio())
                                    .estimate(result.level()),
                    Value.text(hits + "/" + costs.length),
                    Double.isFinite(median.value()) ? median : Value.text("missed"),
                    Value.text(standing.rank(lane)),
                    Value.text(verdict(standing, lane)));
        });
    }

    private String verdict(Standing standing, int lane) {
        if (standing.winner(lane)) return "lowest";
        List<Verdict> row = standing.verdicts().get(lane);
        String ties = IntStream.range(0, row.size())
                .filter(other -> other != lane && row.get(other) == Verdict.TIE)
                .mapToObj(this::name)
                .collect(Collectors.joining(", "));
        return ties.isEmpty() ? "" : "tie with " + ties;
    }

    private String name(int lane) {
        return result.raced().lanes().get(lane).name();
    }

    private String unit() {
        return new RaceChart.Clock(result.raced().terms().by(), 1).unit();
    }
}
