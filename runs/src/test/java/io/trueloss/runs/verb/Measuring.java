package io.trueloss.runs.verb;

import io.trueloss.catalogue.Catalogue;
import io.trueloss.loss.Link;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Losses;
import io.trueloss.metric.Metric;
import io.trueloss.runs.read.Source;
import io.trueloss.table.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks for measurements as a command line does: `Measuring.of("scored.csv", "target=y", "mean=m",
/// "loss=huber")`.
final class Measuring {
    private Measuring() {}

    static Measure of(String data, String... flags) {
        Truth truth = new Truth(
                one("target", flags),
                one("positive", flags),
                one("order", flags).map(order -> List.of(order.split(","))).orElse(List.of()),
                one("task", flags).map(task -> Task.valueOf(task.toUpperCase(java.util.Locale.ROOT))),
                one("weight", flags),
                one("frequency", flags),
                all("score", flags),
                one("mean", flags),
                all("probability", flags));
        List<Loss> losses = all("loss", flags).stream().map(Losses::read).toList();
        Catalogue catalogue = new Catalogue(Map.of());
        List<Metric> metrics = all("metric", flags).stream()
                .map(name -> catalogue.make(Metric.class, name))
                .toList();
        return new Measure(
                Source.of(data),
                truth,
                losses,
                metrics,
                one("link", flags).map(link -> Link.valueOf(link.toUpperCase(java.util.Locale.ROOT))),
                one("by", flags),
                one("cluster", flags),
                0.95,
                one("open", flags).isPresent());
    }

    private static Optional<String> one(String name, String... flags) {
        return all(name, flags).stream().findFirst();
    }

    private static List<String> all(String name, String... flags) {
        List<String> found = new ArrayList<>();
        for (String flag : flags) if (flag.startsWith(name + "=")) found.add(flag.substring(name.length() + 1));
        return found;
    }
}
