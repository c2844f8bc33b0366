package io.trueloss.runs.read;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file that is there, may be read, is not empty and holds what its name says.
///
/// @param file where it is
/// @param typed what the person called it, for messages
/// @param format what its name says
record Opening(Path file, String typed, Format format) {

    private static final int HEAD = 4096;

    /// Looks at the file before anyone reads it.
    ///
    /// @param folder what the name is relative to
    static Opening of(Path folder, String typed) {
        var file = folder.resolve(typed);
        if (Files.notExists(file)) {
            throw new UserError("TL3001", "there is no file '" + typed + "'", "", near(file, typed));
        }
        if (Files.isDirectory(file)) {
            throw new UserError("TL3002", "'" + typed + "' is a folder", "", "name a file in it: " + some(file));
        }
        var opening = new Opening(file, typed, Format.of(Path.of(typed)));
        byte[] head = opening.head(Files::newInputStream);
        if (head.length == 0) {
            throw opening.empty();
        }
        opening.hold(Content.of(head));
        return opening;
    }

    /// The text inside, unzipped, after the byte order mark if there is one.
    InputStream stream() throws IOException {
        var raw = Files.newInputStream(file);
        var stream = new BufferedInputStream(format.zipped() ? new GZIPInputStream(raw, 1 << 16) : raw, 1 << 16);
        stream.mark(3);
        if (!new String(stream.readNBytes(3), StandardCharsets.UTF_8).equals("\uFEFF")) {
            stream.reset();
        }
        return stream;
    }

    UserError empty() {
        return new UserError(
                "TL3004",
                "the file is empty",
                place(),
                "write a first line with the names of the columns, then a line a row");
    }

    /// A gzip file that breaks off or is damaged, or a file that stopped being readable.
    UserError broken(IOException failure) {
        boolean cut = failure instanceof EOFException || failure instanceof ZipException;
        var what = cut ? "the gzip file is cut off or damaged" : "the file cannot be read: " + failure.getMessage();
        return new UserError(
                cut ? "TL3017" : "TL3003",
                what,
                place(),
                cut ? "fetch or write it again" : "see that the file may be read");
    }

    /// A file that DuckDB refused, and we do not know better.
    UserError refused(String said) {
        return new UserError(
                "TL3017", "the file cannot be read: " + said, place(), "fetch or write it again, or in another format");
    }

    String place() {
        return typed;
    }

    private void hold(String content) {
        var wanted =
                format.zipped() ? Content.GZIP : format.kind() == Format.Kind.PARQUET ? Content.PARQUET : Content.TEXT;
        if (!content.equals(wanted)) {
            throw wrong(content);
        }
        if (format.kind() == Format.Kind.PARQUET) {
            return;
        }
        byte[] head = head(path -> stream());
        var text = new String(head, StandardCharsets.UTF_8).strip();
        if (text.isEmpty() && head.length < HEAD) {
            throw empty();
        }
        if (!Content.of(head).equals(Content.TEXT)) {
            throw wrong(Content.of(head));
        }
        if (!format.cells() && !text.startsWith("{") && !(format.kind() == Format.Kind.JSON && text.startsWith("["))) {
            throw wrong("text that begins with '" + text.substring(0, Math.min(12, text.length())) + "'");
        }
    }

    private UserError wrong(String content) {
        var fix = switch (content) {
            case Content.TEXT -> "if it holds cells and commas, rename it to .csv";
            case Content.GZIP -> "rename it to end in .gz";
            case Content.PARQUET -> "rename it to .parquet";
            case "text in UTF-16" -> "save it as UTF-8";
            default -> "write the table as .csv, .jsonl or .parquet";
        };
        return new UserError("TL3010", "the name says " + format.text() + ", the file holds " + content, place(), fix);
    }

    private interface Source {
        InputStream open(Path file) throws IOException;
    }

    private byte[] head(Source source) {
        try (var stream = source.open(file)) {
            return stream.readNBytes(HEAD);
        } catch (AccessDeniedException e) {
            throw new UserError(
                    "TL3003",
                    "the file may not be read: permission denied",
                    place(),
                    "give yourself the right: chmod u+r " + typed);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static String near(Path file, String typed) {
        var folder = file.toAbsolutePath().resolveSibling("");
        if (!Files.isDirectory(folder)) {
            return "there is no folder '" + folder + "' either";
        }
        var name = file.getFileName().toString();
        return Nearest.of(name, names(folder))
                .map(found -> "did you mean '" + Path.of(typed).resolveSibling(found) + "'?")
                .orElse("see what is in '" + folder + "'");
    }

    private static String some(Path folder) {
        var names = names(folder).stream()
                .filter(name -> name.matches("(?i).*\\.((csv|tsv|jsonl|ndjson|json)(\\.gz)?|parquet)"))
                .limit(3)
                .toList();
        return names.isEmpty() ? "it holds none that can be read" : String.join(", ", names);
    }

    private static List<String> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
