package io.trueloss.app.flags;

import static io.trueloss.report.Block.line;
import static io.trueloss.report.Block.page;
import static io.trueloss.report.Piece.fact;

import io.trueloss.catalogue.Card;
import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.listing.Settings;
import io.trueloss.report.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pages of help: examples first, then what may be typed.
///
/// @param verbs the verbs there are
public record Manual(List<Card> verbs) {

    /// Pages that are about no verb.
    public static final List<String> TOPICS = List.of("exit-codes", "flags", "formatting", "settings");

    /// The page of a verb, a family of verbs or a topic; the overview if nothing is named.
    public List<Block> about(List<String> words) {
        var name = String.join(" ", words);
        var card = verbs.stream().filter(verb -> verb.name().equals(name)).findFirst();
        if (words.isEmpty()) {
            return overview();
        }
        if (TOPICS.contains(name)) {
            return topic(name);
        }
        var family = family(name);
        if (card.isEmpty() && family.isEmpty()) {
            throw unknown(name);
        }
        var blocks = new ArrayList<Block>();
        card.ifPresent(verb -> blocks.addAll(verb(verb)));
        if (!family.isEmpty()) {
            blocks.add(page("## The family"));
            blocks.addAll(family);
        }
        return blocks;
    }

    private List<Block> overview() {
        var blocks = new ArrayList<Block>(List.of(page(text("overview")), page("## Verbs")));
        verbs.stream()
                .filter(verb -> !verb.name().contains(" "))
                .map(Manual::entry)
                .forEach(blocks::add);
        blocks.add(page("## More"));
        blocks.add(line("trueloss help VERB", "examples and flags of a verb"));
        TOPICS.forEach(topic -> blocks.add(line("trueloss help " + topic, heading(topic))));
        return blocks;
    }

    private List<Block> topic(String name) {
        var blocks = new ArrayList<Block>(List.of(page(text(name))));
        if (name.equals("flags")) {
            Flag.of(Globals.class).stream().map(Manual::flag).forEach(blocks::add);
        }
        return blocks;
    }

    private List<Block> family(String name) {
        return verbs.stream()
                .filter(verb -> verb.name().startsWith(name + " "))
                .map(Manual::entry)
                .toList();
    }

    private static Block entry(Card verb) {
        return line(
                verb.name(), "{" + key(verb) + "}", fact(key(verb), verb.page().sentence()));
    }

    private static String key(Card verb) {
        return verb.name().replace(' ', '-');
    }

    private static List<Block> verb(Card verb) {
        var flags = Flag.of(verb.type());
        var blocks = new ArrayList<Block>();
        blocks.add(page(verb.page().sentence() + "\n\n" + examples(verb)));
        blocks.add(page("## Usage\n\n    trueloss " + verb.name() + usage(flags)));
        flags.stream().filter(Flag::subject).map(Manual::flag).forEach(blocks::add);
        var own = flags.stream()
                .filter(flag -> !flag.subject() && flag.group().isEmpty())
                .toList();
        if (!own.isEmpty()) {
            blocks.add(page("## Flags"));
            own.stream().map(Manual::flag).forEach(blocks::add);
        }
        for (var part : Flag.parts(verb.type())) {
            if (Settings.class.isAssignableFrom(part.getType())) {
                blocks.add(page("## " + Flag.about(part.getType()).replaceFirst("\\.$", "")));
                flags.stream()
                        .filter(flag -> !flag.subject() && flag.group().equals(Flag.kebab(part.getName())))
                        .map(Manual::flag)
                        .forEach(blocks::add);
            }
        }
        var rest = rest(verb);
        if (!rest.isEmpty()) {
            blocks.add(page("## Notes\n\n" + rest));
        }
        blocks.add(page("Flags of every verb (-o json, --seed, ...): `trueloss help flags`"));
        return blocks;
    }

    /// The examples of a verb's page, as a block of code.
    private static String examples(Card verb) {
        return verb.page()
                .body()
                .lines()
                .filter(line -> line.startsWith("    "))
                .collect(Collectors.joining("\n"));
    }

    /// A verb's page without its first sentence and its examples.
    private static String rest(Card verb) {
        var first = verb.page().body().split("\\n\\s*\\n", 2)[0];
        var beyond = first.replaceAll("\\s+", " ")
                .substring(verb.page().sentence().length())
                .strip();
        var after = verb.page().body().substring(first.length()).lines().filter(line -> !line.startsWith("    "));
        return Stream.concat(Stream.of(beyond), after)
                .collect(Collectors.joining("\n"))
                .strip()
                .replaceAll("\n{3,}", "\n\n");
    }

    private static String usage(List<Flag> flags) {
        var words = flags.stream()
                .filter(flag -> flag.subject() || flag.needed())
                .map(flag -> flag.subject() ? subject(flag) : flag.shown() + " " + value(flag))
                .collect(Collectors.joining(" "));
        return (words.isEmpty() ? "" : " " + words) + (flags.stream().allMatch(Flag::subject) ? "" : " [flags]");
    }

    private static String subject(Flag flag) {
        return switch (flag.shape()) {
            case ONE -> flag.needed() ? flag.shown() : "[" + flag.shown() + "]";
            case MAYBE, SWITCH -> "[" + flag.shown() + "]";
            case MANY -> "[" + flag.shown() + " ...]";
        };
    }

    private static Block flag(Flag flag) {
        var letter = flag.subject()
                ? ""
                : Globals.letter(flag.name()).map(dash -> dash + ", ").orElse("");
        boolean bare = flag.subject() || flag.shape() == Flag.Shape.SWITCH;
        var label = "  " + letter + flag.shown() + (bare ? "" : " " + value(flag));
        var or = flag.param().or().map(text -> " (default: " + text + ")").orElse("");
        var words = flag.accepts().startsWith("one of ") && !listed(flag) ? " (" + flag.accepts() + ")" : "";
        return line(
                label, "{" + flag.name() + "}", fact(flag.name(), flag.param().doc() + words + or));
    }

    /// Whether the words of an enum are in its flag's text already.
    private static boolean listed(Flag flag) {
        return Stream.of(flag.accepts().substring("one of ".length()).split(", "))
                .allMatch(word -> flag.param().doc().matches("(?s).*\\b" + word + "\\b.*"));
    }

    private static String value(Flag flag) {
        var accepts = flag.accepts();
        var one = accepts.startsWith("one of ")
                ? "WORD"
                : accepts.replace("whole number", "COUNT")
                        .replace("list of ", "")
                        .toUpperCase(Locale.ROOT);
        return flag.shape() == Flag.Shape.MANY ? one + ",..." : one;
    }

    private UserError unknown(String name) {
        var all = Stream.concat(verbs.stream().map(Card::name), TOPICS.stream()).toList();
        return new UserError(
                "TL1001", "no help on '" + name + "'", "", Nearest.advice(name, all, "see: trueloss help"));
    }

    private static String heading(String topic) {
        return text(topic)
                .lines()
                .findFirst()
                .map(line -> line.replaceFirst("^#+ *", ""))
                .orElse(topic);
    }

    private static String text(String name) {
        try (var text = Manual.class.getResourceAsStream("/help/" + name + ".md")) {
            return new String(Optional.ofNullable(text).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the help on " + name, e);
        }
    }
}
