package io.trueloss.optim;

/// The row at which an objective is not finite.
///
/// @param row its number, from 1
/// @param part what is not finite there, as text: a part of the loss's formula
/// @param point what the row holds: `y = 1, f = 800`
public record Fault(int row, String part, String point) {

    /// The same row by another number, as that of the file that it was read from.
    public Fault at(int number) {
        return new Fault(number, part, point);
    }

    /// In words.
    public String text() {
        return "at row " + row + ", where " + point + ", " + part + " is not a finite number";
    }
}
