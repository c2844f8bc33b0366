package io.trueloss.watch;

/// How far something has come.
///
/// @param stage what is being done, such as `read`, `fit`, `intervals`
/// @param step how many steps of this stage are done
/// @param seconds time since the whole began
/// @param train loss on the training rows; NaN if there is none yet
/// @param valid loss on the validation rows; NaN if there is none
public record Progress(String stage, long step, double seconds, double train, double valid) {

    /// Progress of a stage that has no loss.
    public Progress(String stage, long step, double seconds) {
        this(stage, step, seconds, Double.NaN, Double.NaN);
    }
}
