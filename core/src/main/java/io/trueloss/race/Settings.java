package io.trueloss.race;

import io.trueloss.optim.Optimizer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The numbers that an optimizer was set to, by name; those of a rule inside another one count too.
final class Settings {
    private Settings() {}

    /// What each number is set to.
    static SequencedMap<String, Double> of(Optimizer optimizer) {
        var all = new TreeMap<String, Double>();
        for (RecordComponent part : optimizer.getClass().getRecordComponents()) {
            Object value = read(part, optimizer);
            if (value instanceof Optimizer inner) {
                of(inner).forEach(all::putIfAbsent);
            } else if (value instanceof Double number) {
                all.put(part.getName(), number);
            }
        }
        return all;
    }

    /// The optimizer with some of its numbers set otherwise.
    static Optimizer set(Optimizer optimizer, Map<String, Double> to) {
        RecordComponent[] parts = optimizer.getClass().getRecordComponents();
        Object[] values = Arrays.stream(parts)
                .map(part -> turned(part.getName(), read(part, optimizer), to))
                .toArray();
        try {
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return optimizer.getClass().getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(optimizer + " cannot be set to " + to, e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(optimizer + " cannot be made anew", e);
        }
    }

    private static Object turned(String name, Object value, Map<String, Double> to) {
        if (value instanceof Optimizer inner) {
            return set(inner, to);
        }
        return value instanceof Double number ? to.getOrDefault(name, number) : value;
    }

    private static Object read(RecordComponent part, Optimizer optimizer) {
        try {
            return part.getAccessor().invoke(optimizer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + part.getName() + " of " + optimizer, e);
        }
    }
}
