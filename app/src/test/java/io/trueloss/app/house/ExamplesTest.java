package io.trueloss.app.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// The example data are what their page says.
final class ExamplesTest {

    private static final Path FOLDER = SourceFile.root().resolve("examples");
    private static final String PAGE = SourceFile.read(FOLDER.resolve("README.md"));

    @Test
    void everyFileIsListedWithItsHash() throws IOException, NoSuchAlgorithmException {
        for (var name :
                SourceFile.below(FOLDER).filter(file -> file.contains(".csv")).toList()) {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FOLDER.resolve(name)));
            assertTrue(
                    PAGE.contains(HexFormat.of().formatHex(digest) + "  " + name),
                    name + " has another hash than its page says");
        }
    }

    @Test
    void everyTableHasTheRowsAndColumnsOfItsPage() throws IOException {
        var rows = Pattern.compile("\\| \\[(.*?)\\].*?\\| (\\d+) x (\\d+) \\|")
                .matcher(PAGE)
                .results()
                .toList();
        assertEquals(20, rows.size());
        for (var row : rows) {
            var lines = text(FOLDER.resolve(row.group(1))).lines().toList();
            assertEquals(Integer.parseInt(row.group(2)), lines.size() - 1, row.group(1));
            assertEquals(Integer.parseInt(row.group(3)), lines.getFirst().split(",").length, row.group(1));
        }
    }

    private static String text(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
