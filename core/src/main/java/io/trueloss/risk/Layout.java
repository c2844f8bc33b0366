package io.trueloss.risk;

import io.trueloss.table.Dataset;
import io.trueloss.table.Feature;
import io.trueloss.table.Input;
import io.trueloss.table.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How the columns of a data set become the coordinates of a linear score, learned from the training rows.
///
/// Numbers are centred and scaled by the recipe's mean and spread, so that one penalty means the same for every
/// unit. Categories and missing flags are neither centred nor scaled. A category keeps one coordinate a level;
/// its reference level and levels without a training row have none, which scores them as zero.
///
/// @param terms the terms in the order of their coordinates
public record Layout(List<Term> terms) {

    /// One column's share of the coordinates.
    public sealed interface Term {
        /// How many coordinates it takes.
        int width();

        /// The names of its coordinates, as a person reads them.
        List<String> names();
    }

    /// The constant of the score.
    public record Intercept() implements Term {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public List<String> names() {
            return List.of("(intercept)");
        }
    }

    /// A number in its unit, seen as `(x - mean) / spread`.
    public record Number(String feature, double mean, double spread) implements Term {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public List<String> names() {
            return List.of(feature);
        }
    }

    /// One where a value is missing, else zero.
    public record Flag(String feature) implements Term {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public List<String> names() {
            return List.of(feature);
        }
    }

    /// A category; `slots` gives each level's coordinate within the term, or -1 where the level has none.
    public record Category(String feature, List<String> levels, List<Integer> slots) implements Term {
        @Override
        public int width() {
            return 1 + slots.stream().mapToInt(Integer::intValue).max().orElse(-1);
        }

        @Override
        public List<String> names() {
            String[] names = new String[width()];
            for (int level = 0; level < slots.size(); level++) {
                if (slots.get(level) >= 0) names[slots.get(level)] = feature + "=" + levels.get(level);
            }
            return List.of(names);
        }
    }

    /// Whether every level of a category has a coordinate (a penalty picks the answer) or one level is the
    /// reference.
    public enum Levels {
        ALL,
        AGAINST_MOST_FREQUENT
    }

    public Layout {
        terms = List.copyOf(terms);
    }

    /// The layout of what a recipe makes of its training rows, the intercept first.
    public static Layout of(Recipe recipe, Dataset train, Levels levels) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Intercept());
        for (int i = 0; i < recipe.inputs().size(); i++) {
            Feature feature = train.features().get(i);
            terms.add(
                    switch (recipe.inputs().get(i)) {
                        case Input.Number number -> new Number(feature.name(), number.mean(), number.spread());
                        case Input.Gap gap -> new Flag(feature.name());
                        case Input.Choice choice -> category((Feature.Category) feature, train.weight(), levels);
                    });
        }
        return new Layout(terms);
    }

    /// The same coordinates, without the intercept where learned thresholds already move every score.
    public Layout under(Cost cost) {
        if (cost.shift() != Shift.WITH_CONSTANTS) return this;
        return new Layout(
                terms.stream().filter(term -> !(term instanceof Intercept)).toList());
    }

    /// The same terms, with numbers centred and scaled anew by the rows of a data set.
    public Layout over(Dataset data) {
        List<Term> anew = new ArrayList<>();
        int next = 0;
        for (Term term : terms) {
            Optional<Feature> feature = term instanceof Intercept
                    ? Optional.empty()
                    : Optional.of(data.features().get(next++));
            boolean number = term instanceof Number;
            anew.add(number && feature.isPresent() ? anew((Number) term, (Feature.Numeric) feature.get(), data) : term);
        }
        return new Layout(anew);
    }

    private static Term anew(Number number, Feature.Numeric feature, Dataset data) {
        double total = Arrays.stream(data.weight()).sum();
        double mean = 0;
        for (int i = 0; i < data.rows(); i++) mean += data.weight()[i] / total * (feature.values()[i] - number.mean());
        mean += number.mean();
        double square = 0;
        for (int i = 0; i < data.rows(); i++) {
            double far = (feature.values()[i] - mean) / number.spread();
            square += data.weight()[i] / total * far * far;
        }
        double spread = square > 1e-20 ? number.spread() * Math.sqrt(square) : number.spread();
        return new Number(number.feature(), mean, spread);
    }

    /// Only the intercept.
    public static Layout constant() {
        return new Layout(List.of(new Intercept()));
    }

    /// Coordinates of one score.
    public int width() {
        return terms.stream().mapToInt(Term::width).sum();
    }

    /// The name of each coordinate.
    public List<String> names() {
        return terms.stream().flatMap(term -> term.names().stream()).toList();
    }

    private static Term category(Feature.Category category, double[] weight, Levels levels) {
        double[] mass = new double[category.levels().size()];
        for (int i = 0; i < weight.length; i++) mass[category.codes()[i]] += weight[i];
        int reference = levels == Levels.ALL ? -1 : mostFrequent(mass, category.levels());
        Integer[] slots = new Integer[mass.length];
        Arrays.fill(slots, -1);
        int next = 0;
        for (int level = 0; level < mass.length; level++) {
            if (level != reference && mass[level] > 0) slots[level] = next++;
        }
        return new Category(category.name(), List.copyOf(category.levels()), List.of(slots));
    }

    private static int mostFrequent(double[] mass, List<String> levels) {
        int best = 0;
        for (int level = 1; level < mass.length; level++) {
            boolean tieSortsFirst =
                    mass[level] == mass[best] && levels.get(level).compareTo(levels.get(best)) < 0;
            if (mass[level] > mass[best] || tieSortsFirst) best = level;
        }
        return best;
    }
}
