package io.trueloss.runs.verb;

import io.trueloss.catalogue.Catalogue;
import io.trueloss.model.Problem;
import io.trueloss.model.Trainer;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.runs.read.Hash;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.Json;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What is fitted to what: a run goes on only with the same.
///
/// @param prepared the rows, and how they were parted
/// @param problem what is to be solved
/// @param model what is learned
record Identity(Prepared prepared, Problem problem, Trainer model) {

    /// By the names that a refusal uses.
    Map<String, String> text(Session session) {
        Map<String, String> text = rows(prepared, session);
        text.put("loss", problem.loss().text());
        text.put("link", problem.link().text());
        text.put("penalty", priced(problem.penalty()));
        text.put("model", new Catalogue(Map.of()).text(model));
        return text;
    }

    /// That of the rows.
    static Map<String, String> rows(Prepared prepared, Session session) {
        Map<String, String> text = new TreeMap<>();
        text.put("data", prepared.loaded().sha256());
        text.put("data files", String.join(" ", prepared.files()));
        text.put("split", prepared.seal().split());
        text.put("columns", Hash.of(Json.mapper().writeValueAsString(prepared.recipe())));
        text.put("seed", Long.toString(session.seed().value()));
        return text;
    }

    /// As the flags that say it.
    private static String priced(PenaltyChoice penalty) {
        return "--l1 " + penalty.l1() + " --l2 " + penalty.l2() + " --penalty-on " + word(penalty.on()) + " --levels "
                + word(penalty.levels());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
