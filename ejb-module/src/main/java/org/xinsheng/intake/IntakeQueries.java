package org.xinsheng.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.LikePattern;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.words.Reach;

/** The register of every contact within the reader's scope (F4, ORG-2), phones masked. */
@Stateless
@RolesAllowed("STAFF")
public class IntakeQueries {

  private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}-");
  private static final Pattern UNIT = Pattern.compile("[0-9A-Za-z]{1,6}(-[0-9A-Za-z]{1,6})+");

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private IntakeLines lines;
  @Inject private WordIndex words;

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
    return Page.of(
        found(filter, after, limit + 1, actor),
        limit,
        row -> Cursor.of(row.receivedAt(), row.id()));
  }

  /** A word is sought in each part of a steward's scope by itself. */
  private List<IntakeRow> found(IntakeFilter filter, String after, int limit, Actor actor) {
    if (filter.q() == null || !isSaid(filter.q().strip())) {
      return found(IntakeLines.whole(actor), filter, after, limit, actor);
    }
    Map<Long, IntakeRow> rows = new HashMap<>();
    for (Scope.Part part : IntakeLines.parts(actor)) {
      found(part, filter, after, limit, actor).forEach(row -> rows.put(row.id(), row));
    }
    Comparator<IntakeRow> order =
        Comparator.comparing(IntakeRow::receivedAt).thenComparing(IntakeRow::id).reversed();
    return rows.values().stream().sorted(order).limit(limit).toList();
  }

  private List<IntakeRow> found(
      Scope.Part part, IntakeFilter filter, String after, int limit, Actor actor) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    narrow(filter, part, actor, conditions, values);
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      conditions.add("e.receivedAt <= :at and (e.receivedAt < :at or e.id < :id)");
      values.put("at", cursor.instant(0));
      values.put("id", cursor.id());
    }
    return lines.find(part, conditions, values, limit, actor);
  }

  private void narrow(
      IntakeFilter filter,
      Scope.Part part,
      Actor actor,
      List<String> parts,
      Map<String, Object> values) {
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
      search(filter.q().strip(), WordIndex.reach(part, asked(filter)), actor, parts, values);
    }
  }

  private Long asked(IntakeFilter filter) {
    return filter.office() == null
        ? null
        : offices.byCode(filter.office()).map(OfficeRow::id).orElse(null);
  }

  private static void equal(
      String field, Object value, List<String> parts, Map<String, Object> values) {
    if (value != null) {
      parts.add("e." + field + " = :" + field);
      values.put(field, value);
    }
  }

  /** Who is complained about does not find the case by the owner or by what they said. */
  private void search(
      String typed, Reach reach, Actor actor, List<String> parts, Map<String, Object> values) {
    if (NUMBER.matcher(typed).lookingAt()) {
      parts.add("e.number like :number");
      values.put("number", LikePattern.beginningWith(typed));
      return;
    }
    parts.add("(e.aboutId is null or e.aboutId <> :reader)");
    values.put("reader", actor.id());
    Optional<String> phone = PhoneNumbers.e164(typed);
    WordIndex.Match said = words.match("e.id", typed, reach).orElse(null);
    if (isUnit(typed)) {
      parts.add("e.caller.unit = :unit");
      values.put("unit", UnitText.read(typed).get().value());
    } else if (phone.isPresent()) {
      parts.add("e.caller.phone = :phone");
      values.put("phone", phone.get());
    } else if (said != null) {
      parts.add("(" + said.where() + ")");
      values.putAll(said.values());
    } else {
      parts.add("e.caller.name = :name");
      values.put("name", typed);
    }
  }

  private static boolean isSaid(String typed) {
    return !typed.isEmpty()
        && !NUMBER.matcher(typed).lookingAt()
        && !isUnit(typed)
        && PhoneNumbers.e164(typed).isEmpty();
  }

  private static boolean isUnit(String typed) {
    return UNIT.matcher(typed).matches() && UnitText.read(typed).isPresent();
  }
}
