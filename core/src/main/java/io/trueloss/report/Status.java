package io.trueloss.report;

/// How a verb ended, and with it the exit code of the process. A mistake of the person is a `UserError`
/// instead.
public enum Status {
    /// Done; the verdict, if there is one, passes.
    OK(0),
    /// Done; the verdict fails.
    FINDINGS(1),
    /// Done, except for rows that could not be used; the report says which.
    DATA(3),
    /// The numbers broke down (diverged, NaN); what was run so far is kept.
    NUMERICAL(4),
    /// The budget ran out before the target was reached.
    BUDGET(5),
    /// Interrupted; what was run so far is kept.
    CANCELLED(130);

    private final int exit;

    Status(int exit) {
        this.exit = exit;
    }

    /// The exit code of the process.
    public int exit() {
        return exit;
    }
}
