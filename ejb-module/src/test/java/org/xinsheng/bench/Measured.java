package org.xinsheng.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one use case did.
 *
 * @param usual milliseconds of its last run, nothing recorded; 0 where it ran only once
 * @param failure why it could not run, null if it did
 */
record Measured(UseCase useCase, List<Watch.Seen> seen, double usual, String failure) {

  static Measured of(UseCase useCase, Stage stage) {
    stage.act(useCase.reader());
    try {
      if (useCase.isByWords()) {
        useCase.work().run();
      }
      List<Watch.Seen> seen = stage.watch().during(useCase.work());
      return new Measured(useCase, seen, usual(useCase), null);
    } catch (RuntimeException e) {
      return new Measured(useCase, List.of(), 0, e.toString());
    }
  }

  private static double usual(UseCase useCase) {
    double usual = 0;
    for (int i = 0; i < useCase.again(); i++) {
      long start = System.nanoTime();
      useCase.work().run();
      usual = (System.nanoTime() - start) / 1e6;
    }
    return usual;
  }

  Optional<Watch.Seen> dearest() {
    return seen.stream()
        .filter(it -> it.plan() != null)
        .max(Comparator.comparingLong(it -> it.plan().buffers()));
  }

  long buffers() {
    return seen.stream().filter(it -> it.plan() != null).mapToLong(it -> it.plan().buffers()).sum();
  }

  double millis() {
    return seen.stream()
        .filter(it -> it.plan() != null)
        .mapToDouble(it -> it.plan().millis())
        .sum();
  }

  /** Empty where all is well. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (failure != null) {
      faults.add(failure);
    }
    if (useCase.isByWords() && millis() > UseCase.WORDS) {
      faults.add("%.0f ms, %.0f are the bound".formatted(millis(), UseCase.WORDS));
    }
    for (Watch.Seen one : seen) {
      if (one.plan() != null) {
        one.plan().readWhole().forEach(table -> faults.add("reads all of " + table));
        if (one.plan().buffers() > useCase.most()) {
          faults.add(one.plan().buffers() + " buffers, " + useCase.most() + " are the bound");
        }
      }
    }
    return faults;
  }
}
