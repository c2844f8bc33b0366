package io.trueloss.app;

import io.trueloss.app.flags.Flag;
import io.trueloss.app.flags.Given;
import io.trueloss.app.flags.Globals;
import io.trueloss.app.flags.Grammar;
import io.trueloss.app.flags.Maker;
import io.trueloss.app.flags.Resolution;
import io.trueloss.app.flags.Typed;
import io.trueloss.app.render.Fields;
import io.trueloss.app.watch.Bar;
import io.trueloss.app.watch.Interruption;
import io.trueloss.app.watch.Lines;
import io.trueloss.app.watch.Onlooker;
import io.trueloss.app.watch.Silence;
import io.trueloss.catalogue.Card;
import io.trueloss.catalogue.Catalogue;
import io.trueloss.error.UserError;
import io.trueloss.random.Seed;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.report.Status;
import io.trueloss.runs.Version;
import io.trueloss.runs.session.Asked;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.verb.Verb;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// Runs one command line: reads it, does it, prints the answer, and says by an exit code how it ended.
///
/// @param catalogue makes settings from text
/// @param verbs the verbs there are
/// @param terminal where answers and messages go
/// @param interruption whether the person wants it to stop
record Shell(Catalogue catalogue, List<Card> verbs, Terminal terminal, Interruption interruption) {

    /// A bug of ours: `EX_SOFTWARE` of sysexits.h.
    private static final int BUG = 70;

    /// A shell of every verb that is listed.
    static Shell of(Terminal terminal, Interruption interruption) {
        var catalogue = Commands.catalogue();
        return new Shell(catalogue, catalogue.cards(Verb.class), terminal, interruption);
    }

    /// Does what was typed after `trueloss`, and hands back the exit code.
    int run(List<String> words) {
        var answer = Answer.early(words, terminal);
        try {
            return run(new Grammar(verbs).parse(words), words);
        } catch (UserError e) {
            return answer.mistake(verb(words), e);
        } catch (UncheckedIOException e) {
            return answer.mistake(verb(words), Trouble.file(Objects.requireNonNull(e.getCause())));
        } catch (OutOfMemoryError _) {
            return answer.mistake(verb(words), Trouble.memory());
        } catch (RuntimeException | Error e) {
            answer.bug(verb(words), e);
            return BUG;
        }
    }

    private int run(Typed typed, List<String> words) {
        if (typed.wish() == Typed.Wish.VERSION) {
            Answer.early(words, terminal).print(Report.of("version", new Block.Verbatim(Version.line() + "\n")));
            return Status.OK.exit();
        }
        boolean lost = typed.wish() == Typed.Wish.HELP || typed.verb().isEmpty();
        return lost
                ? run(help(typed), catalogue.card(Verb.class, "help"), words)
                : run(typed, typed.verb().orElseThrow(), words);
    }

    private int run(Typed typed, Card card, List<String> words) {
        var given = new Resolution(verbs, terminal.environment(), terminal.folder()).of(card, typed);
        var maker = new Maker(catalogue, given);
        var globals = maker.make(Globals.class);
        var verb = (Verb<?>) maker.make(card.type());
        var report = globals.dryRun() ? Plan.of(card.name(), given) : perform(verb, globals, asked(words, card, given));
        var picked = Fields.pick(globals.quiet() ? Fields.quiet(report) : report, globals.fields());
        Answer.of(globals, terminal).print(picked);
        boolean pardoned = globals.exitZero() && report.status() == Status.FINDINGS;
        return pardoned ? Status.OK.exit() : report.status().exit();
    }

    private Report perform(Verb<?> verb, Globals globals, Asked asked) {
        Fields.check(verb.getClass(), globals.fields());
        try (var onlooker = onlooker(globals)) {
            var runs = terminal.folder().resolve(globals.runs());
            int threads = globals.threads().orElse(Runtime.getRuntime().availableProcessors());
            var seed = new Seed(globals.seed());
            return report(
                    verb, new Session(terminal.folder(), runs, seed, threads, onlooker, InstantSource.system(), asked));
        }
    }

    private static <R> Report report(Verb<R> verb, Session session) {
        return verb.report(verb.run(session));
    }

    private Onlooker onlooker(Globals globals) {
        var form = globals.quiet() ? Globals.ProgressForm.NONE : globals.progress();
        boolean drawn = form == Globals.ProgressForm.BAR
                || form == Globals.ProgressForm.AUTO && terminal.screens().error();
        return form == Globals.ProgressForm.NONE
                ? new Silence(interruption)
                : drawn
                        ? new Bar(terminal.error(), terminal.width(), System::nanoTime, interruption)
                        : new Lines(terminal.error(), interruption);
    }

    private static Asked asked(List<String> words, Card card, SequencedMap<String, Given> given) {
        var settings = new LinkedHashMap<String, String>();
        var names = Flag.of(card.type()).stream().map(Flag::name).toList();
        given.forEach((name, setting) -> {
            if (names.contains(name) || name.equals("seed")) {
                settings.put(name, setting.text());
            }
        });
        return new Asked(words, settings);
    }

    /// The command line that asks for the page of what was typed.
    private Typed help(Typed typed) {
        var texts = new LinkedHashMap<String, List<String>>();
        Flag.of(Globals.class)
                .forEach(flag -> Optional.ofNullable(typed.texts().get(flag.name()))
                        .ifPresent(given -> texts.put(flag.name(), given)));
        texts.put("topic", typed.words());
        return new Typed(List.of("help"), Optional.empty(), texts, Typed.Wish.NOTHING);
    }

    /// The verb as far as it can be told before the command line is understood.
    private static String verb(List<String> words) {
        return words.stream().filter(word -> !word.startsWith("-")).findFirst().orElse("");
    }
}
