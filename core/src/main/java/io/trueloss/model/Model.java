package io.trueloss.model;

import io.trueloss.loss.Link;
import io.trueloss.loss.Loss;
import io.trueloss.table.Dataset;

/// What training makes: something that gives every row its scores.
public interface Model {

    /// Writes the scores of the rows into `f`: one array a scalar score of the loss, each as long as there are
    /// rows.
    void score(Dataset rows, double[][] f);

    /// The loss it was trained under.
    Loss loss();

    /// How its scores become predictions.
    Link link();
}
