package org.xinsheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinsheng.intake.domain.IntakeEntry;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.OldMatter;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;

/** Lets a record go on as another kind (INT-1). */
@ApplicationScoped
public class Conversions {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject @Any private Instance<MatterTarget> targets;

  /** The kinds that a record of this one can become. */
  public List<MatterKind> from(MatterKind kind) {
    return targets.stream().map(MatterTarget::kind).filter(it -> it != kind).sorted().toList();
  }

  /** What it was before and what it became. */
  public ConversionLinks links(SubjectRef record) {
    return ConversionLinks.of(em.find(IntakeEntry.class, record.id()));
  }

  /** As what it goes on by now, however often its kind was changed; empty while it is itself. */
  public Optional<Successor> last(SubjectRef record) {
    IntakeEntry entry = em.find(IntakeEntry.class, record.id());
    if (entry == null || entry.convertedTo() == null) {
      return Optional.empty();
    }
    while (entry.convertedTo() != null) {
      entry = numbered(entry.convertedTo());
    }
    return Optional.of(Successor.of(entry));
  }

  private IntakeEntry numbered(String number) {
    return em.createQuery("select e from IntakeEntry e where e.number = :number", IntakeEntry.class)
        .setParameter("number", number)
        .getSingleResult();
  }

  /**
   * @return the new record; the old one is the caller's to end
   * @throws RuleViolation INT-1 for its own kind, or one that nothing becomes
   */
  public SubjectRef begin(OldMatter old, Conversion wish, Actor actor, Instant now) {
    wish.check();
    if (wish.kind().subject() == old.ref().type()) {
      throw RuleViolation.at("kind", "INT-1", Message.of("refusal.sameKind", wish.kind()));
    }
    return targets.stream()
        .filter(it -> it.kind() == wish.kind())
        .findFirst()
        .orElseThrow(
            () -> RuleViolation.at("kind", "INT-1", Message.of("refusal.noSuchKind", wish.kind())))
        .takeOver(old, wish, actor, now);
  }
}
