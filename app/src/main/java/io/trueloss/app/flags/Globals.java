package io.trueloss.app.flags;

import io.trueloss.app.render.Output;
import io.trueloss.listing.Or;
import io.trueloss.listing.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Flags that every verb has, before or after its name.
///
/// @param output the form of the answer: table for people, json, jsonl, csv, tsv, md, svg or none; else table
///     on a terminal and tsv in a pipe or file, where pages (help, explanations) stay pages
/// @param fields only these facts, tables or columns of the main table, with commas
/// @param quiet no progress and no advice on what to do next
/// @param verbose every digit and every row
/// @param color colours: auto (on a terminal, unless NO_COLOR is set), always or never
/// @param progress how a long run shows that it goes on, on the error stream: auto, bar, lines or none
/// @param seed where everything random comes from; the same seed gives the same bits
/// @param threads how many threads may work; the result is the same with any number; else one for each
///     processor
/// @param runs the folder that run folders are in
/// @param config a YAML file with settings, by their flags' names
/// @param set one setting as in that file: --set train.l2=0.1
/// @param dryRun say what would be done, with every setting and where it comes from, and stop
/// @param exitZero exit with 0 where the verdict fails (instead of 1)
public record Globals(
        Optional<Output> output,
        List<String> fields,
        boolean quiet,
        boolean verbose,
        @Or("auto") Color color,
        @Or("auto") ProgressForm progress,
        @Or("1") long seed,
        Optional<Integer> threads,
        @Or("runs") Path runs,
        Optional<Path> config,
        List<String> set,
        boolean dryRun,
        boolean exitZero)
        implements Settings {

    public Globals {
        fields = List.copyOf(fields);
        set = List.copyOf(set);
        threads.filter(count -> count < 1).ifPresent(count -> {
            throw new IllegalArgumentException("threads must be at least 1, was " + count);
        });
    }

    /// When to use colours.
    public enum Color {
        AUTO,
        ALWAYS,
        NEVER
    }

    /// How progress is shown.
    public enum ProgressForm {
        /// A bar on a terminal, lines elsewhere.
        AUTO,
        /// One line that is drawn again and again.
        BAR,
        /// A line at doubling intervals.
        LINES,
        /// Not at all.
        NONE
    }

    /// The letter of a flag that has one: `-o`.
    static Optional<String> letter(String name) {
        return switch (name) {
            case "output", "quiet", "verbose" -> Optional.of("-" + name.charAt(0));
            default -> Optional.empty();
        };
    }
}
