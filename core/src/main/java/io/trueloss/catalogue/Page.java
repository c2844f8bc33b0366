package io.trueloss.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What is written about a listed thing: its doc comment, in Markdown.
///
/// @param text the whole comment, `@param` lines included
public record Page(String text) {

    private static final Pattern ITEM = Pattern.compile("- ([A-Z][^:`]*): (.*)");
    private static final Pattern PARAM = Pattern.compile("@param\\s+(\\S+)\\s+(.*)");
    private static final Pattern SENTENCE = Pattern.compile("(?s)^(.*?[.!?])(?=\\s|$)");

    /// The page of a class that is listed, or of settings that verbs share; empty for any other class.
    public static Page of(Class<?> type) {
        try (var text = type.getResourceAsStream("/META-INF/trueloss/pages/" + type.getName() + ".md")) {
            return new Page(text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page of " + type.getName(), e);
        }
    }

    /// What it is for: the first sentence, on one line.
    public String sentence() {
        var paragraph = text.strip().split("\\n\\s*\\n", 2)[0].replaceAll("\\s+", " ");
        var found = SENTENCE.matcher(paragraph);
        return found.find() ? found.group(1) : paragraph;
    }

    /// The labelled points in their order: `- Use when: ...` under `Use when`.
    public Map<String, String> items() {
        return labelled(ITEM);
    }

    /// What each setting means, by its name.
    public Map<String, String> params() {
        return labelled(PARAM);
    }

    /// The comment without its `@param` lines.
    public String body() {
        return text.split("(?m)^\\s*@", 2)[0].strip();
    }

    /// Label and text of each matching line; lines that follow belong to it until a blank line or the next
    /// point.
    private Map<String, String> labelled(Pattern start) {
        var found = new LinkedHashMap<String, List<String>>();
        List<String> open = new ArrayList<>();
        for (var line : text.lines().map(String::strip).toList()) {
            var head = start.matcher(line);
            if (head.matches()) {
                open = found.computeIfAbsent(head.group(1), label -> new ArrayList<>());
                open.add(head.group(2));
            } else if (line.isEmpty() || line.startsWith("- ") || line.startsWith("@")) {
                open = new ArrayList<>();
            } else {
                open.add(line);
            }
        }
        var joined = new LinkedHashMap<String, String>();
        found.forEach((label, lines) -> joined.put(label, String.join(" ", lines)));
        return Collections.unmodifiableMap(joined);
    }
}
