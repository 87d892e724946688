package org.xinsheng.nonconformity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.meeting.domain.Minutes;
import org.xinsheng.nonconformity.domain.Raised;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.nonconformity.domain.SlipContent;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Post;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** What a new slip says: what is written, else what its complaint knows already (NCR-1). */
@ApplicationScoped
class Drafts {

  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;
  @Inject private RoleHolders holders;
  @Inject private SlipPolicies policies;
  @Inject private SlipMeetings meetings;

  /** Directly, without a complaint. */
  Raised raised(NewSlip input, Actor actor, Instant now) {
    OfficeRow office =
        offices
            .byCode(input.office())
            .filter(Scope.of(actor)::reaches)
            .orElseThrow(() -> new NotFound("office", input.office()));
    StaffRow person = colleague(input.responsible(), office.id());
    Long department =
        department(input.department(), office.id())
            .or(() -> led(actor, office))
            .or(() -> Optional.ofNullable(person).map(StaffRow::departmentId))
            .orElse(null);
    Place place = new Place(office.branchId(), office.id(), null, department);
    SlipContent content =
        content(
            input.nonconformity(),
            input.causeAnalysis(),
            input.correctiveMeasure(),
            executor(person, place, now),
            input.executionDueAt());
    return new Raised(
        place, null, null, content, orNone(input.lossAmount()), policies.at(now).version());
  }

  /** The department that the actor heads: it fills its own slips. */
  private static Optional<Long> led(Actor actor, OfficeRow office) {
    return actor.posts().stream()
        .filter(it -> it.role() == Role.DEPARTMENT_HEAD && office.id().equals(it.officeId()))
        .map(Post::departmentId)
        .findFirst();
  }

  /**
   * @throws RuleViolation NCR-1 where the complaint proved to be unfounded
   */
  Raised raised(NewSlip input, Complaint complaint, Instant now) {
    requireFounded(complaint);
    Long office = complaint.place().officeId();
    if (!NewSlip.isBlank(input.office()) && !offices.byId(office).code().equals(input.office())) {
      throw new InvalidInput("office", Message.of("refusal.slipOfOtherOffice", complaint.number()));
    }
    StaffRow person = colleague(input.responsible(), office);
    Long department =
        department(input.department(), office)
            .or(() -> Optional.ofNullable(complaint.subjectDepartmentId()))
            .or(() -> offices.department(office, complaint.category()).map(DepartmentRow::id))
            .or(() -> Optional.ofNullable(person).map(StaffRow::departmentId))
            .orElse(null);
    Place of = complaint.place();
    Place place = new Place(of.branchId(), office, of.zoneId(), department);
    Minutes met = meetings.newestAbout(complaint).orElse(null);
    SlipContent content =
        content(
            orElse(input.nonconformity(), complaint.content()),
            orElse(input.causeAnalysis(), met == null ? null : met.analysis()),
            orElse(input.correctiveMeasure(), met == null ? null : met.decision()),
            executor(person, place, now),
            input.executionDueAt());
    return new Raised(
        place,
        complaint.ref(),
        complaint.category(),
        content,
        atLeast(orNone(input.lossAmount()), complaint),
        policies.at(now).version());
  }

  private static void requireFounded(Complaint complaint) {
    if (complaint.validity() == Validity.INVALID) {
      throw RuleViolation.at("complaint", "NCR-1", Message.of("refusal.slipOfInvalid"));
    }
  }

  /** What a draft says from now on; null stays what it is where nothing else makes sense. */
  SlipContent written(Slip slip, NewSlip input) {
    StaffRow person = colleague(input.responsible(), slip.place().officeId());
    return content(
        input.nonconformity(),
        input.causeAnalysis(),
        input.correctiveMeasure(),
        person == null ? slip.content().responsibleId() : person.id(),
        input.executionDueAt());
  }

  private static SlipContent content(
      String nonconformity, String cause, String measure, Long responsible, Instant due) {
    return new SlipContent(
        nonconformity,
        cause,
        measure,
        responsible,
        due == null ? null : due.truncatedTo(ChronoUnit.MILLIS));
  }

  /** A slip's loss is never below its complaint's (NCR-4). */
  static Money atLeast(Money amount, Complaint complaint) {
    boolean below =
        complaint != null && complaint.loss() != null && complaint.loss().isMoreThan(amount);
    return below ? complaint.loss() : amount;
  }

  private static Money orNone(Money amount) {
    return amount == null ? Money.ZERO : amount;
  }

  private static String orElse(String written, String known) {
    return NewSlip.isBlank(written) ? known : written;
  }

  /** Somebody of the office, or of the branch or company above it; null where nobody is named. */
  StaffRow colleague(String username, Long officeId) {
    return colleague("responsible", username, officeId);
  }

  StaffRow colleague(String field, String username, Long officeId) {
    return NewSlip.isBlank(username)
        ? null
        : staff
            .byUsername(username.strip())
            .filter(StaffRow::active)
            .filter(it -> it.officeId() == null || it.officeId().equals(officeId))
            .orElseThrow(() -> new InvalidInput(field, Message.of("refusal.unknown", username)));
  }

  private Optional<Long> department(String code, Long officeId) {
    return NewSlip.isBlank(code)
        ? Optional.empty()
        : Optional.of(
            offices
                .department(officeId, code.strip())
                .map(DepartmentRow::id)
                .orElseThrow(
                    () -> new InvalidInput("department", Message.of("refusal.unknown", code))));
  }

  private Long executor(StaffRow named, Place place, Instant now) {
    if (named != null) {
      return named.id();
    }
    return place.departmentId() == null
        ? null
        : holders
            .posts(List.of(Role.DEPARTMENT_HEAD), place, now)
            .get(Role.DEPARTMENT_HEAD)
            .stream()
            .findFirst()
            .map(it -> it.staffId())
            .orElse(null);
  }
}
