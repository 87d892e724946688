package org.xinsheng.proof;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.proof.Books.Case;
import org.xinsheng.proof.Books.Entry;
import org.xinsheng.proof.Books.Rung;
import org.xinsheng.proof.Books.Told;

/**
 * Looks at the rows of all complaints from outside, after a sweep that found nothing more: is
 * everything there that must be, each once, and nothing else? The people are those of the demo
 * data, cs1 registers, nobody changes a severity and nothing is done late but entered as in time.
 */
public final class Inspection {

  /** Who is told at a rung, the copy of ORG-7 included. */
  private static final Map<String, Set<String>> HOLDERS =
      Map.of(
          "HEAD_STEWARD", Set.of("head1"),
          "CHIEF_STEWARD", Set.of("chief1", "manager1"),
          "OFFICE_MANAGER", Set.of("manager1"),
          "BRANCH_GENERAL_MANAGER", Set.of("branchgm"),
          "GENERAL_MANAGER", Set.of("gm"));

  /** Who hears of a registration beside cs1, and among others for MAJOR. */
  private static final Map<String, Set<String>> CONCERNED =
      Map.of(
          "GENERAL", Set.of(),
          "IMPORTANT", Set.of("head1", "chief1"),
          "MAJOR", Set.of("chief1", "branchgm", "head1", "foreman1", "manager1", "assistant1"));

  private final Books books;
  private final Map<Long, List<Told>> registered;
  private final Instant now;
  private final Instant until;
  private final List<String> findings = new ArrayList<>();

  private Inspection(Books books, Instant now, Instant until) {
    this.books = books;
    this.now = now;
    this.until = until;
    this.registered =
        books.told().values().stream()
            .flatMap(List::stream)
            .filter(it -> it.act().equals("REGISTERED"))
            .collect(groupingBy(Told::subject));
  }

  /**
   * What is wrong; empty when all is well.
   *
   * @param now up to when everything was swept
   * @param acknowledged what somebody was told is done: code of the act, space, number
   */
  public static List<String> findings(
      Connection connection, Instant now, Collection<String> acknowledged) {
    return findings(connection, now, now, acknowledged);
  }

  /**
   * Where a further sweep may have come by.
   *
   * @param until the latest time that anything was swept
   */
  public static List<String> findings(
      Connection connection, Instant now, Instant until, Collection<String> acknowledged) {
    Inspection inspection = new Inspection(Books.of(connection), now, until);
    inspection.nothingAcknowledgedIsLost(acknowledged);
    inspection.books.cases().forEach(inspection::isWhole);
    inspection.noticesBelongToFacts();
    return inspection.findings;
  }

  private void expect(boolean right, String otherwise, Object... what) {
    if (!right) {
      findings.add(otherwise.formatted(what));
    }
  }

  private void nothingAcknowledgedIsLost(Collection<String> acknowledged) {
    Set<String> known = new HashSet<>();
    for (Case one : books.cases()) {
      books.entriesOf(one).forEach(entry -> known.add(entry.act() + " " + one.number()));
      expect(known.add(one.number()), "%s is there twice", one.number());
    }
    for (String act : acknowledged) {
      expect(known.contains(act), "acknowledged and lost: %s", act);
      expect(known.contains(act.split(" ")[1]), "no row of what was acknowledged: %s", act);
    }
  }

  private void isWhole(Case one) {
    List<Entry> entries = books.entriesOf(one);
    for (int i = 0; i < entries.size(); i++) {
      expect(entries.get(i).seq() == i + 1, "%s has no entry %s", one.number(), i + 1);
    }
    expect(!entries.isEmpty(), "%s has no trail", one.number());
    expect(entered(one, "REGISTERED") == 1, "%s was not registered once", one.number());
    expect(one.handler() != null, "%s has no handler", one.number());
    expect(entered(one, "REPLIED") == one.replies(), "%s: replies and trail differ", one.number());
    expect(entered(one, "RESOLVED") == one.results(), "%s: results and trail differ", one.number());
    expect(one.rounds() == one.results(), "%s: not one round for each result", one.number());
    expect(
        one.status().equals("RESOLVED") == one.results() > 0,
        "%s is %s with %s results",
        one.number(),
        one.status(),
        one.results());
    hasItsClocks(one);
    whoIsConcernedWasTold(one);
  }

  private long entered(Case one, String act) {
    return books.entriesOf(one).stream().filter(it -> it.act().equals(act)).count();
  }

  private void hasItsClocks(Case one) {
    List<Supervised> clocks = books.clocksOf(one);
    for (String kind : List.of("REPLY", "RESOLUTION")) {
      long count = clocks.stream().filter(it -> it.kind().equals(kind)).count();
      expect(count == 1, "%s has %s clocks of %s", one.number(), count, kind);
    }
    for (Supervised clock : clocks) {
      if (clock.kind().equals("REPLY")) {
        expect(clock.isOpen() == (one.repliedAt() == null), "%s is open or not", clock);
      } else if (clock.kind().equals("RESOLUTION")) {
        expect(clock.isOpen() == (one.results() == 0), "%s is open or not", clock);
      }
      isAsFarAsItMustBe(clock);
      theTrailTellsTheSame(one, clock);
    }
  }

  private void isAsFarAsItMustBe(Supervised clock) {
    List<Rung> rungs = books.rungsOf(clock);
    long must = clock.rungs(now);
    boolean asMany = rungs.size() >= must;
    boolean noMore = !clock.isOpen() || rungs.size() <= clock.rungs(until);
    expect(asMany && noMore, "%s has reached %s rungs, not %s", clock, rungs.size(), must);
    for (int i = 0; i < rungs.size(); i++) {
      Rung rung = rungs.get(i);
      expect(rung.number() == i + 1, "%s has rung %s at place %s", clock, rung.number(), i + 1);
      expect(rung.at().equals(clock.rungAt(i + 1)), "%s: rung %s at %s", clock, i + 1, rung.at());
      expect(rung.role().equals(clock.ladder().get(i)), "%s: rung %s is wrong", clock, i + 1);
      wasTold(clock.fact(i == 0 ? "BREACHED" : "RUNG_REACHED", i + 1), HOLDERS.get(rung.role()));
    }
    boolean breached = clock.state().equals("BREACHED");
    expect(!breached || !rungs.isEmpty(), "%s is breached and told nobody", clock);
    expect(!breached || clock.due().equals(clock.breached()), "%s: breach at another time", clock);
    expect(!clock.mustBeWarned(now) || clock.warned() != null, "%s was not warned of", clock);
    boolean asleep = clock.next() == null;
    expect(asleep != clock.hasMoreToCome(rungs.size()), "%s sleeps or not: %s", clock, asleep);
    expect(asleep || clock.next().isAfter(now), "%s was due at %s", clock, clock.next());
  }

  private void wasTold(String fact, Set<String> people) {
    List<String> told =
        books.told().getOrDefault(fact, List.of()).stream().map(Told::username).sorted().toList();
    expect(told.equals(people.stream().sorted().toList()), "%s was told to %s", fact, told);
  }

  private void theTrailTellsTheSame(Case one, Supervised clock) {
    List<Entry> told = clockEntries(one, clock);
    List<String> facts =
        Stream.concat(
                Stream.ofNullable(clock.warned()).map(at -> "DEADLINE_WARNED@" + at),
                books.rungsOf(clock).stream()
                    .map(
                        it ->
                            (it.number() == 1 ? "DEADLINE_BREACHED@" : "DEADLINE_RUNG_REACHED@")
                                + it.at()))
            .sorted()
            .toList();
    List<String> trail =
        told.stream()
            .filter(it -> !it.act().equals("DEADLINE_ANNULLED"))
            .map(it -> it.act() + "@" + it.at())
            .sorted()
            .toList();
    expect(trail.equals(facts), "%s: the trail has %s, the rows have %s", clock, trail, facts);
    if (clock.warned() != null) {
      wasTold(
          clock.fact("WARNED", 0),
          Stream.of(one.handler(), one.firstContact()).collect(Collectors.toSet()));
    }
  }

  private List<Entry> clockEntries(Case one, Supervised clock) {
    String name = "[[\"deadline." + clock.kind() + "." + clock.round() + "." + clock.id() + ".";
    return books.entriesOf(one).stream()
        .filter(it -> it.act().startsWith("DEADLINE_") && it.changes().startsWith(name))
        .toList();
  }

  private void whoIsConcernedWasTold(Case one) {
    List<String> told =
        registered.getOrDefault(one.id(), List.of()).stream().map(Told::username).sorted().toList();
    expect(told.size() == new TreeSet<>(told).size(), "%s was told twice: %s", one.number(), told);
    Set<String> concerned = CONCERNED.get(one.severity());
    expect(told.containsAll(concerned), "%s was told only to %s", one.number(), told);
    expect(!concerned.isEmpty() || told.isEmpty(), "%s was told to %s", one.number(), told);
  }

  /** No notice of a deadline's fact that never was. */
  private void noticesBelongToFacts() {
    Set<String> facts =
        books.clocks().values().stream()
            .flatMap(List::stream)
            .flatMap(
                clock ->
                    Stream.concat(
                        clock.warned() == null
                            ? Stream.empty()
                            : Stream.of(clock.fact("WARNED", 0)),
                        books.rungsOf(clock).stream()
                            .map(
                                it ->
                                    clock.fact(
                                        it.number() == 1 ? "BREACHED" : "RUNG_REACHED",
                                        it.number()))))
            .collect(Collectors.toSet());
    books.told().keySet().stream()
        .filter(it -> it.startsWith("deadline/") && !facts.contains(it))
        .forEach(it -> findings.add("a notice of what never was: " + it));
  }
}
