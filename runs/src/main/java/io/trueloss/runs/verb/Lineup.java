package io.trueloss.runs.verb;

import io.trueloss.error.UserError;
import io.trueloss.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Which column is of which level. The name of a column tells: it is the level, or ends with it (`p_setosa`,
/// `probability[setosa]`); or the person wrote `setosa=COLUMN`.
///
/// @param levels all levels, also those that no row has
/// @param columns the name of the column of each
record Lineup(List<String> levels, List<String> columns) {

    private record Told(Optional<String> level, String column) {}

    /// The columns of these levels, or an error that says how to tell them apart.
    static Lineup of(String flag, List<String> given, List<String> levels, Table table) {
        List<Told> told = given.stream().map(text -> told(text, levels, table)).toList();
        boolean each = levels.stream()
                .allMatch(level -> told.stream()
                                .filter(one -> one.level().filter(level::equals).isPresent())
                                .count()
                        == 1);
        if (!each) throw unclear(flag, told, levels, table);
        List<String> all = new ArrayList<>(levels);
        List<String> columns = new ArrayList<>();
        for (String level : levels) columns.add(column(told, level));
        for (Told one : told) {
            if (!columns.contains(one.column())) {
                all.add(one.level().orElseGet(() -> bracketed(one.column())));
                columns.add(one.column());
            }
        }
        return new Lineup(all, columns);
    }

    private static String column(List<Told> told, String level) {
        return told.stream()
                .filter(one -> one.level().filter(level::equals).isPresent())
                .map(Told::column)
                .findFirst()
                .orElseThrow();
    }

    /// `setosa=COLUMN`, or the name of a column that may tell its level.
    private static Told told(String text, List<String> levels, Table table) {
        int at = text.indexOf('=');
        if (table.find(text).isEmpty() && at > 0) {
            String column = text.substring(at + 1).strip();
            return new Told(
                    Optional.of(text.substring(0, at).strip()),
                    table.column(column).name());
        }
        return new Told(level(text, levels), table.column(text).name());
    }

    /// The level that the name of a column tells: of several the longest, and the one in the same letters.
    static Optional<String> level(String column, List<String> levels) {
        List<String> exact = longest(levels.stream().filter(level -> tells(column, level)));
        if (exact.size() == 1) return Optional.of(exact.getFirst());
        String lower = column.toLowerCase(Locale.ROOT);
        List<String> near = longest(levels.stream().filter(level -> tells(lower, level.toLowerCase(Locale.ROOT))));
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private static List<String> longest(Stream<String> levels) {
        List<String> found = levels.sorted(
                        Comparator.comparingInt(String::length).reversed())
                .toList();
        return found.stream()
                .filter(level -> level.length() == found.getFirst().length())
                .toList();
    }

    private static boolean tells(String column, String level) {
        if (column.equals(level) || column.endsWith("[" + level + "]")) return true;
        if (level.isEmpty() || !column.endsWith(level)) return false;
        char before = column.charAt(column.length() - level.length() - 1);
        boolean number = Character.isDigit(level.charAt(0)) && Character.isLetter(before);
        return number || !Character.isLetterOrDigit(before);
    }

    private static String bracketed(String column) {
        int at = column.indexOf('[');
        return at >= 0 && column.endsWith("]") ? column.substring(at + 1, column.length() - 1) : column;
    }

    private static UserError unclear(String flag, List<Told> told, List<String> levels, Table table) {
        String columns = String.join(", ", told.stream().map(Told::column).toList());
        return new UserError(
                "TL3264",
                "the columns " + columns + " do not tell which is of which level of "
                        + String.join(", ", levels.stream().limit(10).toList()),
                table.source(),
                "write the level before each: " + flag + " " + levels.getFirst() + "=COLUMN, and so on for each level");
    }
}
