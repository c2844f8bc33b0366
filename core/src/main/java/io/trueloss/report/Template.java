package io.trueloss.report;

import io.trueloss.report.Piece.Fact;
import io.trueloss.report.Piece.Reading;
import io.trueloss.report.Piece.Say;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/// A line as its author writes it: `{rows} rows, {positive:%} positive`.
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9-]+)(:[+%])?}");

    private Template() {}

    /// The pieces of a line. Facts that the template does not name come last, hidden.
    static List<Piece> read(String template, Fact... facts) {
        var left = new LinkedHashMap<String, Fact>();
        Arrays.stream(facts).forEach(fact -> left.put(fact.name(), fact));
        var pieces = new ArrayList<Piece>();
        var place = PLACE.matcher(template);
        int from = 0;
        while (place.find()) {
            say(template.substring(from, place.start()), pieces);
            var fact = left.remove(place.group(1));
            if (fact == null) {
                throw new IllegalArgumentException("template must name one of its facts once, was " + place.group());
            }
            pieces.add(fact.as(reading(String.valueOf(place.group(2)))));
            from = place.end();
        }
        say(template.substring(from), pieces);
        pieces.addAll(left.values());
        return pieces;
    }

    private static void say(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Say(text));
        }
    }

    private static Reading reading(String mark) {
        return switch (mark) {
            case ":+" -> Reading.SIGNED;
            case ":%" -> Reading.PERCENT;
            default -> Reading.PLAIN;
        };
    }
}
