package io.trueloss.app;

import io.trueloss.app.flags.Globals;
import io.trueloss.app.render.Complaint;
import io.trueloss.app.render.Digits;
import io.trueloss.app.render.Output;
import io.trueloss.app.render.Paint;
import io.trueloss.app.render.Screen;
import io.trueloss.error.UserError;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.runs.Version;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Prints what a verb has to say: the answer on standard output, everything else on the error stream.
///
/// @param terminal where it goes
/// @param form the form that was asked for
/// @param color whether to use colours
/// @param digits how many digits a number gets
record Answer(Terminal terminal, Optional<Output> form, Globals.Color color, Digits digits) {

    /// What is printed, and how it is written: the body of a writer.
    private interface Text {
        void write(Writer out) throws IOException;
    }

    /// The form as far as it can be told before the command line is understood: a program that asked for JSON
    /// gets its mistakes in JSON too.
    static Answer early(List<String> words, Terminal terminal) {
        var json = said(words, "-o ?|--output[ =]", "json")
                || "json".equals(terminal.environment().get("TRUELOSS_OUTPUT"));
        var color = Stream.of(Globals.Color.values())
                .filter(one -> said(words, "--color[ =]", one.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        var form = json ? Optional.of(Output.JSON) : Optional.<Output>empty();
        return new Answer(terminal, form, color.orElse(Globals.Color.AUTO), Digits.FEW);
    }

    /// Whether a flag (a pattern, with what stands before its value) is given a value.
    private static boolean said(List<String> words, String flag, String value) {
        return Pattern.compile("(?:^|\n)(?:" + flag.replace(' ', '\n') + ")" + value + "(?:\n|$)")
                .matcher(String.join("\n", words))
                .find();
    }

    /// The form that the flags ask for.
    static Answer of(Globals globals, Terminal terminal) {
        return new Answer(terminal, globals.output(), globals.color(), globals.verbose() ? Digits.ALL : Digits.FEW);
    }

    /// Prints a report.
    void print(Report report) {
        boolean people = terminal.screens().out()
                || report.main().isEmpty() && report.blocks().stream().anyMatch(Answer::page);
        var chosen = form.orElse(report.data() ? Output.CSV : people ? Output.TABLE : Output.TSV);
        var screen = new Screen(
                terminal.width(),
                digits,
                new Paint(always() || auto() && terminal.screens().out()));
        print(out -> chosen.write(report, screen, out));
    }

    /// Prints a mistake of the person, for programs too if they asked for JSON, and hands back the exit code.
    int mistake(String verb, UserError error) {
        complain(error);
        if (form.equals(Optional.of(Output.JSON))) {
            print(out -> Output.write(verb, error, out));
        }
        return error.exit();
    }

    /// Prints a failure of ours, with all that helps to find it.
    void bug(String verb, Throwable failure) {
        terminal.error().println("internal error: " + failure);
        terminal.error()
                .println("This is a bug of trueloss, not a mistake of yours. Please report it with what follows.");
        terminal.error()
                .println(Version.line() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        failure.printStackTrace(terminal.error());
        terminal.error().flush();
        if (form.equals(Optional.of(Output.JSON))) {
            print(out -> Output.write(verb, failure, out));
        }
    }

    private void complain(UserError error) {
        terminal.error()
                .print(Complaint.of(
                        error,
                        new Paint(always() || auto() && terminal.screens().error())));
        terminal.error().flush();
    }

    private void print(Text text) {
        try {
            // Not closed: the stream is the process's.
            var out = new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), 1 << 16);
            text.write(out);
            out.flush();
        } catch (IOException e) {
            Trouble.output(e).ifPresent(error -> {
                throw error;
            });
        }
    }

    private boolean always() {
        return color == Globals.Color.ALWAYS;
    }

    private boolean auto() {
        return color == Globals.Color.AUTO && terminal.colourful();
    }

    private static boolean page(Block block) {
        return block instanceof Block.Page || block instanceof Block.Verbatim;
    }
}
