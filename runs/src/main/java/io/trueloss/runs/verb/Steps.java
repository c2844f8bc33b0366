package io.trueloss.runs.verb;

import io.trueloss.runs.store.Checkpoints;
import io.trueloss.watch.Progress;
import io.trueloss.watch.Watch;
import java.util.ArrayList;
import java.util.List;

/// Keeps what it sees, and shows it to somebody else. A fit of several descents is counted and timed as one.
final class Steps implements Watch, Checkpoints.Log {
    private final Watch other;
    private final List<Progress> seen = new ArrayList<>();
    private double before;

    Steps(Watch other) {
        this.other = other;
    }

    @Override
    public List<Progress> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void restart(List<Progress> steps) {
        before = seen.isEmpty() ? 0 : seen.getLast().seconds();
        seen.clear();
        seen.addAll(steps);
    }

    @Override
    public void see(Progress progress) {
        if (!seen.isEmpty() && progress.seconds() + before < seen.getLast().seconds())
            before = seen.getLast().seconds();
        Progress one = new Progress(
                progress.stage(), seen.size(), before + progress.seconds(), progress.train(), progress.valid());
        seen.add(one);
        other.see(one);
    }

    @Override
    public boolean cancelled() {
        return other.cancelled();
    }
}
