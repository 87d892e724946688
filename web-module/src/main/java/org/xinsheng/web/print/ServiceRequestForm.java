package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.enquiry.EnquiryReading;
import org.xinsheng.enquiry.EnquiryView;
import org.xinsheng.intake.MatterFace;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.repair.JobReading;
import org.xinsheng.repair.JobView;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.Block.Box;
import org.xinsheng.reports.Block.Boxes;
import org.xinsheng.reports.PaperForm.Sheet;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.suggestion.SuggestionReading;
import org.xinsheng.suggestion.SuggestionRow.Colleague;
import org.xinsheng.suggestion.SuggestionView;

/** F10 《业户服务要求/意见记录表》: suggestions, enquiries and requests, and what the owner heard. */
@RequestScoped
class ServiceRequestForm implements PrintedForm {

  @Inject private SuggestionReading suggestions;
  @Inject private EnquiryReading enquiries;
  @Inject private JobReading jobs;
  @Inject private JobPaper jobPaper;
  @Inject private Desktop desktop;

  @Override
  public FormCode code() {
    return FormCode.SERVICE_REQUEST;
  }

  @Override
  public Draft draft(String number) {
    return switch (MatterKind.ofNumber(number).orElseThrow(() -> new NotFound(number))) {
      case SUGGESTION -> suggestion(suggestions.read(number));
      case ENQUIRY -> enquiry(enquiries.read(number));
      case SERVICE_REQUEST -> request(jobs.read(JobKind.SERVICE_REQUEST, number));
      default -> throw new NotFound(number);
    };
  }

  private Draft suggestion(SuggestionView shown) {
    Words words = desktop.words(shown.office());
    SuggestionView.Customer owner = shown.customer();
    String name = shown.anonymous() ? words.of("print.anonymous") : owner.name();
    List<Box> boxes = new ArrayList<>();
    boxes.add(words.half("field.kind", MatterKind.SUGGESTION));
    boxes.add(words.half("field.status", shown.status()));
    boxes.add(words.half("field.receivedAt", shown.receivedAt()));
    boxes.add(words.half("field.channel", shown.channel()));
    boxes.addAll(owner(name, owner.unit(), owner.phone(), words));
    boxes.add(words.half("field.category", desktop.category(shown.category())));
    boxes.add(words.tall("print.request", shown.content()));
    SuggestionView.Forwarding to = shown.forwarded();
    boxes.addAll(
        forwarded(
            to == null ? null : desktop.unit(shown.office(), to.department(), name(to.assignee())),
            to == null ? null : words.show(to.at()),
            to == null ? null : to.account(),
            words));
    boxes.add(words.tall("print.outcome", text(shown.answer())));
    boxes.add(words.tall("print.toldOwner", text(shown.ownerTold())));
    boxes.add(words.half("suggestion.toldAt", at(shown.ownerTold())));
    boxes.add(words.half("field.firstContact", name(shown.firstContact())));
    return draft(
        shown.office(),
        new SubjectRef(SubjectType.SUGGESTION, shown.id(), shown.number()),
        boxes,
        words);
  }

  private Draft enquiry(EnquiryView shown) {
    MatterFace face = shown.matter();
    EnquiryView.Own own = shown.own();
    Words words = desktop.words(face.office());
    String name = face.anonymous() ? words.of("print.anonymous") : face.customer().name();
    List<Box> boxes = new ArrayList<>();
    boxes.add(words.half("field.kind", MatterKind.ENQUIRY));
    boxes.add(Box.half(words.of("field.status"), words.of(face.statusKey())));
    boxes.add(words.half("field.receivedAt", face.receivedAt()));
    boxes.add(words.half("field.channel", face.channel()));
    boxes.addAll(owner(name, face.customer().unit(), face.customer().phone(), words));
    boxes.add(words.half("field.category", desktop.category(face.category())));
    boxes.add(words.tall("print.request", face.content()));
    boxes.addAll(forwarded(own.source(), words.show(own.agreedDueAt()), own.callBackBy(), words));
    boxes.add(words.tall("print.outcome", own.answer() == null ? null : own.answer().text()));
    boxes.add(words.half("suggestion.toldAt", own.answer() == null ? null : own.answer().at()));
    boxes.add(words.half("field.firstContact", JobPaper.name(face.firstContact())));
    return draft(
        face.office(), new SubjectRef(SubjectType.ENQUIRY, face.id(), face.number()), boxes, words);
  }

  private Draft request(JobView shown) {
    Words words = desktop.words(shown.office());
    List<Box> boxes = new ArrayList<>(jobPaper.intake(shown, words));
    boxes.addAll(jobPaper.dispatch(shown, words));
    boxes.addAll(jobPaper.result(shown, words));
    JobView.Told told = shown.ownerTold();
    boxes.add(words.tall("print.toldOwner", told == null ? null : told.how()));
    boxes.add(words.half("suggestion.toldAt", told == null ? null : told.at()));
    boxes.add(words.half("suggestion.cancelled", shown.cancelledReason()));
    return draft(shown.office(), JobPaper.subject(shown), boxes, words);
  }

  private static List<Box> owner(String name, String unit, String phone, Words words) {
    return List.of(
        words.half("field.customer.name", name),
        words.half("field.customer.unit", unit),
        words.half("field.customer.phone", phone));
  }

  private static List<Box> forwarded(String to, String at, String account, Words words) {
    return List.of(
        words.half("print.forwardedTo", to),
        words.half("print.forwardedAt", at),
        words.line("suggestion.account", account));
  }

  private Draft draft(String office, SubjectRef subject, List<Box> boxes, Words words) {
    List<Block> blocks =
        List.of(
            new Boxes(boxes),
            words.signatures(
                "print.recorder", "field.handler", "Role.HEAD_STEWARD", "print.owner"));
    return desktop.draft(code(), Sheet.PORTRAIT, office, subject, blocks);
  }

  private static String name(Colleague person) {
    return person == null ? null : person.name();
  }

  private static String text(SuggestionView.Words it) {
    return it == null ? null : it.text();
  }

  private static Object at(SuggestionView.Words it) {
    return it == null ? null : it.at();
  }
}
