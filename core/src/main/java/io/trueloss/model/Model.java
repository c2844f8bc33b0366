package io.trueloss.model;

import io.trueloss.loss.Link;
import io.trueloss.loss.Loss;
import io.trueloss.table.Dataset;
import java.util.List;

/// What training makes: something that gives every row its scores.
public interface Model {

    /// Writes the scores of the rows into `f`: one array a scalar score of the loss, each as long as there are
    /// rows.
    void score(Dataset rows, double[][] f);

    /// What each scalar score is called.
    List<String> names();

    /// The scores that differ from row to row, by their number.
    List<Integer> seeing();

    /// The loss it was trained under.
    Loss loss();

    /// How its scores become predictions.
    Link link();
}
