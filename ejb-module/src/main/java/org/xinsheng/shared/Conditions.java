package org.xinsheng.shared;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of a query's where clause, with the values that they need. */
public final class Conditions {

  private final List<String> parts = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  public Conditions and(String part) {
    parts.add("(" + part + ")");
    return this;
  }

  public Conditions and(Conditions others) {
    parts.addAll(others.parts);
    values.putAll(others.values);
    return this;
  }

  public Conditions with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** Adds the condition only when there is a value; the parameter has the given name. */
  public Conditions andIf(Object value, String part, String name) {
    return value == null ? this : and(part).with(name, value);
  }

  public String where() {
    return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
  }

  public <Q extends Query> Q bind(Q query) {
    values.forEach(query::setParameter);
    return query;
  }
}
