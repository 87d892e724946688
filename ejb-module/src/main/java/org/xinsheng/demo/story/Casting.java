package org.xinsheng.demo.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whose matter it is. Nobody raises the same category twice, neither by telephone number nor by
 * unit: history repeats itself nowhere (SEV-10, INT-15).
 */
final class Casting {

  record Part(Owner owner, Situation matter) {}

  private final List<Owner> owners;
  private final List<Situation> matters;
  private final Set<String> raised = new HashSet<>();

  Casting(Cast cast, Dice dice) {
    owners = new ArrayList<>(dice.shuffled(Owner.of(cast.office())));
    matters = new ArrayList<>(dice.shuffled(Situation.all()));
  }

  /** The matter that was not heard for longest, of the owner who was. */
  Part next(Predicate<Situation> fits) {
    Situation matter = matters.stream().filter(fits).findFirst().orElseThrow();
    Owner owner = owners.stream().filter(it -> isNew(it, matter)).findFirst().orElseThrow();
    raised.add(owner.phone() + matter.category());
    raised.add(owner.unit() + matter.category());
    toTheEnd(matters, matter);
    toTheEnd(owners, owner);
    return new Part(owner, matter);
  }

  private boolean isNew(Owner owner, Situation matter) {
    return !raised.contains(owner.phone() + matter.category())
        && !raised.contains(owner.unit() + matter.category());
  }

  private static <T> void toTheEnd(List<T> list, T one) {
    list.remove(one);
    list.add(one);
  }
}
