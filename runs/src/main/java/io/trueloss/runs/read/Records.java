package io.trueloss.runs.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Walks over the records of a text file by itself, slowly: for the header, and to say what is wrong with a
/// file that DuckDB refused, and where.
final class Records implements AutoCloseable {

    /// What may be wrong with a record.
    enum Fault {
        NONE,
        OPEN_QUOTE,
        TEXT_AFTER_QUOTE,
        NOT_UTF8
    }

    /// A record.
    ///
    /// @param line where it begins, counted from 1
    /// @param cells its cells, without quotes
    /// @param fault what is wrong in the last of them
    /// @param ending how it ends: `LF`, `CR LF`, `CR`, or nothing at the end of the file
    record Row(long line, List<String> cells, Fault fault, String ending) {

        /// Whether it is an empty line.
        boolean blank() {
            return cells.size() == 1 && cells.getFirst().isEmpty();
        }
    }

    private final InputStream stream;
    private final int separator;
    private final ByteArrayOutputStream cell = new ByteArrayOutputStream();
    private long line = 1;
    private int ahead;
    private Fault fault = Fault.NONE;

    Records(InputStream stream, char separator) throws IOException {
        this.stream = stream;
        this.separator = separator;
        this.ahead = stream.read();
    }

    /// The next record; after a fault there is none.
    Optional<Row> next() throws IOException {
        if (ahead < 0 || fault != Fault.NONE) {
            return Optional.empty();
        }
        long begin = line;
        var cells = new ArrayList<String>();
        read();
        cells.add(decoded());
        while (ahead == separator && fault == Fault.NONE) {
            ahead = stream.read();
            read();
            cells.add(decoded());
        }
        return Optional.of(new Row(begin, cells, fault, ending()));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void read() throws IOException {
        cell.reset();
        while (!ends()) {
            if (ahead == '"' && cell.toString(StandardCharsets.ISO_8859_1).isBlank()) {
                quoted();
                return;
            }
            keep();
        }
    }

    private void quoted() throws IOException {
        cell.reset();
        ahead = stream.read();
        while (ahead >= 0) {
            if (ahead == '"') {
                ahead = stream.read();
                if (ahead != '"') {
                    fault = ends() ? Fault.NONE : Fault.TEXT_AFTER_QUOTE;
                    return;
                }
            }
            line += ahead == '\n' ? 1 : 0;
            keep();
        }
        fault = Fault.OPEN_QUOTE;
    }

    private void keep() throws IOException {
        cell.write(ahead);
        ahead = stream.read();
    }

    private boolean ends() {
        return ahead == separator || ahead == '\n' || ahead == '\r' || ahead < 0;
    }

    private String ending() throws IOException {
        if (ahead != '\n' && ahead != '\r') {
            return "";
        }
        line++;
        int first = ahead;
        ahead = stream.read();
        if (first == '\r' && ahead == '\n') {
            ahead = stream.read();
            return "CR LF";
        }
        return first == '\r' ? "CR" : "LF";
    }

    private String decoded() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(cell.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            fault = Fault.NOT_UTF8;
            return "";
        }
    }
}
