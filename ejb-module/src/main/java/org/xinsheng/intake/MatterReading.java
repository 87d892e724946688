package org.xinsheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xinsheng.customer.Masking;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.deadline.DeadlineQueries;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.MatterAct;
import org.xinsheng.intake.domain.MatterPhoneShowing;
import org.xinsheng.intake.domain.TakenMatter;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Permission;
import org.xinsheng.shared.Relation;
import org.xinsheng.shared.Rights;
import org.xinsheng.shared.Role;

/** Shows what all kinds share, the phone only to those who have to do with the owner. */
@ApplicationScoped
public class MatterReading {

  private static final String SHOWN =
      """
      select count(p) from MatterPhoneShowing p
      where p.matterId = :id and p.staffId = :me and p.shownOn = :today
      """;

  /** Those who call the owner back, go there, or send somebody. */
  private static final Permission CLEAR =
      Permission.of(Relation.HANDLER, Relation.FIRST_CONTACT)
          .or(Role.CUSTOMER_SERVICE, Role.DUTY_OFFICER, Role.DUTY_FOREMAN, Role.OFFICE_ASSISTANT)
          .orUpFrom(Role.HEAD_STEWARD);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;
  @Inject private DeadlineQueries deadlines;
  @Inject private TakenMatters matters;
  @Inject private Conversions conversions;

  /** Whether the reader sees the owner's phone in full; that they did is recorded once a day. */
  public boolean showsPhone(TakenMatter matter, Actor reader) {
    boolean clear = Rights.may(reader, CLEAR, matter.involved());
    if (clear && matter.caller().phone() != null && !reader.is(matter.firstContactId())) {
      record(matter, reader);
    }
    return clear;
  }

  private void record(TakenMatter matter, Actor reader) {
    Instant now = clock.now();
    LocalDate today = offices.byId(matter.place().officeId()).time().dateOf(now);
    if (isRecorded(matter, reader, today)) {
      return;
    }
    matters.locked(matter.getClass(), matter.number().text(), reader);
    if (!isRecorded(matter, reader, today)) {
      em.persist(new MatterPhoneShowing(matter.id(), reader.id(), today));
      matters.tell(matter.phoneShown(reader, now));
    }
  }

  private boolean isRecorded(TakenMatter matter, Actor reader, LocalDate today) {
    return em.createQuery(SHOWN, Long.class)
            .setParameter("id", matter.id())
            .setParameter("me", reader.id())
            .setParameter("today", today)
            .getSingleResult()
        > 0;
  }

  /**
   * @param clear as {@link #showsPhone} said
   */
  public MatterFace face(TakenMatter matter, boolean clear) {
    OfficeRow office = offices.byId(matter.place().officeId());
    Map<Long, StaffRow> people =
        staff.byIds(Arrays.asList(matter.firstContactId(), matter.handlerId()));
    ConversionLinks links = conversions.links(matter.ref());
    return new MatterFace(
        matter.id(),
        matter.kind(),
        matter.number().text(),
        office.code(),
        office.time(),
        matter.status().name(),
        matter.channel(),
        matter.desk(),
        matter.category(),
        matter.content(),
        matter.caller().isAnonymous(),
        customer(matter.caller(), clear),
        matter.receivedAt(),
        matter.enteredAt(),
        matter.rings(),
        matter.readBack(),
        Colleague.of(people.get(matter.firstContactId())),
        Colleague.of(people.get(matter.handlerId())),
        matter.cancelledReason(),
        matter.endedAt(),
        links.from(),
        links.to(),
        deadlines
            .of(matter.kind().subject(), List.of(matter.id()))
            .getOrDefault(matter.id(), List.of()),
        matter.version());
  }

  /** Somebody by id, null for nobody. */
  public Colleague colleague(Long id) {
    return id == null ? null : Colleague.of(staff.byIds(List.of(id)).get(id));
  }

  /** Every act with the reason why the reader cannot do it now. */
  public List<MatterActState> acts(TakenMatter matter, MatterAct[] acts, Actor reader) {
    return Arrays.stream(acts)
        .map(it -> MatterActState.of(it, matter.status(), matter.involved(), reader))
        .toList();
  }

  private static MatterFace.Customer customer(Caller caller, boolean clear) {
    String phone = clear ? PhoneNumbers.plain(caller.phone()) : Masking.phone(caller.phone());
    return new MatterFace.Customer(caller.name(), phone, caller.unit(), !clear);
  }
}
