package io.trueloss.app;

import io.trueloss.app.watch.Interruption;
import io.trueloss.runs.Version;
import java.util.List;

/// Where the process begins.
public final class Main {

    private Main() {}

    /// Runs what was typed after `trueloss` and ends the process with its exit code.
    public static void main(String... words) {
        if (words.length == 1 && words[0].equals("--version")) {
            System.out.println(Version.line());
            return;
        }
        var terminal = Terminal.here();
        var interruption = new Interruption();
        interruption.install(terminal.error());
        int exit = Shell.of(terminal, interruption).run(List.of(words));
        interruption.done();
        System.exit(exit);
    }
}
