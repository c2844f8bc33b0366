package io.trueloss.app.render;

import io.trueloss.error.UserError;

/// A mistake of the person, as text.
public final class Complaint {

    private Complaint() {}

    /// What is wrong, where, and what to do. Further lines of the place keep their columns: a caret stays below
    /// its letter.
    public static String of(UserError error, Paint paint) {
        var text = new StringBuilder(paint.red("error[" + error.code() + "]") + " " + error.what() + "\n");
        if (!error.where().isBlank()) {
            text.append("  at    ").append(indented(error.where())).append('\n');
        }
        var help = error.fix().isBlank() ? "" : indented(error.fix()) + "     ";
        return text + "  help  " + help + "see: trueloss explain " + error.code() + "\n";
    }

    private static String indented(String text) {
        return text.stripTrailing().replace("\n", "\n        ");
    }
}
