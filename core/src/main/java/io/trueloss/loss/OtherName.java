package io.trueloss.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What one other system calls a loss.
///
/// @param system the system: `PyTorch`
/// @param name the name there
/// @param settings its settings: `delta=1` has a default, `from_logits==True` must have this value, `q` must
///     be given
/// @param ours the same loss here, each `{setting}` standing for its value; empty if there is none
/// @param factor how many times ours theirs is, empty for once; what is no number depends on the data
/// @param note what else to know, as a sentence; may be empty
public record OtherName(String system, String name, List<String> settings, String ours, String factor, String note) {

    /// Settings that do not change what one row costs.
    private static final List<String> ASIDE =
            List.of("axis", "dtype", "name", "n_threads", "reduce", "reduction", "sample_weight", "size_average");

    private static final Pattern WRITTEN = Pattern.compile("([^(]+?)(?:\\((.*)\\))?");

    /// Copies the settings.
    public OtherName {
        settings = List.copyOf(settings);
    }

    /// A row of the table: system, name with settings, ours, factor, note, parted by tabs.
    static OtherName of(String line) {
        var cells = line.split("\t", -1);
        var written = WRITTEN.matcher(cells[1]);
        if (cells.length != 5 || !written.matches()) {
            throw new IllegalStateException("a row of other names must have five cells: " + line);
        }
        var settings = Optional.ofNullable(written.group(2)).map(text -> List.of(text.split(", ")));
        return new OtherName(cells[0], written.group(1), settings.orElse(List.of()), cells[2], cells[3], cells[4]);
    }

    /// The loss as we write it where the other system is given these settings; empty if they do not fit.
    Optional<String> ours(Map<String, String> given) {
        var values = new TreeMap<String, String>();
        var unknown = new ArrayList<>(given.keySet());
        unknown.removeAll(ASIDE);
        for (var setting : settings) {
            var halves = setting.split("==?", 2);
            var value = Optional.ofNullable(given.get(halves[0]));
            boolean fixed = setting.contains("==");
            if (fixed && !value.equals(Optional.of(halves[1])) || value.isEmpty() && halves.length == 1) {
                return Optional.empty();
            }
            unknown.remove(halves[0]);
            values.put(halves[0], value.orElseGet(() -> halves[1]));
        }
        return unknown.isEmpty() ? Optional.of(filled(values)) : Optional.empty();
    }

    private String filled(Map<String, String> values) {
        var text = ours;
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /// Ours with the names of the settings in the places of their values.
    public String pattern() {
        return ours.replaceAll("[{}]", "");
    }

    /// Whether the same loss can be written here, row by row and number by number.
    boolean isExact() {
        return !ours.isEmpty() && factor.matches("[0-9.]*");
    }
}
