package io.trueloss.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/// Lists every public concrete class that is [Listed], and keeps its doc comment as its page. Keeps the pages
/// of [Settings] too.
///
/// Writes `META-INF/trueloss/listed` (binary names, sorted, one a line) and `META-INF/trueloss/pages/NAME.md`.
/// A listed class without a first sentence, or with a setting that no `@param` explains, does not compile.
@SupportedAnnotationTypes("*")
public final class ListingProcessor extends AbstractProcessor {

    private final TreeMap<String, String> pages = new TreeMap<>();
    private final TreeSet<String> listed = new TreeSet<>();

    /// Made by the compiler.
    public ListingProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        round.getRootElements().forEach(this::look);
        if (round.processingOver()) {
            pages.forEach((name, page) -> write("pages/" + name + ".md", page));
        }
        if (round.processingOver() && !listed.isEmpty()) {
            write("listed", String.join("\n", listed) + "\n");
        }
        return false;
    }

    private void look(Element element) {
        if (element instanceof TypeElement type) {
            if (is(type, Listed.class) || is(type, Settings.class)) {
                var doc = processingEnv.getElementUtils().getDocComment(type);
                var page = doc == null ? "" : doc.stripIndent().strip();
                missing(type, page).forEach(problem -> refuse(type, problem));
                var name = processingEnv.getElementUtils().getBinaryName(type).toString();
                pages.put(name, page + "\n");
                if (is(type, Listed.class)) {
                    listed.add(name);
                }
            }
            ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::look);
        }
    }

    private boolean is(TypeElement type, Class<?> kind) {
        var marker = processingEnv.getElementUtils().getTypeElement(kind.getName());
        return marker != null
                && type.getKind().isClass()
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && open(type)
                && processingEnv.getTypeUtils().isAssignable(type.asType(), marker.asType());
    }

    private static boolean open(Element type) {
        return type.getKind() == ElementKind.PACKAGE
                || type.getModifiers().contains(Modifier.PUBLIC) && open(type.getEnclosingElement());
    }

    /// What a page lacks: the sentence that says what the class is for, or the meaning of a setting.
    private static List<String> missing(TypeElement type, String page) {
        if (page.isEmpty() || page.startsWith("@")) {
            return List.of("needs a doc comment whose first sentence says what it is for");
        }
        return type.getRecordComponents().stream()
                .map(component -> component.getSimpleName().toString())
                .filter(name -> !Pattern.compile("(?m)^\\s*@param\\s+" + name + "\\s+\\S")
                        .matcher(page)
                        .find())
                .map(name -> "needs '@param " + name + "' in its doc comment: what it means, its unit, its range")
                .toList();
    }

    private void refuse(TypeElement type, String problem) {
        var message = type.getSimpleName() + "'s page is read by people: it " + problem;
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, type);
    }

    private void write(String name, String text) {
        try {
            var file = processingEnv
                    .getFiler()
                    .createResource(StandardLocation.CLASS_OUTPUT, "", "META-INF/trueloss/" + name);
            try (var writer = file.openWriter()) {
                writer.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the listing " + name, e);
        }
    }
}
