package io.trueloss.app.verb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.app.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompletionTest {

    @TempDir
    private Path folder;

    /// What bash would offer after these words.
    private String offered(String... words) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
        var script = folder.resolve("completion.sh");
        Files.writeString(script, Run.piped().run("completion", "bash").out());
        var ask =
                "source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _complete_trueloss; echo \"${COMPREPLY[*]}\"";
        var command = new ArrayList<>(List.of("/bin/bash", "-c", ask, "bash", script.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }

    @Test
    void completesVerbsFlagsAndWords() throws Exception {
        assertEquals("doctor", offered("trueloss", "doc"));
        assertEquals("--exit-zero", offered("trueloss", "doctor", "--exi"));
        assertEquals("json jsonl", offered("trueloss", "doctor", "-o", "js"));
        assertEquals("zsh", offered("trueloss", "completion", "z"));
    }

    @Test
    void isTheSameScriptForZsh() {
        assertEquals(Run.piped().run("completion", "bash"), Run.piped().run("completion", "zsh"));
    }
}
