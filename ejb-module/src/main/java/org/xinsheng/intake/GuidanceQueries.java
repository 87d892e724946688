package org.xinsheng.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Guidance;
import org.xinsheng.intake.domain.GuidanceStep;
import org.xinsheng.intake.domain.Purpose;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.ProductAddress;

/** What to say, by purpose and channel (INT-7). */
@Stateless
@RolesAllowed("STAFF")
public class GuidanceQueries {

  private static final String FITTING =
      """
      select g from Guidance g where g.purpose in :purposes and g.channel in :channels
        and g.officeId in :offices and g.retiredAt is null
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private ProductAddress product;

  /**
   * From greeting to farewell, one text for each part; parts without a text are left out.
   *
   * @param office whose address, hours, hotline and portal stand in the texts (ORG-5)
   * @param channel null where the purpose decides alone
   * @throws NotFound when there is no such office in the reader's reach
   */
  public List<GuidanceRow> of(String office, Purpose purpose, Channel channel) {
    OfficeRow here = reachable(office);
    PublishedBy published = new PublishedBy(here, product);
    Map<GuidanceStep, Guidance> closest = new EnumMap<>(GuidanceStep.class);
    em.createQuery(FITTING, Guidance.class)
        .setParameter("purposes", List.of(Guidance.code(purpose), Guidance.ANY))
        .setParameter("channels", List.of(Guidance.code(channel), Guidance.ANY))
        .setParameter("offices", List.of(Guidance.COMPANY, here.id()))
        .getResultStream()
        .forEach(it -> closest.merge(it.step(), it, GuidanceQueries::closer));
    return closest.values().stream()
        .map(it -> new GuidanceRow(it.step(), published.fill(it.text())))
        .toList();
  }

  private static Guidance closer(Guidance one, Guidance other) {
    return one.closeness() >= other.closeness() ? one : other;
  }

  private OfficeRow reachable(String office) {
    return offices.reachableBy(current.get()).stream()
        .filter(it -> it.code().equals(office))
        .findFirst()
        .orElseThrow(() -> new NotFound("office"));
  }
}
