package org.xinsheng.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.MajorAnswer;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.RequestedTime;
import org.xinsheng.shared.Money;

/** 王芳 calls about the cleaning; a test changes what it is about. */
public final class NewComplaintFixture {

  public static final String PHONE = "13800000001";

  String office = "GD01";
  Channel channel = Channel.HOTLINE;
  Instant receivedAt;
  boolean anonymous;
  NewComplaint.Customer customer = new NewComplaint.Customer("王芳", PHONE, "3-1-1202");
  String category = "CLEANING";
  String content = "楼道三天没有打扫 😀𠮷";
  Set<Criterion> criteria = Set.of(Criterion.SERVICE_AT_FAULT);
  RequestedTime requestedBy;
  Money loss;
  String subjectStaff;
  String subjectDepartment;
  NewComplaint.Superior superior;
  NewComplaint.Deferral deferral;
  NewComplaint.Document document;
  OnTheSpot onTheSpot;
  String linkedTo;
  List<MajorAnswer> majorAnswers = notRepeated();

  /** Most tests tell of the same owner again and again; what is repeated is theirs to say. */
  public static List<MajorAnswer> notRepeated() {
    return List.of(new MajorAnswer(Criterion.PROMISE_UNMET_REPEATEDLY, false, "与以前的投诉无关"));
  }

  public static NewComplaintFixture general() {
    return with(Criterion.FACILITY_LIMIT);
  }

  public static NewComplaintFixture important() {
    return with(Criterion.SERVICE_AT_FAULT);
  }

  public static NewComplaintFixture major() {
    return with(Criterion.REPUTATION_DAMAGE);
  }

  public NewComplaintFixture category(String code) {
    category = code;
    return this;
  }

  public static NewComplaintFixture of(Criterion criterion) {
    return with(criterion);
  }

  private static NewComplaintFixture with(Criterion criterion) {
    NewComplaintFixture fixture = new NewComplaintFixture();
    fixture.criteria = Set.of(criterion);
    return fixture;
  }

  public NewComplaintFixture receivedAt(Instant at) {
    receivedAt = at;
    return this;
  }

  public NewComplaintFixture about(String username) {
    subjectStaff = username;
    return this;
  }

  public NewComplaintFixture ofDepartment(String code) {
    subjectDepartment = code;
    return this;
  }

  public NewComplaintFixture in(String code) {
    office = code;
    return this;
  }

  public NewComplaintFixture at(String unit) {
    customer = new NewComplaint.Customer("王芳", PHONE, unit);
    return this;
  }

  public NewComplaintFixture from(String name, String phone, String unit) {
    customer = new NewComplaint.Customer(name, phone, unit);
    return this;
  }

  public NewComplaintFixture saying(String words) {
    content = words;
    return this;
  }

  public NewComplaintFixture wished(Instant by) {
    requestedBy = new RequestedTime(by.toString());
    return this;
  }

  public NewComplaintFixture withoutContact() {
    anonymous = true;
    customer = null;
    return this;
  }

  public NewComplaintFixture deferred() {
    deferral = new NewComplaint.Deferral("王芳", "夜间不便上门");
    return this;
  }

  public NewComplaintFixture forwarded() {
    channel = Channel.SUPERIOR;
    superior = new NewComplaint.Superior("王主任", "街道办", "尽快处理", null);
    return this;
  }

  /** A letter: where it lies, or a scan of it. */
  public NewComplaintFixture onPaper(String shelf, Long scan) {
    channel = Channel.LETTER;
    document = new NewComplaint.Document(shelf, scan);
    return this;
  }

  public NewComplaintFixture onTheSpot(Boolean agreed) {
    NewResult result = NewResultFixture.explained();
    onTheSpot =
        new OnTheSpot(
            agreed,
            result.cause(),
            result.result(),
            result.causeAnalysis(),
            result.correctiveMeasure(),
            result.explanation(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return this;
  }

  public NewComplaint build() {
    return new NewComplaint(
        office,
        channel,
        receivedAt,
        anonymous,
        customer,
        category,
        content,
        criteria,
        requestedBy,
        loss,
        2,
        true,
        subjectStaff,
        subjectDepartment,
        superior,
        deferral,
        document,
        onTheSpot,
        linkedTo,
        majorAnswers);
  }
}
