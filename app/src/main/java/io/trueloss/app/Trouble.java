package io.trueloss.app;

import io.trueloss.error.UserError;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;

/// What the machine refuses, said as a mistake that the person can mend.
final class Trouble {

    private Trouble() {}

    /// The heap is too small.
    static UserError memory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        var what = String.format(
                Locale.ROOT, "the data does not fit in the %,d MB of memory that Java may use", megabytes);
        return new UserError(
                "TL3311", what, "", "allow more: TRUELOSS_JAVA_OPTIONS=-Xmx8g, or use fewer rows or columns");
    }

    /// The answer could not be written. Nothing, if whoever read it had enough: `trueloss losses | head -1`.
    static Optional<UserError> output(IOException e) {
        var reason = String.valueOf(e.getMessage());
        return reason.toLowerCase(Locale.ROOT).contains("pipe")
                ? Optional.empty()
                : Optional.of(refused("the answer cannot be written: " + reason, "standard output"));
    }

    /// A file could not be read or written.
    static UserError file(IOException e) {
        var place = e instanceof FileSystemException file ? String.valueOf(file.getFile()) : "";
        var reason = switch (e) {
            case AccessDeniedException _ -> "no permission";
            case NoSuchFileException _ -> "there is no such file or folder";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            default -> String.valueOf(e.getMessage());
        };
        return refused("a file cannot be read or written: " + reason, place);
    }

    private static UserError refused(String what, String where) {
        return new UserError("TL3310", what, where, "see whether the disk is full and whether you may write there");
    }
}
