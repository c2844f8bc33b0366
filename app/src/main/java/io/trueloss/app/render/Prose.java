package io.trueloss.app.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A Markdown page as plain text for a terminal: paragraphs are filled, marks of emphasis and code are left
/// out.
///
/// @param width how many characters fit in a line
/// @param paint colours or none
record Prose(int width, Paint paint) {

    private static final Pattern ITEM = Pattern.compile("(\\s*)([-*]|\\d+\\.) +(.*)");

    String of(String markdown) {
        var out = new StringBuilder();
        var paragraph = new ArrayList<String>();
        boolean fenced = false;
        for (var line : markdown.strip().lines().toList()) {
            boolean fence = line.startsWith("```");
            if (fence || fenced || line.startsWith("    ") && paragraph.isEmpty() || line.startsWith("|")) {
                flush(paragraph, out);
                out.append(fence ? "" : (fenced ? "    " : "") + line + "\n");
                fenced ^= fence;
            } else if (line.isBlank() || line.startsWith("#")) {
                flush(paragraph, out);
                out.append(line.isBlank() ? "\n" : paint.bold(line.replaceFirst("^#+ *", "")) + "\n");
            } else {
                if (ITEM.matcher(line).matches()) {
                    flush(paragraph, out);
                }
                paragraph.add(line);
            }
        }
        flush(paragraph, out);
        return out.toString();
    }

    private void flush(List<String> paragraph, StringBuilder out) {
        if (paragraph.isEmpty()) {
            return;
        }
        var item = ITEM.matcher(paragraph.getFirst());
        var lead = item.matches() ? item.group(1) + item.group(2) + " " : "";
        var text = plain(String.join(" ", paragraph.stream().map(String::strip).toList()));
        var body = text.substring(lead.strip().length()).strip();
        for (var line : Wrap.lines(body, width - lead.length())) {
            out.append(lead).append(line).append('\n');
            lead = " ".repeat(lead.length());
        }
        paragraph.clear();
    }

    /// Without backticks, stars of emphasis and the brackets of links.
    static String plain(String text) {
        return text.replaceAll("\\*\\*([^*]+)\\*\\*", "$1")
                .replaceAll("(?<![\\w*])\\*(?! )([^*]+)(?<! )\\*(?![\\w*])", "$1")
                .replaceAll("`([^`]*)`", "$1")
                .replaceAll("\\[([^]\\[]+)]\\([^)]*\\)", "$1")
                .replaceAll("\\[([A-Za-z.]+)](?!\\()", "$1");
    }
}
