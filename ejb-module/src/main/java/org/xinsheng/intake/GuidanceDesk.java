package org.xinsheng.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Guidance;
import org.xinsheng.intake.domain.GuidanceStep;
import org.xinsheng.intake.domain.Purpose;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** Lets an administrator word what is said to owners, for the company or one office (INT-7). */
@Stateless
@RolesAllowed("STAFF")
public class GuidanceDesk {

  private static final Place EVERYWHERE = new Place(null, null, null, null);

  /** What an office publishes stands in these gaps (ORG-5). */
  private static final Set<String> GAPS = Set.of("office", "address", "hours", "hotline", "portal");

  private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}?");

  private static final String ALL =
      "select g from Guidance g order by g.purpose, g.channel, g.officeId, g.id";

  private static final String SAME =
      """
      select g from Guidance g where g.officeId = :office and g.purpose = :purpose
        and g.channel = :channel and g.step = :step
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  /**
   * All texts, those retired, too.
   *
   * @throws NotAllowed to all but administrators
   */
  public List<GuidanceText> all() {
    current.administrator();
    return em.createQuery(ALL, Guidance.class).getResultStream().map(this::shown).toList();
  }

  /**
   * Words a part of a conversation, whether it had a text or not.
   *
   * @param office its code, null for the whole company
   * @param purpose null for every purpose
   * @param channel null for every channel
   * @param expected the version that the caller saw, null where they saw none
   * @return its id
   * @throws StaleVersion when somebody else worded it meanwhile
   * @throws InvalidInput where a language is missing or a gap is none
   */
  public Long word(
      String office,
      Purpose purpose,
      Channel channel,
      GuidanceStep step,
      Long expected,
      Names text) {
    Actor actor = current.administrator();
    checked(step, text).done();
    Long officeId = officeId(office);
    Optional<Guidance> known = same(officeId, purpose, channel, step);
    if (known.isPresent() && (expected == null || expected != known.get().version())) {
      throw new StaleVersion(GuidanceStep.class.getSimpleName());
    }
    Names before = known.map(Guidance::text).orElse(new Names(null, null));
    Guidance guidance = known.orElseGet(() -> new Guidance(officeId, purpose, channel, step, text));
    guidance.reword(text);
    em.persist(guidance);
    em.flush();
    told(guidance, actor, "GUIDANCE_WORDED", before, text);
    return guidance.id();
  }

  /**
   * It is said no more; a text for more then stands in its place, if there is one.
   *
   * @throws StaleVersion when somebody else worded it meanwhile
   */
  public void retire(Long id, Long expected) {
    Actor actor = current.administrator();
    Guidance guidance = em.find(Guidance.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (guidance == null) {
      throw new NotFound("guidance " + id);
    }
    if (expected != null && expected != guidance.version()) {
      throw new StaleVersion(guidance.step().name());
    }
    guidance.retire(clock.now());
    told(guidance, actor, "GUIDANCE_RETIRED", guidance.text(), guidance.text());
  }

  private Optional<Guidance> same(
      Long officeId, Purpose purpose, Channel channel, GuidanceStep step) {
    return em.createQuery(SAME, Guidance.class)
        .setParameter("office", officeId)
        .setParameter("purpose", Guidance.code(purpose))
        .setParameter("channel", Guidance.code(channel))
        .setParameter("step", step)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private Long officeId(String office) {
    return office == null
        ? Guidance.COMPANY
        : offices
            .byCode(office)
            .orElseThrow(() -> new InvalidInput("office", Message.of("refusal.unknown", office)))
            .id();
  }

  private static Checks checked(GuidanceStep step, Names text) {
    Checks checks =
        new Checks()
            .required("step", step)
            .requiredText("text.zh", text.zh(), Checks.TEXT)
            .requiredText("text.en", text.en(), Checks.TEXT);
    wrongGap(text.zh()).ifPresent(it -> checks.wrong("text.zh", it));
    wrongGap(text.en()).ifPresent(it -> checks.wrong("text.en", it));
    return checks;
  }

  private static Optional<Message> wrongGap(String text) {
    return text == null
        ? Optional.empty()
        : GAP.matcher(text)
            .results()
            .filter(it -> !it.group().endsWith("}") || !GAPS.contains(it.group(1)))
            .map(MatchResult::group)
            .findFirst()
            .map(it -> Message.of("refusal.gap", it));
  }

  private GuidanceText shown(Guidance it) {
    return new GuidanceText(
        it.id(),
        it.version(),
        it.officeId().equals(Guidance.COMPANY) ? null : offices.byId(it.officeId()).code(),
        it.purpose().orElse(null),
        it.channel().orElse(null),
        it.step(),
        it.text(),
        it.isRetired());
  }

  private void told(Guidance it, Actor actor, String act, Names before, Names after) {
    events.fire(
        new Recorded(
            Facts.of(
                    new SubjectRef(SubjectType.GUIDANCE, it.id(), it.id().toString()),
                    EVERYWHERE,
                    actor,
                    clock.now(),
                    act)
                .with(Change.of("text.zh", before.zh(), after.zh()))
                .with(Change.of("text.en", before.en(), after.en()))));
  }
}
