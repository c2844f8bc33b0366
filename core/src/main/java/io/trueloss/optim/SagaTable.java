package io.trueloss.optim;

import java.util.Optional;

/// What each row said when it was last seen: its slope in each score. And the mean gradient that follows.
final class SagaTable implements Reduced.Pass {
    private final Penalised problem;
    private final RowScores rows;
    private final int size;
    private double[] slopes;
    private double[] mean;
    private double[] fresh = new double[0];
    private double[] freshMean = new double[0];

    SagaTable(Penalised problem, RowScores rows, int size) {
        this.problem = problem;
        this.rows = rows;
        this.size = size;
        this.slopes = new double[Math.multiplyExact(rows.rows(), rows.scores())];
        this.mean = new double[problem.size()];
    }

    void restore(double[] slopesOnce, double[] meanOnce) {
        slopes = slopesOnce.clone();
        mean = meanOnce.clone();
    }

    /// Looks at every row at `w`.
    void fill(double[] w) {
        double[] seen = new double[rows.scores()];
        mean = new double[problem.size()];
        for (int row = 0; row < rows.rows(); row++) {
            see(row, w, seen);
            System.arraycopy(seen, 0, slopes, row * seen.length, seen.length);
            rows.add(row, seen, mean);
        }
        for (int j = 0; j < mean.length; j++) {
            mean[j] /= rows.rows();
        }
        problem.moved(rows.rows());
    }

    /// The slopes of a row; whether it is finite.
    private boolean see(int row, double[] w, double[] into) {
        double[] scores = new double[into.length];
        rows.score(row, w, scores);
        return Double.isFinite(rows.loss(row, scores, into));
    }

    @Override
    public Optional<double[]> over(Point from, int[] order, double rate) {
        fresh = slopes.clone();
        freshMean = mean.clone();
        double[] w = from.w().clone();
        for (int first = 0; first < order.length; first += size) {
            int end = (int) Math.min((long) first + size, order.length);
            Optional<double[]> news = news(order, first, end, w);
            if (news.isEmpty()) {
                return Optional.empty();
            }
            step(w, news.get(), end - first, rate);
        }
        return Optional.of(w);
    }

    /// The sum of what these rows say now, less what they said before.
    private Optional<double[]> news(int[] order, int first, int end, double[] w) {
        int k = rows.scores();
        double[] news = new double[w.length];
        double[] now = new double[k];
        problem.moved(end - first);
        for (int i = first; i < end; i++) {
            int row = order[i];
            if (!see(row, w, now)) {
                return Optional.empty();
            }
            double[] change = new double[k];
            for (int score = 0; score < k; score++) {
                change[score] = now[score] - fresh[row * k + score];
                fresh[row * k + score] = now[score];
            }
            rows.add(row, change, news);
        }
        return Optional.of(news);
    }

    private void step(double[] w, double[] news, int count, double rate) {
        double[] l2 = problem.penalty().l2();
        double[] g = new double[w.length];
        for (int j = 0; j < g.length; j++) {
            g[j] = news[j] / count + freshMean[j] + l2[j] * w[j];
            freshMean[j] += news[j] / rows.rows();
        }
        Reduced.step(w, g, rate, problem.penalty());
    }

    @Override
    public Point look(double[] w) {
        return problem.seen(w);
    }

    @Override
    public void keep() {
        slopes = fresh;
        mean = freshMean;
    }

    @Override
    public void afresh(Point from) {
        fill(from.w());
    }

    @Override
    public double[][] memory() {
        return new double[][] {slopes.clone(), mean.clone()};
    }
}
