package org.xinsheng.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.LikePattern;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;

/** The contact book, page by page and with phones masked; administrators only. */
@Stateless
@RolesAllowed("STAFF")
public class ContactBookQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.customer.ContactBookQueries$Raw(
        c.id, c.officeId, c.name, c.birthday, c.preferredTime, c.doNotCall, c.active, c.version)
      from Customer c where\s\
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;

  /** Public only for the query. */
  public record Raw(
      Long id,
      Long officeId,
      String name,
      LocalDate birthday,
      String preferredTime,
      boolean doNotCall,
      boolean active,
      long version) {}

  /**
   * By name.
   *
   * @param words part of a name, a phone in whole, or the beginning of a unit; null for all
   * @param active whether those who are there, or those who moved away
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<ContactRow> page(
      Long officeId, String words, boolean active, String after, int limit) {
    current.administrator();
    new Checks().text("q", words, Checks.NAME).done();
    List<String> parts = new ArrayList<>(List.of("c.officeId = :office"));
    Map<String, Object> values = new HashMap<>(Map.of("office", officeId, "active", active));
    parts.add("c.active = :active");
    narrow(words, parts, values);
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      parts.add("c.name >= :name and (c.name > :name or c.id > :id)");
      values.put("name", cursor.text(0));
      values.put("id", cursor.id());
    }
    var query =
        em.createQuery(ROWS + String.join(" and ", parts) + " order by c.name, c.id", Raw.class);
    values.forEach(query::setParameter);
    return Page.of(
        rows(query.setMaxResults(limit + 1).getResultList()),
        limit,
        row -> Cursor.of(row.name(), row.number()));
  }

  private static void narrow(String words, List<String> parts, Map<String, Object> values) {
    if (words == null || words.isBlank()) {
      return;
    }
    Optional<String> phone = PhoneNumbers.e164(words);
    String typed = words.strip();
    if (phone.isPresent()) {
      parts.add(":phone member of c.phones");
      values.put("phone", phone.get());
    } else if (Character.isDigit(typed.charAt(0))) {
      parts.add(
          "c.id in (select d.id from Customer d join d.unitIds x join Unit u on u.id = x"
              + " where d.officeId = :office and u.text like :words)");
      values.put("words", LikePattern.beginningWith(typed));
    } else {
      parts.add("c.name like :words");
      values.put("words", LikePattern.containing(typed));
    }
  }

  /**
   * @throws NotFound when there is no such entry
   */
  public ContactRow one(Long number) {
    current.administrator();
    return rows(
            em.createQuery(ROWS + "c.id = :id", Raw.class)
                .setParameter("id", number)
                .getResultList())
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("customer " + number));
  }

  private List<ContactRow> rows(List<Raw> found) {
    List<Long> ids = found.stream().map(Raw::id).toList();
    Map<Long, List<String>> phones =
        texts("select c.id, p from Customer c join c.phones p where c.id in :ids order by p", ids);
    Map<Long, List<String>> units =
        texts(
            "select c.id, u.text from Customer c join c.unitIds x join Unit u on u.id = x"
                + " where c.id in :ids order by u.text",
            ids);
    return found.stream()
        .map(
            it ->
                new ContactRow(
                    it.id(),
                    it.officeId(),
                    it.name(),
                    phones.getOrDefault(it.id(), List.of()).stream().map(Masking::phone).toList(),
                    units.getOrDefault(it.id(), List.of()),
                    it.birthday(),
                    it.preferredTime(),
                    it.doNotCall(),
                    it.active(),
                    it.version()))
        .toList();
  }

  private Map<Long, List<String>> texts(String query, List<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(query, Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                it -> (Long) it[0], Collectors.mapping(it -> (String) it[1], Collectors.toList())));
  }
}
