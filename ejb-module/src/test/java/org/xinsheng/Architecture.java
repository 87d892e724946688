package org.xinsheng;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.DependsOn;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.platform.ProductClock;

/**
 * The rules on the architecture, for any root package, so that a planted violation can prove that
 * they bite.
 */
final class Architecture {

  static final String ROOT = "org.xinsheng";

  private static final List<Class<? extends Annotation>> BEANS =
      List.of(Stateless.class, Stateful.class, Singleton.class, MessageDriven.class);

  /** They keep what others say as JSON text; reading and writing it needs no server. */
  private static final Set<Capability> TEXT_KEEPERS =
      EnumSet.of(Capability.AUDIT, Capability.NOTIFICATION);

  private static final String[] JSON = {"jakarta.json.."};
  private static final String[] NOTHING = {};

  private final String root;

  Architecture(String root) {
    this.root = root;
  }

  ArchRule arrows(Capability capability) {
    return noClasses()
        .that()
        .resideInAPackage(capability.in(root))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Capability.packages(capability.mayNotUse().stream(), root))
        .because("arrows between capabilities point one way: see Capability");
  }

  ArchRule noCycles() {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a capability can be read, tested and changed without those that use it");
  }

  ArchRule plainDomain(Capability capability) {
    String[] domains =
        capability.mayUse().stream().map(one -> one.domainIn(root)).toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(capability.domainIn(root))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "jakarta.persistence..", root + ".shared")
                .or(resideInAnyPackage(TEXT_KEEPERS.contains(capability) ? JSON : NOTHING))
                .or(resideInAnyPackage(domains)))
        .because("rules are plain Java: they run without a server, in tests and in one's head");
  }

  ArchRule timersOnlyCallSweeps() {
    return classes()
        .that()
        .haveSimpleNameEndingWith("Timer")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "jakarta..", root + ".shared..").or(named("Sweep")))
        .because("a timer says when, a sweep says what: the sweep runs without any timer");
  }

  ArchRule sweepsAreOpen() {
    return noClasses()
        .that()
        .haveSimpleNameEndingWith("Sweep")
        .should()
        .beAnnotatedWith(RolesAllowed.class)
        .because("timers have no role and cannot call what asks for one");
  }

  ArchRule timersAreNotPersistent() {
    return methods()
        .that()
        .areAnnotatedWith(Schedule.class)
        .should()
        .beAnnotatedWith(
            describe(
                "@Schedule(persistent = false)",
                annotation ->
                    annotation.getRawType().isEquivalentTo(Schedule.class)
                        && Boolean.FALSE.equals(annotation.get("persistent").orElse(true))))
        .because("persistent timers are lost with the data grid; the rows carry the state");
  }

  ArchRule beansArePublic() {
    return classes()
        .that(areBeans())
        .should()
        .bePublic()
        .because("an enterprise bean that is not public breaks the deployment");
  }

  ArchRule nothingStartsBeforeTheMigrations() {
    return classes()
        .that(startByThemselves())
        .and()
        .doNotHaveSimpleName("Migrations")
        .should(be(afterTheMigrations()))
        .because("whatever starts by itself would find yesterday's schema, or none");
  }

  ArchRule queriesAnswerNoEntities() {
    return noMethods()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Queries")
        .and()
        .arePublic()
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.have(
                describe("an entity in the return type", Architecture::answersAnEntity)))
        .because("lists read rows: an entity in a table loads and locks what nobody asked for");
  }

  ArchRule entitiesHaveNoSetters() {
    return noMethods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .should()
        .haveNameMatching("set[A-Z].*")
        .because("an entity changes by verbs that keep its rules");
  }

  ArchRule timeIsAParameter() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..domain..")
        .should()
        .callMethod(Instant.class, "now")
        .because("the domain takes the time as a parameter; only desks and sweeps ask the clock");
  }

  ArchRule namesSayWhatAThingIs() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO|Info)")
        .because("such a name says nothing; the glossary has better ones");
  }

  private DescribedPredicate<JavaClass> named(String ending) {
    return resideInAPackage(root + "..")
        .and(describe("named …" + ending, type -> type.getSimpleName().endsWith(ending)));
  }

  static DescribedPredicate<JavaClass> areBeans() {
    return describe("are enterprise beans", type -> BEANS.stream().anyMatch(type::isAnnotatedWith));
  }

  private static DescribedPredicate<JavaClass> startByThemselves() {
    return describe(
        "start by themselves",
        type ->
            type.isAnnotatedWith(Startup.class)
                || type.getMethods().stream()
                    .anyMatch(method -> method.isAnnotatedWith(Schedule.class)));
  }

  private static DescribedPredicate<JavaClass> afterTheMigrations() {
    return describe(
        "@DependsOn(\"Migrations\")",
        type ->
            type.tryGetAnnotationOfType(DependsOn.class)
                .map(DependsOn::value)
                .map(Arrays::asList)
                .orElse(List.of())
                .contains("Migrations"));
  }

  private static boolean answersAnEntity(JavaMethod method) {
    return method.getReturnType().getAllInvolvedRawTypes().stream()
        .anyMatch(type -> type.isAnnotatedWith(Entity.class));
  }

  ArchRule onlyThePlayPretends() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(Capability.DEMO.in(root))
        .should()
        .callMethod(CurrentActor.class, "is", Actor.class)
        .orShould()
        .callMethod(ProductClock.class, "standAt", Instant.class)
        .because("people act for themselves and now; but the demo's past is played");
  }

  Stream<ArchRule> everywhere() {
    return Stream.of(
        noCycles(),
        timersOnlyCallSweeps(),
        sweepsAreOpen(),
        timersAreNotPersistent(),
        beansArePublic(),
        nothingStartsBeforeTheMigrations(),
        queriesAnswerNoEntities(),
        entitiesHaveNoSetters(),
        timeIsAParameter(),
        namesSayWhatAThingIs(),
        onlyThePlayPretends());
  }
}
