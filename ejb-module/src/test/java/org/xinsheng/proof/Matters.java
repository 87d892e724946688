package org.xinsheng.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.emergency.EmergencyDesk;
import org.xinsheng.emergency.NewEmergency;
import org.xinsheng.enquiry.EnquiryDesk;
import org.xinsheng.enquiry.NewEnquiry;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.message.MessageDesk;
import org.xinsheng.message.NewMessage;
import org.xinsheng.repair.JobDesk;
import org.xinsheng.repair.NewJob;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.suggestion.NewSuggestion;
import org.xinsheng.suggestion.SuggestionDesk;

/** One matter of each kind that is no complaint. */
final class Matters {

  private static final NewMatter.Customer OWNER =
      new NewMatter.Customer("王芳", "13800000123", "3-1-1202");

  private Matters() {}

  /**
   * @param received null for now
   * @return its number
   */
  static String register(Crew crew, MatterKind kind, Instant received) {
    NewMatter matter =
        new NewMatter(
            "GD01", Channel.HOTLINE, received, false, OWNER, "ENGINEERING", "楼道灯坏了", 2, true);
    return switch (kind) {
      case SUGGESTION -> crew.wiring.bean(SuggestionDesk.class).register(NewSuggestion.of(matter));
      case ENQUIRY ->
          crew.wiring
              .bean(EnquiryDesk.class)
              .register(
                  new NewEnquiry(
                      "GD01",
                      Channel.HOTLINE,
                      received,
                      false,
                      OWNER,
                      null,
                      "月卡怎么办",
                      2,
                      true,
                      null,
                      "收费处",
                      "电话",
                      crew.at.now().plus(Duration.ofHours(2)),
                      true));
      case MESSAGE ->
          crew.wiring
              .bean(MessageDesk.class)
              .register(
                  new NewMessage(
                      "GD01",
                      Channel.HOTLINE,
                      received,
                      false,
                      OWNER,
                      null,
                      "请回电",
                      null,
                      true,
                      "eng1",
                      null));
      case EMERGENCY ->
          crew.wiring
              .bean(EmergencyDesk.class)
              .register(
                  new NewEmergency(
                      "GD01",
                      Channel.HOTLINE,
                      received,
                      false,
                      OWNER,
                      null,
                      "电梯困人",
                      null,
                      null,
                      "3栋",
                      null));
      case REPAIR, SERVICE_REQUEST ->
          crew.wiring
              .bean(JobDesk.class)
              .register(
                  JobKind.valueOf(kind.name()),
                  new NewJob(
                      "GD01",
                      Channel.HOTLINE,
                      received,
                      false,
                      OWNER,
                      "ENGINEERING",
                      "厨房水管漏水",
                      null,
                      null,
                      null,
                      2,
                      true,
                      null,
                      null));
      case COMPLAINT -> throw new IllegalArgumentException("a complaint is registered otherwise");
    };
  }

  /** With what each kind asks for. */
  static Conversion wish(Scene scene, MatterKind kind) {
    return new Conversion(
        kind,
        "听清之后改类",
        kind == MatterKind.COMPLAINT ? "CLEANING" : null,
        List.of(Criterion.FACILITY_LIMIT.name()),
        null,
        null,
        null,
        "收费处",
        "电话",
        true,
        "eng1",
        null,
        kind == MatterKind.ENQUIRY ? scene.at().now().plus(Duration.ofHours(1)) : null,
        null,
        null,
        null);
  }

  /**
   * What may refuse that a record goes on as another kind.
   *
   * @param old what its own kind may say
   */
  static Set<String> refusalsOfAnother(String... old) {
    Set<String> rules = new TreeSet<>(Set.of("INT-1", "INT-4", "INT-10", "INT-11", "SEV-4"));
    rules.addAll(List.of(old));
    return rules;
  }

  static String convert(Crew crew, String number, Conversion wish) {
    MatterKind kind = MatterKind.ofNumber(number).orElseThrow();
    return switch (kind) {
      case SUGGESTION -> crew.wiring.bean(SuggestionDesk.class).convert(number, null, wish);
      case ENQUIRY -> crew.wiring.bean(EnquiryDesk.class).convert(number, null, wish);
      case MESSAGE -> crew.wiring.bean(MessageDesk.class).convert(number, null, wish);
      case EMERGENCY -> crew.wiring.bean(EmergencyDesk.class).convert(number, null, wish);
      case REPAIR, SERVICE_REQUEST ->
          crew.wiring.bean(JobDesk.class).convert(JobKind.valueOf(kind.name()), number, null, wish);
      case COMPLAINT -> throw new IllegalArgumentException("a complaint is converted otherwise");
    };
  }
}
