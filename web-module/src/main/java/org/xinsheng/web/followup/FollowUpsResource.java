package org.xinsheng.web.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.followup.FollowUpRow;
import org.xinsheng.followup.Ledger;
import org.xinsheng.followup.LedgerQueries;
import org.xinsheng.followup.LedgerRow;
import org.xinsheng.followup.domain.Ending;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;

/** Rounds of follow-up across cases. */
@Path("/follow-ups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "follow-ups")
public class FollowUpsResource {

  /**
   * @param number of the case
   */
  public record Round(
      String number,
      String office,
      int round,
      FollowUpState state,
      FollowUpMode mode,
      int attempts,
      Instant openedAt,
      Instant dueAt,
      Instant doneAt) {}

  /**
   * @param office null in the sum
   * @param share followed up of what is due, null where nothing is
   */
  public record Line(
      String office,
      long due,
      long done,
      long unreachable,
      long outstanding,
      long withdrawn,
      BigDecimal share,
      Map<Satisfaction, Long> satisfaction,
      Map<Ending, Long> endings,
      Map<Integer, Long> rounds) {

    static Line of(LedgerRow row) {
      return new Line(
          row.office(),
          row.due(),
          row.done(),
          row.unreachable(),
          row.outstanding(),
          row.withdrawn(),
          row.due() == 0
              ? null
              : BigDecimal.valueOf(row.due() - row.outstanding())
                  .divide(BigDecimal.valueOf(row.due()), 4, RoundingMode.DOWN),
          row.satisfaction(),
          row.endings(),
          row.rounds());
    }
  }

  /** The sum, and each office by itself. */
  public record LedgerAnswer(
      LocalDate from, LocalDate to, @JsonUnwrapped Line total, List<Line> items) {}

  @Inject private LedgerQueries ledgers;
  @Inject private FollowUpQueries followUps;
  @Inject private OfficeDirectory offices;

  @GET
  @Operation(summary = "Open rounds, the one due first on top (FU-2)")
  @Parameter(name = "due", in = ParameterIn.QUERY, description = "true: open rounds, as without")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = "an office's code")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<InOffice<Round>> list(@Context UriInfo uri) {
    QueryParameters query =
        new QueryParameters(uri, "due", "office", QueryParameters.LIMIT, QueryParameters.AFTER);
    query.only("due", true);
    return ListAnswer.of(
        followUps.due(query.text("office").orElse(null), query.after(), query.limit()),
        this::shown);
  }

  @GET
  @Path("ledger")
  @Operation(summary = "Due, done, unreachable and outstanding, by office and period (FU-0, FU-7)")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = "an office's code")
  @Parameter(name = "from", in = ParameterIn.QUERY, description = "first day of the results")
  @Parameter(name = "to", in = ParameterIn.QUERY, description = "last day, included; else today")
  public LedgerAnswer ledger(@Context UriInfo uri) {
    QueryParameters query = new QueryParameters(uri, "office", "from", "to");
    Ledger ledger =
        ledgers.ledger(
            query.text("office").orElse(null),
            query.day("from").orElse(null),
            query.day("to").orElse(null));
    return new LedgerAnswer(
        ledger.from(),
        ledger.to(),
        Line.of(ledger.total()),
        ledger.offices().stream().map(Line::of).toList());
  }

  private InOffice<Round> shown(FollowUpRow row) {
    OfficeRow office = offices.byId(row.officeId());
    return new InOffice<>(
        new Round(
            row.number(),
            office.code(),
            row.round(),
            row.state(),
            row.mode(),
            row.attempts(),
            row.openedAt(),
            row.dueAt(),
            row.doneAt()),
        office.time());
  }
}
