package io.trueloss.app.render;

import io.trueloss.report.Block;
import io.trueloss.report.Report;
import io.trueloss.report.Value;
import io.trueloss.runs.Version;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A report as one JSON document, `trueloss/report/1`; its schema is printed by `trueloss schema report`.
final class JsonReport {

    private JsonReport() {}

    static void write(Report report, Writer out) throws IOException {
        out.write("{" + head(report.verb(), name(report.status())));
        if (report.seed().isPresent()) {
            out.write(",\"seed\":" + report.seed().getAsLong());
        }
        var blocks = report.blocks();
        Json.lines(",\n\"facts\":{", blocks.stream().flatMap(JsonReport::facts).iterator(), "}", out);
        Json.lines(
                ",\n\"tables\":{", blocks.stream().flatMap(JsonReport::tables).iterator(), "}", out);
        Json.lines(
                ",\n\"findings\":[",
                blocks.stream().flatMap(JsonReport::findings).iterator(),
                "]",
                out);
        Json.lines(",\n\"pages\":[", blocks.stream().flatMap(JsonReport::pages).iterator(), "]", out);
        Json.lines(",\n\"next\":[", blocks.stream().flatMap(JsonReport::next).iterator(), "]", out);
        if (report.run().isPresent()) {
            out.write(",\n\"run\":" + Json.quoted(report.run().get()));
        }
        out.write("}\n");
    }

    /// The document of a verb that failed: code, what, where and help.
    static void write(String verb, List<String> failure, Writer out) throws IOException {
        var members = new LinkedHashMap<String, Value>();
        var names = List.of("code", "what", "where", "help");
        for (int at = 0; at < names.size(); at++) {
            members.put(names.get(at), Value.text(failure.get(at)));
        }
        out.write("{" + head(verb, "error") + ",\n\"error\":" + Json.object(members) + "}\n");
    }

    private static String head(String verb, String status) {
        return "\"schema\":\"trueloss/report/1\",\"verb\":" + Json.quoted(verb) + ",\"version\":"
                + Json.quoted(Version.NUMBER) + ",\"status\":" + Json.quoted(status);
    }

    private static Stream<String> facts(Block block) {
        return Sheet.facts(block).map(fact -> Json.quoted(fact.name()) + ":" + Json.value(fact.value()));
    }

    private static Stream<String> tables(Block block) {
        return Sheet.grid(block).stream().map(JsonReport::table);
    }

    private static String table(Block.Grid grid) {
        var sheet = Sheet.of(grid);
        var rows = sheet.rows().stream().map(Json::list).toList();
        return Json.quoted(grid.name())
                + ":{\"columns\":"
                + Json.value(Value.texts(sheet.columns()))
                + ",\"rows\":["
                + (rows.isEmpty() ? "" : "\n    ")
                + String.join(",\n    ", rows)
                + "]}";
    }

    private static Stream<String> findings(Block block) {
        if (!(block instanceof Block.Finding finding)) {
            return Stream.empty();
        }
        var members = new LinkedHashMap<String, Value>();
        members.put("check", Value.text(finding.check()));
        members.put("severity", Value.text(name(finding.severity())));
        members.put("claim", Value.text(finding.claim()));
        members.put("measured", finding.measured());
        members.put("rows", Value.count(finding.rows()));
        members.put("remedy", Value.text(finding.remedy()));
        return Stream.of(Json.object(members));
    }

    private static Stream<String> pages(Block block) {
        return switch (block) {
            case Block.Page page -> Stream.of(Json.quoted(page.markdown()));
            case Block.Verbatim text -> Stream.of(Json.quoted(text.text()));
            case Block.Line _, Block.Grid _, Block.Chart _, Block.Bars _, Block.Finding _, Block.Next _ ->
                Stream.empty();
        };
    }

    private static Stream<String> next(Block block) {
        return block instanceof Block.Next next ? next.commands().stream().map(Json::quoted) : Stream.empty();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
