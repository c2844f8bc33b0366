package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The bits are the same however the code is run: interpreted only, by the quick compiler only, warm, and on
/// a machine without functions of its own, where `Math.exp` has other bits.
final class EqualBitsTest {

    private static final Map<String, Long> WARM = Bits.hashes(30);

    @Test
    void areThoseOfTheInterpreter() throws Exception {
        assertEquals(WARM, inMachine("-Xint"));
    }

    @Test
    void areThoseOfTheQuickCompiler() throws Exception {
        assertEquals(WARM, inMachine("-XX:TieredStopAtLevel=1"));
    }

    @Test
    void areThoseOfAMachineWithoutFunctionsOfItsOwn() throws Exception {
        assertEquals(WARM, inMachine("-XX:+UnlockDiagnosticVMOptions", "-XX:-UseLibmIntrinsic"));
    }

    private static Map<String, Long> inMachine(String... options) throws IOException, URISyntaxException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var classes = place(Bits.class) + File.pathSeparator + place(Exp.class);
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:+IgnoreUnrecognizedVMOptions"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classes, Bits.class.getName()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Long> hashes = new LinkedHashMap<>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().map(line -> line.split("=")).forEach(pair -> hashes.put(pair[0], Long.parseLong(pair[1])));
        }
        return hashes;
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
