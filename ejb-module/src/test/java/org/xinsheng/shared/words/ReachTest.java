package org.xinsheng.shared.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReachTest {

  @Test
  void officesZonesAndEverywhereAreApart() {
    Set<Reach> all = new HashSet<>(List.of(Reach.ANYWHERE));
    for (long id = 1; id < 100; id++) {
      assertTrue(all.add(Reach.ofOffice(id)) && all.add(Reach.ofZone(id)), "id " + id);
    }
  }

  @Test
  void aPairIsAnotherNumberInAnotherReachAndTheOtherWayRound() {
    Set<Integer> numbers = new HashSet<>();
    for (Reach reach : List.of(Reach.ANYWHERE, Reach.ofOffice(1), Reach.ofZone(1))) {
      numbers.add(reach.token("电梯"));
      numbers.add(reach.token("梯电"));
    }
    assertEquals(6, numbers.size());
    assertTrue(numbers.stream().allMatch(it -> it >= 0), numbers.toString());
  }

  /** They are kept: a change of the reckoning would lose every word that was indexed before. */
  @Test
  void theNumbersStayWhatTheyAre() {
    assertEquals(
        List.of(500_743_781, 1_374_352_341, 1_289_373_521),
        List.of(
            Reach.ANYWHERE.token("电梯"),
            Reach.ofOffice(1).token("wi"),
            Reach.ofZone(9).token("🏠水")));
  }

  @Test
  void fewPairsOfCommonCharactersShareANumber() {
    int[] numbers =
        IntStream.range(0, 200_000)
            .map(it -> Reach.ANYWHERE.token(pair(0x4E00 + it % 3_000, 0x5B80 + it / 3_000)))
            .distinct()
            .toArray();
    assertTrue(numbers.length > 199_950, "different numbers: " + numbers.length);
  }

  private static String pair(int first, int second) {
    return Character.toString(first) + Character.toString(second);
  }
}
