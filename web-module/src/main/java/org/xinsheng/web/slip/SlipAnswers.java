package org.xinsheng.web.slip;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Supplier;
import org.xinsheng.followup.RoundView;
import org.xinsheng.meeting.MeetingQueries;
import org.xinsheng.meeting.MeetingView;
import org.xinsheng.nonconformity.SlipFilter;
import org.xinsheng.nonconformity.SlipQueries;
import org.xinsheng.nonconformity.SlipReading;
import org.xinsheng.nonconformity.SlipRevisionView;
import org.xinsheng.nonconformity.SlipRow;
import org.xinsheng.nonconformity.SlipView;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/** What every call on a slip answers: the slip with its meetings and its owner's follow-ups. */
@RequestScoped
public class SlipAnswers {

  private static final String[] FILTERS = {
    "office",
    "status",
    "complaint",
    "mine",
    "waiting",
    "toVerify",
    QueryParameters.LIMIT,
    QueryParameters.AFTER
  };

  /**
   * @param followUps of its complaint; empty where it has none, or none in reach
   */
  public record Shown(
      @JsonUnwrapped SlipView slip, List<MeetingView> meetings, List<RoundView> followUps) {}

  @Inject private ThisRequest request;
  @Inject private SlipReading reading;
  @Inject private SlipQueries lists;
  @Inject private MeetingQueries meetings;
  @Inject private SlipCase cases;

  /**
   * @param raise answers the new number
   */
  Response created(Supplier<String> raise) {
    return request.answer(
        () -> {
          String number = raise.get();
          return ThisRequest.created("slips/" + number, shown(number));
        });
  }

  Response changed(String number, Runnable act) {
    return request.answer(
        () -> {
          act.run();
          return ThisRequest.changed(shown(number));
        });
  }

  Response one(String number, Request asked) {
    InOffice<Shown> shown = shown(number);
    EntityTag tag = new EntityTag(Long.toString(shown.shown().slip().version()));
    Response.ResponseBuilder unchanged = asked.evaluatePreconditions(tag);
    return unchanged == null ? Response.ok(shown).tag(tag).build() : unchanged.build();
  }

  ListAnswer<InOffice<SlipRow>> list(UriInfo uri) {
    QueryParameters query = new QueryParameters(uri, FILTERS);
    SlipFilter filter =
        new SlipFilter(
            query.choice("status", SlipStatus.class).orElse(null),
            query.text("office").orElse(null),
            query.text("complaint").orElse(null),
            isAsked(query, "mine"));
    Page<SlipRow> page =
        isAsked(query, "waiting")
            ? lists.waitingFor(filter, query.after(), query.limit())
            : isAsked(query, "toVerify")
                ? lists.toVerify(filter, query.after(), query.limit())
                : lists.page(filter, query.after(), query.limit());
    return ListAnswer.of(page, row -> new InOffice<>(row, row.time()));
  }

  private static boolean isAsked(QueryParameters query, String name) {
    return query.text(name).map("true"::equals).orElse(false);
  }

  InOffice<ListAnswer<SlipRevisionView>> revisions(String number) {
    return new InOffice<>(
        new ListAnswer<>(reading.revisions(number), null), reading.read(number).time());
  }

  private InOffice<Shown> shown(String number) {
    SlipView view = reading.read(number);
    SubjectRef slip = new SubjectRef(SubjectType.SLIP, view.id(), number);
    SlipCase.Glimpse behind = cases.of(view.complaint());
    List<RoundView> rounds = behind == null ? List.of() : behind.rounds();
    return new InOffice<>(new Shown(view, meetings.about(slip), rounds), view.time());
  }
}
