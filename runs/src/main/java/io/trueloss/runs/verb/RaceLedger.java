package io.trueloss.runs.verb;

import io.trueloss.error.UserError;
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
import io.trueloss.runs.store.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// `race.json`: everything there is to know about a race, so that it can be run again bit for bit.
///
/// @param schema what the file is
/// @param id the name of the run
/// @param version of Trueloss
/// @param created when, ISO 8601
/// @param command what was typed
/// @param seed where everything random came from
/// @param machine the machine it ran on
/// @param rows what was raced, over rows
/// @param problems what was raced, over test problems
/// @param sha256 of the data; empty if there are none
/// @param lanes who ran, as people type them
/// @param races how each race went: one over rows, one for each test problem
/// @param judged the mean losses at the end
/// @param halves the mean losses on the halves that were not seen, of a race over halves
record RaceLedger(
        String schema,
        String id,
        String version,
        String created,
        List<String> command,
        long seed,
        TrainFiles.Machine machine,
        Optional<Race> rows,
        Optional<RaceProblem> problems,
        String sha256,
        List<Named> lanes,
        List<One> races,
        List<RaceJudged> judged,
        Optional<RaceHalves.Held> halves) {

    static final String FILE = "race.json";
    private static final String SCHEMA = "trueloss/race/1";

    /// A lane.
    record Named(String name, Optimizer optimizer) {}

    /// On what terms it was run.
    RaceTerms terms() {
        return rows.map(Race::terms).or(() -> problems.map(RaceProblem::terms)).orElseThrow();
    }

    /// A race; `costs` are what each lane paid to be there in each repeat, tuning included, infinite where it
    /// never was; `rows` is how many rows one look at the whole is, which older ledgers do not tell.
    record One(
            Optional<Integer> rows,
            Optimum optimum,
            double origin,
            List<Once> repeats,
            List<List<Tried>> strips,
            Standing standing,
            List<double[]> costs) {
        static One of(Raced raced) {
            return new One(
                    Optional.of(raced.whole()),
                    raced.optimum(),
                    raced.origin(),
                    raced.repeats().stream().map(RaceLedger::once).toList(),
                    RaceLedger.strips(raced),
                    raced.standing(),
                    IntStream.range(0, raced.lanes().size())
                            .mapToObj(lane -> raced.costs(lane, raced.goal()))
                            .toList());
        }

        /// How many rows one look at the whole is: in older ledgers, what a run that looks at all had taken at
        /// its start.
        int whole() {
            return rows.orElseGet(() -> repeats.stream()
                    .flatMap(repeat -> repeat.lanes().stream())
                    .mapToInt(lane -> (int) lane.run().rows()[0])
                    .max()
                    .orElse(1));
        }
    }

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
        String sha256 = result.prepared().loaded().sha256();
        return new RaceLedger(
                SCHEMA,
                result.run(),
                Version.NUMBER,
                session.clock().instant().toString(),
                session.asked().command(),
                result.seed(),
                TrainFiles.machine(),
                Optional.of(asked),
                Optional.empty(),
                sha256,
                lanes(result.raced()),
                result.races().stream().map(One::of).toList(),
                result.judged(),
                result.halves());
    }

    static RaceLedger of(RaceProblem.Result result, RaceProblem asked, Session session) {
        return new RaceLedger(
                SCHEMA,
                result.run(),
                Version.NUMBER,
                session.clock().instant().toString(),
                session.asked().command(),
                result.seed(),
                TrainFiles.machine(),
                Optional.empty(),
                Optional.of(asked),
                "",
                lanes(result.raced().getFirst()),
                result.raced().stream().map(One::of).toList(),
                List.of(),
                Optional.empty());
    }

    private static List<Named> lanes(Raced raced) {
        return raced.lanes().stream()
                .map(lane -> new Named(lane.name(), lane.optimizer()))
                .toList();
    }

    /// The ledger of a race, by the name of its run, its folder, or its own path.
    static RaceLedger find(String name, Session session) {
        Path file = Stream.of(
                        session.runs().resolve(name).resolve(FILE),
                        session.at(Path.of(name)).resolve(FILE),
                        session.at(Path.of(name)))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "TL3303",
                        "there is no race '" + name + "'",
                        session.runs().toString(),
                        "make one: trueloss race data.csv --target y"));
        try {
            return Json.mapper().readValue(Files.readString(file), RaceLedger.class);
        } catch (IOException | JacksonException e) {
            UserError error = new UserError(
                    "TL3304",
                    "the ledger cannot be read: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    file.toString(),
                    "race again; it was made by another version, or changed by hand");
            error.initCause(e);
            throw error;
        }
    }

    private static Once once(Repeat repeat) {
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
