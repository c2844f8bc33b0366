package io.trueloss.runs.verb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The tables that come with the project.
final class Examples {
    private Examples() {}

    /// Where an example is, from whichever folder the tests run in.
    static String of(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("examples").resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
