package org.xinsheng.demo.story;

import java.time.LocalDate;
import java.util.List;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.correctiveaction.CapaDesk;
import org.xinsheng.correctiveaction.CapaReading;
import org.xinsheng.correctiveaction.NewCapaReport;
import org.xinsheng.correctiveaction.NewCapaReport.NewAction;
import org.xinsheng.correctiveaction.NewReview;
import org.xinsheng.correctiveaction.ReviewDesk;
import org.xinsheng.correctiveaction.ReviewQueries;
import org.xinsheng.nonconformity.SlipFilter;
import org.xinsheng.nonconformity.SlipQueries;

/**
 * What comes after a slip: the heads review it, and where need be a report follows (CA-1, CA-3).
 */
final class Lessons {

  private static final String GENERAL = "gm";
  private static final String WORKER = "worker1";

  private Lessons() {}

  /** The review finds that it was an exception. */
  static void none(Story it) {
    reviewed(it, false, "同类工作近一年没有发生过，属个别疏忽，当事人已重新培训。");
  }

  /** The review asks for a report; its actions are done, and their effect is being watched. */
  static void learned(Story it) {
    reviewed(it, true, null);
    LocalDate day = Hours.dayOf(it.after(it.dice.hours(30, 50)).atWork().now());
    String head = it.departmentHead();
    it.does(
        head,
        "draft the report",
        (desks, number) -> desks.at(CapaDesk.class).draft(report(slip(desks, number), head, day)));
    it.after(it.dice.minutes(30, 60));
    on(it, head, "submit the report", (desk, report) -> desk.submit(report, null));
    it.after(it.dice.hours(3, 20)).atWork();
    on(
        it,
        GENERAL,
        "approve the report",
        (desk, report) -> desk.decide(report, null, true, "同意，按期落实并举一反三。"));
    completed(it, 0, "作业前检查表已启用，主管每日抽查。");
    completed(it, 1, "防护用品已配齐并登记领用。");
    completed(it, 2, "各部门已对照检查，问题清单全部销项。");
  }

  private static void reviewed(Story it, boolean needed, String reason) {
    it.after(it.dice.hours(20, 40)).atWork();
    NewReview review =
        new NewReview(
            null,
            List.of(it.cast.head(), it.departmentHead(), "客服中心代表"),
            it.matter.analysis() + "业户对处理结果表示认可，希望以后作业前先做好防护。",
            needed,
            reason);
    it.does(
        it.cast.manager(),
        "hold the review",
        (desks, number) -> desks.at(ReviewDesk.class).hold(slip(desks, number), null, review));
  }

  private static NewCapaReport report(String slip, String head, LocalDate day) {
    return new NewCapaReport(
        List.of(slip),
        null,
        "本部门同类作业均无作业前检查；其他部门的入户和高处作业也可能发生。",
        List.of("作业中损坏业户财物", "作业前没有做防护", "当班人员不知道防护要求", "作业规程没有写明防护步骤", "规程两年没有修订，也无人复核"),
        Cause.STAFF_CAUSED_LOSS,
        List.of(
            new NewAction("修订作业规程，增加作业前检查表", head, day.plusDays(12)),
            new NewAction("配齐防护用品，建立领用登记", WORKER, day.plusDays(14))),
        List.of(new NewAction("各部门对照检查同类作业，限期整改", head, day.plusDays(20))));
  }

  private static void completed(Story it, int place, String done) {
    it.after(it.dice.hours(60, 90)).atWork();
    it.does(
        it.departmentHead(),
        "complete an action",
        (desks, number) -> {
          String report = number(desks, number);
          desks.at(CapaDesk.class).complete(report, null, action(desks, report, place), done);
        });
  }

  private static Long action(Desks desks, String report, int place) {
    var shown = desks.at(CapaReading.class).read(report);
    int corrective = shown.corrective().size();
    return place < corrective
        ? shown.corrective().get(place).id()
        : shown.preventive().get(place - corrective).id();
  }

  /** What somebody does with the report that came of the story's slip. */
  @FunctionalInterface
  private interface OfReport {
    void at(CapaDesk desk, String report);
  }

  private static void on(Story it, String who, String name, OfReport work) {
    it.does(who, name, (desks, number) -> work.at(desks.at(CapaDesk.class), number(desks, number)));
  }

  private static String number(Desks desks, String complaint) {
    return desks.at(ReviewQueries.class).of(slip(desks, complaint)).reports().get(0);
  }

  private static String slip(Desks desks, String complaint) {
    SlipFilter ofCase = new SlipFilter(null, null, complaint, false);
    return desks.at(SlipQueries.class).page(ofCase, null, 1).items().get(0).number();
  }
}
