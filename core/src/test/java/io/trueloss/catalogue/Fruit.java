package io.trueloss.catalogue;

import io.trueloss.error.Require;
import io.trueloss.listing.Listed;
import io.trueloss.listing.Named;
import io.trueloss.listing.Or;
import java.util.List;
import java.util.Optional;

/// A kind for tests, listed by hand in the test resources.
public interface Fruit extends Listed {

    /// One setting.
    record Apple(@Or("1.5") double weight) implements Fruit {
        public Apple {
            Require.positive("weight", weight);
        }
    }

    /// No settings, and two words in its name.
    record SourCherry() implements Fruit {}

    /// A name that is no Java name.
    @Named("1st-fig")
    record Fig(String label) implements Fruit {}

    /// Many settings.
    record Basket(
            Fruit first,
            @Or("[0.1, 0.5]") List<Double> shares,
            @Or("3") int count,
            @Or("half-ripe") Ripe ripe,
            Optional<Sort> sort)
            implements Fruit {}

    /// How far a fruit has come.
    enum Ripe {
        GREEN,
        HALF_RIPE,
        RED
    }

    /// A type that only a converter can make, as a formula is.
    record Sort(String text) {

        @Override
        public String toString() {
            return text;
        }
    }

    /// A fruit that is not listed, as a typed formula is not.
    record Typed(String text) implements Fruit {

        @Override
        public String toString() {
            return text;
        }
    }

    /// Arrays, and a bug of ours.
    record Crate(double[] weights, @Or("1") long number) implements Fruit {
        public Crate {
            if (number == 13) {
                throw new IllegalStateException("a bug");
            }
        }
    }
}
