package io.trueloss.kernel;

/// A step bound to memory.
@FunctionalInterface
interface Played {

    void run(Frame frame, int n);

    /// Passes, run one after the other for each entry of a vector.
    final class Passes implements Played {

        private final int width;
        private final Assembly.Coded[] passes;

        Passes(Assembly.Loop loop) {
            this.width = loop.width();
            this.passes = loop.passes().toArray(new Assembly.Coded[0]);
        }

        @Override
        public void run(Frame frame, int n) {
            for (int entry = 0; entry < width; entry++) {
                frame.entry = entry;
                for (var coded : passes) {
                    frame.slots = coded.slots()[entry];
                    coded.run(frame, n);
                }
            }
        }
    }
}
