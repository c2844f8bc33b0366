package io.trueloss.runs.verb;

import io.trueloss.model.Course;
import io.trueloss.model.LinearModel;
import io.trueloss.report.Estimate;
import io.trueloss.table.Column;
import io.trueloss.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `path.parquet`: a row for each weight that is not 0 at a price, in standardised coordinates.
final class CourseFile {
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, double[]> numbers = new LinkedHashMap<>();
    private final int[] names;
    private int next;

    private CourseFile(int rows) {
        for (String name : List.of("price", "l1", "l2", "train_loss", "judged_loss", "judged_se", "gap", "weight")) {
            numbers.put(name, new double[rows]);
        }
        this.names = new int[rows];
    }

    static Table of(Course course, LinearModel model) {
        List<String> weights = model.weights();
        int rows = course.stops().stream()
                .mapToInt(stop ->
                        (int) Arrays.stream(stop.w()).filter(w -> w != 0).count())
                .sum();
        CourseFile file = new CourseFile(rows);
        for (Course.Stop stop : course.stops()) file.add(stop);
        file.columns.add(new Column.Words("column", file.names, weights));
        file.numbers.forEach((name, values) -> file.columns.add(new Column.Numbers(name, values)));
        return Table.of("path", file.columns);
    }

    private void add(Course.Stop stop) {
        double se = stop.judged() instanceof Estimate.Interval interval ? interval.se() : Double.NaN;
        for (int j = 0; j < stop.w().length; j++) {
            if (stop.w()[j] == 0) continue;
            put("price", stop.price());
            put("l1", stop.penalty().l1());
            put("l2", stop.penalty().l2());
            put("train_loss", stop.loss());
            put("judged_loss", stop.judged().value());
            put("judged_se", se);
            put("gap", stop.gap());
            put("weight", stop.w()[j]);
            names[next++] = j;
        }
    }

    private void put(String name, double value) {
        double[] values = numbers.getOrDefault(name, new double[0]);
        values[next] = value;
    }
}
