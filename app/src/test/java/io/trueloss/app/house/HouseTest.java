package io.trueloss.app.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.app.Commands;
import io.trueloss.app.render.Fields;
import io.trueloss.catalogue.Catalogue;
import io.trueloss.catalogue.Page;
import io.trueloss.error.Explain;
import io.trueloss.listing.Listed;
import io.trueloss.runs.Version;
import io.trueloss.runs.verb.Says;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The rules of the house, on every file; each is shown to fail on a planted example.
final class HouseTest {

    private static final List<SourceFile> FILES = SourceFile.all();
    private static final List<Parsed> PARSED = Parsed.of(FILES);
    private static final List<Bytes> CLASSES = FILES.stream()
            .filter(file -> !file.name().equals("package-info"))
            .map(Bytes::of)
            .toList();

    private static void none(List<String> problems) {
        assertTrue(problems.isEmpty(), () -> problems.size() + " found:\n  " + String.join("\n  ", problems));
    }

    private static void caught(String expected, List<String> problems) {
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.getFirst().contains(expected), problems.toString());
    }

    /// One planted class: its members are given.
    private static SourceFile planted(String area, String members) {
        var module = area.startsWith("runs") ? "runs" : "core";
        var text = "package io.trueloss." + area + ";\npublic final class Planted {\n" + members + "\n}\n";
        return new SourceFile(module, "io/trueloss/" + area.replace('.', '/') + "/Planted.java", text);
    }

    private static List<Parsed> parsed(String area, String members) {
        return Parsed.of(List.of(planted(area, members)));
    }

    private static List<Bytes> compiled(String area, String members) {
        return List.of(Planted.compile(planted(area, members)));
    }

    @Test
    void looksAtEveryModule() {
        var modules = FILES.stream().map(SourceFile::module).collect(Collectors.toSet());
        assertEquals(Set.copyOf(SourceFile.MODULES), modules);
        assertEquals(FILES.size(), PARSED.size());
    }

    @Test
    void theVersionIsWrittenTheSameEverywhere() {
        var poms =
                Stream.concat(Stream.of("pom.xml"), SourceFile.MODULES.stream().map(module -> module + "/pom.xml"));
        poms.forEach(pom -> assertTrue(
                SourceFile.read(SourceFile.root().resolve(pom)).contains("<version>" + Version.NUMBER + "</version>"),
                pom));
    }

    @Nested
    final class Imports {

        @Test
        void followTheTable() {
            none(ClassRules.edges(CLASSES));
        }

        @Test
        void areShownInTheDocs() {
            var page = SourceFile.read(SourceFile.root().resolve("docs/house.md"));
            assertTrue(page.contains(ClassRules.TABLE), "docs/house.md does not hold the table of ClassRules");
        }

        @Test
        void ofCodeSignaturesAndTypeArgumentsAreSeen() {
            var code = "void x() { io.trueloss.error.Require.finite(\"a\", 1); }";
            caught("random may not import error", ClassRules.edges(compiled("random", code)));
            var signature = "io.trueloss.catalogue.Page x(io.trueloss.catalogue.Page p) { return p; }";
            caught("watch may not import catalogue", ClassRules.edges(compiled("watch", signature)));
            var argument = "java.util.List<io.trueloss.watch.Budget> x;";
            caught("error may not import watch", ClassRules.edges(compiled("error", argument)));
        }

        @Test
        void ofAnUnknownPackageOrAHigherModuleAreRefused() {
            var seed = "io.trueloss.random.Seed x;";
            caught("misc may not import random", ClassRules.edges(compiled("misc", seed)));
            none(ClassRules.edges(compiled("stat", seed)));
            var session = "io.trueloss.runs.session.Session x;";
            caught("error may not import runs.session", ClassRules.edges(compiled("error", session)));
            caught("runs.read may not import runs.session", ClassRules.edges(compiled("runs.read", session)));
            none(ClassRules.edges(compiled("runs.verb", session)));
        }

        @Test
        void ofLibrariesFollowTheModule() {
            none(ClassRules.libraries(CLASSES));
            caught(
                    "core may not use java/nio/file/Files",
                    ClassRules.libraries(compiled("loss", "java.nio.file.Files x;")));
            none(ClassRules.libraries(compiled("runs.read", "java.nio.file.Files x;")));
        }
    }

    @Nested
    final class Calls {

        @Test
        void ofElementaryFunctionsInCoreAreOurOwn() {
            none(ClassRules.elementary(CLASSES));
            var exp = "double x(double a) { return Math.exp(a) + Math.sqrt(a); }";
            caught("Math.exp", ClassRules.elementary(compiled("loss", exp)));
            var strict = "double x(double a) { return StrictMath.exp(a); }";
            caught("StrictMath.exp", ClassRules.elementary(compiled("formula", strict)));
            none(ClassRules.elementary(compiled("loss", strict)));
        }

        @Test
        void ofVectorLibrariesAreInNoKernel() {
            none(SourceRules.generated(FILES));
            var exp = "void x() { lanewise(code, \"EXP\"); }";
            caught("\"EXP\"", SourceRules.generated(List.of(planted("kernel", exp))));
            var sum = "double x(DoubleVector v) { return v.reduceLanes(ADD); }";
            caught("reduceLanes", SourceRules.generated(List.of(planted("kernel", sum))));
            none(SourceRules.generated(List.of(planted("kernel", "void x() { lanewise(code, \"LSHL\"); }"))));
        }

        @Test
        void thatPrintAreForTheCommandLine() {
            none(ClassRules.printing(CLASSES));
            caught("System.out", ClassRules.printing(compiled("runs.read", "void x() { System.out.println(1); }")));
            caught("System.exit", ClassRules.printing(compiled("loss", "void x() { System.exit(1); }")));
        }

        @Test
        void thatHideTheirInputAreNotInCore() {
            none(ClassRules.hidden(CLASSES));
            caught("Math.random", ClassRules.hidden(compiled("loss", "double x() { return Math.random(); }")));
            caught(
                    "Instant.now",
                    ClassRules.hidden(compiled("loss", "Object x() { return java.time.Instant.now(); }")));
        }

        @Test
        void thatMakeTextNameTheLocale() {
            none(ClassRules.local(CLASSES));
            caught(
                    "String.toLowerCase",
                    ClassRules.local(compiled("loss", "String x(String a) { return a.toLowerCase(); }")));
            caught(
                    "String.format",
                    ClassRules.local(compiled("loss", "String x() { return String.format(\"%s\", 1); }")));
        }
    }

    @Test
    void staticsCannotChange() {
        none(ClassRules.statics(CLASSES));
        caught("Planted.x", ClassRules.statics(compiled("loss", "private static int x;")));
        caught("Planted.x", ClassRules.statics(compiled("loss", "static final int[] x = {1};")));
        caught(
                "Planted.x",
                ClassRules.statics(compiled(
                        "loss",
                        "private static final java.util.HashMap<String, String> x = new java.util.HashMap<>();")));
        none(ClassRules.statics(compiled("loss", "private static final int[] x = {1}; static final String y = \"\";")));
    }

    @Nested
    final class Sizes {

        private static String lines(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> "x = " + i + ";\n// why\n\n")
                    .collect(Collectors.joining());
        }

        @Test
        void ofFilesKeepTheLimit() {
            none(SourceRules.longFiles(PARSED));
            var fields = IntStream.range(0, SourceRules.FILE)
                    .mapToObj(i -> "int x" + i + ";\n")
                    .collect(Collectors.joining());
            caught("252 lines of code, the limit is 250", SourceRules.longFiles(parsed("loss", fields)));
            none(SourceRules.longFiles(parsed("formula", fields)));
        }

        @Test
        void ofMethodsKeepTheLimit() {
            none(SourceRules.longMethods(PARSED));
            var body = "int x;\nvoid y() {\n" + lines(36) + "}";
            caught("Planted.y has 36 lines of code, the limit is 35", SourceRules.longMethods(parsed("loss", body)));
            none(SourceRules.longMethods(parsed("kernel", body)));
            none(SourceRules.longMethods(parsed("loss", "int x;\nvoid y() {\n" + lines(35) + "}")));
        }

        @Test
        void ofParameterListsKeepTheLimit() {
            none(SourceRules.parameters(PARSED));
            caught(
                    "has 6 parameters",
                    SourceRules.parameters(parsed("loss", "void x(int a, int b, int c, int d, int e, int f) {}")));
            none(SourceRules.parameters(parsed("loss", "record X(int a, int b, int c, int d, int e, int f) {}")));
        }

        @Test
        void ofPublicFacesKeepTheLimit() {
            none(SourceRules.publicMethods(PARSED));
            var methods =
                    IntStream.range(0, 15).mapToObj(i -> "void x" + i + "();").collect(Collectors.joining());
            caught(
                    "Open has 15 public methods",
                    SourceRules.publicMethods(parsed("loss", "interface Open {" + methods + "}")));
            var hidden =
                    IntStream.range(0, 15).mapToObj(i -> "void x" + i + "() {}").collect(Collectors.joining());
            none(SourceRules.publicMethods(parsed("loss", hidden)));
        }
    }

    @Test
    void noParameterIsBoolean() {
        none(SourceRules.booleans(PARSED));
        caught(
                "Planted.x has a boolean parameter",
                SourceRules.booleans(parsed("loss", "void x(int a, boolean b) {}")));
        none(SourceRules.booleans(parsed("loss", "record X(boolean a) {}")));
    }

    @Test
    void namesSaySomething() {
        none(SourceRules.names(PARSED));
        none(SourceRules.getters(PARSED));
        caught("LossFactory has a name", SourceRules.names(parsed("loss", "interface LossFactory {}")));
        caught("Planted.getX is called get", SourceRules.getters(parsed("loss", "int getX() { return 1; }")));
    }

    @Test
    void nothingIsLeftForLater() {
        none(SourceRules.notes(FILES));
        caught("a note", SourceRules.notes(List.of(planted("loss", "// TO" + "DO write it"))));
    }

    @Test
    void everyPackageIsNullMarked() {
        none(SourceRules.nullMarked(FILES));
        caught("needs a package-info.java", SourceRules.nullMarked(List.of(planted("loss", ""))));
    }

    @Nested
    final class Pages {

        private final Catalogue catalogue = new Catalogue(Map.of());

        @Test
        void ofLossesAreComplete() {
            var losses = catalogue.cards(Listed.class);
            none(losses.stream()
                    .flatMap(card -> PageRules.incomplete(card).stream())
                    .toList());
            var page = new Page(
                    "Squared.\n\n- Domain: all.\n- Minimised by: the mean.\n- Use when: so.\n- Avoid when: not.\n");
            caught("lacks '- Source: ...'", PageRules.incomplete("planted", page));
        }

        @Test
        void ofVerbsNameTheFactsOfTheirReports() {
            var said = Commands.verbs().stream()
                    .flatMap(verb -> Stream.ofNullable(verb.type().getAnnotation(Says.class)))
                    .flatMap(says -> Fields.names(says).stream())
                    .collect(Collectors.toSet());
            none(PageRules.unsaid(FILES, said));
            var files = List.of(planted("runs.verb", "Piece x = fact(\"gain\", 1);"));
            caught("has a fact 'gain' that no @Says names", PageRules.unsaid(files, Set.of("gap")));
        }

        @Test
        void ofErrorCodesAndTheirUsesAgree() {
            none(PageRules.codes(FILES, Explain.codes()));
            var files = List.of(planted("loss", "String x = \"TL2001\";"));
            caught("TL2001 is used but has no page", PageRules.codes(files, List.of()));
            caught("TL2002 has a page but is used nowhere", PageRules.codes(files, List.of("TL2001", "TL2002")));
        }
    }

    @Test
    void whatIsListedHasATest() {
        var listed = new Catalogue(Map.of())
                .cards(Listed.class).stream()
                        .map(card ->
                                card.type().getName().replaceAll("\\$.*", "").replace('.', '/'))
                        .collect(Collectors.toSet());
        var files = FILES.stream().filter(file -> listed.contains(file.type())).toList();
        var tests = SourceFile.MODULES.stream()
                .flatMap(module -> SourceFile.below(SourceFile.root().resolve(module + "/src/test/java"))
                        .map(path -> module + "/src/test/java/" + path))
                .collect(Collectors.toSet());
        none(PageRules.untested(files, tests));
        assertFalse(tests.isEmpty());
        caught(
                "core/src/test/java/io/trueloss/loss/PlantedTest.java is missing",
                PageRules.untested(List.of(planted("loss", "")), tests));
    }
}
