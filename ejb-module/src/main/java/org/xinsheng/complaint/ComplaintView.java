package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.complaint.domain.WebState;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.intake.MatterFace;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Role;

/**
 * One complaint as its reader may see it.
 *
 * @param time the office's days
 * @param customer null for the person complained about
 * @param webState null unless its owner brought it by the web (INT-18)
 * @param requestedBy the owner's wish (DL-2)
 * @param replyDueAt of the newest reply deadline, null where none was promised
 * @param resolutionDueAt of the rectification while that is open, else of the newest resolution
 * @param judgeBy when silence counts as VALID (SEV-6), null where nobody must judge
 * @param raisedByAgeAt since when its age makes it MAJOR (SEV-6), else null
 * @param convertedFrom what it was before (INT-1), else null
 * @param convertedTo what it became, else null
 * @param majorAnswers what SEV-10 asked, answered or still open
 * @param deadlines in the order in which they were opened
 */
public record ComplaintView(
    Long id,
    String number,
    String office,
    OfficeTime time,
    ComplaintStatus status,
    Severity severity,
    Set<Criterion> criteria,
    Validity validity,
    Channel channel,
    String category,
    String content,
    boolean anonymous,
    Customer customer,
    Instant receivedAt,
    Instant enteredAt,
    Instant clocksStartAt,
    Desk desk,
    WebState webState,
    Person firstContact,
    Person handler,
    Set<Role> reportedTo,
    Instant replyDueAt,
    Instant resolutionDueAt,
    Instant requestedBy,
    Money lossAmount,
    Integer ringsBeforeAnswer,
    Boolean readBack,
    Person subjectStaff,
    String subjectDepartment,
    Superior superior,
    Deferral deferral,
    String documentShelf,
    String linkedTo,
    MatterFace.Converted convertedFrom,
    MatterFace.Converted convertedTo,
    Instant repliedAt,
    Instant resolvedAt,
    Instant superiorToldAt,
    boolean effectChecked,
    Instant closedAt,
    int round,
    Instant judgeBy,
    Instant raisedByAgeAt,
    List<MajorAnswerRow> majorAnswers,
    List<DeadlineRow> deadlines,
    List<ReplyRow> replies,
    List<ResultRow> results,
    List<SuperiorReportRow> superiorReports,
    Course course,
    long version)
    implements Serializable {

  /**
   * @param phone masked unless the reader handles the case
   */
  public record Customer(String name, String phone, String unit, boolean masked)
      implements Serializable {}

  public record Superior(String name, String organisation, String opinion, Instant receivedAt)
      implements Serializable {}

  public record Deferral(String consentBy, String reason) implements Serializable {}

  public record ReplyRow(String text, Instant repliedAt, Person by, Instant enteredAt)
      implements Serializable {

    public ReplyRow(String text, Instant at, String username, String name, Instant enteredAt) {
      this(text, at, new Person(username, name), enteredAt);
    }
  }

  /**
   * @param answer null while nobody has answered
   */
  public record MajorAnswerRow(
      Criterion criterion,
      Boolean answer,
      String reason,
      Instant askedAt,
      Person by,
      Instant answeredAt)
      implements Serializable {

    public MajorAnswerRow(
        Criterion criterion,
        Boolean answer,
        String reason,
        Instant askedAt,
        String username,
        String name,
        Instant answeredAt) {
      this(
          criterion,
          answer,
          reason,
          askedAt,
          username == null ? null : new Person(username, name),
          answeredAt);
    }
  }

  public record SuperiorReportRow(String text, Instant reportedAt, Person by, Instant enteredAt)
      implements Serializable {

    public SuperiorReportRow(
        String text, Instant at, String username, String name, Instant enteredAt) {
      this(text, at, new Person(username, name), enteredAt);
    }
  }

  /**
   * @param ownerToldAt null while the owner does not know the result
   */
  public record ResultRow(
      int round,
      Cause cause,
      String result,
      String causeAnalysis,
      String correctiveMeasure,
      String explanation,
      String apology,
      String redoneService,
      Money compensation,
      String repair,
      String resolvedForComplainant,
      String thirdPartyContact,
      String improvement,
      Instant ownerToldAt,
      String ownerToldBy,
      Instant resolvedAt,
      Person by,
      Instant enteredAt)
      implements Serializable {

    public ResultRow(
        int round,
        Cause cause,
        String result,
        String causeAnalysis,
        String correctiveMeasure,
        String explanation,
        String apology,
        String redoneService,
        Money compensation,
        String repair,
        String resolvedForComplainant,
        String thirdPartyContact,
        String improvement,
        Instant ownerToldAt,
        String ownerToldBy,
        Instant resolvedAt,
        String username,
        String name,
        Instant enteredAt) {
      this(
          round,
          cause,
          result,
          causeAnalysis,
          correctiveMeasure,
          explanation,
          apology,
          redoneService,
          compensation,
          repair,
          resolvedForComplainant,
          thirdPartyContact,
          improvement,
          ownerToldAt,
          ownerToldBy,
          resolvedAt,
          new Person(username, name),
          enteredAt);
    }
  }
}
