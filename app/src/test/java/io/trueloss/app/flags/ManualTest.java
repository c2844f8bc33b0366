package io.trueloss.app.flags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.app.Run;
import io.trueloss.app.Sample;
import io.trueloss.app.render.Digits;
import io.trueloss.app.render.Output;
import io.trueloss.app.render.Paint;
import io.trueloss.app.render.Screen;
import io.trueloss.error.UserError;
import io.trueloss.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class ManualTest {

    @Test
    void examplesLeadAndEveryFlagSaysWhatItMeans() throws IOException {
        var out = new StringWriter();
        var report = Report.of("help", new Manual(List.of(Sample.CARD)).about(List.of("sample")));
        Output.TABLE.write(report, new Screen(80, Digits.FEW, new Paint(false)), out);
        assertEquals("""
                Shows every kind of setting.

                    trueloss sample a.csv --target y

                Usage

                    trueloss sample DATA [OTHERS ...] [flags]

                  DATA                    where the rows are
                  OTHERS                  more files

                Flags
                  --ci-level NUMBER       the confidence, as a fraction (default: 0.95)
                  --rounds COUNT          how often
                  --out PATH              a file
                  --fractions NUMBER,...  shares
                  --vector NUMBER,...     numbers
                  --loud                  whether to be loud
                  --ending WORD           how to end (one of ok, findings, data, numerical,
                                          budget, cancelled, mistake, bug, file, memory)
                                          (default: ok)

                What several verbs share
                  --target TEXT           the column to predict
                  --exclude TEXT,...      columns to leave out
                  --kind WORD             what it is (one of number, two-words) (default:
                                          number)

                Notes

                It does nothing else, and is only for tests.

                What follows the examples is a note.

                Flags of every verb (-o json, --seed, ...): trueloss help flags
                """, out.toString());
    }

    @ParameterizedTest
    @FieldSource("io.trueloss.app.flags.Manual#TOPICS")
    void everyTopicHasAPage(String topic) {
        var run = Run.piped().run("help", topic);
        assertEquals(0, run.exit(), run.error());
    }

    @Test
    void anUnknownTopicIsAnsweredWithTheNearest() {
        var e = assertThrows(UserError.class, () -> new Manual(List.of(Sample.CARD)).about(List.of("exit-code")));
        assertEquals("did you mean 'exit-codes'?", e.fix());
    }
}
