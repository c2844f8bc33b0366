package io.trueloss.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A Java file of the project, or a planted one.
///
/// @param module the folder of its module
/// @param path its path below `src/main/java`, such as `io/trueloss/error/UserError.java`
/// @param text what it holds
record SourceFile(String module, String path, String text) {

    static final List<String> MODULES = List.of("listing", "core", "runs", "app");

    /// The folder that holds the modules, found from where the tests run.
    static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("listing/pom.xml")))
                .findFirst()
                .orElseThrow();
    }

    /// Every file of every module, tests left out.
    static List<SourceFile> all() {
        return MODULES.stream()
                .flatMap(module -> below(root().resolve(module + "/src/main/java"))
                        .filter(path -> path.endsWith(".java"))
                        .map(path ->
                                new SourceFile(module, path, read(root().resolve(module + "/src/main/java/" + path)))))
                .toList();
    }

    /// Paths of the files below a folder, relative to it, with slashes, sorted.
    static Stream<String> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The binary name of the class that the file is named for, with slashes.
    String type() {
        return path.substring(0, path.length() - ".java".length());
    }

    String folder() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    String name() {
        return type().substring(type().lastIndexOf('/') + 1);
    }

    /// The package without `io.trueloss`: `error`, `runs.read`.
    String area() {
        return area(type());
    }

    /// The package of a class of ours, without `io.trueloss`.
    static String area(String type) {
        var folder = type.substring(0, type.lastIndexOf('/'));
        return folder.substring("io/trueloss/".length()).replace('/', '.');
    }
}
