package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.ComplaintView.Customer;
import org.xinsheng.complaint.ComplaintView.ResultRow;
import org.xinsheng.complaint.ComplaintView.Superior;
import org.xinsheng.complaint.Person;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.Block.Box;
import org.xinsheng.reports.Block.Boxes;
import org.xinsheng.reports.Block.Table;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** The parts that the forms of a complaint have in common. */
@RequestScoped
class ComplaintPaper {

  @Inject private Desktop desktop;

  static SubjectRef subject(ComplaintView shown) {
    return new SubjectRef(SubjectType.COMPLAINT, shown.id(), shown.number());
  }

  static String name(Person person) {
    return person == null ? null : person.name();
  }

  /** Who came with it, how, when and to whom. */
  List<Box> intake(ComplaintView shown, Words words) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(words.half("field.receivedAt", shown.receivedAt()));
    boxes.add(words.half("field.channel", shown.channel()));
    boxes.add(words.half("field.desk", shown.desk()));
    boxes.add(words.half("field.firstContact", name(shown.firstContact())));
    boxes.addAll(customer(shown, words));
    boxes.add(words.half("field.category", desktop.category(shown.category())));
    return boxes;
  }

  /** Nothing for the person complained about. */
  List<Box> customer(ComplaintView shown, Words words) {
    Customer customer =
        shown.customer() == null ? new Customer(null, null, null, true) : shown.customer();
    String name = shown.anonymous() ? words.of("print.anonymous") : customer.name();
    return List.of(
        words.half("field.customer.name", name),
        words.half("field.customer.unit", customer.unit()),
        words.half("field.customer.phone", customer.phone()));
  }

  List<Box> severity(ComplaintView shown, Words words) {
    return List.of(
        words.half("field.severity", shown.severity()),
        words.half("field.validity", shown.validity()),
        words.line("field.criteria", shown.criteria()));
  }

  /** What was wished, lost and complained of. */
  List<Box> circumstances(ComplaintView shown, Words words) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(words.half("field.requestedBy", shown.requestedBy()));
    boxes.add(words.half("field.ringsBeforeAnswer", shown.ringsBeforeAnswer()));
    boxes.add(words.half("field.subjectStaff", name(shown.subjectStaff())));
    boxes.add(
        words.half(
            "field.subjectDepartment",
            desktop.department(shown.office(), shown.subjectDepartment())));
    boxes.add(words.half("field.readBack", shown.readBack()));
    boxes.add(words.half("field.document.shelf", shown.documentShelf()));
    if (shown.lossAmount() != null) {
      boxes.add(words.line("field.lossAmount", shown.lossAmount()));
    }
    if (shown.deferral() != null) {
      boxes.add(words.half("field.deferral.consentBy", shown.deferral().consentBy()));
      boxes.add(words.half("field.deferral.reason", shown.deferral().reason()));
    }
    return boxes;
  }

  List<Box> superior(ComplaintView shown, Words words) {
    Superior it = shown.superior();
    return it == null
        ? List.of()
        : List.of(
            words.half("field.superior.name", it.name()),
            words.half("field.superior.organisation", it.organisation()),
            words.tall("field.superior.opinion", it.opinion()));
  }

  /** Every promise of the case with how it was kept. */
  List<Block> deadlines(ComplaintView shown, Words words) {
    return List.of(
        words.heading("print.deadlines"),
        new Table(
            List.of(
                words.text("print.deadline", 4),
                words.text("field.round", 2),
                words.text("print.startsAt", 4),
                words.text("print.dueAt", 4),
                words.text("print.doneAt", 4),
                words.text("field.status", 4)),
            shown.deadlines().stream()
                .map(
                    it ->
                        List.of(
                            words.show(it.kind()),
                            words.show(it.round()),
                            words.show(it.startsAt()),
                            words.show(it.dueAt()),
                            words.show(it.doneAt()),
                            words.show(it.state())))
                .toList(),
            null));
  }

  /** All that was found and done for one result. */
  Boxes result(ResultRow it, Words words) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(words.half("field.cause", it.cause()));
    boxes.add(words.half("print.resolvedAt", it.resolvedAt()));
    boxes.add(words.tall("field.causeAnalysis", it.causeAnalysis()));
    boxes.add(words.tall("field.correctiveMeasure", it.correctiveMeasure()));
    boxes.add(words.tall("field.result", it.result()));
    addIf(boxes, words, "field.explanation", it.explanation());
    addIf(boxes, words, "ResultField.APOLOGY", it.apology());
    addIf(boxes, words, "ResultField.REDONE_SERVICE", it.redoneService());
    addIf(boxes, words, "ResultField.COMPENSATION", it.compensation());
    addIf(boxes, words, "ResultField.REPAIR", it.repair());
    addIf(boxes, words, "ResultField.RESOLVED_FOR_COMPLAINANT", it.resolvedForComplainant());
    addIf(boxes, words, "ResultField.THIRD_PARTY_CONTACT", it.thirdPartyContact());
    addIf(boxes, words, "ResultField.IMPROVEMENT", it.improvement());
    boxes.add(words.half("field.ownerToldAt", it.ownerToldAt()));
    boxes.add(words.half("field.ownerToldBy", toldBy(it, words)));
    return new Boxes(boxes);
  }

  /** Whom the follow-up told need not be told otherwise. */
  private static String toldBy(ResultRow it, Words words) {
    return DeadlineKind.FOLLOW_UP.name().equals(it.ownerToldBy())
        ? words.show(DeadlineKind.FOLLOW_UP)
        : it.ownerToldBy();
  }

  private static void addIf(List<Box> boxes, Words words, String key, Object value) {
    if (value != null) {
      boxes.add(words.line(key, value));
    }
  }

  /** The replies, one below the other with when and who. */
  String replies(ComplaintView shown, Words words) {
    return lines(
        shown.replies().stream()
            .map(it -> words.show(it.repliedAt()) + " " + it.by().name() + "：" + it.text()));
  }

  String superiorReports(ComplaintView shown, Words words) {
    return lines(
        shown.superiorReports().stream()
            .map(it -> words.show(it.reportedAt()) + " " + it.by().name() + "：" + it.text()));
  }

  static String lines(Stream<String> texts) {
    return texts.filter(Objects::nonNull).collect(Collectors.joining("\n"));
  }
}
