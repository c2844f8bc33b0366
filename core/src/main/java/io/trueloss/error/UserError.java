package io.trueloss.error;

/// A mistake of the person, not of the program: shown without a stack trace, as
///
///     error[TL3012] column 'age' has 3 values that are not numbers: row 17 'n/a', row 80 '-', row 212 '?'
///       at    patients.csv, column age
///       help  name them as missing: --missing "n/a,-,?"        see: trueloss explain TL3012
///
/// Every code has a page in `explain/`.
public final class UserError extends RuntimeException {

    private final String code;
    private final String where;
    private final String fix;

    /// @param code `TL` and four digits; the first one says the family, and with it the exit code
    /// @param what what is wrong, with the value seen, on one line
    /// @param where the place (file, row, column, flag, position); empty if the command line is the place
    /// @param fix what to do, on one line; empty only if nothing can be advised
    public UserError(String code, String what, String where, String fix) {
        super(what);
        if (!code.matches("TL[1-4]\\d{3}")) {
            throw new IllegalArgumentException("code must be TL and four digits, the first 1 to 4, was " + code);
        }
        if (what.isBlank()) {
            throw new IllegalArgumentException("what must say what is wrong, was empty");
        }
        this.code = code;
        this.where = where;
        this.fix = fix;
    }

    /// The stable code, such as `TL3012`.
    public String code() {
        return code;
    }

    /// What is wrong, with the value seen.
    public String what() {
        return String.valueOf(getMessage());
    }

    /// The place, or an empty string.
    public String where() {
        return where;
    }

    /// What to do, or an empty string.
    public String fix() {
        return fix;
    }

    /// The exit code of the process: 2 usage, configuration and names, 3 data, 4 numerical failure.
    public int exit() {
        return Math.max(2, code.charAt(2) - '0');
    }

    /// The same error at a place that only the caller knows.
    public UserError at(String place) {
        var moved = new UserError(code, what(), place, fix);
        moved.initCause(this);
        return moved;
    }
}
