package io.trueloss.runs.verb;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;

import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.report.Status;
import io.trueloss.report.Value;
import io.trueloss.risk.PenaltyChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What `race` says.
final class RaceReport {
    private RaceReport() {}

    static Report of(RacedRows result) {
        if (result.none()) return nothing("race", List.of(data(result), loss(result)));
        if (result.halves().isPresent()) return halves(result, result.halves().get());
        RaceTables tables = new RaceTables(result.raced(), result.level());
        List<Block> blocks = new ArrayList<>();
        blocks.add(data(result));
        blocks.add(loss(result));
        blocks.addAll(tables.head());
        result.reference().ifPresent(blocks::add);
        blocks.add(tables.race());
        blocks.add(judged(result));
        blocks.addAll(tables.more());
        blocks.addAll(tables.notes());
        blocks.add(test(result));
        blocks.add(tables.chart());
        blocks.add(Block.next("trueloss race show " + result.run(), "trueloss race replay " + result.run()));
        return Report.of("race", blocks)
                .mainly("race")
                .with(result.cut() ? Status.CANCELLED : Status.OK)
                .about(result.run())
                .seeded(result.seed());
    }

    private static Report halves(RacedRows result, RaceHalves.Held held) {
        List<Block> blocks = new ArrayList<>(List.of(data(result), loss(result)));
        blocks.addAll(new RaceHalvesTable(result, held).blocks());
        blocks.add(Block.next("trueloss race show " + result.run(), "trueloss race replay " + result.run()));
        return Report.of("race", blocks)
                .mainly("splits")
                .with(result.cut() ? Status.CANCELLED : Status.OK)
                .about(result.run())
                .seeded(result.seed());
    }

    /// What there is to say of a race that was cancelled too early.
    static Report nothing(String verb, List<Block> known) {
        List<Block> blocks = new ArrayList<>(known);
        blocks.add(line("cancelled", "{cancelled}", fact("cancelled", "before one repeat was whole: nothing is kept")));
        return Report.of(verb, blocks).with(Status.CANCELLED);
    }

    private static Block data(RacedRows result) {
        return line(
                "data",
                "{file}  train {train-rows} / valid {valid-rows} / test {test-rows}  target {target} ({target-kind})"
                        + "  sha256 {sha-short}",
                fact("file", result.prepared().rows().table().source()),
                fact("train-rows", result.prepared().train().rows()),
                fact("valid-rows", result.prepared().valid().rows()),
                fact("test-rows", result.prepared().sealed().rows()),
                fact("target", result.prepared().rows().goal().target()),
                fact("target-kind", result.prepared().rows().goal().task().text()),
                fact("sha-short", result.prepared().loaded().sha256().substring(0, 8)),
                fact("sha256", result.prepared().loaded().sha256()));
    }

    private static Block loss(RacedRows result) {
        PenaltyChoice penalty = result.problem().penalty();
        return line(
                "loss",
                "{loss-name}  linear  " + (penalty.none() ? "no penalty" : "penalty l1 {l1}, l2 {l2}"),
                fact("loss-name", result.problem().loss().text()),
                fact("l1", penalty.l1()),
                fact("l2", penalty.l2()),
                fact("penalty-on", penalty.on().name().toLowerCase(Locale.ROOT)));
    }

    /// What each lane's runs ended with, on rows.
    private static Block judged(RacedRows result) {
        boolean open = result.judged().getFirst().test().isPresent();
        List<String> columns = new ArrayList<>(List.of("optimizer", "train", "valid"));
        if (open) columns.add("test");
        columns.add("gap");
        List<Integer> order = result.raced().standing().order();
        return grid("losses", columns, order, lane -> {
            RaceJudged judged = result.judged().get(lane);
            List<Value> row = new ArrayList<>(
                    List.of(Value.text(result.raced().lanes().get(lane).name()), judged.train(), judged.valid()));
            judged.test().ifPresent(row::add);
            row.add(judged.gap());
            return row;
        });
    }

    private static Block test(RacedRows result) {
        int sealed = result.prepared().sealed().rows();
        String hint = result.halves().isPresent() ? "" : "; --open-test looks at them once";
        return result.opened() > 0
                ? line(
                        "test",
                        "{sealed} rows opened once all was decided; these rows were opened "
                                + MeasureReport.times(result.opened()) + " in all",
                        fact("sealed", sealed),
                        fact("opened", result.opened()))
                : line("test", "{sealed} rows stay sealed" + hint, fact("sealed", sealed));
    }
}
