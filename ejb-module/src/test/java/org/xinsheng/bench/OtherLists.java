package org.xinsheng.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.audit.TrailFilter;
import org.xinsheng.audit.TrailQueries;
import org.xinsheng.complaint.AssignmentQueries;
import org.xinsheng.complaint.EffectQueries;
import org.xinsheng.complaint.ExtensionQueries;
import org.xinsheng.complaint.WebCaseQueries;
import org.xinsheng.customer.ContactBookQueries;
import org.xinsheng.followup.CallQueries;
import org.xinsheng.followup.LedgerPart;
import org.xinsheng.followup.LedgerQueries;
import org.xinsheng.intake.HandoverQueries;
import org.xinsheng.intake.IntakeFilter;
import org.xinsheng.intake.IntakeQueries;
import org.xinsheng.intake.MatterQueries;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.message.MessageQueries;
import org.xinsheng.notification.NoticeQueries;
import org.xinsheng.notification.OutboxQueries;
import org.xinsheng.notification.domain.OutboxGroup;
import org.xinsheng.notification.domain.Way;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.repair.JobFilter;
import org.xinsheng.repair.JobQueries;
import org.xinsheng.repair.JobSort;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.repair.domain.JobStatus;
import org.xinsheng.shared.Cursor;
import org.xinsheng.suggestion.SuggestionFilter;
import org.xinsheng.suggestion.SuggestionQueries;
import org.xinsheng.suggestion.domain.SuggestionStatus;
import org.xinsheng.supervision.BoardFilter;
import org.xinsheng.supervision.SupervisionQueries;
import org.xinsheng.supervision.Urgency;
import org.xinsheng.wiring.Wiring;

/** The register, the other kinds, what waits on the start page, and what administrators read. */
final class OtherLists {

  private static final List<String> READERS = List.of("gm", "branchgm", "cs1", "cs3", "steward1");
  private static final List<String> SUPERVISORS = List.of("gm", "branchgm", "chief1", "head1");
  private static final int PAGE = 50;

  private final Stage stage;
  private final Wiring wiring;
  private final String deepReceived;
  private final List<UseCase> cases = new ArrayList<>();

  OtherLists(Stage stage) {
    this.stage = stage;
    wiring = stage.wiring();
    List<Object> half =
        stage.row("select received_at, id from complaint where id = " + stage.rows() / 2);
    deepReceived = Cursor.of(Stage.instant(half.get(0)), half.get(1)).toString();
  }

  List<UseCase> all() {
    for (String reader : READERS) {
      register(reader);
      jobs(reader);
      suggestions(reader);
      followUps(reader);
      handovers(reader);
    }
    for (String reader : List.of("cs1", "steward1", "duty1", "head1", "eng1", "worker1")) {
      startPage(reader);
    }
    SUPERVISORS.forEach(this::supervision);
    administration();
    return cases;
  }

  private void register(String reader) {
    IntakeQueries register = wiring.bean(IntakeQueries.class);
    registerFilters()
        .forEach(
            (name, filter) -> {
              long most =
                  name.startsWith("q word") || filter.category() != null
                      ? UseCase.COMBINED
                      : UseCase.PAGE;
              list("register", name, reader, most, () -> register.page(filter, null, PAGE));
              if (filter.q() == null) {
                list(
                    "register, deep",
                    name,
                    reader,
                    most,
                    () -> register.page(filter, deepReceived, PAGE));
              }
            });
  }

  private Map<String, IntakeFilter> registerFilters() {
    Map<String, IntakeFilter> filters = new LinkedHashMap<>();
    Instant now = stage.now();
    filters.put("no filter", IntakeFilter.EVERYTHING);
    for (MatterKind kind : MatterKind.values()) {
      filters.put("kind " + kind, register(null, kind, null, null, null, null));
    }
    filters.put("office GD02", register("GD02", null, null, null, null, null));
    filters.put("channel WEB", register(null, null, Channel.WEB, null, null, null));
    filters.put(
        "kind REPAIR, status DISPATCHED",
        register(null, MatterKind.REPAIR, null, "DISPATCHED", null, null));
    filters.put("category OTHER", register(null, null, null, null, "OTHER", null));
    filters.put(
        "a week in the past",
        new IntakeFilter(
            null,
            null,
            null,
            null,
            null,
            null,
            now.minus(Duration.ofDays(60)),
            now.minus(Duration.ofDays(53)),
            null));
    for (String q : List.of(stage.number(), stage.phone(), stage.unit(), stage.name())) {
      filters.put("q " + kindOf(q), register(null, null, null, null, null, q));
    }
    Lists.WORDS.forEach(
        word -> filters.put("q word " + word, register(null, null, null, null, null, word)));
    return filters;
  }

  private String kindOf(String q) {
    return q.equals(stage.number())
        ? "number"
        : q.equals(stage.phone()) ? "phone" : q.equals(stage.unit()) ? "unit" : "word of a name";
  }

  private static IntakeFilter register(
      String office, MatterKind kind, Channel channel, String status, String category, String q) {
    return new IntakeFilter(office, kind, channel, null, status, category, null, null, q);
  }

  private void jobs(String reader) {
    JobQueries jobs = wiring.bean(JobQueries.class);
    for (JobSort sort : JobSort.values()) {
      jobFilters()
          .forEach(
              (name, filter) ->
                  list(
                      "repairs by " + sort,
                      name,
                      reader,
                      UseCase.COMBINED,
                      () -> jobs.page(JobKind.REPAIR, filter, sort, null, PAGE)));
    }
    list(
        "service requests by DUE",
        "no filter",
        reader,
        UseCase.PAGE,
        () -> jobs.page(JobKind.SERVICE_REQUEST, JobFilter.EVERYTHING, JobSort.DUE, null, PAGE));
  }

  private static Map<String, JobFilter> jobFilters() {
    Map<String, JobFilter> filters = new LinkedHashMap<>();
    filters.put("no filter", JobFilter.EVERYTHING);
    for (JobStatus status : JobStatus.values()) {
      filters.put("status " + status, new JobFilter(null, status, null, null, null, null, false));
    }
    filters.put("overdue", new JobFilter(null, null, null, null, null, null, true));
    filters.put("office GD02", new JobFilter("GD02", null, null, null, null, null, false));
    filters.put(
        "department ENGINEERING",
        new JobFilter(null, null, "ENGINEERING", null, null, null, false));
    return filters;
  }

  private void suggestions(String reader) {
    SuggestionQueries suggestions = wiring.bean(SuggestionQueries.class);
    list(
        "suggestions",
        "no filter",
        reader,
        UseCase.PAGE,
        () -> suggestions.page(SuggestionFilter.EVERYTHING, null, PAGE));
    list(
        "suggestions",
        "status OPEN",
        reader,
        UseCase.PAGE,
        () ->
            suggestions.page(
                new SuggestionFilter(null, SuggestionStatus.OPEN, null, null), null, PAGE));
  }

  private void followUps(String reader) {
    CallQueries calls = wiring.bean(CallQueries.class);
    String deep = Cursor.of(stage.now().plus(Duration.ofDays(3)), 0L).toString();
    list("call list", "all", reader, UseCase.PAGE, () -> calls.due(false, null, null, PAGE));
    list("call list", "all, deep", reader, UseCase.PAGE, () -> calls.due(false, null, deep, PAGE));
    list("call list", "mine", reader, UseCase.PAGE, () -> calls.due(true, null, null, PAGE));
    list("call list", "of GD02", reader, UseCase.PAGE, () -> calls.due(false, "GD02", null, PAGE));
    LedgerQueries ledger = wiring.bean(LedgerQueries.class);
    LocalDate today = LocalDate.ofInstant(stage.now(), java.time.ZoneOffset.UTC);
    list("ledger", "a month", reader, UseCase.RANGE, () -> ledger.ledger(null, null, null));
    list(
        "ledger",
        "a year",
        reader,
        UseCase.YEAR,
        () -> ledger.ledger(null, today.minusDays(360), today));
    for (LedgerPart part : List.of(LedgerPart.DONE, LedgerPart.OUTSTANDING)) {
      list(
          "rounds of the ledger",
          "a month, " + part,
          reader,
          UseCase.COMBINED,
          () -> ledger.rounds("GD01", today.minusDays(29), today, part, null, PAGE));
    }
  }

  private void handovers(String reader) {
    HandoverQueries handovers = wiring.bean(HandoverQueries.class);
    WebCaseQueries web = wiring.bean(WebCaseQueries.class);
    list("handover list", "", reader, UseCase.PAGE, () -> handovers.open(null, null, PAGE));
    list("web queue", "", reader, UseCase.COMBINED, () -> web.untaken(null, null, PAGE));
  }

  private void startPage(String reader) {
    MatterQueries matters = wiring.bean(MatterQueries.class);
    MessageQueries messages = wiring.bean(MessageQueries.class);
    startPage("forwarded to me", reader, () -> wiring.bean(AssignmentQueries.class).mine(15));
    startPage("repairs for me", reader, () -> wiring.bean(JobQueries.class).mine(15));
    startPage("emergencies", reader, () -> matters.emergencies(50));
    startPage("messages for me", reader, () -> messages.forMe(15));
    startPage("calls that I promised", reader, () -> matters.toCallBack(50));
    startPage("taken from the web", reader, () -> wiring.bean(WebCaseQueries.class).mine(15));
    startPage("decisions for me", reader, () -> wiring.bean(ExtensionQueries.class).mine(15));
    startPage("to acknowledge", reader, () -> wiring.bean(NoticeQueries.class).toAcknowledge(15));
  }

  private void startPage(String name, String reader, Runnable work) {
    list("start page", name, reader, UseCase.COMBINED, work);
  }

  private void supervision(String reader) {
    SupervisionQueries board = wiring.bean(SupervisionQueries.class);
    BoardFilter everything = BoardFilter.EVERYTHING;
    list("board", "", reader, UseCase.RANGE, () -> board.board(everything, 20));
    list(
        "board",
        "of a department",
        reader,
        UseCase.RANGE,
        () -> board.board(new BoardFilter("CLEANING", null), 20));
    list("board", "at a glance", reader, UseCase.COMBINED, () -> board.glance(10));
    list(
        "board",
        "more that is overdue",
        reader,
        UseCase.RANGE,
        () -> board.page(Urgency.OVERDUE, everything, null, PAGE));
    EffectQueries effects = wiring.bean(EffectQueries.class);
    list("effect checks", "waiting", reader, UseCase.COMBINED, () -> effects.waiting(PAGE));
    list(
        "effect checks",
        "share of a month",
        reader,
        UseCase.RANGE,
        () -> effects.share(stage.now().minus(Duration.ofDays(30)), stage.now()));
    list(
        "requests for more time",
        "waiting",
        reader,
        UseCase.PAGE,
        () -> wiring.bean(ExtensionQueries.class).waiting(PAGE));
  }

  private void administration() {
    OutboxQueries outbox = wiring.bean(OutboxQueries.class);
    admin("outbox", "state", UseCase.PAGE, outbox::state);
    admin("outbox", "held", UseCase.PAGE, outbox::held);
    admin("outbox", "failing", UseCase.PAGE, () -> outbox.failing(null, PAGE));
    for (OutboxGroup group : OutboxGroup.values()) {
      admin("outbox", "group " + group, UseCase.PAGE, () -> outbox.page(group, null, null, PAGE));
      admin(
          "outbox",
          "group " + group + ", gateways",
          UseCase.PAGE,
          () -> outbox.page(group, Way.WEBHOOK, null, PAGE));
    }
    TrailQueries trail = wiring.bean(TrailQueries.class);
    trailFilters()
        .forEach(
            (name, filter) ->
                admin("trail", name, UseCase.COMBINED, () -> trail.page(filter, null, PAGE)));
    ContactBookQueries book = wiring.bean(ContactBookQueries.class);
    Long office = wiring.bean(OfficeDirectory.class).byCode("GD01").orElseThrow().id();
    for (String words : List.of("业主", "30-1", "13800000001", "没有此人")) {
      admin(
          "contact book",
          "q " + words,
          UseCase.COMBINED,
          () -> book.page(office, words, true, null, PAGE));
    }
    admin("contact book", "all", UseCase.PAGE, () -> book.page(office, null, true, null, PAGE));
    admin(
        "contact book",
        "moved away",
        UseCase.COMBINED,
        () -> book.page(office, null, false, null, PAGE));
  }

  private Map<String, TrailFilter> trailFilters() {
    Instant now = stage.now();
    Map<String, TrailFilter> filters = new LinkedHashMap<>();
    filters.put("no filter", new TrailFilter(null, null, null, null, null));
    filters.put("of a person", new TrailFilter("cs1", null, null, null, null));
    filters.put("of nobody", new TrailFilter("nobody", null, null, null, null));
    filters.put("of a record", new TrailFilter(null, stage.number(), null, null, null));
    filters.put("of an act", new TrailFilter(null, null, "REGISTERED", null, null));
    filters.put("of an act that never was", new TrailFilter(null, null, "NEVER", null, null));
    filters.put(
        "of a person, a week in the past",
        new TrailFilter(
            "cs1", null, null, now.minus(Duration.ofDays(60)), now.minus(Duration.ofDays(53))));
    filters.put(
        "of a person, of an act that never was", new TrailFilter("cs1", null, "NEVER", null, null));
    return filters;
  }

  private void admin(String group, String name, long most, Runnable work) {
    list(group, name, "admin", most, work);
  }

  private void list(String group, String name, String reader, long most, Runnable work) {
    cases.add(new UseCase(group, name, reader, most, 0, work));
  }
}
