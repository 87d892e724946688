package org.xinsheng.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.xinsheng.shared.Actor;

/** What a play knows by heart, so that it need not ask the database at each act. */
public final class Backlog {

  private final Map<String, Actor> people = new HashMap<>();
  private final Map<Integer, String> cases;
  private Instant due;

  /**
   * @param due when supervision has something to do next, null where it never has
   */
  public Backlog(Map<Integer, String> cases, Instant due) {
    this.cases = new HashMap<>(cases);
    this.due = due;
  }

  /** Posts do not change in a play. */
  Actor person(String username, Function<String, Actor> unknown) {
    return people.computeIfAbsent(username, unknown);
  }

  String number(int story) {
    return cases.get(story);
  }

  void number(int story, String number) {
    cases.put(story, number);
  }

  Instant due() {
    return due;
  }

  void due(Instant at) {
    due = at;
  }
}
