package org.xinsheng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the direction of all arrows, and proves that the rules which hold it can fail. */
class ArchitectureTest {

  private static final String PLANTED = Architecture.ROOT + ".planted";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(Architecture.ROOT);

  private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

  private static final Architecture RULES = new Architecture(Architecture.ROOT);

  @ParameterizedTest
  @EnumSource
  void arrowsPointOneWay(Capability capability) {
    RULES.arrows(capability).allowEmptyShould(true).check(PRODUCT);
  }

  @ParameterizedTest
  @EnumSource
  void theDomainIsPlainJava(Capability capability) {
    RULES.plainDomain(capability).allowEmptyShould(true).check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource
  void rule(ArchRule rule) {
    rule.check(PRODUCT);
  }

  static Stream<ArchRule> rule() {
    return RULES.everywhere();
  }

  /** A misspelt package name would make a rule that nothing can break. */
  @Test
  void everyLandedCapabilityHasClasses() {
    Set<String> existing = existing();
    for (Capability capability : Capability.landed()) {
      String name = capability.packageIn(Architecture.ROOT);
      assertTrue(existing.contains(name), name + " has no classes");
    }
  }

  @Test
  void everyPackageIsACapability() {
    Set<String> unknown = existing();
    Arrays.stream(Capability.values())
        .map(capability -> capability.packageIn(Architecture.ROOT))
        .forEach(unknown::remove);
    assertEquals(Set.of(), unknown, "to be listed in Capability, with their arrows");
  }

  @Test
  void arrowsOfTheListHaveNoCycle() {
    for (Capability capability : Capability.values()) {
      for (Capability other : capability.mayUse()) {
        assertTrue(
            other == capability || !other.mayUse().contains(capability),
            capability + " and " + other + " may use each other");
      }
    }
  }

  @ParameterizedTest
  @MethodSource
  void aPlantedViolationFails(ArchRule rule) {
    AssertionError failure = assertThrows(AssertionError.class, () -> rule.check(VIOLATIONS));
    assertTrue(failure.getMessage().contains(PLANTED), failure.getMessage());
  }

  static Stream<ArchRule> aPlantedViolationFails() {
    Architecture planted = new Architecture(PLANTED);
    return Stream.concat(
        Stream.of(planted.arrows(Capability.DEADLINE), planted.plainDomain(Capability.DEADLINE)),
        planted.everywhere());
  }

  /** Servers look enterprise beans up by their simple names. */
  @Test
  void noTwoEnterpriseBeansShareAName() {
    assertEquals(Set.of(), sharedNames(PRODUCT));
    assertEquals(Set.of("Doubled"), sharedNames(VIOLATIONS), "planted twice");
  }

  private static Set<String> sharedNames(JavaClasses classes) {
    return classes.stream()
        .filter(Architecture.areBeans())
        .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(it -> it.getValue() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Test
  void thePlantedViolationsAreNotPartOfTheProduct() {
    assertFalse(PRODUCT.stream().anyMatch(type -> type.getPackageName().startsWith(PLANTED)));
  }

  private static Set<String> existing() {
    return PRODUCT.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith(Architecture.ROOT + "."))
        .map(name -> name.split("\\."))
        .map(parts -> String.join(".", Arrays.asList(parts).subList(0, 3)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
