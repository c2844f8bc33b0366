package io.trueloss.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What compiled classes say: which classes they name, which members they use.
///
/// @param file the source that they were compiled from
/// @param models the class that the file is named for, and the classes nested in it
record Bytes(SourceFile file, List<ClassModel> models) {

    private static final Pattern NAMED = Pattern.compile("L([\\w$]+(?:/[\\w$]+)+)[;<]");

    /// The classes of a file, from the class path.
    static Bytes of(SourceFile file) {
        var outer = parse(file.type());
        var models = new ArrayList<>(List.of(outer));
        outer.findAttribute(Attributes.nestMembers()).map(NestMembersAttribute::nestMembers).stream()
                .flatMap(List::stream)
                .map(ClassEntry::asInternalName)
                .map(Bytes::parse)
                .forEach(models::add);
        return new Bytes(file, models);
    }

    private static ClassModel parse(String type) {
        try (var bytes = Bytes.class.getResourceAsStream("/" + type + ".class")) {
            if (bytes == null) {
                throw new IllegalStateException(
                        type + " has a source but no class: each file holds a class of its name");
            }
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every class that these classes name, in code, signatures or annotations; with slashes.
    Set<String> names() {
        var names = new TreeSet<String>();
        pool().forEach(entry -> {
            if (entry instanceof ClassEntry type) {
                names.add(type.asInternalName().replaceAll("^\\[+L?|;$", ""));
            } else if (entry instanceof Utf8Entry text) {
                NAMED.matcher(text.stringValue())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(names::add);
            }
        });
        return names;
    }

    /// Every member that these classes use, as `java/lang/Math.exp(D)D` or `java/lang/System.out`.
    Set<String> members() {
        var members = new TreeSet<String>();
        pool().forEach(entry -> {
            if (entry instanceof MemberRefEntry member) {
                var type = member.type().stringValue();
                members.add(member.owner().asInternalName() + "."
                        + member.name().stringValue() + (type.startsWith("(") ? type : ""));
            }
        });
        return members;
    }

    private Stream<PoolEntry> pool() {
        return models.stream()
                .flatMap(model -> StreamSupport.stream(model.constantPool().spliterator(), false));
    }
}
