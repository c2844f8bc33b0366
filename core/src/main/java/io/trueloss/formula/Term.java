package io.trueloss.formula;

/// A term of a derivative: partial times the derivative of the target, which is first divided by the divisor.
record Term(Node target, Node partial, Node divisor) {}
