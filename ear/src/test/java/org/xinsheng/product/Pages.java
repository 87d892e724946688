package org.xinsheng.product;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every page of the product, for {@link PageWalkIT}. Whoever makes a page adds a line; what stands
 * in braces is the number of a case that {@link WalkCases} made.
 */
final class Pages {

  /** One person of each kind of work, in the office of the walk's cases or above it. */
  static final List<String> PEOPLE =
      List.of(
          "admin",
          "gm",
          "mr",
          "branchgm",
          "manager1",
          "assistant1",
          "chief1",
          "head1",
          "cs1",
          "duty1",
          "foreman1",
          "steward1",
          "eng1",
          "worker1",
          "cashier1");

  private static final Set<String> EVERYBODY = Set.copyOf(PEOPLE);

  /** Whoever takes what owners come with: all but the mere administrator (INT-3). */
  private static final Set<String> BUSINESS =
      PEOPLE.stream().filter(it -> !it.equals("admin")).collect(Collectors.toUnmodifiableSet());

  /** Who watches over deadlines (DL-10). */
  private static final Set<String> SUPERVISORS =
      Set.of("gm", "mr", "branchgm", "manager1", "chief1", "head1", "eng1");

  /** Whom anything can wait for. */
  private static final Set<String> APPROVERS =
      Set.of("gm", "mr", "branchgm", "manager1", "chief1", "head1");

  private static final Set<String> ADMINISTRATORS = Set.of("admin");

  /**
   * @param as who walks it, as its main role
   * @param openTo who gets it; all others are refused with 403
   */
  record Line(String address, String as, Set<String> openTo) {

    /** Whether it shows one record, which does not exist for those out of its scope (ORG-2). */
    boolean isRecord() {
      return address.contains("{");
    }

    /** Its address without what is asked of it. */
    String path() {
      return address.replaceFirst("\\?.*", "");
    }
  }

  private Pages() {}

  // spotless:off
  static final List<Line> ALL = List.of(
      line("/index.xhtml", "cs1"),
      line("/index.xhtml?", "chief1"),
      line("/index.xhtml?", "manager1"),
      line("/index.xhtml?", "eng1"),
      line("/index.xhtml?", "worker1"),
      line("/index.xhtml?", "admin"),
      line("/index.xhtml?", "duty1"),
      line("/intake/new.xhtml", "cs1", BUSINESS),
      line("/matter/new.xhtml", "cs1", BUSINESS),
      line("/matter/new.xhtml?kind=MESSAGE", "cs1", BUSINESS),
      line("/matter/new.xhtml?kind=EMERGENCY", "cs1", BUSINESS),
      line("/intake/register.xhtml", "cs1"),
      line("/intake/register.xhtml?kind=SUGGESTION&channel=HOTLINE", "head1"),
      line("/handover/list.xhtml", "cs1"),
      line("/intake/web.xhtml", "cs1"),
      line("/portal/index.xhtml?office=GD01", "cs1"),
      line("/portal/index.xhtml?", "cs1"),
      line("/portal/new.xhtml?office=GD01&kind=COMPLAINT", "cs1"),
      line("/portal/new.xhtml?office=GD01&kind=SUGGESTION", "cs1"),
      line("/portal/matter.xhtml", "cs1"),
      line("/complaint/case.xhtml?number={web}&act=TAKE", "cs1"),
      line("/complaint/list.xhtml", "cs1"),
      line("/complaint/list.xhtml?status=IN_PROGRESS&severity=MAJOR", "cs1"),
      line("/complaint/list.xhtml?q=nobody", "cs1"),
      line("/complaint/case.xhtml?number={registered}", "cs1"),
      line("/complaint/case.xhtml?number={registered}&act=RESULT", "cs1"),
      line("/complaint/case.xhtml?number={registered}&act=ASSIGNMENT", "cs1"),
      line("/complaint/case.xhtml?number={major}", "chief1"),
      line("/complaint/case.xhtml?number={forwarded}&act=ANSWER", "eng1"),
      line("/complaint/case.xhtml?number={overdue}&act=EXTENSION_DECISION", "chief1"),
      line("/complaint/case.xhtml?number={resolved}&act=FOLLOW_UP", "cs1"),
      line("/complaint/case.xhtml?number={closed}", "cs1"),
      line("/complaint/case.xhtml?number={withdrawn}", "cs1"),
      line("/effect/list.xhtml", "manager1"),
      line("/capa/list.xhtml", "manager1"),
      line("/capa/list.xhtml?part=OPEN", "mr"),
      line("/capa/review.xhtml?slip={slipClosed}", "manager1"),
      line("/capa/new.xhtml", "eng1"),
      line("/capa/new.xhtml?slip={slipReviewed}", "eng1"),
      line("/capa/report.xhtml?number={capaDraft}", "eng1"),
      line("/capa/report.xhtml?number={capaSubmitted}", "manager1"),
      line("/capa/report.xhtml?number={capaRunning}", "worker1"),
      line("/meeting/list.xhtml", "manager1"),
      line("/meeting/new.xhtml", "manager1"),
      line("/meeting/meeting.xhtml?number={meeting}", "manager1"),
      line("/complaint/case.xhtml?number={forwarded}&act=MEETING", "head1"),
      line("/complaint/case.xhtml?number={forwarded}&act=CONTACT", "head1"),
      line("/suggestion/list.xhtml", "cs1"),
      line("/suggestion/new.xhtml", "cs1", BUSINESS),
      line("/suggestion/suggestion.xhtml?number={suggested}", "head1"),
      line("/suggestion/suggestion.xhtml?number={suggested}", "cs1"),
      line("/matter/matter.xhtml?number={enquiry}", "cs1"),
      line("/matter/matter.xhtml?number={message}", "eng1"),
      line("/matter/matter.xhtml?number={emergency}", "duty1"),
      line("/repair/list.xhtml", "cs1"),
      line("/repair/list.xhtml?kind=SERVICE_REQUEST", "eng1"),
      line("/repair/new.xhtml", "cs1", BUSINESS),
      line("/repair/new.xhtml?kind=SERVICE_REQUEST", "cs1", BUSINESS),
      line("/repair/repair.xhtml?number={repair}", "worker1"),
      line("/repair/repair.xhtml?number={repaired}", "cs2"),
      line("/slip/list.xhtml", "eng1"),
      line("/slip/list.xhtml?status=DRAFT&mine=1", "manager1"),
      line("/slip/new.xhtml", "eng1", BUSINESS),
      line("/slip/new.xhtml?complaint={forwarded}", "head1", BUSINESS),
      line("/slip/slip.xhtml?number={slipClosed}", "mr"),
      line("/slip/slip.xhtml?number={slipReviewed}", "manager1"),
      line("/followup/list.xhtml?whose=ALL&call={repaired}", "cs2"),
      line("/followup/list.xhtml", "cs1"),
      line("/followup/list.xhtml?call={resolved}", "cs1"),
      line("/followup/ledger.xhtml", "manager1"),
      line("/notice/list.xhtml", "cs1"),
      line("/notice/list.xhtml?", "chief1"),
      line("/account.xhtml", "cs1"),
      line("/password.xhtml", "cs1"),
      line("/supervision/board.xhtml", "chief1", SUPERVISORS),
      line("/approval/list.xhtml", "chief1", APPROVERS),
      line("/approval/list.xhtml?kind=REPORT", "manager1", APPROVERS),
      line("/approval/list.xhtml?kind=EXTENSION", "gm", APPROVERS),
      line("/supervision/board.xhtml?wall=1", "manager1", SUPERVISORS),
      line("/statistics/period.xhtml", "chief1"),
      line("/statistics/period.xhtml", "steward1"),
      line("/statistics/period.xhtml?wall=1", "gm"),
      line("/statistics/period.xhtml?place=office:GD01&kind=MONTH", "head1"),
      line("/statistics/records.xhtml", "manager1"),
      line("/admin/policies.xhtml", "manager1"),
      line("/admin/policy-edit.xhtml", "admin", Set.of("admin")),
      line("/admin/texts.xhtml", "admin", Set.of("admin")),
      line("/admin/texts.xhtml?purpose=COMPLAINT", "admin", Set.of("admin")),
      line("/admin/categories.xhtml", "admin", Set.of("admin")),
      line("/admin/outbox.xhtml", "admin", Set.of("admin")),
      line("/admin/outbox.xhtml?group=SENT&way=WEBHOOK", "admin", Set.of("admin")),
      line("/admin/webhooks.xhtml", "admin", Set.of("admin")),
      line("/admin/organisation/list.xhtml", "admin", ADMINISTRATORS),
      line("/admin/organisation/office.xhtml?office=GD01", "admin", ADMINISTRATORS),
      line("/admin/organisation/office.xhtml?branch=GZ", "admin", ADMINISTRATORS),
      line("/admin/organisation/units.xhtml?office=GD01", "admin", ADMINISTRATORS),
      line("/admin/organisation/calendar.xhtml?office=GD01", "admin", ADMINISTRATORS),
      line("/admin/staff/list.xhtml", "admin", ADMINISTRATORS),
      line("/admin/staff/new.xhtml", "admin", ADMINISTRATORS),
      line("/admin/staff/person.xhtml?username=cs1", "admin", ADMINISTRATORS),
      line("/admin/role/list.xhtml?office=GD02", "admin", ADMINISTRATORS),
      line("/admin/delegation/list.xhtml", "admin", ADMINISTRATORS),
      line("/admin/customer/list.xhtml?office=GD01", "admin", ADMINISTRATORS),
      line("/admin/customer/customer.xhtml?office=GD01", "admin", ADMINISTRATORS),
      line("/admin/customer/import.xhtml", "admin", ADMINISTRATORS),
      line("/admin/customer/import.xhtml?kind=UNITS&office=GD01", "admin", ADMINISTRATORS),
      line("/admin/audit/list.xhtml", "admin", ADMINISTRATORS),
      line("/admin/timers.xhtml", "admin", ADMINISTRATORS));
  // spotless:on

  /** One line for each path. */
  static Collection<Line> paths() {
    Map<String, Line> paths = new LinkedHashMap<>();
    ALL.forEach(it -> paths.putIfAbsent(it.path(), it));
    return paths.values();
  }

  static Stream<Line> walkedBy(String person) {
    return ALL.stream().filter(it -> it.as().equals(person));
  }

  private static Line line(String address, String as) {
    return new Line(address, as, EVERYBODY);
  }

  private static Line line(String address, String as, Set<String> openTo) {
    return new Line(address, as, openTo);
  }
}
