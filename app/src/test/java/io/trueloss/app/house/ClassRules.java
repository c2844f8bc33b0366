package io.trueloss.app.house;

import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rules on compiled classes: who may import whom, what may be called, what may be static. Each returns what
/// breaks it.
final class ClassRules {

    /// Which package of core imports which. A new edge is written here, in the open; docs/house.md shows this
    /// table.
    static final String TABLE = """
            error
            random
            arithmetic
            watch       error
            catalogue   error
            report      bottom
            table       bottom
            formula     bottom
            kernel      bottom formula
            loss        bottom formula kernel
            optim       bottom
            problem     bottom formula kernel optim
            stat        bottom report
            risk        bottom table formula kernel loss optim stat
            metric      bottom report table formula kernel loss stat
            model       bottom report table formula kernel loss optim stat risk
            race        bottom report table formula kernel loss optim stat risk model problem
            audit       bottom report table loss stat metric model
            advise      bottom table loss metric
            """;

    private static final Set<String> BOTTOM = Set.of("error", "random", "arithmetic", "watch", "catalogue");

    private static final Map<String, Set<String>> CORE = TABLE.lines()
            .map(line -> List.of(line.split(" +")))
            .collect(Collectors.toMap(List::getFirst, ClassRules::row));

    /// The packages of `runs`, lowest first: each may import those before it, and all of core.
    private static final List<String> RUNS = List.of("runs", "runs.read", "runs.session", "runs.store", "runs.verb");

    private static final Map<String, Set<String>> MODULES = Map.of(
            "listing", Set.of("listing"),
            "core", Set.of("listing", "core"),
            "runs", Set.of("listing", "core", "runs"),
            "app", Set.of("listing", "core", "runs", "app"));

    private static final Map<String, Pattern> LIBRARIES = Map.of(
            "listing", Pattern.compile("java/.*|javax/(annotation/processing|lang/model|tools)/.*"),
            "core",
                    Pattern.compile(
                            "java/(lang|util|math|text|time)/.*|java/io/(Serializable|(\\w+)?IOException|InputStream)"
                                    + "|java/nio/charset/.*|java/nio/file/Path|java/net/URL|org/jspecify/.*|org/ejml/.*|org/apache/commons/(statistics|rng|numbers)/.*"),
            "runs",
                    Pattern.compile(
                            "java/.*|org/jspecify/.*|org/duckdb/.*|tools/jackson/.*|com/fasterxml/jackson/annotation/.*"),
            "app",
                    Pattern.compile(
                            "java/.*|com/sun/net/httpserver/.*|org/jspecify/.*|picocli/.*|org/snakeyaml/engine/.*|tools/jackson/.*"));

    private static final Pattern ELEMENTARY = Pattern.compile(
            "java/lang/(Strict)?Math\\.(exp|expm1|log|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)\\(.*");
    private static final Pattern PRINTED = Pattern.compile(
            "java/lang/System\\.(out|err|exit\\(.*)|java/lang/Throwable\\.printStackTrace.*|java/util/logging/.*");
    private static final Pattern HIDDEN =
            Pattern.compile("java/util/(Random|SplittableRandom|concurrent/ThreadLocalRandom)\\..*"
                    + "|java/lang/Math\\.random.*|java/util/UUID\\.randomUUID.*|java/util/Collections\\.shuffle.*"
                    + "|java/lang/System\\.(currentTimeMillis|getenv|getProperty).*|java/time/\\w+\\.now\\(.*");
    private static final Pattern LOCAL = Pattern.compile(
            "java/lang/String\\.(toLowerCase|toUpperCase)\\(\\).*"
                    + "|java/lang/String\\.(format\\(Ljava/lang/String;\\[|formatted\\().*|java/io/PrintStream\\.printf\\(Ljava/lang/String;.*");
    private static final Pattern CHANGING = Pattern.compile(
            "Ljava/util/(concurrent/.*|ArrayList|LinkedList|HashMap|LinkedHashMap|TreeMap|HashSet|LinkedHashSet|TreeSet|BitSet);"
                    + "|Ljava/lang/(ThreadLocal|StringBuilder);|Ljava/util/concurrent/atomic/.*");

    private ClassRules() {}

    /// Packages import only what the tables above allow.
    static List<String> edges(List<Bytes> classes) {
        return classes.stream()
                .flatMap(one -> one.names().stream()
                        .filter(name -> name.startsWith("io/trueloss/"))
                        .map(SourceFile::area)
                        .distinct()
                        .filter(area -> !allowed(one.file().area(), area))
                        .map(area -> one.file().path() + ": package "
                                + one.file().area() + " may not import " + area + " (the table is in ClassRules)"))
                .toList();
    }

    private static Set<String> row(List<String> words) {
        return words.stream()
                .skip(1)
                .flatMap(word -> word.equals("bottom") ? BOTTOM.stream() : Stream.of(word))
                .collect(Collectors.toSet());
    }

    private static boolean allowed(String from, String to) {
        if (from.equals(to) || !MODULES.getOrDefault(module(from), Set.of()).contains(module(to))) {
            return from.equals(to);
        }
        return switch (module(from)) {
            case "core" ->
                to.equals("listing") || CORE.getOrDefault(from, Set.of()).contains(to);
            case "runs" -> !to.startsWith("runs") || RUNS.contains(from) && RUNS.indexOf(to) < RUNS.indexOf(from);
            default -> true;
        };
    }

    private static String module(String area) {
        var first = area.split("\\.", 2)[0];
        return Set.of("listing", "runs", "app").contains(first) ? first : "core";
    }

    /// Modules use only the libraries that they were given; core may name a file, but opens none, nor a socket,
    /// nor a log.
    static List<String> libraries(List<Bytes> classes) {
        return classes.stream()
                .flatMap(one -> one.names().stream()
                        .filter(name -> name.contains("/") && !name.startsWith("io/trueloss/"))
                        .filter(name -> !LIBRARIES
                                .get(one.file().module())
                                .matcher(name)
                                .matches())
                        .map(name ->
                                one.file().path() + ": module " + one.file().module() + " may not use " + name))
                .toList();
    }

    /// Elementary functions in core come from `arithmetic`; outside formula, kernel and arithmetic StrictMath
    /// serves too.
    static List<String> elementary(List<Bytes> classes) {
        return calls(
                        classes.stream()
                                .filter(one -> one.file().module().equals("core"))
                                .toList(),
                        ELEMENTARY,
                        "changes bits from machine to machine, or is not the interpreter's own: use io.trueloss.arithmetic")
                .stream()
                .filter(found -> !found.contains(" StrictMath.") || strict(found))
                .toList();
    }

    private static boolean strict(String found) {
        return Stream.of("formula", "kernel", "arithmetic")
                .anyMatch(area -> found.startsWith("io/trueloss/" + area + "/"));
    }

    /// Core and runs print nothing, log nothing and end no process.
    static List<String> printing(List<Bytes> classes) {
        return calls(outside(classes, "app"), PRINTED, "is for the command line only");
    }

    /// Randomness, the time of day and the environment come in as arguments.
    static List<String> hidden(List<Bytes> classes) {
        return calls(
                classes.stream()
                        .filter(one -> one.file().module().equals("core"))
                        .toList(),
                HIDDEN,
                "comes in as an argument (Seed, Watch, Session)");
    }

    /// Text looks the same whatever the language of the machine.
    static List<String> local(List<Bytes> classes) {
        return calls(classes, LOCAL, "depends on the machine's language: give it Locale.ROOT");
    }

    private static List<Bytes> outside(List<Bytes> classes, String module) {
        return classes.stream()
                .filter(one -> !one.file().module().equals(module))
                .toList();
    }

    private static List<String> calls(List<Bytes> classes, Pattern banned, String reason) {
        return classes.stream()
                .flatMap(one -> one.members().stream()
                        .filter(member -> banned.matcher(member).matches())
                        .map(member -> one.file().path() + ": " + member.replaceAll("^.*/(?=\\w+\\.)|\\(.*", "") + " "
                                + reason)
                        .distinct())
                .toList();
    }

    /// No state is shared behind the scenes: statics are final, and of a type that cannot change; arrays are
    /// private.
    static List<String> statics(List<Bytes> classes) {
        return classes.stream()
                .flatMap(one -> one.models().stream()
                        .flatMap(model -> model.fields().stream()
                                .filter(ClassRules::changing)
                                .map(field -> one.file().path() + ": " + name(model, field)
                                        + " is static and can change (final? a public array? a mutable collection?)")))
                .toList();
    }

    private static boolean changing(FieldModel field) {
        var flags = field.flags();
        if (!flags.has(AccessFlag.STATIC) || flags.has(AccessFlag.SYNTHETIC)) {
            return false;
        }
        var type = field.fieldType().stringValue();
        return !flags.has(AccessFlag.FINAL)
                || type.startsWith("[") && !flags.has(AccessFlag.PRIVATE)
                || CHANGING.matcher(type).matches();
    }

    private static String name(ClassModel model, FieldModel field) {
        return model.thisClass().asInternalName().replaceAll(".*/", "") + "."
                + field.fieldName().stringValue();
    }
}
