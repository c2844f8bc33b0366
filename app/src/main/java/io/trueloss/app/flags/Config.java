package io.trueloss.app.flags;

import io.trueloss.error.UserError;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A YAML file of settings, each with its place.
///
/// @param path the file as the person named it
/// @param lines its lines, to show the one that is wrong
record Config(Path path, List<String> lines) {

    /// One setting of the file.
    ///
    /// @param key its name, with dots between levels
    /// @param text its value as it would stand after a flag
    /// @param place where it stands
    record Entry(String key, String text, String place) {}

    /// Reads a file.
    ///
    /// @param path the file as the person named it
    /// @param file where that is
    static List<Entry> read(Path path, Path file) {
        try {
            var text = Files.readString(file);
            return new Config(path, text.lines().toList()).entries(text);
        } catch (NoSuchFileException e) {
            throw unreadable(path, "there is no file " + path);
        } catch (CharacterCodingException e) {
            throw unreadable(path, path + " is not UTF-8 text");
        } catch (IOException e) {
            throw unreadable(path, path + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static UserError unreadable(Path path, String what) {
        return new UserError("TL1009", what, "--config " + path, "name a YAML file that you may read");
    }

    private List<Entry> entries(String text) {
        try {
            var root =
                    new Compose(LoadSettings.builder().setLabel(path.toString()).build()).composeString(text);
            var entries = new ArrayList<Entry>();
            root.ifPresent(node -> walk("", node, entries));
            return entries;
        } catch (MarkedYamlEngineException e) {
            throw refused(String.valueOf(e.getProblem()), e.getProblemMark());
        } catch (YamlEngineException e) {
            throw refused(String.valueOf(e.getMessage()), Optional.empty());
        }
    }

    private void walk(String key, Node node, List<Entry> entries) {
        switch (node) {
            case MappingNode map ->
                map.getValue().forEach(pair -> {
                    if (!(pair.getKeyNode() instanceof ScalarNode name)) {
                        throw refused(
                                "a setting's name is one word",
                                pair.getKeyNode().getStartMark());
                    }
                    walk(key.isEmpty() ? name.getValue() : key + "." + name.getValue(), pair.getValueNode(), entries);
                });
            case SequenceNode list
            when !key.isEmpty() ->
                entries.add(new Entry(
                        key,
                        Words.join(list.getValue().stream().map(this::scalar).toList()),
                        place(node)));
            case ScalarNode scalar
            when !key.isEmpty() -> {
                if (!scalar.getTag().equals(Tag.NULL)) {
                    entries.add(new Entry(key, scalar.getValue(), place(node)));
                }
            }
            default -> throw refused("a file of settings has lines such as 'target: churn'", node.getStartMark());
        }
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw refused("a list holds words and numbers only", node.getStartMark());
    }

    private String place(Node node) {
        return node.getStartMark().map(this::place).orElse(path.toString());
    }

    private String place(Mark mark) {
        int line = Math.min(mark.getLine(), lines.size() - 1);
        return path + ":" + (line + 1) + "     "
                + (line < 0 ? "" : lines.get(line).strip());
    }

    private UserError refused(String problem, Optional<Mark> mark) {
        var fix = "write 'setting: value' lines, indented below the name of a verb or group if you like";
        return new UserError(
                "TL1009", path + ": " + problem, mark.map(this::place).orElse(path.toString()), fix);
    }
}
