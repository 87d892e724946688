package org.xinsheng.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.Page;

/** The register of every contact within the reader's scope (F4, ORG-2), phones masked. */
@Stateless
@RolesAllowed("STAFF")
public class IntakeQueries {

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private IntakeLines lines;

  /**
   * Newest first.
   *
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<IntakeRow> page(IntakeFilter filter, String after, int limit) {
    new Checks()
        .text("office", filter.office(), Checks.NAME)
        .text("status", filter.status(), Checks.NAME)
        .text("category", filter.category(), Checks.NAME)
        .text("q", filter.q(), Checks.NAME)
        .done();
    Actor actor = current.get();
    List<String> parts = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    narrow(filter, actor, parts, values);
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      parts.add("e.receivedAt <= :at and (e.receivedAt < :at or e.id < :id)");
      values.put("at", cursor.instant(0));
      values.put("id", cursor.id());
    }
    return Page.of(
        lines.find(parts, values, limit + 1, actor),
        limit,
        row -> Cursor.of(row.receivedAt(), row.id()));
  }

  private void narrow(
      IntakeFilter filter, Actor actor, List<String> parts, Map<String, Object> values) {
    if (filter.office() != null) {
      parts.add("e.officeId = :office");
      values.put("office", offices.byCode(filter.office()).map(OfficeRow::id).orElse(-1L));
    }
    equal("kind", filter.kind(), parts, values);
    equal("channel", filter.channel(), parts, values);
    equal("desk", filter.desk(), parts, values);
    equal("status", filter.status(), parts, values);
    equal("category", filter.category(), parts, values);
    if (filter.receivedFrom() != null) {
      parts.add("e.receivedAt >= :from");
      values.put("from", filter.receivedFrom());
    }
    if (filter.receivedTo() != null) {
      parts.add("e.receivedAt < :to");
      values.put("to", filter.receivedTo());
    }
    if (filter.q() != null && !filter.q().isBlank()) {
      search(filter.q().strip(), actor, parts, values);
    }
  }

  private static void equal(
      String field, Object value, List<String> parts, Map<String, Object> values) {
    if (value != null) {
      parts.add("e." + field + " = :" + field);
      values.put(field, value);
    }
  }

  /** Who is complained about does not find the case by the owner's phone, unit or name. */
  private static void search(
      String words, Actor actor, List<String> parts, Map<String, Object> values) {
    String caller = "e.caller.name = :words or e.caller.phone = :phone or e.caller.unit = :unit";
    parts.add(
        "(e.number = :words or (e.aboutId is null or e.aboutId <> :reader) and (" + caller + "))");
    values.put("words", words);
    values.put("phone", PhoneNumbers.e164(words).orElse(words));
    values.put("unit", UnitText.read(words).map(UnitText::value).orElse(words));
    values.put("reader", actor.id());
  }
}
