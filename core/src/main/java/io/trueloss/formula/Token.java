package io.trueloss.formula;

/// A piece of a formula's text.
///
/// @param kind what it is
/// @param text the sign, the name (without backticks) or the number as written
/// @param start where it begins in the text, counted from 0
/// @param end where it ends: the place after its last character
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        NUMBER,
        NAME,
        /// A name in backticks: never a word of the language.
        QUOTED,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case END -> "the end";
            case QUOTED -> "'`" + text.replaceAll("\\p{Cntrl}", " ") + "`'";
            default -> "'" + text + "'";
        };
    }
}
