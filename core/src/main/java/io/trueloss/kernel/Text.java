package io.trueloss.kernel;

import io.trueloss.formula.Node;
import io.trueloss.formula.Part;
import io.trueloss.formula.Workings;
import io.trueloss.formula.Workings.Order;
import java.util.HashMap;
import java.util.Map;

/// What is to be computed as text: the same for the same computation, however often a formula is read and
/// bound.
final class Text {

    private final StringBuilder text = new StringBuilder();
    private final Map<Node, Integer> numbers = new HashMap<>();

    private Text() {}

    static String of(Workings workings, Order order) {
        var text = new Text();
        text.text.append(order);
        for (Part part : workings.parts()) {
            text.text.append(' ').append(part.length());
        }
        workings.roots(order).forEach(root -> text.text.append(" r").append(text.number(root)));
        return text.text.toString();
    }

    private int number(Node node) {
        var known = numbers.get(node);
        if (known != null) {
            return known;
        }
        var args = node.args().stream().map(this::number).toList();
        switch (node) {
            case Node.Constant constant -> text.append(' ').append(Double.doubleToRawLongBits(constant.number()));
            case Node.Input input ->
                text.append(' ')
                        .append(input.source())
                        .append(input.slot())
                        .append(':')
                        .append(input.width());
            case Node.Call call ->
                text.append(' ')
                        .append(call.op())
                        .append(call.piece())
                        .append(':')
                        .append(call.width())
                        .append(args);
        }
        numbers.put(node, numbers.size());
        return numbers.size() - 1;
    }
}
