package io.trueloss.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A page of documentation with command lines in it: blocks marked `console` hold `$ trueloss ...` and, below
/// each, what it prints. In what it prints, a line `...` stands for any lines, and `...` in a line for any
/// text.
///
/// @param lines the lines of the page
public record Transcript(List<String> lines) {

    private static final Pattern EXIT = Pattern.compile("(.*?)\\s+# exit (\\d+)");

    /// One command line and what the page says that it prints.
    ///
    /// @param line the command line as the page shows it, without `$`
    /// @param from the first line of the page that it prints
    /// @param to the line of the page after the last that it prints
    /// @param shown what the page shows
    public record Step(String line, int from, int to, List<String> shown) {

        /// The words after `trueloss`.
        public List<String> words() {
            var words = split(EXIT.matcher(line).replaceFirst("$1"));
            if (words.isEmpty() || !words.getFirst().matches("(\\./)?trueloss")) {
                throw new IllegalArgumentException("a transcript runs trueloss and nothing else, was: " + line);
            }
            return words.subList(1, words.size());
        }

        /// The exit code that the page says, as in `$ trueloss challenge RUN  # exit 1`. A mistake has the code
        /// of its family.
        public int exit() {
            var exit = EXIT.matcher(line);
            var first = shown.stream().findFirst().orElse("");
            return exit.matches()
                    ? Integer.parseInt(exit.group(2))
                    : first.startsWith("error[TL") ? Math.max(2, first.charAt(8) - '0') : 0;
        }

        /// Whether this is what the page shows.
        public boolean matches(String printed) {
            var pattern = shown.stream()
                    .map(text -> text.equals("...") ? "(?:.*\n)*?" : pieces(text) + "\n")
                    .collect(Collectors.joining());
            var trimmed = printed.lines()
                    .map(String::stripTrailing)
                    .map(text -> text + "\n")
                    .collect(Collectors.joining());
            return trimmed.matches(pattern);
        }

        private static String pieces(String text) {
            return List.of(text.split("\\.\\.\\.", -1)).stream()
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
        }
    }

    /// A page.
    public static Transcript of(String page) {
        return new Transcript(page.lines().toList());
    }

    /// The command lines of the page in order.
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        boolean console = false;
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith("```")) {
                console = !console && lines.get(at).equals("```console");
            } else if (console && lines.get(at).startsWith("$ ")) {
                var line = new StringBuilder(lines.get(at).substring(2));
                while (line.charAt(line.length() - 1) == '\\') {
                    line.setLength(line.length() - 1);
                    line.append(lines.get(++at).strip());
                }
                int to = at + 1;
                while (!lines.get(to).startsWith("$ ") && !lines.get(to).startsWith("```")) {
                    to++;
                }
                steps.add(new Step(line.toString(), at + 1, to, lines.subList(at + 1, to)));
            }
        }
        return steps;
    }

    /// The page with what a step really printed.
    public Transcript with(Step step, String printed) {
        var changed = new ArrayList<>(lines.subList(0, step.from()));
        printed.lines().map(String::stripTrailing).forEach(changed::add);
        changed.addAll(lines.subList(step.to(), lines.size()));
        return new Transcript(changed);
    }

    /// The words of a command line, as a shell takes them apart.
    static List<String> split(String line) {
        var words = new ArrayList<String>();
        var quoted = Pattern.compile("(?:[^\\s\"']+|\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*')+")
                .matcher(line);
        while (quoted.find()) {
            if (quoted.group().matches("[|<>&;].*")) {
                throw new IllegalArgumentException("a transcript runs trueloss and nothing else, was: " + line);
            }
            words.add(Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'")
                    .matcher(quoted.group())
                    .replaceAll(part -> Matcher.quoteReplacement(
                            part.group(1) != null ? part.group(1).replaceAll("\\\\(.)", "$1") : part.group(2))));
        }
        return words;
    }
}
