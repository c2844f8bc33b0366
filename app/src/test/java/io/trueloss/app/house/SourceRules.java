package io.trueloss.app.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/// Rules on sources: how long, how many, how named. Each returns what breaks it.
final class SourceRules {

    /// Code lines a file; `kernel` and the formula compiler may be longer, because they are one thing each, and
    /// `arithmetic`, because a table of coefficients takes a line a number.
    static final int FILE = 250;

    static final int LONG_FILE = 500;
    private static final Set<String> LONG_FILES = Set.of("kernel", "formula", "arithmetic");

    /// Code lines a method.
    static final int METHOD = 35;

    static final int LONG_METHOD = 100;
    static final int PARAMETERS = 5;
    static final int PUBLIC_METHODS = 14;

    private static final Pattern NAMES =
            Pattern.compile("(Abstract|Base)[A-Z]\\w*|\\w+(Impl|Utils?|Helper|Manager|Factory|Base)|Utils?");
    private static final Pattern NOTES = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");

    /// Names in generated code of what has other bits once the JIT takes over, or at another width.
    private static final Pattern LIBRARY = Pattern.compile(
            "\"(EXP|EXPM1|LOG|LOG10|LOG1P|POW|SIN|COS|TAN|ASIN|ACOS|ATAN|ATAN2|SINH|COSH|TANH|CBRT|HYPOT)\""
                    + "|reduceLanes\\w*");

    private SourceRules() {}

    /// Kernels call no function of the Vector API's own library, and fold no vector by its width.
    static List<String> generated(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.area().equals("kernel"))
                .flatMap(file -> LIBRARY.matcher(file.text())
                        .results()
                        .map(found -> file.path() + " names " + found.group()
                                + ", whose bits change with the JIT or the width: use io.trueloss.arithmetic"))
                .toList();
    }

    static List<String> longFiles(List<Parsed> files) {
        return files.stream()
                .filter(one -> one.codeLines() > limit(one, FILE, LONG_FILE, LONG_FILES))
                .map(one -> one.file().path() + ": " + one.codeLines() + " lines of code, the limit is "
                        + limit(one, FILE, LONG_FILE, LONG_FILES))
                .toList();
    }

    static List<String> longMethods(List<Parsed> files) {
        return methods(files, (one, method) -> {
            int most = limit(one, METHOD, LONG_METHOD, Set.of("kernel"));
            int lines = method.getBody() == null ? 0 : one.codeLines(method.getBody());
            return lines > most ? "has " + lines + " lines of code, the limit is " + most : "";
        });
    }

    private static int limit(Parsed one, int most, int more, Set<String> exempt) {
        return exempt.contains(one.file().area()) ? more : most;
    }

    /// Constructors of records are exempt (their parameters are settings), and so is what another interface
    /// dictates.
    static List<String> parameters(List<Parsed> files) {
        return methods(files, (one, method) -> {
            int count = method.getParameters().size();
            return count > PARAMETERS && !dictated(method)
                    ? "has " + count + " parameters, the limit is " + PARAMETERS
                    : "";
        });
    }

    static List<String> booleans(List<Parsed> files) {
        return methods(
                files,
                (one, method) -> method.getParameters().stream()
                                        .map(VariableTree::getType)
                                        .anyMatch(type -> type != null
                                                && Set.of("boolean", "Boolean").contains(type.toString()))
                                && !dictated(method)
                        ? "has a boolean parameter: what do true and false mean there? Write two methods, or an enum"
                        : "");
    }

    /// `getX` says nothing that `x` does not.
    static List<String> getters(List<Parsed> files) {
        return methods(
                files,
                (one, method) -> method.getName().toString().matches("get[A-Z].*") && !dictated(method)
                        ? "is called get: name it for what it gives"
                        : "");
    }

    private static boolean dictated(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    static List<String> publicMethods(List<Parsed> files) {
        return types(files, (one, type) -> {
            long count = type.getMembers().stream()
                    .filter(member -> open(type, member))
                    .count();
            return count > PUBLIC_METHODS ? "has " + count + " public methods, the limit is " + PUBLIC_METHODS : "";
        });
    }

    private static boolean open(ClassTree type, Tree member) {
        if (!(member instanceof MethodTree method) || method.getName().contentEquals("<init>")) {
            return false;
        }
        var flags = method.getModifiers().getFlags();
        return type.getKind() == Tree.Kind.INTERFACE
                ? !flags.contains(Modifier.PRIVATE)
                : flags.contains(Modifier.PUBLIC);
    }

    /// A class is a noun for what it is, not for how it was made.
    static List<String> names(List<Parsed> files) {
        return types(
                files,
                (one, type) -> NAMES.matcher(type.getSimpleName()).matches()
                        ? "has a name that says nothing (Base, Util, Manager ...)"
                        : "");
    }

    /// What is not done is not in the code.
    static List<String> notes(List<SourceFile> files) {
        return files.stream()
                .flatMap(file ->
                        NOTES.matcher(file.text()).results().map(found -> file.path() + ": a note, " + found.group()))
                .toList();
    }

    /// NullAway looks only into packages that say so.
    static List<String> nullMarked(List<SourceFile> files) {
        var marked = files.stream()
                .filter(file ->
                        file.name().equals("package-info") && file.text().contains("\n@NullMarked\n"))
                .map(SourceFile::folder)
                .toList();
        return files.stream()
                .filter(file -> !file.module().equals("listing") && !marked.contains(file.folder()))
                .map(file -> file.folder() + ": needs a package-info.java with @NullMarked")
                .distinct()
                .toList();
    }

    private static List<String> methods(List<Parsed> files, BiFunction<Parsed, MethodTree, String> rule) {
        return types(files, (one, type) -> "", rule);
    }

    private static List<String> types(List<Parsed> files, BiFunction<Parsed, ClassTree, String> rule) {
        return types(files, rule, (one, method) -> "");
    }

    private static List<String> types(
            List<Parsed> files,
            BiFunction<Parsed, ClassTree, String> onType,
            BiFunction<Parsed, MethodTree, String> onMethod) {
        var found = new ArrayList<String>();
        for (var one : files) {
            new TreeScanner<Void, ClassTree>() {
                @Override
                public Void visitClass(ClassTree type, ClassTree outer) {
                    note(type.getSimpleName().toString(), onType.apply(one, type));
                    return super.visitClass(type, type);
                }

                @Override
                public Void visitMethod(MethodTree method, ClassTree type) {
                    boolean settings = type.getKind() == Tree.Kind.RECORD
                            && method.getName().contentEquals("<init>");
                    if (!settings) {
                        note(type.getSimpleName() + "." + method.getName(), onMethod.apply(one, method));
                    }
                    return super.visitMethod(method, type);
                }

                private void note(String name, String problem) {
                    Stream.of(problem)
                            .filter(text -> !text.isEmpty())
                            .forEach(text -> found.add(one.file().path() + ": " + name + " " + text));
                }
            }.scan(one.tree(), null);
        }
        return found;
    }
}
