package io.trueloss.runs.read;

import io.trueloss.table.Column;
import io.trueloss.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// A folder with files for a test, and a reader in it.
record Folder(Path path) {

    /// The examples that come with the project.
    static Folder examples() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("examples"))
                .filter(Files::isDirectory)
                .findFirst()
                .map(Folder::new)
                .orElseThrow();
    }

    Folder write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Folder write(String name, byte[] bytes) {
        try {
            Files.write(path.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Table table(String data) {
        return read(Source.of(data)).table();
    }

    Loaded read(Source source) {
        return new Reader(path, 2).read(source);
    }

    static Source missing(String data, String... words) {
        return new Source(data, List.of(words), List.of(), Optional.empty());
    }

    static Source words(String data, String... columns) {
        return new Source(data, List.of(), List.of(columns), Optional.empty());
    }

    /// The cells of a column as text, after the kind of the column.
    static List<String> cells(Table table, String column) {
        Column cells = table.column(column);
        var texts = IntStream.range(0, cells.rows()).mapToObj(cells::cell);
        return Stream.concat(Stream.of(cells.getClass().getSimpleName()), texts).toList();
    }
}
