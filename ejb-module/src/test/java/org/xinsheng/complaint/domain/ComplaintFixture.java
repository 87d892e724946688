package org.xinsheng.complaint.domain;

import static org.xinsheng.shared.Role.CHIEF_STEWARD;
import static org.xinsheng.shared.Role.CUSTOMER_SERVICE;
import static org.xinsheng.shared.Role.HEAD_STEWARD;
import static org.xinsheng.shared.Role.OFFICE_MANAGER;
import static org.xinsheng.shared.Role.STEWARD;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Superior;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Post;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.Source;
import org.xinsheng.wiring.SettableClock;

/** Complaints by name: all received on Monday at 09:15 by 李婷 in the first office. */
public final class ComplaintFixture {

  public static final Instant RECEIVED = SettableClock.START;
  public static final Place PLACE = new Place(1L, 11L, 111L, null);

  public static final Actor LI = person(1, CUSTOMER_SERVICE);
  public static final Actor ZHOU = person(2, CUSTOMER_SERVICE);
  public static final Actor HUANG = person(3, HEAD_STEWARD);
  public static final Actor CHEN = person(4, CHIEF_STEWARD);
  public static final Actor LIN = person(5, OFFICE_MANAGER);
  public static final Actor LIANG = person(6, STEWARD);

  private static final AtomicLong IDS = new AtomicLong(5000);

  private ComplaintFixture() {}

  /** Somebody of the first office who holds these posts there. */
  public static Actor person(long id, Role... roles) {
    List<Post> posts = Stream.of(roles).map(role -> new Post(role, 1L, 11L, null, null)).toList();
    return new Actor(id, "staff" + id, "同事" + id, 1L, 11L, null, posts, Set.of(), Source.PAGE);
  }

  public static Taken taken(Severity severity) {
    return new Taken(severity);
  }

  public static Complaint general() {
    return taken(Severity.GENERAL).complaint();
  }

  public static Complaint important() {
    return taken(Severity.IMPORTANT).complaint();
  }

  public static Complaint major() {
    return taken(Severity.MAJOR).complaint();
  }

  public static Complaint fromSuperior() {
    return taken(Severity.IMPORTANT).forwarded().complaint();
  }

  public static Complaint about(Actor person) {
    return taken(Severity.IMPORTANT).about(person.id()).complaint();
  }

  /** An important complaint in this state, where need be put there behind the verbs' back. */
  public static Complaint in(ComplaintStatus status) {
    Complaint complaint = important();
    set(complaint, "status", status);
    return complaint;
  }

  /**
   * @param state null where the office registered it
   */
  public static void fromTheWeb(Complaint complaint, WebState state) {
    set(complaint, "webState", state);
  }

  /** Handled by its head steward, the result recorded an hour after receipt. */
  public static Complaint resolved() {
    Complaint complaint = important();
    resolve(complaint, RECEIVED.plusSeconds(3600));
    return complaint;
  }

  public static ComplaintResolved resolve(Complaint complaint, Instant at) {
    return complaint.resolve(explained(), HUANG, at, at);
  }

  /** Sent to a person by the head steward. */
  public static Assignment assigned(Complaint complaint, int number, Instant at) {
    return new Assignment(
        complaint.id(),
        number,
        new Assignee(null, LIANG.id()),
        "请处理",
        null,
        Promises.STANDARD,
        HUANG,
        at);
  }

  /** What suffices where the estate's rules were not understood. */
  public static Treatment explained() {
    return treatment(Cause.RULES_MISUNDERSTOOD, Set.of(ResultField.EXPLANATION), Money.ZERO);
  }

  public static Treatment compensated(String amount) {
    return treatment(
        Cause.STAFF_CAUSED_LOSS,
        Set.of(ResultField.EXPLANATION, ResultField.APOLOGY, ResultField.COMPENSATION),
        Money.of(amount));
  }

  /** A treatment that has these parts and no others. */
  public static Treatment treatment(Cause cause, Set<ResultField> parts, Money compensation) {
    return new Treatment(
        cause,
        "处理结果",
        "原因分析",
        "纠正措施",
        text(parts, ResultField.EXPLANATION),
        text(parts, ResultField.APOLOGY),
        text(parts, ResultField.REDONE_SERVICE),
        parts.contains(ResultField.COMPENSATION) ? compensation : null,
        text(parts, ResultField.REPAIR),
        text(parts, ResultField.RESOLVED_FOR_COMPLAINANT),
        text(parts, ResultField.THIRD_PARTY_CONTACT),
        text(parts, ResultField.IMPROVEMENT));
  }

  private static String text(Set<ResultField> parts, ResultField part) {
    return parts.contains(part) ? "有" : null;
  }

  /** Everything that a complaint remembers, to see that a refusal changed nothing. */
  public static Map<String, Object> memory(Complaint complaint) {
    Map<String, Object> memory = new TreeMap<>();
    fields(field -> !Modifier.isStatic(field.getModifiers()))
        .forEach(field -> memory.put(field.getName(), String.valueOf(read(field, complaint))));
    return memory;
  }

  private static void set(Complaint complaint, String name, Object value) {
    try {
      fields(field -> field.getName().equals(name)).get(0).set(complaint, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object read(Field field, Complaint complaint) {
    try {
      return field.get(complaint);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Field> fields(Predicate<Field> wanted) {
    List<Field> found =
        ReflectionSupport.findFields(Complaint.class, wanted, HierarchyTraversalMode.TOP_DOWN);
    found.forEach(field -> field.setAccessible(true));
    return found;
  }

  /** A registration in the making. */
  public static final class Taken {

    private final Severity severity;
    private Channel channel = Channel.HOTLINE;
    private Superior superior;
    private Long subject;
    private boolean bySteward;
    private Money loss;
    private Actor firstContact = LI;
    private Instant clocksStart = RECEIVED;
    private Long department;

    private Taken(Severity severity) {
      this.severity = severity;
    }

    public Taken forwarded() {
      channel = Channel.SUPERIOR;
      superior = new Superior("王主任", "街道办", "尽快处理", RECEIVED);
      return this;
    }

    public Taken about(Long staffId) {
      subject = staffId;
      return this;
    }

    public Taken about(Long staffId, Long departmentId) {
      department = departmentId;
      return about(staffId);
    }

    public Taken bySteward() {
      bySteward = true;
      firstContact = LIANG;
      return this;
    }

    public Taken loss(String amount) {
      loss = Money.of(amount);
      return this;
    }

    public Taken deferredUntil(Instant opening) {
      clocksStart = opening;
      return this;
    }

    private Long handler() {
      return switch (severity) {
        case GENERAL -> firstContact.id();
        case IMPORTANT -> HUANG.id();
        case MAJOR -> CHEN.id();
      };
    }

    private Criterion criterion() {
      return switch (severity) {
        case GENERAL -> Criterion.FACILITY_LIMIT;
        case IMPORTANT -> Criterion.SERVICE_AT_FAULT;
        case MAJOR -> Criterion.REPUTATION_DAMAGE;
      };
    }

    public Complaint complaint() {
      Complaint complaint = new Complaint(registration());
      long id = IDS.incrementAndGet();
      set(complaint, "id", id);
      complaint.numbered(ComplaintNumber.of("GD01", LocalDate.of(2026, 11, 23), id), firstContact);
      return complaint;
    }

    private Registration registration() {
      RegistrationFixture taken = new RegistrationFixture();
      taken.channel = channel;
      taken.superior = superior;
      taken.severity = severity;
      taken.criteria = Set.of(criterion());
      taken.subjectStaff = subject;
      taken.takenBySteward = bySteward;
      taken.loss = loss;
      taken.firstContact = firstContact.id();
      taken.handler = handler();
      taken.clocksStartAt = clocksStart;
      taken.place = new Place(1L, 11L, 111L, department);
      taken.reportedTo = Limits.STANDARD.of(severity).reports();
      return taken.registration();
    }
  }
}
