package io.trueloss.runs.verb;

import io.trueloss.optim.Optimizer;
import io.trueloss.race.Optimum;
import io.trueloss.race.Raced;
import io.trueloss.race.Repeat;
import io.trueloss.race.Standing;
import io.trueloss.race.Strip;
import io.trueloss.race.Trace;
import io.trueloss.race.Trial;
import io.trueloss.runs.Version;
import io.trueloss.runs.session.Session;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// `race.json`: everything there is to know about a race, so that it can be run again bit for bit.
///
/// @param schema what the file is
/// @param id the name of the run
/// @param version of Trueloss
/// @param created when, ISO 8601
/// @param command what was typed
/// @param seed where everything random came from
/// @param machine the machine it ran on
/// @param asked what was raced; a race over rows
/// @param sha256 of the data
/// @param optimum how low the objective goes
/// @param origin the objective where what can be gained is measured from
/// @param lanes who ran, as people type them
/// @param repeats how each repeat went
/// @param strips how each lane went at nine rates
/// @param standing who came where
/// @param judged the mean losses at the end
record RaceLedger(
        String schema,
        String id,
        String version,
        String created,
        List<String> command,
        long seed,
        TrainFiles.Machine machine,
        Race asked,
        String sha256,
        Optimum optimum,
        double origin,
        List<Named> lanes,
        List<Once> repeats,
        List<List<Tried>> strips,
        Standing standing,
        List<RaceJudged> judged) {

    /// A lane.
    record Named(String name, Optimizer optimizer) {}

    /// A repeat.
    record Once(long seed, String start, List<Ran> lanes) {}

    /// What a lane did in a repeat.
    record Ran(List<Tried> trials, int chosen, Map<String, Double> setting, Trace run) {}

    /// A run of which only the ends are kept, and a hash of all the rest.
    record Tried(
            Map<String, Double> setting, String end, long rows, double seconds, double lowest, double judged, int way) {
        static Tried of(Map<String, Double> setting, Trace trace) {
            return new Tried(
                    setting,
                    trace.end().kind().name(),
                    trace.spentRows(),
                    trace.spentNanos() / 1e9,
                    trace.lowest(),
                    trace.judged(),
                    trace.way());
        }
    }

    static RaceLedger of(RacedRows result, Race asked, Session session) {
        Raced raced = result.raced();
        return new RaceLedger(
                "trueloss/race/1",
                result.run(),
                Version.NUMBER,
                session.clock().instant().toString(),
                session.asked().command(),
                result.seed(),
                TrainFiles.machine(),
                asked,
                result.prepared().loaded().sha256(),
                raced.optimum(),
                raced.origin(),
                raced.lanes().stream()
                        .map(lane -> new Named(lane.name(), lane.optimizer()))
                        .toList(),
                raced.repeats().stream().map(RaceLedger::once).toList(),
                strips(raced),
                raced.standing(),
                result.judged());
    }

    static Once once(Repeat repeat) {
        return new Once(
                repeat.seed(),
                Integer.toHexString(repeat.start()),
                repeat.entries().stream()
                        .map(entry -> new Ran(
                                entry.trials().stream().map(RaceLedger::tried).toList(),
                                entry.chosen(),
                                entry.run().setting(),
                                entry.run().trace()))
                        .toList());
    }

    private static Tried tried(Trial trial) {
        return Tried.of(trial.setting(), trial.trace());
    }

    private static List<List<Tried>> strips(Raced raced) {
        return raced.strips().stream()
                .map(strip -> strip.map(RaceLedger::tried).orElseGet(List::of))
                .toList();
    }

    private static List<Tried> tried(Strip strip) {
        return IntStream.range(0, strip.rates().length)
                .mapToObj(i -> Tried.of(
                        Map.of("rate", strip.rates()[i]), strip.traces().get(i)))
                .toList();
    }
}
