package io.trueloss.bench;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Loss and gradient over 10,000,000 scores (softmax: 1,048,576 rows of 10), interpreted and compiled.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-Xmx3g", "--add-modules=jdk.incubator.vector"})
public class Elementwise {

    @Param({"logistic", "half-squared", "huber", "softmax"})
    String loss = "";

    @Param({"INTERPRETED", "PLAIN", "VECTORS"})
    How how = How.VECTORS;

    @Param({"1", "2"})
    int threads;

    private Optional<Computation> computation = Optional.empty();

    @Setup
    public void setup() {
        var problem = Problem.of(loss, loss.equals("softmax") ? 1 << 20 : 10_000_000);
        computation = Optional.of(new Computation(problem, threads, how.evaluators(problem.loss())));
    }

    @Benchmark
    public double valueAndGradient() {
        return computation.orElseThrow().run();
    }
}
