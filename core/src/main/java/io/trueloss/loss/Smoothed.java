package io.trueloss.loss;

import static io.trueloss.error.Require.belowOne;

import io.trueloss.formula.Expr;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Op;
import io.trueloss.listing.Or;
import java.util.List;

/// Another loss with labels that are not quite sure, so that scores do not grow without end: a share eps of
/// each label is spread evenly over all classes.
///
/// - Domain: that of the loss inside, which must be linear in its label: `logistic`, `softmax`, `focal` are.
/// - Minimised by: what minimises the loss inside on labels of which a share eps was replaced by chance.
/// - Use when: some labels are wrong, or classes separate perfectly and scores must stay finite.
/// - Avoid when: the probabilities themselves are wanted: they are drawn towards equal ones.
/// - Source: Szegedy, Vanhoucke, Ioffe, Shlens and Wojna (2016), CVPR, 2818–2826. The share of the label itself
///   becomes 1 - eps + eps/k with k classes, so 1 - eps/2 with two.
///
/// @param loss the loss inside
/// @param eps the share of a label that is spread over all classes, 0 or more and below 1
public record Smoothed(@Or("softmax") Loss loss, @Or("0.1") double eps) implements Wrapper {

    public Smoothed {
        belowOne("eps", eps);
        if (Inside.hasNoClasses(loss) && loss.target() != Target.LABELS) {
            throw new IllegalArgumentException("loss must be one for classes, was " + loss.text());
        }
        if (!Labels.linear(loss.formula(Label.CLASS))) {
            throw new IllegalArgumentException("loss must be linear in its label (logistic, softmax, focal), was "
                    + loss.text() + "; another wrapper belongs around `smoothed`, not inside");
        }
    }

    @Override
    public Formula wrap(Formula inner, Label label) {
        return Labels.of(
                inner,
                label == Label.NUMBER || label == Label.VECTOR
                        ? Labels.twoClass(inner, mixed(Labels.Y, Expr.of(eps / 2)))
                        : Labels.classes(inner, this::spread, entries -> spread(entries, Labels.Y)));
    }

    /// (1 - eps)*label + noise.
    private Expr mixed(Expr label, Expr noise) {
        var kept = Rewrite.shorter(Op.MUL, List.of(Expr.of(1 - eps), label));
        return Rewrite.shorter(Op.ADD, List.of(kept, noise));
    }

    private Expr spread(Expr share) {
        return mixed(share, Expr.of(Op.MUL, Expr.of(eps), Expr.of(Op.MEAN, share)));
    }

    private Expr spread(Expr entries, Expr y) {
        return mixed(Expr.of(Op.INDEX, entries, y), Expr.of(Op.MUL, Expr.of(eps), Expr.of(Op.MEAN, entries)));
    }
}
