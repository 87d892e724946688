package org.xinsheng.complaint;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of a query's where clause, with the values that they need. */
final class Conditions {

  private final List<String> parts = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  Conditions and(String part) {
    parts.add("(" + part + ")");
    return this;
  }

  Conditions and(Conditions others) {
    parts.addAll(others.parts);
    values.putAll(others.values);
    return this;
  }

  Conditions with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** Adds the condition only when there is a value; the parameter has the given name. */
  Conditions andIf(Object value, String part, String name) {
    return value == null ? this : and(part).with(name, value);
  }

  String where() {
    return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
  }

  <T> TypedQuery<T> bind(TypedQuery<T> query) {
    values.forEach(query::setParameter);
    return query;
  }
}
