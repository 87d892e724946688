package org.xinsheng.web.repair;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.followup.RoundView;
import org.xinsheng.repair.JobDesk;
import org.xinsheng.repair.JobFilter;
import org.xinsheng.repair.JobQueries;
import org.xinsheng.repair.JobReading;
import org.xinsheng.repair.JobRow;
import org.xinsheng.repair.JobSort;
import org.xinsheng.repair.JobView;
import org.xinsheng.repair.NewJob;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.repair.domain.JobStatus;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/** What both resources answer alike; a record of the other kind does not exist there. */
@RequestScoped
public class JobAnswers {

  private static final String[] FILTERS = {
    "office",
    "status",
    "department",
    "category",
    "receivedFrom",
    "receivedTo",
    "overdue",
    "sort",
    QueryParameters.LIMIT,
    QueryParameters.AFTER
  };

  /** A job with its rounds of follow-up. */
  public record Shown(@JsonUnwrapped JobView job, List<RoundView> followUps) {}

  @Inject private ThisRequest request;
  @Inject private JobDesk desk;
  @Inject private JobReading reading;
  @Inject private JobQueries lists;
  @Inject private FollowUpQueries followUps;

  Response registered(JobKind kind, String path, NewJob job) {
    return request.answer(
        () -> {
          String number = desk.register(kind, job);
          return ThisRequest.created(path + "/" + number, shown(kind, number));
        });
  }

  ListAnswer<InOffice<JobRow>> list(JobKind kind, UriInfo uri) {
    QueryParameters query = new QueryParameters(uri, FILTERS);
    JobFilter filter =
        new JobFilter(
            query.text("office").orElse(null),
            query.choice("status", JobStatus.class).orElse(null),
            query.text("department").orElse(null),
            query.text("category").orElse(null),
            query.from("receivedFrom").orElse(null),
            query.until("receivedTo").orElse(null),
            query.text("overdue").map("true"::equals).orElse(false));
    JobSort sort = query.choice("sort", JobSort.class).orElse(JobSort.RECEIVED);
    return ListAnswer.of(
        lists.page(kind, filter, sort, query.after(), query.limit()),
        row -> new InOffice<>(row, row.time()));
  }

  Response one(JobKind kind, String number, Request asked) {
    InOffice<Shown> shown = shown(kind, number);
    EntityTag tag = new EntityTag(Long.toString(shown.shown().job().version()));
    Response.ResponseBuilder unchanged = asked.evaluatePreconditions(tag);
    return unchanged == null ? Response.ok(shown).tag(tag).build() : unchanged.build();
  }

  Response changed(JobKind kind, String number, Runnable act) {
    return request.answer(
        () -> {
          act.run();
          return ThisRequest.changed(shown(kind, number));
        });
  }

  private InOffice<Shown> shown(JobKind kind, String number) {
    JobView view = reading.read(kind, number);
    SubjectRef subject = new SubjectRef(kind.subject(), view.id(), number);
    return new InOffice<>(
        new Shown(view, kind.isFollowedUp() ? followUps.of(subject) : List.of()), view.time());
  }
}
