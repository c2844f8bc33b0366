package io.trueloss.app.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A file as the compiler reads it.
///
/// @param file the file
/// @param tree its tree
/// @param places where each part of the tree stands in the text
record Parsed(SourceFile file, CompilationUnitTree tree, SourcePositions places) {

    static List<Parsed> of(List<SourceFile> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var inputs = files.stream().map(Parsed::input).toList();
        var byName = new HashMap<URI, SourceFile>();
        files.forEach(file -> byName.put(input(file).toUri(), file));
        var task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, inputs);
        var positions = Trees.instance(task).getSourcePositions();
        try {
            var parsed = new ArrayList<Parsed>();
            for (var tree : task.parse()) {
                parsed.add(new Parsed(byName.get(tree.getSourceFile().toUri()), tree, positions));
            }
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JavaFileObject input(SourceFile file) {
        return new SimpleJavaFileObject(URI.create("mem:///" + file.path()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return file.text();
            }
        };
    }

    /// Lines of the file that hold code: not blank, not a comment, not an import.
    int codeLines() {
        return codeLines(0, file.text().length());
    }

    /// Lines between the braces of a body that hold code.
    int codeLines(Tree body) {
        int start = (int) places.getStartPosition(tree, body) + 1;
        int end = (int) places.getEndPosition(tree, body) - 1;
        return codeLines(start, Math.max(start, end));
    }

    private int codeLines(int start, int end) {
        return (int) file.text()
                .substring(start, end)
                .lines()
                .map(String::strip)
                .filter(line ->
                        !line.isEmpty() && !line.startsWith("//") && !line.startsWith("/*") && !line.startsWith("*"))
                .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                .count();
    }
}
