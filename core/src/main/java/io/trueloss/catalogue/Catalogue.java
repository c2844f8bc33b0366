package io.trueloss.catalogue;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.listing.Listed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// Everything that is listed in the jars at hand: finds it by kind and name, makes it from text, prints it as
/// text.
///
///     catalogue.make(Loss.class, "huber(delta=1.5)")
///     catalogue.make(Loss.class, "smoothed(loss=softmax, eps=0.1)")
///     catalogue.cards(Loss.class)
///
/// What the catalogue may not know (formulas, for one) it is given as converters from text. One for a kind is
/// asked where the text is not the name of a listed thing, so that a typed formula may stand where a loss is
/// expected.
public final class Catalogue {

    /// More names than these are not told in a line.
    private static final int MANY = 60;

    /// What other systems have under a name that is near nothing here.
    private static final Map<String, String> ELSEWHERE = Map.of(
            "optimizer 'sgd'",
            "it is gradient-descent on batches: --model \"linear(optimizer=gradient-descent, batch=64)\", or in a race "
                    + "--optimizers gradient-descent --batch 64");

    private final List<Class<? extends Listed>> types;
    private final Map<Class<?>, Function<String, Object>> converters;
    private final Values values;

    /// @param converters how text becomes a value, for types that are neither listed nor plain
    public Catalogue(Map<Class<?>, Function<String, Object>> converters) {
        this.types = load(Catalogue.class.getClassLoader());
        this.converters = Map.copyOf(converters);
        this.values = new Values(this, this.converters);
    }

    /// The cards of a kind, by name.
    public List<Card> cards(Class<? extends Listed> kind) {
        return types.stream()
                .filter(kind::isAssignableFrom)
                .map(Card::of)
                .sorted(Comparator.comparing(Card::name))
                .toList();
    }

    /// The card of a name; a name that is not known is a [UserError] with the nearest one.
    public Card card(Class<? extends Listed> kind, String name) {
        return Card.of(find(kind, name).orElseThrow(() -> unknown(kind, name)));
    }

    /// Makes a thing from its name and settings, or by the converter of its kind.
    public <T extends Listed> T make(Class<T> kind, String text) {
        var call = Call.read(text);
        var type = call.flatMap(read -> find(kind, read.name()));
        return type.isPresent() && call.isPresent()
                ? kind.cast(named(kind, call.get(), new Maker(values, type.get(), text)))
                : kind.cast(otherwise(kind, text));
    }

    /// What has the name of a listed thing but lacks the names of its settings may be something else:
    /// `sum(...)` is a loss with `losses=`, a function in a formula without.
    private Object named(Class<? extends Listed> kind, Call call, Maker maker) {
        try {
            return maker.make(call.arguments());
        } catch (UserError e) {
            var converter = converters.get(kind);
            if (converter == null
                    || call.arguments().stream().noneMatch(given -> given.name().isEmpty())) {
                throw e;
            }
            try {
                return converter.apply(maker.text());
            } catch (UserError neither) {
                throw e;
            }
        }
    }

    /// Makes a value of a Java type from text: numbers, words of an enum, lists, listed things, what converters
    /// make.
    ///
    /// @param subject what the value is for, as an error should name it: `--level`
    public Object value(Type type, String subject, String text) {
        return values.of(type, subject, text.strip());
    }

    /// A record of settings, such as a verb, with all its defaults. Each given object is for the component of
    /// its type.
    ///
    ///     catalogue.usual(Split.class)
    public <T extends Record> T usual(Class<T> type, Object... given) {
        return new Usual(values).make(type, List.of(given));
    }

    /// The text that [#make] reads back as an equal thing, every setting written.
    public String text(Listed thing) {
        return new Printer(types).text(thing);
    }

    /// What is not the name of a listed thing: a formula perhaps, or a slip.
    private Object otherwise(Class<? extends Listed> kind, String text) {
        var head = Call.head(text);
        var converter = converters.get(kind);
        if (converter == null) {
            throw slip(kind, head, text);
        }
        try {
            return converter.apply(text);
        } catch (UserError e) {
            // What is wrong with the language may be a slip in a name; any other error is an answer.
            if (!e.code().startsWith("TL20")) {
                throw e;
            }
            var near = Nearest.of(head, names(kind));
            boolean bare = head.equals(text.strip());
            boolean slipped = near.filter(name -> Math.abs(name.length() - head.length()) <= 2)
                    .filter(name -> hasSettings(kind, name))
                    .isPresent();
            throw bare || slipped ? slip(kind, head, text) : e;
        }
    }

    /// What has no settings was not meant by a name with some between brackets.
    private boolean hasSettings(Class<? extends Listed> kind, String name) {
        return find(kind, name)
                .filter(type -> Param.components(type).length > 0)
                .isPresent();
    }

    private UserError slip(Class<? extends Listed> kind, String head, String text) {
        return find(kind, head).isPresent()
                ? Call.malformed(text, "'" + text + "' is not a " + Listed.name(kind) + " with its settings")
                : unknown(kind, head.isEmpty() ? text : head);
    }

    private Optional<Class<? extends Listed>> find(Class<? extends Listed> kind, String name) {
        return types.stream()
                .filter(type -> kind.isAssignableFrom(type) && Listed.name(type).equals(name))
                .findFirst();
    }

    private List<String> names(Class<? extends Listed> kind) {
        return types.stream()
                .filter(kind::isAssignableFrom)
                .map(Listed::name)
                .sorted()
                .toList();
    }

    private UserError unknown(Class<? extends Listed> kind, String name) {
        var names = names(kind);
        var all = names.size() > MANY
                ? "see: trueloss help"
                : "there are: " + String.join(", ", Nearest.first(name, names));
        var what = Listed.name(Card.kind(kind)) + " '" + name + "'";
        var fix = Optional.ofNullable(ELSEWHERE.get(what)).orElseGet(() -> Nearest.advice(name, names, all));
        return new UserError("TL2101", "unknown " + what, "", fix);
    }

    private static List<Class<? extends Listed>> load(ClassLoader loader) {
        var names = new TreeSet<String>();
        try {
            for (var list : Collections.list(loader.getResources("META-INF/trueloss/listed"))) {
                try (var lines = list.openStream()) {
                    new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what is listed", e);
        }
        return names.stream()
                .<Class<? extends Listed>>map(name -> load(loader, name))
                .toList();
    }

    private static Class<? extends Listed> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader).asSubclass(Listed.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is listed but its class is missing: build again", e);
        }
    }
}
