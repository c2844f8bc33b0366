package io.trueloss.runs.read;

import io.trueloss.table.Column.Dates;
import io.trueloss.table.Column.Numbers;
import io.trueloss.table.Column.Words;
import io.trueloss.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of data, by which a run knows what it was made from.
public final class Hash {

    private Hash() {}

    /// Of the bytes of a file.
    static String of(Path file) {
        var digest = digest();
        byte[] bytes = new byte[1 << 16];
        try (var stream = Files.newInputStream(file)) {
            for (int n = stream.read(bytes); n >= 0; n = stream.read(bytes)) {
                digest.update(bytes, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Of the names and cells of a table, column by column.
    static String of(Table table) {
        var digest = digest();
        for (var column : table.columns()) {
            text(digest, column.name());
            for (int row = 0; row < column.rows(); row++) {
                switch (column) {
                    case Numbers numbers -> number(digest, Double.doubleToLongBits(numbers.values()[row]));
                    case Dates dates -> number(digest, dates.micros()[row]);
                    case Words words -> number(digest, words.codes()[row]);
                }
            }
            if (column instanceof Words words) {
                words.levels().forEach(level -> text(digest, level));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Of a text.
    public static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(digest, bytes.length);
        digest.update(bytes);
    }

    private static void number(MessageDigest digest, long bits) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bits));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
