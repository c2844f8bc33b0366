package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// What every loss of the catalogue must keep.
interface Law {

    /// How many breaches are told of one loss.
    int SHOWN = 4;

    /// What breaks the law, in words; nothing if it is kept.
    List<String> broken(Subject subject);

    /// The law on every loss, at several settings, for each kind of data.
    static Stream<DynamicTest> everywhere(Law law) {
        return Subject.all()
                .map(subject -> DynamicTest.dynamicTest(
                        subject.toString(),
                        () -> assertEquals(
                                List.of(),
                                law.broken(subject).stream().limit(SHOWN).toList())));
    }

    /// Sees to it that the law can fail.
    static void rejects(Law law, Subject broken) {
        assertFalse(law.broken(broken).isEmpty(), "the law does not see that it is broken by " + broken);
    }
}
