package org.xinsheng.web.statistics;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.statistics.Chosen;
import org.xinsheng.statistics.Correction;
import org.xinsheng.statistics.Narrowing;
import org.xinsheng.statistics.Part;
import org.xinsheng.statistics.PeriodView;
import org.xinsheng.statistics.RegisterPrinter;
import org.xinsheng.statistics.RegisterQueries;
import org.xinsheng.statistics.StatisticsDesk;
import org.xinsheng.statistics.StatisticsPlace;
import org.xinsheng.statistics.StatisticsQueries;
import org.xinsheng.statistics.WeeklyMeetingDesk;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.Measure;
import org.xinsheng.statistics.domain.Tally;
import org.xinsheng.web.meeting.AttendeeNames;
import org.xinsheng.web.rest.CallerLanguage;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;
import org.xinsheng.web.signin.Caller;

/**
 * The statistics of a week or month: {@code /statistics/weekly?office=GD01&week=2026-W47} or {@code
 * /statistics/monthly?office=GD01&month=2026-11}; each act answers the period.
 */
@Path("/statistics/{kind: weekly|monthly}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics")
public class StatisticsResource {

  static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** What tells which number's cases are asked for. */
  private static final String[] BEHIND = {"measure", "base", "dimension", "member"};

  private static final String PLACE =
      "an office's code; or branch=, a branch's; with neither the company";

  /** The signer's password, once more. */
  public record Signature(String password) {}

  public record Analysis(String analysis) {}

  public record Agenda(String agenda) {}

  /**
   * @param attendees user names or full names, as a list or in one text
   */
  public record Call(
      Instant heldAt,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> attendees) {}

  @Inject private ThisRequest request;
  @Inject private StatisticsDesk desk;
  @Inject private StatisticsQueries statistics;
  @Inject private RegisterQueries registers;
  @Inject private RegisterPrinter printer;
  @Inject private Members members;
  @Inject private WeeklyMeetingDesk meetings;
  @Inject private StatisticsAnswers answers;
  @Inject private Downloads downloads;
  @Inject private Caller caller;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;
  @Context private HttpServletRequest http;

  @PathParam("kind")
  private String kind;

  @GET
  @Operation(summary = "The period's measures, compared and grouped (STAT-5)")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = PLACE)
  @Parameter(name = "branch", in = ParameterIn.QUERY)
  @Parameter(name = "week", in = ParameterIn.QUERY, description = "such as 2026-W47")
  @Parameter(name = "month", in = ParameterIn.QUERY, description = "such as 2026-11")
  @Parameter(name = "category", in = ParameterIn.QUERY, description = "only its cases")
  @Parameter(name = "severity", in = ParameterIn.QUERY)
  @Parameter(name = "channel", in = ParameterIn.QUERY)
  @Parameter(name = "department", in = ParameterIn.QUERY, description = "its code, - for none")
  @Parameter(name = "zone", in = ParameterIn.QUERY, description = "such as GD01/A")
  @Parameter(name = "handler", in = ParameterIn.QUERY, description = "a user name")
  @Parameter(name = "cause", in = ParameterIn.QUERY)
  public InOffice<StatisticsAnswers.Shown> one() {
    Asked asked = Asked.of(kind, uri);
    return shown(asked.place(), asked.period(), asked.narrowing(members));
  }

  @GET
  @Path("records")
  @Operation(summary = "The cases behind a number (STAT-6)")
  @Parameter(name = "measure", in = ParameterIn.QUERY, description = "none for all cases")
  @Parameter(name = "base", in = ParameterIn.QUERY, description = "true for those it is a share of")
  @Parameter(name = "dimension", in = ParameterIn.QUERY)
  @Parameter(name = "member", in = ParameterIn.QUERY)
  @Parameter(name = "part", in = ParameterIn.QUERY, description = "RECEIVED, or ENDED in it")
  public ListAnswer<InOffice<StatisticsAnswers.Record>> records() {
    Asked asked =
        Asked.of(
            kind,
            uri,
            "measure",
            "base",
            "dimension",
            "member",
            "part",
            QueryParameters.LIMIT,
            QueryParameters.AFTER);
    QueryParameters query = asked.query();
    Part part = query.choice("part", Part.class).orElse(Part.RECEIVED);
    return ListAnswer.of(
        statistics.records(
            asked.place(), asked.period(), part, chosen(asked), query.after(), query.limit()),
        it -> new InOffice<>(answers.record(it), it.time()));
  }

  private Chosen chosen(Asked asked) {
    QueryParameters query = asked.query();
    boolean base = query.flag("base");
    Tally tally =
        query
            .choice("measure", Measure.class)
            .map(it -> base ? it.base().orElse(it.records()) : it.records())
            .orElse(null);
    Dimension dimension = query.choice("dimension", Dimension.class).orElse(Dimension.OFFICE);
    String member = query.text("member").orElse(null);
    return new Chosen(
        tally, asked.narrowing(members).and(dimension, members.stored(dimension, member)));
  }

  @GET
  @Path("corrections")
  @Operation(summary = "What has changed since the signature (STAT-2)")
  public ListAnswer<StatisticsAnswers.Corrected> corrections() {
    Asked asked = Asked.of(kind, uri);
    List<Correction> found = statistics.corrections(asked.office(), asked.period());
    return new ListAnswer<>(found.stream().map(answers::corrected).toList(), null);
  }

  @GET
  @Path("register.xlsx")
  @Produces(SHEET)
  @Operation(
      summary =
          "The register 《客户投诉登记表》 as a workbook, or the cases behind a number (STAT-1, STAT-6)")
  public Response registerSheet() {
    Asked asked = Asked.of(kind, uri, BEHIND);
    return downloads.register(asked, chosen(asked), asked.texts(headers), true);
  }

  @GET
  @Path("register.csv")
  @Produces("text/csv")
  @Operation(summary = "The register as comma-separated values (STAT-1)")
  public Response registerText() {
    Asked asked = Asked.of(kind, uri, BEHIND);
    return downloads.register(asked, chosen(asked), asked.texts(headers), false);
  }

  @GET
  @Path("measures.xlsx")
  @Produces(SHEET)
  @Operation(summary = "All measures of all groups as a workbook (STAT-5)")
  public Response measuresSheet() {
    Asked asked = Asked.of(kind, uri);
    return downloads.measures(asked, asked.texts(headers), true);
  }

  @GET
  @Path("measures.csv")
  @Produces("text/csv")
  @Operation(summary = "All measures of all groups as comma-separated values (STAT-5)")
  public Response measuresText() {
    Asked asked = Asked.of(kind, uri);
    return downloads.measures(asked, asked.texts(headers), false);
  }

  @POST
  @Path("build")
  @Operation(summary = "Builds what has ended; administrators only, as often as one likes (STAT-1)")
  public Response build() {
    Asked asked = Asked.of(kind, uri);
    return changed(asked, () -> desk.build(asked.office(), asked.period()));
  }

  @POST
  @Path("check")
  @Operation(summary = "CUSTOMER_SERVICE has looked through the week (STAT-1)")
  public Response check() {
    Asked asked = Asked.of(kind, uri);
    return changed(asked, () -> desk.check(asked.office(), asked.period()));
  }

  @POST
  @Path("analysis")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "HEAD_STEWARD reports the month with an analysis (STAT-4)")
  public Response analyse(Analysis analysis) {
    Asked asked = Asked.of(kind, uri);
    return changed(asked, () -> desk.analyse(asked.office(), asked.period(), analysis.analysis()));
  }

  @POST
  @Path("signature")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "CHIEF_STEWARD signs, which keeps the printed forms and archives what has ended; with"
              + " If-Match only what was seen (STAT-2)")
  public Response sign(Signature signature) {
    Asked asked = Asked.of(kind, uri);
    return changed(
        asked,
        () ->
            desk.sign(
                asked.office(),
                asked.period(),
                request.expected(),
                signature.password(),
                caller.address(http),
                printer));
  }

  @GET
  @Path("paper")
  @Produces(SignedPaperAnswer.TYPE)
  @Operation(summary = "What was printed and signed, byte by byte (STAT-2)")
  @Parameter(
      name = "form",
      in = ParameterIn.QUERY,
      description = "weekly-register, or of a month also statistics")
  public Response paper() {
    Asked asked = Asked.of(kind, uri, "form");
    if (asked.office() == null) {
      throw new InvalidInput("office", Message.of("refusal.required"));
    }
    String form = asked.query().required("form");
    return SignedPaperAnswer.of(
        registers.paper(asked.office(), asked.period(), form), asked.office(), asked.period());
  }

  @GET
  @Path("agenda")
  @Operation(summary = "What the weekly meeting would talk about (STAT-3)")
  public Agenda agenda() {
    Asked asked = Asked.of(kind, uri);
    return new Agenda(meetings.agenda(asked.office(), asked.period()));
  }

  @POST
  @Path("meeting")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "HEAD_STEWARD calls the weekly meeting with this agenda (STAT-3)")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response meet(Call call) {
    Asked asked = Asked.of(kind, uri);
    return changed(
        asked,
        () ->
            meetings.convene(
                asked.office(), asked.period(), call.heldAt(), AttendeeNames.in(call.attendees())));
  }

  private Response changed(Asked asked, Runnable act) {
    if (asked.office() == null) {
      throw new InvalidInput("office", Message.of("refusal.required"));
    }
    return request.answer(
        () -> {
          act.run();
          return ThisRequest.changed(shown(asked.place(), asked.period(), Narrowing.NONE));
        });
  }

  private InOffice<StatisticsAnswers.Shown> shown(
      StatisticsPlace place, CalendarPeriod period, Narrowing narrowing) {
    PeriodView view = compared(statistics.read(place, period, narrowing));
    return new InOffice<>(answers.shown(view, CallerLanguage.texts(headers)), view.time());
  }

  /** Whoever asks here is no person who waits for a page: a large copy is compared, too. */
  private PeriodView compared(PeriodView view) {
    boolean isDone = view.process() == null || !view.process().isLeftAlone();
    return isDone ? view : view.with(statistics.verified(view.place().office(), view.period()));
  }
}
