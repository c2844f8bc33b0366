package io.trueloss.runs.verb;

import io.trueloss.loss.Link;
import io.trueloss.loss.Losses;
import io.trueloss.model.Coefficient;
import io.trueloss.model.Linear;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.runs.read.Source;
import io.trueloss.runs.session.Session;
import io.trueloss.table.Roles;
import io.trueloss.table.Split;
import io.trueloss.table.Task;
import io.trueloss.watch.Budget;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A training that a test asks for in a line: all rows are for training, and nothing is priced, unless it says
/// so.
///
/// @param session where it works
/// @param train what it asks for
record Ask(Session session, Train train) {

    /// A table of `examples/`, runs kept in a folder of the test.
    static Ask example(Path runs, String data, String target) {
        Path examples = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("examples"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
        return file(runs, examples.resolve(data), target);
    }

    /// A table that stands beside the tests.
    static Path resource(String data) {
        try {
            return Path.of(Objects.requireNonNull(Ask.class.getResource(data)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Any table.
    static Ask file(Path runs, Path data, String target) {
        return query(runs, data.toAbsolutePath().toString(), target);
    }

    /// A table or a query.
    static Ask query(Path runs, String data, String target) {
        Objective objective = new Objective(
                Optional.empty(), Optional.empty(), 0, Optional.of(0.0), PenaltyChoice.Coordinates.STANDARD);
        Split none =
                new Split(Optional.of(Split.Kind.NONE), List.of(0.6, 0.2, 0.2), Optional.empty(), Optional.empty());
        Source source = Source.of(data);
        return new Ask(
                Session.in(runs).on(1),
                new Train(source, Roles.of(target), none, objective, new Linear(), Until.USUAL, 0.95, Certainty.USUAL));
    }

    Trained run() {
        return train.run(session);
    }

    Ask loss(String text) {
        return aiming(o -> new Objective(Optional.of(Losses.read(text)), o.link(), o.l1(), o.l2(), o.penaltyOn()));
    }

    Ask link(Link link) {
        return aiming(o -> new Objective(o.loss(), Optional.of(link), o.l1(), o.l2(), o.penaltyOn()));
    }

    Ask l1(double price) {
        return aiming(o -> new Objective(o.loss(), o.link(), price, o.l2(), o.penaltyOn()));
    }

    Ask l2(double price) {
        return aiming(o -> new Objective(o.loss(), o.link(), o.l1(), Optional.of(price), o.penaltyOn()));
    }

    /// With the price that is used where none is given.
    Ask usualL2() {
        return aiming(o -> new Objective(o.loss(), o.link(), o.l1(), Optional.empty(), o.penaltyOn()));
    }

    Ask raw() {
        return aiming(o -> new Objective(o.loss(), o.link(), o.l1(), o.l2(), PenaltyChoice.Coordinates.RAW));
    }

    Ask as(Task task) {
        return playing(r -> r.as(task));
    }

    Ask without(String... columns) {
        return playing(r -> new Roles(
                r.target(),
                r.positive(),
                r.order(),
                r.task(),
                r.weight(),
                r.frequency(),
                r.offset(),
                r.group(),
                r.time(),
                r.id(),
                List.of(columns)));
    }

    Ask weight(String column) {
        return playing(r -> new Roles(
                r.target(),
                r.positive(),
                r.order(),
                r.task(),
                Optional.of(column),
                r.frequency(),
                r.offset(),
                r.group(),
                r.time(),
                r.id(),
                r.exclude()));
    }

    Ask frequency(String column) {
        return playing(r -> new Roles(
                r.target(),
                r.positive(),
                r.order(),
                r.task(),
                r.weight(),
                Optional.of(column),
                r.offset(),
                r.group(),
                r.time(),
                r.id(),
                r.exclude()));
    }

    Ask offset(String column) {
        return playing(r -> new Roles(
                r.target(),
                r.positive(),
                r.order(),
                r.task(),
                r.weight(),
                r.frequency(),
                Optional.of(column),
                r.group(),
                r.time(),
                r.id(),
                r.exclude()));
    }

    /// Only the rows of which a condition of SQL holds, in their order.
    Ask where(String condition) {
        Source source = train.source();
        String query = "select * from '" + source.data() + "' where " + condition;
        return with(new Train(
                new Source(query, source.missing(), source.words(), source.separator()),
                train.roles(),
                train.split(),
                train.objective(),
                train.model(),
                train.until(),
                train.level(),
                train.certainty()));
    }

    Ask words(String... columns) {
        Source source = train.source();
        return with(new Train(
                new Source(source.data(), source.missing(), List.of(columns), source.separator()),
                train.roles(),
                train.split(),
                train.objective(),
                train.model(),
                train.until(),
                train.level(),
                train.certainty()));
    }

    Ask budget(String text) {
        return with(new Train(
                train.source(),
                train.roles(),
                train.split(),
                train.objective(),
                train.model(),
                Until.within(Optional.of(Budget.of(text))),
                train.level(),
                train.certainty()));
    }

    Ask sure(Certainty certainty) {
        return with(new Train(
                train.source(),
                train.roles(),
                train.split(),
                train.objective(),
                train.model(),
                train.until(),
                train.level(),
                certainty));
    }

    Ask in(UnaryOperator<Session> change) {
        return new Ask(change.apply(session), train);
    }

    /// The coefficients in raw units, by coordinate; where there are several scores by score and coordinate.
    static Map<String, Double> weights(Trained trained) {
        Map<String, Double> weights = new HashMap<>();
        var all = trained.fit().coefficients(0.95);
        boolean one = all.stream().map(Coefficient::score).distinct().count() == 1;
        all.forEach(each -> weights.put(
                one ? each.column() : (each.score() + " " + each.column()).strip(),
                each.value().value()));
        return weights;
    }

    /// The sum of the losses of all training rows, penalty apart.
    static double total(Trained trained) {
        return trained.judged().train().value() * trained.judged().train().n();
    }

    private Ask aiming(UnaryOperator<Objective> change) {
        return with(new Train(
                train.source(),
                train.roles(),
                train.split(),
                change.apply(train.objective()),
                train.model(),
                train.until(),
                train.level(),
                train.certainty()));
    }

    private Ask playing(UnaryOperator<Roles> change) {
        return with(new Train(
                train.source(),
                change.apply(train.roles()),
                train.split(),
                train.objective(),
                train.model(),
                train.until(),
                train.level(),
                train.certainty()));
    }

    private Ask with(Train other) {
        return new Ask(session, other);
    }
}
