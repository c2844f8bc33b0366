package io.trueloss.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder in which the command lines of a page are run one after another, with a copy of the example
/// data in it.
///
/// The word `RUN` in a command line is the run that was made last, and its name is `RUN` in what is printed.
/// Paths are printed as they are where the folder is the one that the program was started in.
///
/// @param folder an empty folder
public record Theatre(Path folder) {

    private static final Terminal.Screens SCREENS = new Terminal.Screens(true, true);

    /// The project's folder.
    static Path root() {
        return Files.exists(Path.of("examples"))
                ? Path.of("").toAbsolutePath()
                : Path.of("..").toAbsolutePath().normalize();
    }

    /// Puts the example data into an empty folder.
    static Theatre in(Path folder) throws IOException {
        Files.createDirectory(folder.resolve("examples"));
        try (var files = Files.list(root().resolve("examples"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve("examples").resolve(file.getFileName()));
            }
        }
        return new Theatre(folder);
    }

    /// Runs a command line; what it prints is what a person sees on a terminal without colours.
    Run run(List<String> words) {
        var named = words.stream()
                .map(word -> word.equals("RUN") ? last().orElse(word) : word)
                .toArray(String[]::new);
        var run = new Run.Place(SCREENS, Map.of("NO_COLOR", "1"), folder, List.of()).run(named);
        return new Run(run.exit(), shown(run.out()), shown(run.error().replaceAll("\r\u001b\\[K[^\r\n]*", "")));
    }

    private String shown(String text) {
        return runs().map(path -> path.getFileName().toString())
                .reduce(text.replace(folder + "/", ""), (shown, id) -> shown.replace(id, "RUN"));
    }

    /// The run that was made last.
    Optional<String> last() {
        return runs().max(Comparator.comparingLong(path -> path.toFile().lastModified()))
                .map(path -> path.getFileName().toString());
    }

    private Stream<Path> runs() {
        if (!Files.isDirectory(folder.resolve("runs"))) {
            return Stream.empty();
        }
        try (var runs = Files.list(folder.resolve("runs"))) {
            return runs
                    .filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
