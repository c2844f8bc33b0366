package io.trueloss.runs.verb;

import io.trueloss.watch.Progress;
import io.trueloss.watch.Watch;
import java.util.ArrayList;
import java.util.List;

/// Keeps what it sees, and shows it to somebody else.
final class Steps implements Watch {
    private final Watch other;
    private final List<Progress> seen = new ArrayList<>();

    Steps(Watch other) {
        this.other = other;
    }

    List<Progress> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void see(Progress progress) {
        seen.add(progress);
        other.see(progress);
    }

    @Override
    public boolean cancelled() {
        return other.cancelled();
    }
}
