package io.trueloss.runs.read;

import io.trueloss.error.UserError;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBDriver;

/// DuckDB in this process and in memory: it fetches nothing from outside, and leaves no file behind.
public final class Duck implements AutoCloseable {

    private static final List<String> SETTINGS = List.of(
            "set TimeZone = 'UTC'",
            "set temp_directory = ''",
            "set preserve_insertion_order = true",
            "set autoinstall_known_extensions = false",
            "set autoload_known_extensions = false",
            "set allow_community_extensions = false",
            "set allow_persistent_secrets = false");

    private final DuckDBConnection connection;

    private Duck(DuckDBConnection connection) {
        this.connection = connection;
    }

    /// Starts it.
    ///
    /// @param folder what relative paths in queries are relative to
    /// @param threads how many threads may work
    public static Duck open(Path folder, int threads) {
        try {
            var duck = new Duck((DuckDBConnection) connect());
            for (var setting : SETTINGS) {
                duck.run(setting);
            }
            duck.run("set threads = " + threads);
            duck.run("set file_search_path = " + quoted(folder.toAbsolutePath().toString()));
            duck.run("set lock_configuration = true");
            return duck;
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not start", e);
        }
    }

    /// A text as SQL writes it.
    public static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// A name as SQL writes it.
    public static String named(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// A file as DuckDB's readers take it, which see patterns in brackets, stars and question marks.
    public static String path(Path file) {
        return quoted(file.toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]"));
    }

    public void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Takes rows into a table, one after the other.
    public DuckDBAppender appender(String table) throws SQLException {
        return connection.createAppender("temp", "main", table);
    }

    /// Makes one thing of a row of a result.
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// The rows of a small result.
    <T> List<T> list(String sql, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(reading.read(rows));
            }
            return list;
        }
    }

    /// The rows of a large result, some thousand at a time.
    void chunks(String sql, Consumer<DuckDBDataChunkReader> reader) throws SQLException {
        try (var statement = connection.prepare(sql);
                var result = statement.query()) {
            while (result.nextChunk()) {
                reader.accept(result.chunk());
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not stop", e);
        }
    }

    /// Unpacks the native library into the temporary folder on first use.
    private static Connection connect() throws SQLException {
        try {
            return new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        } catch (LinkageError e) {
            var cause = Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                    .reduce(e, (first, last) -> last);
            throw new UserError(
                    "TL3019",
                    "DuckDB's library cannot be unpacked: " + cause.getMessage(),
                    System.getProperty("java.io.tmpdir"),
                    "make room or give the right to write there, or name another folder: JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER");
        }
    }
}
