package io.trueloss.optim;

import io.trueloss.listing.Listed;

/// A way to make a function small. Its record holds its settings; a run's state belongs to the run.
public sealed interface Optimizer extends Listed permits Rule, Search {}
