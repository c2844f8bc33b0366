package io.trueloss.app;

import io.trueloss.app.watch.Interruption;
import io.trueloss.catalogue.Card;
import io.trueloss.runs.verb.Verb;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One command line, run in this process.
///
/// @param exit the exit code
/// @param out what standard output got
/// @param error what the error stream got
public record Run(int exit, String out, String error) {

    /// What surrounds the command lines of a test.
    ///
    /// @param screens which streams a person reads
    /// @param environment the variables
    /// @param folder where relative files are
    /// @param more verbs beside those that are listed
    public record Place(Terminal.Screens screens, Map<String, String> environment, Path folder, List<Card> more) {

        /// Runs a command line here.
        public Run run(String... words) {
            var out = new ByteArrayOutputStream();
            var error = new ByteArrayOutputStream();
            int exit = into(out, error, words);
            return new Run(exit, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
        }

        /// Runs a command line here, with other streams.
        public int into(OutputStream out, OutputStream error, String... words) {
            var messages = new PrintStream(error, true, StandardCharsets.UTF_8);
            var terminal = new Terminal(out, messages, screens, 100, environment, folder);
            var catalogue = Commands.catalogue();
            var verbs = Stream.concat(catalogue.cards(Verb.class).stream(), more.stream())
                    .toList();
            return new Shell(catalogue, verbs, terminal, new Interruption()).run(List.of(words));
        }
    }

    /// In a pipe, without variables.
    public static Place piped() {
        return new Place(new Terminal.Screens(false, false), Map.of(), Path.of(""), List.of(Sample.CARD));
    }

    /// On a terminal.
    public static Place watched() {
        return new Place(new Terminal.Screens(true, true), Map.of(), Path.of(""), List.of(Sample.CARD));
    }

    /// In a pipe, with variables.
    public static Place with(Map<String, String> environment) {
        return new Place(new Terminal.Screens(false, false), environment, Path.of(""), List.of(Sample.CARD));
    }

    /// In a pipe, in a folder.
    public static Place in(Path folder) {
        return new Place(new Terminal.Screens(false, false), Map.of(), folder, List.of(Sample.CARD));
    }
}
