package io.trueloss.app.flags;

import io.trueloss.app.Commands;
import io.trueloss.catalogue.Card;
import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.listing.Listed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// The words that may be typed: the tree of verbs, and the flags of each.
public final class Grammar {

    private static final String WORDS = "one of ";

    private final List<Card> verbs;
    private final CommandLine tree;

    /// @param verbs the verbs there are
    public Grammar(List<Card> verbs) {
        this.verbs = List.copyOf(verbs);
        this.tree = new CommandLine(spec("trueloss", List.of()));
        verbs.stream().sorted((a, b) -> a.name().compareTo(b.name())).forEach(this::grow);
        Parsing.configure(tree);
    }

    /// The tree for picocli's own tools.
    public CommandLine tree() {
        return tree;
    }

    /// A word that is no verb, with the nearest one.
    UserError unknown(String words) {
        var names = verbs.stream().map(Card::name).toList();
        return new UserError(
                "TL1001", "unknown verb '" + words + "'", "", Nearest.advice(words, names, "see: trueloss help"));
    }

    /// Takes a command line apart.
    public Typed parse(List<String> words) {
        return new Parsing(this, tree).parse(words);
    }

    /// The card of a command of the tree, by its words; a family without a verb of its own has none.
    Optional<Card> card(List<String> words) {
        var name = String.join(" ", words).replaceFirst(" list$", "");
        return verbs.stream().filter(card -> card.name().equals(name)).findFirst();
    }

    private void grow(Card card) {
        var words = card.name().split(" ");
        if (words.length == 1) {
            tree.addSubcommand(words[0], spec(words[0], Flag.of(card.type())));
            return;
        }
        var family = Optional.ofNullable(tree.getSubcommands().get(words[0])).orElseGet(() -> {
            tree.addSubcommand(words[0], spec(words[0], List.of()));
            return tree.getSubcommands().get(words[0]);
        });
        if (family.getSubcommands().isEmpty()) {
            card(List.of(words[0])).ifPresent(list -> family.addSubcommand("list", spec("list", Flag.of(list.type()))));
        }
        family.addSubcommand(words[1], spec(words[1], Flag.of(card.type())));
    }

    private static CommandSpec spec(String name, List<Flag> flags) {
        var spec = CommandSpec.create().name(name);
        var subjects = flags.stream().filter(Flag::subject).toList();
        for (int at = 0; at < subjects.size(); at++) {
            spec.addPositional(positional(subjects.get(at), at));
        }
        flags.stream().filter(flag -> !flag.subject()).forEach(flag -> spec.addOption(option(flag)));
        Flag.of(Globals.class).forEach(flag -> spec.addOption(option(flag)));
        spec.addOption(OptionSpec.builder("--help", "-h")
                .type(boolean.class)
                .arity("0")
                .build());
        spec.addOption(
                OptionSpec.builder("--version").type(boolean.class).arity("0").build());
        return spec;
    }

    private static PositionalParamSpec positional(Flag flag, int at) {
        boolean many = flag.shape() == Flag.Shape.MANY;
        var builder = PositionalParamSpec.builder()
                .paramLabel(flag.shown())
                .index(many ? at + "..*" : Integer.toString(at))
                .arity(many ? "0..*" : "0..1")
                .type(List.class)
                .auxiliaryTypes(kept(flag))
                .converters(text -> kept(flag) == Path.class ? Path.of("") : text);
        return (worded(flag)
                        ? builder.completionCandidates(() -> candidates(flag).iterator())
                        : builder)
                .build();
    }

    private static OptionSpec option(Flag flag) {
        var names = Stream.concat(Globals.letter(flag.name()).stream(), Stream.of(flag.shown()))
                .toArray(String[]::new);
        var builder = OptionSpec.builder(names).paramLabel(flag.name());
        if (flag.shape() == Flag.Shape.SWITCH) {
            return builder.type(boolean.class).arity("0").build();
        }
        var valued = builder.arity("1")
                .type(List.class)
                .auxiliaryTypes(kept(flag))
                .converters(text -> kept(flag) == Path.class ? Path.of("") : text);
        return (worded(flag)
                        ? valued.completionCandidates(() -> candidates(flag).iterator())
                        : valued)
                .build();
    }

    /// Values are taken as texts; their type here only tells a shell whether to complete names of files.
    private static Class<?> kept(Flag flag) {
        boolean file = !worded(flag) && (flag.subject() || flag.each() == Path.class);
        return file ? Path.class : String.class;
    }

    private static boolean worded(Flag flag) {
        boolean listed = flag.each() instanceof Class<?> kind && Listed.class.isAssignableFrom(kind);
        return listed || flag.accepts().startsWith(WORDS);
    }

    /// What a shell may offer as a value: the words of an enum, the names of listed things.
    private static List<String> candidates(Flag flag) {
        return flag.each() instanceof Class<?> kind && Listed.class.isAssignableFrom(kind)
                ? Commands.catalogue().cards(kind.asSubclass(Listed.class)).stream()
                        .map(Card::name)
                        .toList()
                : List.of(flag.accepts().substring(WORDS.length()).split(", "));
    }

    /// Every flag and subject of a command with what it was given.
    static Map<String, List<String>> texts(List<ParseResult> levels) {
        var texts = new LinkedHashMap<String, List<String>>();
        for (var level : levels) {
            for (var option : level.matchedOptionsSet()) {
                texts.computeIfAbsent(option.longestName().substring(2), _ -> new ArrayList<>())
                        .addAll(option.stringValues());
            }
            for (var subject : level.matchedPositionalsSet()) {
                texts.computeIfAbsent(subject.paramLabel().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .addAll(subject.stringValues());
            }
        }
        return texts;
    }
}
