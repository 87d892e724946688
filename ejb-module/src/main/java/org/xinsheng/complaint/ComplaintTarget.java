package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Limits;
import org.xinsheng.complaint.domain.Registration;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.MatterIntake;
import org.xinsheng.intake.MatterTarget;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.OldMatter;
import org.xinsheng.intake.domain.Superior;
import org.xinsheng.intake.domain.Taking;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;

/** How a complaint begins that was another kind before (INT-1): its clocks run from the receipt. */
@ApplicationScoped
public class ComplaintTarget implements MatterTarget {

  @Inject private MatterIntake matters;
  @Inject private Handlers handlers;
  @Inject private CasePolicies policies;
  @Inject private Registrations registrations;

  @Override
  public MatterKind kind() {
    return MatterKind.COMPLAINT;
  }

  /**
   * @throws RuleViolation SEV-4 without a criterion; INT-4 or INT-5 where superior or shelf are
   *     missing
   */
  @Override
  public SubjectRef takeOver(OldMatter old, Conversion wish, Actor actor, Instant now) {
    Taking taking = matters.takenOver(old.taking(), wish.category(), now);
    new Checks().requiredText("category", taking.category(), Checks.NAME).done();
    Set<Criterion> criteria = criteria(wish);
    Severity severity =
        Criterion.severityOf(criteria)
            .orElseThrow(
                () -> RuleViolation.at("criteria", "SEV-4", Message.of("refusal.tickACriterion")));
    Complaint complaint =
        registrations.keep(
            registration(taking, superior(old, wish), shelf(old, wish), criteria, severity, actor),
            List.of(),
            List.of(Change.of("convertedFrom", null, old.ref().number())),
            actor);
    registrations.toSecurityAtOnce(complaint, actor, now);
    return complaint.ref();
  }

  private static Set<Criterion> criteria(Conversion wish) {
    try {
      return wish.criteria() == null
          ? Set.of()
          : wish.criteria().stream()
              .map(String::valueOf)
              .map(Criterion::valueOf)
              .collect(Collectors.toSet());
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          "criteria", Message.of("refusal.unknown", String.join(",", wish.criteria())));
    }
  }

  private static Superior superior(OldMatter old, Conversion wish) {
    if (old.superior() != null && old.superior().name() != null) {
      return old.superior();
    }
    Conversion.From from = wish.superior();
    if (from == null || !old.taking().channel().isFromSuperior()) {
      return null;
    }
    new Checks()
        .requiredText("superior.name", from.name(), Checks.NAME)
        .text("superior.organisation", from.organisation(), Checks.NAME)
        .requiredText("superior.opinion", from.opinion(), Checks.TEXT)
        .done();
    return new Superior(
        from.name(), from.organisation(), from.opinion(), old.taking().receivedAt());
  }

  private static String shelf(OldMatter old, Conversion wish) {
    String shelf = old.shelf() == null ? wish.shelf() : old.shelf();
    if (old.taking().channel().isPaper() && (shelf == null || shelf.isBlank())) {
      throw RuleViolation.at(
          "shelf", "INT-5", Message.of("refusal.documentNeeded", old.taking().channel()));
    }
    return shelf;
  }

  private Registration registration(
      Taking taking,
      Superior superior,
      String shelf,
      Set<Criterion> criteria,
      Severity severity,
      Actor actor) {
    Instant now = taking.enteredAt();
    Limits limits = policies.at(now).limits();
    return new Registration(
        taking.place(),
        taking.channel(),
        taking.desk(),
        taking.receivedAt(),
        now,
        taking.receivedAt(),
        null,
        taking.caller(),
        superior,
        taking.category(),
        taking.content(),
        criteria,
        severity,
        taking.firstContact(),
        matters.isTakenBySteward(taking, actor, now),
        handlers.of(limits, severity, taking.place(), taking.firstContact(), null, now),
        limits.of(severity).reports(),
        null,
        null,
        null,
        taking.rings(),
        taking.readBack(),
        shelf,
        false,
        null,
        limits.version());
  }
}
