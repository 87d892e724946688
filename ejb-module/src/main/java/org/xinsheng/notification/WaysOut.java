package org.xinsheng.notification;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinsheng.notification.domain.Errand;
import org.xinsheng.notification.domain.Notice;
import org.xinsheng.notification.domain.NoticeTopic;
import org.xinsheng.notification.domain.OutboxItem;
import org.xinsheng.notification.domain.Way;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.RoleHeld;
import org.xinsheng.organisation.RolesHeld;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.platform.RealTime;

/**
 * By which ways people's notices go out, as they wish and as gateways are set up. While nothing is
 * set up nothing is asked, and nothing waits that nobody would ever take.
 */
@ApplicationScoped
public class WaysOut {

  private static final String PEOPLE =
      "select s from Staff s where s.id in :ids and s.active = true";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private MailSettings mail;
  @Inject private Webhooks webhooks;
  @Inject private RolesHeld roles;
  @Inject private OfficeDirectory offices;
  @Inject private Clock clock;
  @Inject private RealTime time;

  /** The ways out of some people. */
  final class Ways {

    private final Map<Long, Staff> people;
    private final List<WebhookRow> hooks;
    private final Map<Long, Set<Role>> held;
    private final boolean mailOn = mail.isOn();
    private final Instant now = clock.now();
    private final Instant writtenAt = time.now();

    private Ways(Map<Long, Staff> people, List<WebhookRow> hooks, Map<Long, Set<Role>> held) {
      this.people = people;
      this.hooks = hooks;
      this.held = held;
    }

    /** Whether it matters what is urgent. */
    boolean askForUrgency() {
      return people.values().stream().anyMatch(Staff::wantsDigest)
          || hooks.stream().anyMatch(it -> !it.wish().topics().isEmpty());
    }

    /** Once the notice has its id. */
    List<OutboxItem> of(Notice notice, boolean urgent) {
      Staff person = people.get(notice.recipientId());
      List<OutboxItem> items = new ArrayList<>();
      if (person != null && mailOn && person.wantsMail() && person.email().isPresent()) {
        Instant notBefore =
            person.wantsDigest() && !urgent ? digest(notice, person) : quiet(notice);
        items.add(new OutboxItem(notice, Way.EMAIL, Errand.NO_WEBHOOK, notBefore, writtenAt));
      }
      if (person != null && person.wantsGateway()) {
        Set<NoticeTopic> topics = NoticeTopic.of(notice.act(), urgent);
        hooks.stream()
            .filter(
                it ->
                    it.wish()
                        .wants(topics, office(person), held.getOrDefault(person.id(), Set.of())))
            .map(it -> new OutboxItem(notice, Way.WEBHOOK, it.id(), quiet(notice), writtenAt))
            .forEach(items::add);
      }
      return items;
    }

    private static Instant quiet(Notice notice) {
      return notice.quietUntil();
    }

    /** The next morning's; where quiet hours end later, the first after them. */
    private Instant digest(Notice notice, Staff person) {
      OfficeTime office = time(person);
      Instant from = notice.quietUntil() == null ? now : notice.quietUntil();
      Instant today = office.at(office.dateOf(from), mail.digestAt());
      return today.isBefore(from) || today.equals(now)
          ? office.at(office.dateOf(from).plusDays(1), mail.digestAt())
          : today;
    }
  }

  Ways of(Collection<Long> recipients) {
    List<WebhookRow> hooks = webhooks.active();
    boolean nowhere = recipients.isEmpty() || !mail.isOn() && hooks.isEmpty();
    return nowhere
        ? new Ways(Map.of(), List.of(), Map.of())
        : new Ways(people(recipients), hooks, held(hooks, recipients));
  }

  private Map<Long, Staff> people(Collection<Long> recipients) {
    return em.createQuery(PEOPLE, Staff.class)
        .setParameter("ids", recipients)
        .setHint("eclipselink.read-only", true)
        .getResultStream()
        .collect(toMap(Staff::id, it -> it));
  }

  private Map<Long, Set<Role>> held(List<WebhookRow> hooks, Collection<Long> recipients) {
    if (hooks.stream().allMatch(it -> it.wish().roles().isEmpty())) {
      return Map.of();
    }
    Map<Long, Set<Role>> held = new HashMap<>();
    roles
        .of(recipients, clock.now())
        .forEach((who, all) -> held.put(who, all.stream().map(RoleHeld::role).collect(toSet())));
    return held;
  }

  private String office(Staff person) {
    return person.officeId() == null ? null : offices.byId(person.officeId()).code();
  }

  private OfficeTime time(Staff person) {
    return person.officeId() == null ? OfficeTime.STANDARD : offices.byId(person.officeId()).time();
  }
}
