package org.xinsheng.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinsheng.shared.Sweep;
import org.xinsheng.web.planted.NosyResource;

/** Pages and resources go through desks and queries, and through nothing else. */
class WebArchitectureTest {

  private static final String WEB = "org.xinsheng.web";
  private static final String PLANTED = WEB + ".planted";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(WEB);

  private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

  static Stream<ArchRule> rules() {
    return Stream.of(
        noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Sweep.class)
            .because("sweeps ask nobody's rights: only timers and the demo clock start them"),
        noClasses()
            .should()
            .dependOnClassesThat(areEntities())
            .because(
                "an entity outside its transaction is a lie; rows and views are made for this"),
        noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("data come from desks and queries, which ask for rights"),
        noClasses()
            .should()
            .beAnnotatedWith(Stateless.class)
            .because("use cases live in the business module, where pages and API share them"),
        classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .bePublic()
            .because("the server finds no resource that is not public"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(ArchRule rule) {
    rule.check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aPlantedViolationFails(ArchRule rule) {
    AssertionError failure = assertThrows(AssertionError.class, () -> rule.check(VIOLATIONS));
    assertTrue(failure.getMessage().contains(PLANTED), failure.getMessage());
  }

  @Test
  void thePackageIsNotEmptyAndTheViolationsAreNotPartOfIt() {
    assertFalse(PRODUCT.isEmpty());
    assertFalse(PRODUCT.contain(NosyResource.class));
  }

  private static DescribedPredicate<JavaClass> areEntities() {
    return DescribedPredicate.describe("are entities", type -> type.isAnnotatedWith(Entity.class));
  }
}
