package io.trueloss.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.ObjectMapper;

/// Compares a JSON document with a JSON Schema, as far as our schemas go: a keyword that it does not know is an
/// error.
public final class Conforms {

    private static final Set<String> WORDS = Set.of("$schema", "$id", "$defs", "title", "description");

    private final Map<?, ?> root;
    private final List<String> problems = new ArrayList<>();

    private Conforms(Map<?, ?> root) {
        this.root = root;
    }

    /// What in the document the schema does not allow.
    public static List<String> to(String schema, String document) {
        var mapper = new ObjectMapper();
        var conforms = new Conforms(mapper.readValue(schema, Map.class));
        conforms.check(conforms.root, mapper.readValue(document, Object.class), "");
        return conforms.problems;
    }

    private boolean fits(Object schema, Object value) {
        var inner = new Conforms(root);
        inner.check(schema, value, "");
        return inner.problems.isEmpty();
    }

    private void check(Object schema, Object value, String at) {
        if (schema instanceof Boolean allowed) {
            require(allowed, at + " is not allowed");
            return;
        }
        var rules = (Map<?, ?>) schema;
        rules.forEach((word, rule) -> {
            if (!WORDS.contains(word)) {
                rule((String) word, rule, rules, value, at);
            }
        });
    }

    private void rule(String word, Object rule, Map<?, ?> rules, Object value, String at) {
        switch (word) {
            case "$ref" -> check(defined((String) rule), value, at);
            case "type" ->
                require(
                        (rule instanceof List<?> types ? types : List.of(rule))
                                .stream().anyMatch(type -> is(value, (String) type)),
                        at + " must be " + rule);
            case "const" -> require(Objects.equals(rule, value), at + " must be " + rule);
            case "enum" -> require(((List<?>) rule).contains(value), at + " must be one of " + rule + ", was " + value);
            case "pattern" ->
                require(!(value instanceof String text) || text.matches((String) rule), at + " must match " + rule);
            case "anyOf" ->
                require(((List<?>) rule).stream().anyMatch(one -> fits(one, value)), at + " fits nothing: " + value);
            case "minimum" ->
                require(
                        !(value instanceof Number n) || n.doubleValue() >= ((Number) rule).doubleValue(),
                        at + " is too small");
            case "exclusiveMinimum" ->
                require(
                        !(value instanceof Number n) || n.doubleValue() > ((Number) rule).doubleValue(),
                        at + " is too small");
            case "exclusiveMaximum" ->
                require(
                        !(value instanceof Number n) || n.doubleValue() < ((Number) rule).doubleValue(),
                        at + " is too large");
            case "items" -> {
                if (value instanceof List<?> items) {
                    items.forEach(item -> check(rule, item, at + "[]"));
                }
            }
            case "if" ->
                Optional.ofNullable(rules.get(fits(rule, value) ? "then" : "else"))
                        .ifPresent(branch -> check(branch, value, at));
            case "then", "else" -> {}
            default -> members(word, rule, rules, value, at);
        }
    }

    private void members(String word, Object rule, Map<?, ?> rules, Object value, String at) {
        if (!(value instanceof Map<?, ?> members)) {
            return;
        }
        switch (word) {
            case "required" ->
                ((List<?>) rule).forEach(name -> require(members.containsKey(name), at + " lacks " + name));
            case "properties" ->
                ((Map<?, ?>) rule).forEach((name, inner) -> {
                    if (members.containsKey(name)) {
                        check(inner, members.get(name), at + "/" + name);
                    }
                });
            case "additionalProperties" ->
                members.forEach((name, member) -> {
                    if (!(rules.get("properties") instanceof Map<?, ?> known && known.containsKey(name))) {
                        check(rule, member, at + "/" + name);
                    }
                });
            case "propertyNames" -> members.keySet().forEach(name -> check(rule, name, at + "/" + name));
            case "dependentRequired" ->
                ((Map<?, ?>) rule).forEach((name, more) -> {
                    if (members.containsKey(name)) {
                        ((List<?>) more).forEach(other -> require(members.containsKey(other), at + " lacks " + other));
                    }
                });
            default ->
                throw new IllegalArgumentException("the schema uses a word that this test does not know: " + word);
        }
    }

    private Object defined(String reference) {
        return Objects.requireNonNull(
                ((Map<?, ?>) Objects.requireNonNull(root.get("$defs"))).get(reference.replace("#/$defs/", "")));
    }

    private static boolean is(Object value, String type) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "number" -> value instanceof Number;
            case "null" -> value == null;
            default ->
                throw new IllegalArgumentException("the schema uses a type that this test does not know: " + type);
        };
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
