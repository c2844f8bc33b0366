package io.trueloss.optim;

/// An objective that is a mean over many rows, and can be had over some of them at the price of those.
public interface Sampled extends Curved {

    /// How many rows there are.
    @Override
    int rows();

    /// The same mean over these rows alone. It may use the memory of this one: one of them is used at a time.
    Curved part(int[] which);
}
