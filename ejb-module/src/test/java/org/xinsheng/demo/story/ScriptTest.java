package org.xinsheng.demo.story;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinsheng.complaint.domain.Cause;

class ScriptTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:20:00Z");

  private static List<String> told(Instant now, long seed) {
    return Script.upTo(now, seed).stream().map(Act::toString).toList();
  }

  @Test
  void theSameSeedTellsTheSameStories() {
    assertEquals(told(NOW, Script.SEED), told(NOW, Script.SEED));
    assertNotEquals(told(NOW, Script.SEED), told(NOW, Script.SEED + 1));
  }

  /** At another hour of the day the past is the same. */
  @Test
  void thePastHangsOnTheDay() {
    Instant yesterday = NOW.minus(Duration.ofDays(1));
    assertEquals(
        past(Script.upTo(NOW, Script.SEED), yesterday),
        past(Script.upTo(NOW.plus(Duration.ofHours(5)), Script.SEED), yesterday));
  }

  private static List<String> past(List<Act> acts, Instant until) {
    return acts.stream()
        .filter(act -> act.story() != Script.NO_STORY && act.story() < 1000)
        .filter(act -> act.at().isBefore(until))
        .map(Act::toString)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 8, 9, 13, 17, 18, 23})
  void atAnyHourTheScriptEndsNowAndSomethingIsFresh(int hours) {
    Instant now = Hours.at(Hours.dayOf(NOW), hours, 10);
    List<Act> acts = Script.upTo(now, Script.SEED);
    assertTrue(acts.stream().noneMatch(act -> act.at().isAfter(now)));
    assertTrue(
        acts.stream()
            .anyMatch(
                act ->
                    act.name().equals("register")
                        && act.at().isAfter(now.minus(Duration.ofMinutes(15)))));
    assertTrue(acts.get(0).at().isAfter(Script.beginning(now)));
  }

  @Test
  void situationsAreOfEveryCategoryAndCause() {
    List<Situation> all = Situation.all();
    assertTrue(all.size() >= 60);
    assertEquals(
        DemoTable.read("categories").stream().map(it -> it.getField("code")).collect(toSet()),
        all.stream().map(Situation::category).collect(toSet()));
    assertEquals(
        Set.copyOf(Arrays.asList(Cause.values())),
        all.stream().map(Situation::cause).collect(toSet()));
  }

  @Test
  void whoeverTriesTheProductMeetsNobodysPast() {
    List<Owner> owners = Owner.of("GD01");
    assertFalse(owners.isEmpty());
    assertTrue(owners.stream().allMatch(it -> it.unit().matches("[25]-.*")));
    assertTrue(owners.stream().allMatch(it -> it.phone().compareTo("13800000100") > 0));
  }
}
