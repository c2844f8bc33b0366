package io.trueloss.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Java program of README.md compiles and runs as it stands there, and prints what README.md says.
final class ReadmeTest {

    @TempDir
    private Path folder;

    private static String classes() {
        return ReadmeTest.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    @Test
    void theJavaProgramRunsAsItStandsThere() throws IOException, InterruptedException {
        var page = Files.readString(Theatre.root().resolve("README.md"));
        var program = Pattern.compile("```java\n(.*?)```\n.*?```text\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        assertTrue(program.find());
        assertTrue(program.group(1).lines().count() <= 10, "ten lines");
        Theatre.in(folder);
        Files.writeString(folder.resolve("Churn.java"), program.group(1));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes(),
                        "Churn.java")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), printed);
        var run = new Theatre(folder).last().orElseThrow();
        var shown = Pattern.compile(Pattern.quote(program.group(2)).replace("...", "\\E.*\\Q"));
        assertTrue(shown.matcher(printed.replace(run, "RUN")).matches(), printed);
    }
}
