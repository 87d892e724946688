package org.xinsheng.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.WebCaseDesk;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.emergency.EmergencyDesk;
import org.xinsheng.enquiry.EnquiryDesk;
import org.xinsheng.followup.NewFollowUp;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.message.MessageDesk;
import org.xinsheng.repair.JobDesk;
import org.xinsheng.repair.NewCompletion;
import org.xinsheng.repair.NewDispatch;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.suggestion.SuggestionDesk;

/** What owners bring by the web, and what people do with what is no complaint. */
final class OtherActs {

  private OtherActs() {}

  /** An owner brings a complaint on the portal. */
  record Bring(boolean anonymous) implements Act {
    @Override
    public void in(Scene scene) {
      scene.opened(scene.crew().brought(anonymous));
    }
  }

  record Take(Who by) implements Act {
    @Override
    public void in(Scene scene) {
      scene.by(by, WebCaseDesk.class).take(scene.number(), null);
    }

    @Override
    public Set<String> refusals() {
      return Set.of("INT-18", "HD-7", "HD-13");
    }
  }

  record Classify(Who by, Criterion criterion) implements Act {
    @Override
    public void in(Scene scene) {
      scene.by(by, WebCaseDesk.class).classify(scene.number(), null, Set.of(criterion));
    }

    @Override
    public Set<String> refusals() {
      return Set.of("INT-18", "HD-7", "HD-13", "HD-15");
    }

    @Override
    public boolean moves() {
      return true;
    }
  }

  /**
   * @param lateHours how long ago it was received
   */
  record Come(MatterKind kind, Who by, int lateHours) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by);
      Instant received = lateHours == 0 ? null : scene.ago(Duration.ofHours(lateHours));
      scene.came(Matters.register(scene.crew(), kind, received));
    }

    @Override
    public Set<String> refusals() {
      return Set.of("INT-14");
    }
  }

  /** The next of its own acts, whatever kind the matter is of. */
  record Go(Who by, Step step, int lateMinutes) implements Act {

    @Override
    public void in(Scene scene) {
      MatterKind kind = MatterKind.ofNumber(scene.matter()).orElseThrow();
      switch (kind) {
        case SUGGESTION -> suggestion(scene, scene.by(by, SuggestionDesk.class), scene.matter());
        case ENQUIRY -> enquiry(scene, scene.by(by, EnquiryDesk.class), scene.matter());
        case MESSAGE -> message(scene.by(by, MessageDesk.class), scene.matter());
        case EMERGENCY -> emergency(scene, scene.by(by, EmergencyDesk.class), scene.matter());
        default ->
            job(scene, scene.by(by, JobDesk.class), JobKind.valueOf(kind.name()), scene.matter());
      }
    }

    private void suggestion(Scene scene, SuggestionDesk desk, String number) {
      switch (step) {
        case FIRST -> desk.dispatch(number, null, "ENGINEERING", null);
        case THEN -> desk.answer(number, null, "已采纳");
        case LAST -> desk.complete(number, null, "来电告知", scene.late(lateMinutes));
        case STOP -> desk.cancel(number, null, "业户撤回");
      }
    }

    private void enquiry(Scene scene, EnquiryDesk desk, String number) {
      switch (step) {
        case FIRST, THEN -> desk.answer(number, null, "凭房产证办理", scene.late(lateMinutes));
        case LAST -> desk.complete(number, null, null);
        case STOP -> desk.cancel(number, null, "业户撤回");
      }
    }

    private void message(MessageDesk desk, String number) {
      switch (step) {
        case FIRST, THEN, LAST -> desk.acknowledge(number, null);
        case STOP -> desk.cancel(number, null, "转错了人");
      }
    }

    private void emergency(Scene scene, EmergencyDesk desk, String number) {
      switch (step) {
        case FIRST -> desk.acknowledge(number, null, scene.late(lateMinutes));
        case THEN -> desk.dispatch(number, null, "秩序班", scene.late(lateMinutes));
        case LAST -> desk.complete(number, null, "已处置", scene.late(lateMinutes));
        case STOP -> desk.cancel(number, null, "误报");
      }
    }

    private void job(Scene scene, JobDesk desk, JobKind kind, String number) {
      Instant late = scene.late(lateMinutes);
      switch (step) {
        case FIRST ->
            desk.dispatch(
                kind, number, null, new NewDispatch("ENGINEERING", null, null, null, late));
        case THEN -> desk.complete(kind, number, null, new NewCompletion("已修好", null, null, late));
        case LAST -> {
          if (kind == JobKind.SERVICE_REQUEST) {
            desk.close(kind, number, null, "来电告知", late);
          } else {
            scene.at().followUps.record(number, null, call(scene));
          }
        }
        case STOP -> desk.cancel(kind, number, null, "业户撤回");
      }
    }

    private NewFollowUp call(Scene scene) {
      Satisfaction answer = lateMinutes == 0 ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED;
      return new NewFollowUp(
          FollowUpMode.PHONE, true, answer, null, null, null, null, null, scene.late(lateMinutes));
    }

    @Override
    public Set<String> refusals() {
      return Set.of(
          "DL-16", "FU-2", "HD-5", "HD-13", "INT-10", "INT-11", "INT-14", "INT-21", "REC-5");
    }
  }

  /** Of a matter, in the order in which its kind has them. */
  enum Step {
    FIRST,
    THEN,
    LAST,
    STOP
  }

  /** The current complaint turns out to be of another kind. */
  record TurnsOut(Who by, MatterKind into) implements Act {
    @Override
    public void in(Scene scene) {
      String number = scene.number();
      scene.came(scene.as(by).withdrawals.convert(number, null, Matters.wish(scene, into)));
    }

    @Override
    public Set<String> refusals() {
      return Matters.refusalsOfAnother("HD-7", "HD-13", "HD-15", "SEV-9");
    }
  }

  /** What is no complaint turns out to be of another kind. */
  record GoesOnAs(Who by, MatterKind into) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by);
      Conversion wish = Matters.wish(scene, into);
      String next = Matters.convert(scene.crew(), scene.matter(), wish);
      if (into == MatterKind.COMPLAINT) {
        scene.opened(next);
      } else {
        scene.came(next);
      }
    }

    @Override
    public Set<String> refusals() {
      return Matters.refusalsOfAnother("HD-5", "INT-21", "REC-5");
    }
  }

  /** What each kind can do, one after the other, for {@link Go}. */
  static List<Act> way(MatterKind kind, Who by, int wait, Satisfaction answer) {
    int late = answer == Satisfaction.SATISFIED ? 0 : 1;
    return List.of(
        new Come(kind, Who.cs1, 0),
        new Go(by, Step.FIRST, 0),
        new Act.Wait(wait),
        new Go(by, Step.THEN, 0),
        new Act.Wait(1 + late),
        new Go(Who.cs2, Step.LAST, late));
  }
}
