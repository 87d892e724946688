package org.xinsheng.web.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.complaint.HandlingDesk;
import org.xinsheng.complaint.MajorAnswersDesk;
import org.xinsheng.complaint.NewResult;
import org.xinsheng.complaint.ResolutionDesk;
import org.xinsheng.complaint.SeverityDesk;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.MajorAnswer;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.FollowUpDesk;
import org.xinsheng.followup.NewFollowUp;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.web.rest.ThisRequest;

/** The acts on a complaint; each answers the changed complaint. */
@Path("/complaints")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "acts on a complaint")
public class ComplaintActsResource {

  public record NewReply(String text, Instant repliedAt) {}

  /**
   * @param criterion the one now fulfilled; required to raise
   */
  public record NewSeverity(Severity severity, Criterion criterion, String reason) {}

  public record Judgement(Validity validity, String explanation) {}

  /** Several answers, or one by itself. */
  public record MajorAnswers(
      List<MajorAnswer> majorAnswers, Criterion criterion, Boolean answer, String reason) {

    List<MajorAnswer> all() {
      return majorAnswers == null && criterion != null
          ? List.of(new MajorAnswer(criterion, answer, reason))
          : majorAnswers;
    }
  }

  public record Loss(Money amount) {}

  public record Report(String text, Instant reportedAt) {}

  public record Link(String number) {}

  public record Owner(String username, String reason) {}

  public record EffectCheck(String remarks, Boolean effective) {}

  @Inject private ThisRequest request;
  @Inject private ComplaintAnswers answers;
  @Inject private HandlingDesk handling;
  @Inject private SeverityDesk severities;
  @Inject private MajorAnswersDesk majors;
  @Inject private ResolutionDesk resolution;
  @Inject private FollowUpDesk followUps;

  @POST
  @Path("{number}/reply")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records an explicit reply to the owner (DL-3, DL-16)")
  public Response reply(@PathParam("number") String number, NewReply reply) {
    return answers.changed(
        number, () -> handling.reply(number, expected(), reply.text(), reply.repliedAt()));
  }

  @POST
  @Path("{number}/severity")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Raises or lowers the severity (SEV-5, SEV-9, DL-5)")
  public Response severity(@PathParam("number") String number, NewSeverity to) {
    return answers.changed(
        number,
        () -> severities.change(number, expected(), to.severity(), to.criterion(), to.reason()));
  }

  @POST
  @Path("{number}/validity")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Judges the validity (SEV-7)")
  public Response validity(@PathParam("number") String number, Judgement judgement) {
    return answers.changed(
        number,
        () -> handling.judge(number, expected(), judgement.validity(), judgement.explanation()));
  }

  @POST
  @Path("{number}/major-answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Answers whether MAJOR criteria are met (SEV-10)")
  public Response majorAnswers(@PathParam("number") String number, MajorAnswers given) {
    return answers.changed(number, () -> majors.answer(number, expected(), given.all()));
  }

  @POST
  @Path("{number}/loss")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records the loss (SEV-8)")
  public Response loss(@PathParam("number") String number, Loss loss) {
    return answers.changed(number, () -> handling.recordLoss(number, expected(), loss.amount()));
  }

  @POST
  @Path("{number}/links")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Points to an earlier complaint (INT-15)")
  public Response link(@PathParam("number") String number, Link link) {
    return answers.changed(number, () -> handling.link(number, expected(), link.number()));
  }

  @POST
  @Path("{number}/first-contact")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Hands first-contact ownership over (INT-3)")
  public Response firstContact(@PathParam("number") String number, Owner owner) {
    return answers.changed(
        number, () -> handling.handOver(number, expected(), owner.username(), owner.reason()));
  }

  @POST
  @Path("{number}/resolution")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records the result (HD-1, HD-4, HD-6, HD-9)")
  public Response resolution(@PathParam("number") String number, NewResult result) {
    return answers.changed(number, () -> resolution.resolve(number, expected(), result));
  }

  @POST
  @Path("{number}/superior-report")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Tells the superior the result (INT-4)")
  public Response superiorReport(@PathParam("number") String number, Report report) {
    return answers.changed(
        number,
        () -> resolution.reportToSuperior(number, expected(), report.text(), report.reportedAt()));
  }

  @POST
  @Path("{number}/effect-check")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records the office manager's check of the effect (HD-11)")
  public Response effectCheck(@PathParam("number") String number, EffectCheck check) {
    return answers.changed(
        number,
        () -> resolution.checkEffect(number, expected(), check.remarks(), check.effective()));
  }

  @POST
  @Path("{number}/follow-ups")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records an attempt to reach the owner, or their answers (FU-2 to FU-9)")
  public Response followUp(@PathParam("number") String number, NewFollowUp followUp) {
    return answers.changed(
        number, () -> followUps.record(SubjectType.COMPLAINT, number, expected(), followUp));
  }

  @POST
  @Path("{number}/closure")
  @Operation(summary = "Closes (HD-8)")
  public Response closure(@PathParam("number") String number) {
    return answers.changed(number, () -> resolution.close(number, expected()));
  }

  private Long expected() {
    return request.expected();
  }
}
