package org.xinsheng.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.shared.Relation.ASSIGNEE;
import static org.xinsheng.shared.Relation.FIRST_CONTACT;
import static org.xinsheng.shared.Relation.HANDLER;
import static org.xinsheng.shared.Role.BRANCH_GENERAL_MANAGER;
import static org.xinsheng.shared.Role.CHIEF_STEWARD;
import static org.xinsheng.shared.Role.CUSTOMER_SERVICE;
import static org.xinsheng.shared.Role.DEPARTMENT_HEAD;
import static org.xinsheng.shared.Role.GENERAL_MANAGER;
import static org.xinsheng.shared.Role.HEAD_STEWARD;
import static org.xinsheng.shared.Role.OFFICE_MANAGER;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinsheng.Rule;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Post;
import org.xinsheng.shared.Relation;
import org.xinsheng.shared.Rights;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.Source;

/** Act × severity × relation × post × office: who may, and which rule says so. */
@Rule("HD-15")
@Rule("SEV-5")
@Rule("SEV-9")
@Rule("INT-3")
@Rule("HD-11")
class ComplaintRightsTest {

  private static final long ME = 77;
  private static final Place HERE = new Place(1L, 11L, 111L, 7L);

  private static final Set<Role> HEAD_UP =
      EnumSet.of(
          HEAD_STEWARD, CHIEF_STEWARD, OFFICE_MANAGER, BRANCH_GENERAL_MANAGER, GENERAL_MANAGER);
  private static final Set<Role> CHIEF_UP =
      EnumSet.of(CHIEF_STEWARD, OFFICE_MANAGER, BRANCH_GENERAL_MANAGER, GENERAL_MANAGER);

  private record Granted(Set<Relation> relations, Set<Role> roles, String rule) {}

  private static Granted to(String rule, Set<Role> roles, Relation... relations) {
    return new Granted(Set.of(relations), roles, rule);
  }

  private static Set<Role> and(Set<Role> roles, Role more) {
    Set<Role> all = EnumSet.copyOf(roles);
    all.add(more);
    return all;
  }

  /** HD-15 and its companions, written down a second time. */
  private static Granted granted(ComplaintAct act, Severity severity) {
    return switch (act) {
      case REPLY -> to("HD-15", Set.of(CUSTOMER_SERVICE), HANDLER, FIRST_CONTACT, ASSIGNEE);
      case RESULT ->
          switch (severity) {
            case MAJOR -> to("HD-15", Set.of(CHIEF_STEWARD), HANDLER);
            case IMPORTANT -> to("HD-15", Set.of(), HANDLER, ASSIGNEE);
            case GENERAL -> to("HD-15", Set.of(), HANDLER, ASSIGNEE, FIRST_CONTACT);
          };
      case CLASSIFICATION -> to("INT-18", HEAD_UP, FIRST_CONTACT);
      case VALIDITY -> to("HD-15", HEAD_UP, HANDLER);
      case MAJOR_ANSWER -> to("SEV-10", HEAD_UP, HANDLER, FIRST_CONTACT);
      case LOSS -> to("HD-15", Set.of(DEPARTMENT_HEAD), HANDLER, FIRST_CONTACT);
      case RAISE -> to("HD-15", HEAD_UP, HANDLER, FIRST_CONTACT);
      case LOWER -> severity == Severity.MAJOR ? to("SEV-9", CHIEF_UP) : to("SEV-5", HEAD_UP);
      case CONVERSION ->
          severity == Severity.MAJOR
              ? to("SEV-9", CHIEF_UP)
              : to("INT-1", and(HEAD_UP, CUSTOMER_SERVICE), HANDLER, FIRST_CONTACT);
      case SUPERIOR_REPORT, CLOSURE -> to("HD-15", and(HEAD_UP, CUSTOMER_SERVICE), HANDLER);
      case FIRST_CONTACT -> to("INT-3", HEAD_UP);
      case LINK -> to("HD-15", and(HEAD_UP, CUSTOMER_SERVICE), HANDLER, FIRST_CONTACT, ASSIGNEE);
      case ASSIGNMENT, ESCALATION, MEETING, CONTACT ->
          to("HD-15", HEAD_UP, HANDLER, FIRST_CONTACT, ASSIGNEE);
      case FINAL_DECISION -> to("HD-12", Set.of(CHIEF_STEWARD));
      case WITHDRAWAL -> to("HD-15", Set.of(CUSTOMER_SERVICE), HANDLER, FIRST_CONTACT);
      case ACCEPTANCE, ANSWER, RETURN -> to("INT-19", Set.of(), ASSIGNEE);
      case HANDLER, FOLLOW_UP_BY -> to("HD-13", Set.of(OFFICE_MANAGER));
      case EFFECT_CHECK -> to("HD-11", Set.of(OFFICE_MANAGER));
      case CONCLUSION -> to("HD-15", Set.of(OFFICE_MANAGER));
      case CONSENT -> to("FU-8", Set.of(BRANCH_GENERAL_MANAGER));
      case EXTENSION -> to("HD-15", Set.of(), HANDLER);
      case REGISTER, FOLLOW_UP, EXTENSION_DECISION, CHASE, TAKE ->
          throw new IllegalArgumentException("decided elsewhere");
    };
  }

  static Stream<Arguments> everyActAndSeverity() {
    return EnumSet.complementOf(
            EnumSet.of(
                ComplaintAct.REGISTER,
                ComplaintAct.FOLLOW_UP,
                ComplaintAct.EXTENSION_DECISION,
                ComplaintAct.CHASE,
                ComplaintAct.TAKE))
        .stream()
        .flatMap(act -> Stream.of(Severity.values()).map(it -> Arguments.of(act, it)));
  }

  private static Actor actor(Post... posts) {
    return new Actor(ME, "me", "我", 1L, 11L, null, List.of(posts), Set.of(), Source.PAGE);
  }

  private static Post office(Role role, long office) {
    return new Post(role, 1L, office, null, null);
  }

  private static boolean may(ComplaintAct act, Severity severity, Actor actor, Involved record) {
    return Rights.may(actor, ComplaintRights.of(act, severity).permission(), record);
  }

  private static Involved with(Map<Relation, Set<Long>> people) {
    return new Involved(HERE, people);
  }

  @ParameterizedTest
  @MethodSource("everyActAndSeverity")
  void everyPostMayOrMayNotInItsOwnOfficeAndNeverInAnother(ComplaintAct act, Severity severity) {
    Granted granted = granted(act, severity);
    Involved record = with(Map.of());
    for (Role role : Role.values()) {
      String cell = act + " " + severity + " " + role;
      boolean expected = granted.roles().contains(role);
      assertEquals(expected, may(act, severity, actor(office(role, 11)), record), cell);
      assertFalse(may(act, severity, actor(office(role, 12)), record), cell + " elsewhere");
      Actor branch = actor(new Post(role, 1L, null, null, null));
      assertEquals(expected, may(act, severity, branch, record), cell + " of the branch");
      Actor otherBranch = actor(new Post(role, 2L, null, null, null));
      assertFalse(may(act, severity, otherBranch, record), cell + " of another branch");
      Actor company = actor(new Post(role, null, null, null, null));
      assertEquals(expected, may(act, severity, company, record), cell + " of the company");
    }
  }

  @ParameterizedTest
  @MethodSource("everyActAndSeverity")
  void everyRelationMayOrMayNot(ComplaintAct act, Severity severity) {
    Granted granted = granted(act, severity);
    for (Relation relation : Relation.values()) {
      String cell = act + " " + severity + " " + relation;
      Involved mine = with(Map.of(relation, Set.of(ME, 5L)));
      Involved anothers = with(Map.of(relation, Set.of(5L)));
      assertEquals(granted.relations().contains(relation), may(act, severity, actor(), mine), cell);
      assertFalse(may(act, severity, actor(), anothers), cell);
    }
  }

  @ParameterizedTest
  @MethodSource("everyActAndSeverity")
  void aRefusalNamesTheRuleThatGrants(ComplaintAct act, Severity severity) {
    var right = ComplaintRights.of(act, severity);
    NotAllowed refusal =
        assertThrows(
            NotAllowed.class,
            () -> Rights.require(actor(), right.permission(), with(Map.of()), right.rule(), act));
    assertEquals(Optional.of(granted(act, severity).rule()), refusal.rule());
  }

  @ParameterizedTest
  @MethodSource("everyActAndSeverity")
  void aDeputyMayWhatTheAbsentMay(ComplaintAct act, Severity severity) {
    for (Role role : granted(act, severity).roles()) {
      Post deputy = new Post(role, 1L, 11L, null, "陈立");
      assertTrue(may(act, severity, actor(deputy), with(Map.of())), role::name);
    }
  }

  @Test
  void aDepartmentHeadRecordsTheLossOfTheOwnDepartmentOnly() {
    Actor own = actor(new Post(DEPARTMENT_HEAD, 1L, 11L, 7L, null));
    Actor other = actor(new Post(DEPARTMENT_HEAD, 1L, 11L, 8L, null));
    assertTrue(may(ComplaintAct.LOSS, Severity.GENERAL, own, with(Map.of())));
    assertFalse(may(ComplaintAct.LOSS, Severity.GENERAL, other, with(Map.of())));
  }

  @Test
  @Rule("HD-13")
  void thePersonComplainedAboutIsBarredFromTheseActs() {
    assertEquals(
        EnumSet.of(
            ComplaintAct.TAKE,
            ComplaintAct.CLASSIFICATION,
            ComplaintAct.REPLY,
            ComplaintAct.RESULT,
            ComplaintAct.VALIDITY,
            ComplaintAct.MAJOR_ANSWER,
            ComplaintAct.LOWER,
            ComplaintAct.ASSIGNMENT,
            ComplaintAct.ACCEPTANCE,
            ComplaintAct.ANSWER,
            ComplaintAct.RETURN,
            ComplaintAct.MEETING,
            ComplaintAct.CONTACT,
            ComplaintAct.EXTENSION,
            ComplaintAct.EXTENSION_DECISION,
            ComplaintAct.FINAL_DECISION,
            ComplaintAct.CONCLUSION,
            ComplaintAct.CONSENT,
            ComplaintAct.WITHDRAWAL,
            ComplaintAct.EFFECT_CHECK,
            ComplaintAct.CONVERSION,
            ComplaintAct.CLOSURE),
        EnumSet.copyOf(
            Stream.of(ComplaintAct.values())
                .filter(ComplaintAct::isBarredToThePersonComplainedAbout)
                .toList()));
  }

  @Test
  @Rule("X-3")
  void thePhoneIsClearForThoseWhoHandleOrCall() {
    Complaint complaint = ComplaintFixture.important();
    Set<Role> readers =
        EnumSet.of(
            CUSTOMER_SERVICE,
            Role.DUTY_OFFICER,
            Role.OFFICE_ASSISTANT,
            HEAD_STEWARD,
            CHIEF_STEWARD,
            OFFICE_MANAGER,
            BRANCH_GENERAL_MANAGER,
            GENERAL_MANAGER);
    for (Role role : Role.values()) {
      assertEquals(readers.contains(role), reads(actor(office(role, 11)), complaint), role::name);
      assertFalse(reads(actor(office(role, 12)), complaint), role::name);
    }
    Actor firstContact = ComplaintFixture.person(ComplaintFixture.LI.id());
    Actor handler = ComplaintFixture.person(ComplaintFixture.HUANG.id());
    assertTrue(reads(firstContact, complaint));
    assertTrue(reads(handler, complaint));
    Complaint aboutMe = ComplaintFixture.about(actor());
    assertFalse(reads(actor(office(OFFICE_MANAGER, 11)), aboutMe));
  }

  private static boolean reads(Actor actor, Complaint complaint) {
    return PhoneReaders.include(actor, complaint, complaint.involved());
  }
}
