package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.meeting.MeetingQueries;
import org.xinsheng.meeting.MeetingRow.Attendee;
import org.xinsheng.meeting.MeetingView;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.Block.Boxes;
import org.xinsheng.reports.Block.Table;
import org.xinsheng.reports.PaperForm.Sheet;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** F18 会议纪要: who met about what, what they found and decided, who does what until when. */
@RequestScoped
class MinutesForm implements PrintedForm {

  @Inject private MeetingQueries meetings;
  @Inject private Desktop desktop;

  @Override
  public FormCode code() {
    return FormCode.MEETING_MINUTES;
  }

  @Override
  public Draft draft(String number) {
    MeetingView shown = meetings.read(number);
    Words words = desktop.words(shown.office());
    List<Block> blocks =
        List.of(
            new Boxes(
                List.of(
                    words.line("print.topic", shown.topic()),
                    words.half("field.heldAt", shown.heldAt()),
                    words.half("field.convenor", shown.convenor().name()),
                    words.half(
                        "meeting.about", shown.subject() == null ? null : shown.subject().number()),
                    words.half("field.status", shown.status()),
                    words.line(
                        "field.attendees", shown.attendees().stream().map(Attendee::name).toList()),
                    words.tall("field.agenda", shown.agenda()),
                    words.tall("field.analysis", shown.analysis()),
                    words.tall("field.meetingDecision", shown.decision()))),
            words.heading("meeting.actions"),
            actions(shown, words),
            words.signatures("field.convenor", "print.recorder", "print.attendees"));
    return desktop.draft(
        code(),
        Sheet.PORTRAIT,
        shown.office(),
        new SubjectRef(SubjectType.MEETING, shown.id(), shown.number()),
        blocks);
  }

  private static Table actions(MeetingView shown, Words words) {
    return new Table(
        List.of(
            words.text("print.action", 6),
            words.text("print.responsible", 2),
            words.text("meeting.dueOn", 2),
            words.text("meeting.done", 5)),
        shown.actions().stream()
            .map(
                it ->
                    List.of(
                        words.show(it.action()),
                        words.show(it.responsible().name()),
                        words.show(it.dueOn()),
                        words.show(it.done())))
            .toList(),
        null);
  }
}
