package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.intake.Colleague;
import org.xinsheng.repair.JobView;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.reports.Block.Box;
import org.xinsheng.shared.SubjectRef;

/** The parts that the forms of repairs and service requests have in common. */
@RequestScoped
class JobPaper {

  @Inject private Desktop desktop;

  static SubjectRef subject(JobView shown) {
    return new SubjectRef(shown.kind().subject(), shown.id(), shown.number());
  }

  static String name(Colleague person) {
    return person == null ? null : person.name();
  }

  static String contentKey(JobView shown) {
    return shown.kind() == JobKind.REPAIR ? "job.fault" : "job.request";
  }

  /** Who came with it, how and when. */
  List<Box> intake(JobView shown, Words words) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(words.half("field.receivedAt", shown.receivedAt()));
    boxes.add(words.half("field.channel", shown.channel()));
    boxes.add(words.half("field.desk", shown.desk()));
    boxes.add(words.half("field.firstContact", name(shown.firstContact())));
    boxes.addAll(customer(shown, words));
    boxes.add(words.half("field.category", desktop.category(shown.category())));
    boxes.add(words.half("field.location", shown.location()));
    boxes.add(words.half("field.urgency", shown.urgency()));
    boxes.add(words.half("field.appointmentAt", shown.appointmentAt()));
    boxes.add(words.half("field.status", shown.status()));
    boxes.add(words.tall(contentKey(shown), shown.content()));
    return boxes;
  }

  List<Box> customer(JobView shown, Words words) {
    JobView.Customer it = shown.customer();
    String name = shown.anonymous() ? words.of("print.anonymous") : it.name();
    return List.of(
        words.half("field.customer.name", name),
        words.half("field.customer.unit", it.unit()),
        words.half("field.customer.phone", it.phone()));
  }

  /** To whom it went, with empty boxes while nobody has it. */
  List<Box> dispatch(JobView shown, Words words) {
    JobView.Dispatch it =
        shown.dispatch() == null
            ? new JobView.Dispatch(null, null, null, null, null, null, false)
            : shown.dispatch();
    return List.of(
        words.half("field.department", desktop.department(shown.office(), it.department())),
        words.half("field.assignee", name(it.assignee())),
        words.half("field.dispatchedAt", it.at()),
        words.half("print.dispatchedBy", name(it.by())),
        words.half("job.clock", it.dueAt()),
        words.half("job.account", it.account()));
  }

  /** What was done, with empty boxes while nothing was. */
  List<Box> result(JobView shown, Words words) {
    JobView.Result it = shown.lastResult();
    boolean done = it != null;
    return List.of(
        words.half("field.jobDoneAt", done ? it.doneAt() : null),
        words.half("print.doneBy", done ? name(it.doneBy()) : null),
        words.tall("field.result", done ? it.result() : null),
        words.line("field.material_used", done ? it.material() : null));
  }
}
