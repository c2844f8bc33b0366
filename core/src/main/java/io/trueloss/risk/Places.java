package io.trueloss.risk;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Part;
import io.trueloss.formula.Reach;
import java.util.ArrayList;
import java.util.List;

/// Where a linear model keeps the weights of each score: first, for each score that sees the columns, one a
/// coordinate of the layout; then one for each score that is learned as a constant.
///
/// @param seeing the scores that see the columns, by their number among all scalar scores
/// @param constant the scores that are learned as constants
/// @param width coordinates of the layout
public record Places(List<Integer> seeing, List<Integer> constant, int width) {

    public Places {
        seeing = List.copyOf(seeing);
        constant = List.copyOf(constant);
    }

    /// The places of a loss's scores over a layout.
    public static Places of(Bound loss, Layout layout) {
        List<Integer> seeing = new ArrayList<>();
        List<Integer> constant = new ArrayList<>();
        for (Part part : loss.parts()) {
            List<Integer> kind = part.reach() == Reach.ROW ? seeing : constant;
            for (int k = 0; k < part.length(); k++) kind.add(part.offset() + k);
        }
        return new Places(seeing, constant, layout.width());
    }

    /// How many weights there are.
    public int size() {
        return seeing.size() * width + constant.size();
    }

    /// How many scalar scores there are.
    public int scores() {
        return seeing.size() + constant.size();
    }

    /// Where the weights of the k-th score that sees the columns start.
    public int start(int k) {
        return k * width;
    }

    /// Where the k-th learned constant is.
    public int constantAt(int k) {
        return seeing.size() * width + k;
    }

    /// The weights at which every row has these scores: intercepts, which stand first where there are any, and
    /// learned constants.
    public double[] weights(double[] scores) {
        double[] w = new double[size()];
        for (int k = 0; k < seeing.size() && width > 0; k++) w[start(k)] = scores[seeing.get(k)];
        for (int k = 0; k < constant.size(); k++) w[constantAt(k)] = scores[constant.get(k)];
        return w;
    }

    /// The scores of a row at which every column stands at zero.
    public double[] scores(double[] w) {
        double[] scores = new double[scores()];
        for (int k = 0; k < seeing.size() && width > 0; k++) scores[seeing.get(k)] = w[start(k)];
        for (int k = 0; k < constant.size(); k++) scores[constant.get(k)] = w[constantAt(k)];
        return scores;
    }
}
