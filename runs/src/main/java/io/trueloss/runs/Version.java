package io.trueloss.runs;

/// Which Trueloss this is: in every JSON document, in every run folder.
public final class Version {

    /// The version, as in the project's pom.
    public static final String NUMBER = "0.1.0";

    private Version() {}

    /// One line for people: `trueloss 0.1.0 (JDK 25.0.3)`.
    public static String line() {
        return "trueloss " + NUMBER + " (JDK " + System.getProperty("java.version") + ")";
    }
}
