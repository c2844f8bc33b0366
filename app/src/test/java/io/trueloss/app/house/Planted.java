package io.trueloss.app.house;

import io.trueloss.error.UserError;
import io.trueloss.listing.Listed;
import io.trueloss.runs.session.Session;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Compiles planted sources in memory, so that a rule can be shown to fail.
final class Planted {

    private Planted() {}

    static Bytes compile(SourceFile file) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var outputs = new ArrayList<ByteArrayOutputStream>();
        var manager =
                new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, null)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location place, String name, JavaFileObject.Kind kind, FileObject sibling) {
                        return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
                            @Override
                            public OutputStream openOutputStream() {
                                outputs.add(new ByteArrayOutputStream());
                                return outputs.getLast();
                            }
                        };
                    }
                };
        var options = List.of("-proc:none", "-classpath", classPath());
        if (!compiler.getTask(null, manager, null, options, null, List.of(Parsed.input(file)))
                .call()) {
            throw new IllegalArgumentException("does not compile: " + file.text());
        }
        List<ClassModel> models = outputs.stream()
                .map(bytes -> ClassFile.of().parse(bytes.toByteArray()))
                .toList();
        return new Bytes(file, models);
    }

    /// Where the modules below are, folders or jars: the class path of the tests may be a jar that only names
    /// others.
    private static String classPath() {
        return Stream.of(Listed.class, UserError.class, Session.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(place -> Path.of(URI.create(place.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
