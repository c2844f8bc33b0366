package io.trueloss.app.house;

import io.trueloss.catalogue.Card;
import io.trueloss.catalogue.Page;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Rules on what people read, and on tests being there. Each returns what breaks it.
final class PageRules {

    static final List<String> LOSS = List.of("Domain", "Minimised by", "Use when", "Avoid when", "Source");

    private static final Pattern CODE = Pattern.compile("\"(TL\\d{4})\"");

    private static final Pattern FACT = Pattern.compile("fact\\(\\s*\"([a-z0-9-]+)\",");

    /// Files of verbs whose names are known once they have spoken.
    private static final Pattern OPEN = Pattern.compile("Losses|Probe|Formulas|Predict");

    private PageRules() {}

    /// Each fact of a report is among the names that a verb says beforehand.
    static List<String> unsaid(List<SourceFile> files, Collection<String> said) {
        return files.stream()
                .filter(file -> file.area().equals("runs.verb"))
                .filter(file -> !OPEN.matcher(file.name()).lookingAt())
                .flatMap(file -> FACT.matcher(file.text())
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !said.contains(name))
                        .map(name -> file.path() + " has a fact '" + name + "' that no @Says names"))
                .toList();
    }

    /// A loss tells where it is defined, what minimises it, when to use it, when not, and who says so.
    static List<String> incomplete(Card card) {
        return card.kind().equals("loss") ? incomplete(card.name(), card.page()) : List.of();
    }

    static List<String> incomplete(String name, Page page) {
        return LOSS.stream()
                .filter(label -> page.items().getOrDefault(label, "").isBlank())
                .map(label -> "the page of " + name + " lacks '- " + label + ": ...'")
                .toList();
    }

    /// Each listed class has a test at its own path.
    static List<String> untested(Collection<SourceFile> listed, Collection<String> tests) {
        return listed.stream()
                .map(file -> file.module() + "/src/test/java/" + file.type() + "Test.java")
                .filter(test -> !tests.contains(test))
                .map(test -> test + " is missing: what is listed has a test")
                .toList();
    }

    /// Each code that is used has a page, and each page is of a code that is used.
    static List<String> codes(List<SourceFile> files, Collection<String> pages) {
        var used = files.stream()
                .flatMap(file -> CODE.matcher(file.text()).results())
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .sorted()
                .toList();
        return Stream.concat(
                        used.stream()
                                .filter(code -> !pages.contains(code))
                                .map(code -> code + " is used but has no page in core/src/main/resources/explain"),
                        pages.stream()
                                .filter(page -> !used.contains(page))
                                .map(page -> page + " has a page but is used nowhere"))
                .toList();
    }
}
