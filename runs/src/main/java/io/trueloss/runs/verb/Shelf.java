package io.trueloss.runs.verb;

import io.trueloss.catalogue.Card;
import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.loss.Losses;
import io.trueloss.loss.OtherNames;
import io.trueloss.loss.Target;
import io.trueloss.loss.Wrapper;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Losses of the catalogue picked by what they are for and by words.
final class Shelf {

    private static final String CLASSES = "classes";

    private Shelf() {}

    /// Those for a kind of target; all if none is told.
    static List<Card> forTask(Optional<String> task, List<Card> cards) {
        return task.map(word -> {
                    var targets = targets(word);
                    return cards.stream()
                            .filter(card -> !Wrapper.class.isAssignableFrom(card.type()))
                            .filter(card -> isFor(card, targets))
                            .toList();
                })
                .orElse(cards);
    }

    private static boolean isFor(Card card, Collection<Target> targets) {
        var loss = Losses.read(card.name());
        return targets.contains(loss.target())
                || targets.contains(Target.CLASS) && loss.target() == Target.BINARY && Fitness.forClasses(loss);
    }

    private static List<Target> targets(String word) {
        if (word.equals(CLASSES)) {
            return List.of(Target.CLASS, Target.DISTRIBUTION);
        }
        return Arrays.stream(Target.values())
                .filter(target -> target.text().equals(word))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> {
                    var words = Stream.concat(Arrays.stream(Target.values()).map(Target::text), Stream.of(CLASSES))
                            .toList();
                    return new UserError(
                            "TL1021",
                            "unknown task '" + word + "'",
                            "--task " + word,
                            Nearest.advice(word, words, "one of " + String.join(", ", words)));
                });
    }

    /// Those whose names (ours or those of other systems) or pages contain all words, names first; none at
    /// all is an error with the nearest word.
    static List<Card> about(List<String> words, List<Card> cards) {
        if (words.isEmpty()) {
            return cards;
        }
        var found = cards.stream()
                .filter(card -> words.stream().allMatch(word -> isAbout(card, word)))
                .sorted(Comparator.comparingInt(card -> named(card, words)))
                .toList();
        if (found.isEmpty()) {
            throw nothing(words, cards);
        }
        return found;
    }

    /// 0 for a loss whose name contains a word, 1 for others.
    private static int named(Card card, List<String> words) {
        return words.stream().anyMatch(word -> names(card).contains(lower(word))) ? 0 : 1;
    }

    /// Whether a name contains the word, or a word of the page begins with it.
    private static boolean isAbout(Card card, String word) {
        return names(card).contains(lower(word))
                || Pattern.compile("(?<![a-z0-9])" + Pattern.quote(lower(word)))
                        .matcher(page(card))
                        .find();
    }

    private static String names(Card card) {
        var elsewhere = OtherNames.of(card.name()).stream().map(other -> other.name() + " " + other.system());
        return lower(card.name() + "\n" + elsewhere.collect(Collectors.joining("\n")));
    }

    private static String page(Card card) {
        return lower(card.page().text().replaceAll("\\s+", " "));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static UserError nothing(List<String> words, List<Card> cards) {
        var vocabulary = new TreeSet<String>(List.of("check", "eval", "show"));
        Losses.cards()
                .forEach(card -> vocabulary.addAll(List.of((names(card) + " " + page(card)).split("[^a-z0-9-]+"))));
        vocabulary.removeIf(word -> word.length() < 3);
        var missing = words.stream()
                .filter(word -> cards.stream().noneMatch(card -> isAbout(card, word)))
                .findFirst();
        var fix = missing.flatMap(word -> Nearest.of(word, vocabulary))
                .map(word -> "did you mean '" + word + "'?")
                .orElse("take fewer or other words: trueloss losses");
        return new UserError(
                "TL1023",
                missing.map(word -> "no loss of these is about '" + word + "'")
                        .orElse("no loss is about all of these words"),
                "losses " + String.join(" ", words),
                fix);
    }
}
