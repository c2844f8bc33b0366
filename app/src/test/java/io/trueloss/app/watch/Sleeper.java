package io.trueloss.app.watch;

import io.trueloss.watch.Progress;

/// A program for tests: works until it is told to stop, and then needs a moment to write down what it has.
final class Sleeper {

    private Sleeper() {}

    public static void main(String... words) throws InterruptedException {
        var interruption = new Interruption();
        var err = System.err;
        interruption.install(err);
        try (var watch = new Lines(err, interruption)) {
            boolean deaf = words.length > 0;
            if (words.length > 1) {
                watch.leaves(words[1]);
            }
            while (deaf || !watch.cancelled()) {
                watch.see(new Progress("fit", 1, 0));
                Thread.sleep(10);
            }
        }
        Thread.sleep(300);
        System.out.println("kept");
        System.out.flush();
        interruption.done();
        System.exit(0);
    }
}
