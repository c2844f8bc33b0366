package io.trueloss.formula;

import java.util.List;

/// What a formula meets in the data: the kind of target, the number of classes or targets, the columns it may
/// name.
///
/// @param label what `y` is
/// @param classes how many classes the target has, or of how many numbers it is a vector; 0 where it is a
///     number
/// @param columns names of the data's columns that a formula may use
public record Shape(Label label, int classes, List<String> columns) {

    /// Refuses classes where the target is a number, and fewer than two where it is not.
    public Shape {
        columns = List.copyOf(columns);
        if (label == Label.NUMBER ? classes != 0 : classes < 2) {
            throw new IllegalArgumentException(
                    "classes must be 0 for a number and 2 or more otherwise, was " + classes);
        }
    }

    /// A target that is a number, and no columns.
    public static Shape number() {
        return new Shape(Label.NUMBER, 0, List.of());
    }

    /// A target of so many classes, and no columns.
    public static Shape classes(int classes) {
        return new Shape(Label.CLASS, classes, List.of());
    }

    /// A target of so many numbers, and no columns.
    public static Shape vector(int length) {
        return new Shape(Label.VECTOR, length, List.of());
    }

    /// What the target has so many of, for messages: `3 classes`, `3 numbers`.
    String counted() {
        return classes + (label == Label.VECTOR ? " numbers" : " classes");
    }
}
