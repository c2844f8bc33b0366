package io.trueloss.model;

import io.trueloss.loss.Link;
import io.trueloss.loss.Loss;
import io.trueloss.risk.Layout;
import io.trueloss.risk.Places;
import io.trueloss.risk.Scores;
import io.trueloss.table.Dataset;
import java.util.ArrayList;
import java.util.List;

/// A score that is a weighted sum of the columns, for each score of the loss; and the scores learned as constants.
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
        Scores.of(layout, places, rows).write(w, f);
    }

    /// A weight as people read it: per unit of its column, or per level.
    ///
    /// @param score the score it belongs to
    /// @param coordinate the column, or column=level; `(intercept)`; empty for a learned constant
    /// @param value in the unit of the score per unit of the column
    /// @param standard per spread of the column
    public record Coefficient(String score, String coordinate, double value, double standard) {}

    /// The weights in the units of the data.
    public List<Coefficient> coefficients() {
        List<Coefficient> all = new ArrayList<>();
        for (int k = 0; k < places.seeing().size(); k++) all.addAll(of(k));
        for (int k = 0; k < places.constant().size(); k++) {
            double value = w[places.constantAt(k)];
            all.add(new Coefficient(names.get(places.constant().get(k)), "", value, value));
        }
        return all;
    }

    private List<Coefficient> of(int k) {
        List<Coefficient> all = new ArrayList<>();
        String score = names.get(places.seeing().get(k));
        int at = places.start(k);
        for (Layout.Term term : layout.terms()) {
            for (String name : term.names()) {
                all.add(new Coefficient(score, name, raw(term, k, w[at]), w[at]));
                at++;
            }
        }
        return all;
    }

    private double raw(Layout.Term term, int k, double weight) {
        return switch (term) {
            case Layout.Intercept intercept -> weight - moved(k);
            case Layout.Number number -> weight / number.spread();
            case Layout.Flag flag -> weight;
            case Layout.Category category -> weight;
        };
    }

    /// What the centring of numbers took out of the intercept.
    private double moved(int k) {
        double moved = 0;
        int at = places.start(k);
        for (Layout.Term term : layout.terms()) {
            if (term instanceof Layout.Number number) moved = Math.fma(w[at] / number.spread(), number.mean(), moved);
            at += term.width();
        }
        return moved;
    }
}
