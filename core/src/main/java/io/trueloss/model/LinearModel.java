package io.trueloss.model;

import io.trueloss.loss.Link;
import io.trueloss.loss.Loss;
import io.trueloss.risk.Layout;
import io.trueloss.risk.Places;
import io.trueloss.risk.Scores;
import io.trueloss.table.Dataset;
import java.util.ArrayList;
import java.util.List;

/// A score that is a weighted sum of the columns, for each score of the loss; and the scores learned as
/// constants.
///
/// @param loss the loss it was trained under
/// @param link how its scores become predictions
/// @param layout the coordinates of each score
/// @param places where the weights of each score are
/// @param names what each scalar score is called
/// @param w the weights, in standardised coordinates
public record LinearModel(Loss loss, Link link, Layout layout, Places places, List<String> names, double[] w)
        implements Model {

    public LinearModel {
        names = List.copyOf(names);
        w = w.clone();
    }

    @Override
    public void score(Dataset rows, double[][] f) {
        Scores.of(layout, places, rows).writeAll(w, f);
    }

    @Override
    public List<Integer> seeing() {
        return places.seeing();
    }

    /// What each weight is called.
    public List<String> weights() {
        List<String> all = new ArrayList<>();
        for (int seeing : places.seeing()) {
            String score = places.seeing().size() == 1 ? "" : names.get(seeing) + " ";
            layout.names().forEach(name -> all.add(score + name));
        }
        for (int constant : places.constant()) all.add(names.get(constant));
        return all;
    }
}
