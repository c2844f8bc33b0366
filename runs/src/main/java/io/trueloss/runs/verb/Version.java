package io.trueloss.runs.verb;

/// The version of Trueloss.
final class Version {
    static final String TEXT = "0.1.0";

    private Version() {}
}
