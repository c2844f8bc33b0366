package io.trueloss.loss;

/// What a wrapper asks of the loss inside.
final class Inside {

    private Inside() {}

    /// Whether the loss is for numbers, so that neither class weights nor soft labels mean anything.
    static boolean hasNoClasses(Loss loss) {
        return switch (loss.target()) {
            case BINARY, CLASS, DISTRIBUTION, ORDERED -> false;
            case NUMBER -> !(loss instanceof Typed);
            case COUNT, POSITIVE, INTERVAL, NUMBERS, LABELS -> true;
        };
    }
}
