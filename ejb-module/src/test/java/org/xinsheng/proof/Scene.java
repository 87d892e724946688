package org.xinsheng.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.complaint.Reception;
import org.xinsheng.wiring.SettableClock;

/** The cases of one sequence of acts, and which of them the next act is about. */
final class Scene {

  private final Crew crew;
  private final List<String> numbers = new ArrayList<>();
  private final List<String> matters = new ArrayList<>();
  private int current;
  private int currentMatter;

  Scene(Crew crew) {
    this.crew = crew;
    crew.wiring.clock().set(SettableClock.START);
    CaseTables.of(crew.wiring.database()).empty();
  }

  Crew crew() {
    return crew;
  }

  Reception at() {
    return crew.at;
  }

  Reception as(Who who) {
    return crew.at.as(who.username(this));
  }

  Instant ago(Duration duration) {
    return crew.at.now().minus(duration);
  }

  /** Null, which means now, where nothing is entered late. */
  Instant late(int minutes) {
    return minutes == 0 ? null : ago(Duration.ofMinutes(minutes));
  }

  void opened(String number) {
    numbers.add(number);
    current = numbers.size() - 1;
  }

  /** What is no complaint. */
  void came(String number) {
    matters.add(number);
    currentMatter = matters.size() - 1;
  }

  void turn(int to) {
    current = numbers.isEmpty() ? 0 : to % numbers.size();
    currentMatter = matters.isEmpty() ? 0 : to % matters.size();
  }

  /** The current one that is no complaint. */
  String matter() {
    return matters.isEmpty() ? "BX-GD01-20261123-000000" : matters.get(currentMatter);
  }

  /** Any other desk, with this person before it. */
  <T> T by(Who who, Class<T> desk) {
    as(who);
    return crew.wiring.bean(desk);
  }

  String number() {
    return numbers.isEmpty() ? "TS-GD01-20261123-000000" : numbers.get(current);
  }

  /** The current case's newest; 0 where there is none. */
  Long assignment() {
    return (Long)
        one("select a.id from assignment a where a.complaint_id = c.id order by a.id desc", 0L);
  }

  /** For more time; the current case's newest, 0 where there is none. */
  Long request() {
    return (Long)
        one(
            "select r.id from extension_request r where r.complaint_id = c.id order by r.id desc",
            0L);
  }

  /** Somebody of the current case; the taker where there is none. */
  String person(String column) {
    return (String) one("select s.username from staff s where s.id = c." + column, "cs1");
  }

  /** Whoever was asked last. */
  String assignee() {
    return (String)
        one(
            "select s.username from assignment a join staff s on s.id = a.assignee_id"
                + " where a.complaint_id = c.id order by a.id desc",
            "eng1");
  }

  private Object one(String inner, Object otherwise) {
    List<List<Object>> found =
        crew.wiring
            .database()
            .rows(
                "select ("
                    + inner
                    + " fetch first 1 rows only) from complaint c"
                    + " where c.number = ?",
                number());
    return found.isEmpty() || found.get(0).get(0) == null ? otherwise : found.get(0).get(0);
  }
}
