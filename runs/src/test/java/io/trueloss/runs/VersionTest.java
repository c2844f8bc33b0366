package io.trueloss.runs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class VersionTest {

    @Test
    void isTheVersionOfTheProject() throws IOException {
        var root = Files.exists(Path.of("runs", "pom.xml")) ? Path.of("") : Path.of("..");
        var pom = Files.readString(root.resolve("pom.xml"));
        assertTrue(pom.contains("<artifactId>trueloss</artifactId>\n  <version>" + Version.NUMBER + "</version>"), pom);
    }

    @Test
    void saysWhichJdkRunsIt() {
        assertTrue(Version.line().matches("trueloss \\S+ \\(JDK 2[5-9]\\S*\\)"), Version.line());
    }
}
