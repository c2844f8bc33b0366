package io.trueloss.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListingProcessorTest {

    private static final String KIND = "package a; public interface Fruit extends io.trueloss.listing.Listed {}";

    @TempDir
    private Path folder;

    /// Compiles classes of package `a` beside `Fruit` and returns the errors.
    private List<String> compile(String... sources) throws IOException {
        var inputs = new ArrayList<JavaFileObject>(List.of(source("Fruit", KIND)));
        for (var text : sources) {
            inputs.add(source(
                    text.replaceAll("(?s).*?public (?:final |abstract )*(?:class|record|enum) (\\w+).*", "$1"), text));
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        var here = Path.of(URI.create(
                Listed.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        var options = List.of("-d", folder.toString(), "-classpath", here.toString());
        var task = compiler.getTask(null, null, problems, options, null, inputs);
        task.setProcessors(List.of(new ListingProcessor()));
        boolean compiled = task.call();
        var errors = problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(problem -> problem.getMessage(null))
                .toList();
        assertEquals(compiled, errors.isEmpty());
        return errors;
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("mem:///a/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return text;
            }
        };
    }

    private String kept(String name) throws IOException {
        return Files.readString(folder.resolve("META-INF/trueloss/" + name));
    }

    @Test
    void keepsNamesSortedAndPagesWithoutIndentation() throws IOException {
        assertEquals(
                List.of(),
                compile(
                        "package a;\n/// Sour.\n///\n///     eat lime\n///\n/// @param size in cm\npublic record Lime(int size) implements Fruit {}",
                        "package a;\n/// Sweet.\npublic final class Apple implements Fruit {}"));
        assertEquals("a.Apple\na.Lime\n", kept("listed"));
        assertEquals("Sour.\n\n    eat lime\n\n@param size in cm\n", kept("pages/a.Lime.md"));
    }

    @Test
    void listsWhatIsNestedByItsBinaryName() throws IOException {
        assertEquals(
                List.of(),
                compile(
                        "package a; public final class Tree { /** Grown. */ public static final class Pear implements Fruit {} }"));
        assertEquals("a.Tree$Pear\n", kept("listed"));
    }

    @Test
    void listsNeitherHiddenNorAbstractNorOtherClasses() throws IOException {
        assertEquals(
                List.of(),
                compile(
                        "package a; public abstract class Half implements Fruit {}",
                        "package a; public final class Stone { record Inner() implements Fruit {} }",
                        "package a; public enum Colour { RED }"));
        assertFalse(Files.exists(folder.resolve("META-INF/trueloss/listed")));
    }

    @Test
    void refusesAListedClassWithoutASentence() throws IOException {
        for (var comment : List.of("", "///\n", "/// @param size in cm\n", "// Sour.\n")) {
            var errors = compile("package a;\n" + comment + "public record Lime(int size) implements Fruit {}");
            assertTrue(errors.toString().contains("needs a doc comment whose first sentence"), errors.toString());
        }
    }

    @Test
    void refusesASettingThatNoLineExplains() throws IOException {
        for (var line : List.of("", "/// @param weight in g\n", "/// @param size\n")) {
            var errors =
                    compile("package a;\n/// Sour.\n///\n" + line + "public record Lime(int size) implements Fruit {}");
            assertTrue(errors.toString().contains("needs '@param size'"), errors.toString());
        }
    }

    @Test
    void keepsThePagesOfSettingsButDoesNotListThem() throws IOException {
        var text =
                "package a;\n/// Where rows are.\npublic final class Source implements io.trueloss.listing.Settings {}";
        assertEquals(List.of(), compile(text));
        assertEquals("Where rows are.\n", kept("pages/a.Source.md"));
        assertFalse(Files.exists(folder.resolve("META-INF/trueloss/listed")));
    }
}
