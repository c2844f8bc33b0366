package io.trueloss.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What surrounds the process: where answers and messages go, what the environment says.
///
/// @param out where answers go; a failure to write is not swallowed
/// @param error where messages go
/// @param screens which of `out` and `error` a person reads
/// @param width how many characters fit in a line
/// @param environment the variables
/// @param folder what relative paths are relative to
record Terminal(
        OutputStream out, PrintStream error, Screens screens, int width, Map<String, String> environment, Path folder) {

    /// Which streams a person reads.
    ///
    /// @param out whether answers are read on a terminal
    /// @param error whether messages are
    record Screens(boolean out, boolean error) {}

    /// Whether colours are wanted where a person reads: `NO_COLOR` and a dumb terminal say no.
    boolean colourful() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    private static final int WIDTH = 100;
    private static final int LEAST = 40;

    /// What surrounds this process. The launcher says what the streams are; Java could only tell of both
    /// together.
    static Terminal here() {
        var said = Optional.ofNullable(System.getProperty("trueloss.terminal")).orElseGet(Terminal::both);
        return new Terminal(
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                new Screens(said.contains("out"), said.contains("error")),
                width(System.getProperty("trueloss.columns", "")),
                System.getenv(),
                Path.of(""));
    }

    private static String both() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent() ? "out,error" : "";
    }

    private static int width(String columns) {
        return columns.matches("\\d{1,4}") ? Math.max(LEAST, Integer.parseInt(columns)) : WIDTH;
    }
}
