package io.trueloss.app.flags;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Takes one command line apart; what does not fit is named, with the nearest thing that would.
///
/// @param grammar the words that may be typed
/// @param tree the same for picocli
record Parsing(Grammar grammar, CommandLine tree) {

    /// A word that is meant as a flag. Other words that begin with a dash are subjects: `-y*f` is a formula.
    private static final String FLAG = "--?[A-Za-z][A-Za-z0-9-]*(=.*)?";

    /// What the parser takes for granted: words it does not know are kept, to be judged here.
    static void configure(CommandLine tree) {
        tree.setUnmatchedArgumentsAllowed(true);
        tree.setUnmatchedOptionsArePositionalParams(true);
        tree.setOverwrittenOptionsAllowed(true);
        tree.setTrimQuotes(false);
        tree.setExpandAtFiles(false);
        tree.setAbbreviatedOptionsAllowed(false);
    }

    Typed parse(List<String> words) {
        var levels = levels(words);
        var names =
                levels.stream().skip(1).map(level -> level.commandSpec().name()).toList();
        var last = levels.getLast();
        var verb = grammar.card(names);
        strangers(last, names, words);
        var texts = Grammar.texts(levels);
        verb.ifPresent(card ->
                Flag.of(card.type()).forEach(flag -> once(flag, texts.getOrDefault(flag.name(), List.of()))));
        Flag.of(Globals.class).forEach(flag -> once(flag, texts.getOrDefault(flag.name(), List.of())));
        boolean help = texts.remove("help") != null;
        boolean version = texts.remove("version") != null;
        var wish = help ? Typed.Wish.HELP : version ? Typed.Wish.VERSION : Typed.Wish.NOTHING;
        return new Typed(names, verb, texts, wish);
    }

    private List<ParseResult> levels(List<String> words) {
        try {
            var levels = new ArrayList<ParseResult>();
            for (var level = tree.parseArgs(words.toArray(String[]::new)); level != null; level = level.subcommand()) {
                levels.add(level);
            }
            return levels;
        } catch (MissingParameterException e) {
            var name = e.getMissing().isEmpty() ? "a flag" : name(e.getMissing().getFirst());
            throw new UserError("TL1003", name + " needs a value", "", "write it after the flag: " + name + " VALUE");
        } catch (ParameterException e) {
            throw new UserError("TL1003", String.valueOf(e.getMessage()), "", "see: trueloss help");
        }
    }

    private static String name(ArgSpec missing) {
        return missing instanceof CommandLine.Model.OptionSpec option ? option.longestName() : missing.paramLabel();
    }

    /// Refuses words that nothing takes: a flag that is not known, a verb that is not known, a subject too
    /// many.
    private void strangers(ParseResult last, List<String> names, List<String> words) {
        int end = words.contains("--") ? words.indexOf("--") : words.size();
        var loose = new ArrayList<>(last.unmatched());
        last.matchedPositionalsSet().forEach(subject -> loose.addAll(subject.stringValues()));
        loose.stream()
                .filter(word -> word.matches(FLAG) && words.indexOf(word) < end)
                .findFirst()
                .ifPresent(word -> {
                    throw unknownFlag(word.replaceFirst("=.*", ""), last, names);
                });
        last.unmatched().stream().findFirst().ifPresent(word -> {
            throw names.isEmpty() || !last.commandSpec().subcommands().isEmpty()
                    ? grammar.unknown(String.join(" ", names) + (names.isEmpty() ? "" : " ") + word)
                    : tooMany(word, names);
        });
        if (!names.isEmpty() && grammar.card(names).isEmpty() && last.matchedOption("--help") == null) {
            throw grammar.unknown(String.join(" ", names));
        }
    }

    private static UserError unknownFlag(String word, ParseResult last, List<String> names) {
        var known = new ArrayList<>(last.commandSpec().optionsMap().keySet());
        var verb = String.join(" ", names);
        var fix = Nearest.advice(
                word,
                known,
                "see: trueloss help" + (verb.isEmpty() ? "" : " " + verb)
                        + "; a subject that begins with a dash stands after --");
        return new UserError("TL1002", "unknown flag " + word + (verb.isEmpty() ? "" : " of " + verb), "", fix);
    }

    private static UserError tooMany(String word, List<String> names) {
        var verb = String.join(" ", names);
        var fix = "quote what belongs together, or look at: trueloss help " + verb;
        return new UserError("TL1005", verb + " does not know what to do with '" + word + "'", "", fix);
    }

    private static void once(Flag flag, List<String> texts) {
        if (flag.shape() != Flag.Shape.MANY && flag.shape() != Flag.Shape.SWITCH && texts.size() > 1) {
            var all = String.join(
                    " and ", texts.stream().map(text -> "'" + text + "'").toList());
            throw new UserError("TL1004", flag.shown() + " is given twice: " + all, "", "keep one of them");
        }
    }
}
