package org.xinsheng.organisation.domain;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The units of a new estate, by building, entrance, floor and room on the floor (ORG-1): building
 * 3, entrance 1, floor 12 and room 2 make {@code 3-1-1202}.
 *
 * @param buildings as they are called, such as 3 or A
 * @param entrances of every building; 0 where buildings have none, which makes {@code 3-1202}
 * @param lowest floor, 1 or higher
 * @param highest floor, inclusive
 * @param rooms on every floor, 1 to 99
 * @param left floors that do not exist, such as 4 and 13
 */
public record UnitSeries(
    List<String> buildings, int entrances, int lowest, int highest, int rooms, Set<Integer> left)
    implements Serializable {

  /** So many at once, inclusive. */
  public static final int MOST = 10_000;

  public static final int MOST_FLOORS = 200;
  public static final int MOST_ROOMS = 99;
  public static final int MOST_ENTRANCES = 50;
  public static final int MOST_BUILDINGS = 200;

  public UnitSeries {
    buildings = List.copyOf(buildings);
    left = Set.copyOf(left);
  }

  /** How many units it makes. */
  public long size() {
    long floors = highest - lowest + 1L - left.stream().filter(this::isWithin).count();
    return new LinkedHashSet<>(buildings).size() * Math.max(1L, entrances) * floors * rooms;
  }

  private boolean isWithin(int floor) {
    return floor >= lowest && floor <= highest;
  }

  /** Every unit once, building by building from the lowest floor up. */
  public List<UnitText> units() {
    Set<UnitText> units = new LinkedHashSet<>();
    for (String building : buildings) {
      if (entrances == 0) {
        rooms(building, units);
      }
      for (int entrance = 1; entrance <= entrances; entrance++) {
        rooms(building + "-" + entrance, units);
      }
    }
    return new ArrayList<>(units);
  }

  private void rooms(String within, Set<UnitText> units) {
    for (int floor = lowest; floor <= highest; floor++) {
      for (int room = 1; room <= rooms && !left.contains(floor); room++) {
        units.add(new UnitText("%s-%d%02d".formatted(within, floor, room)));
      }
    }
  }
}
