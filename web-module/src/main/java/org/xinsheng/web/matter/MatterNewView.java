package org.xinsheng.web.matter;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xinsheng.emergency.EmergencyDesk;
import org.xinsheng.emergency.NewEmergency;
import org.xinsheng.enquiry.EnquiryDesk;
import org.xinsheng.enquiry.NewEnquiry;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.message.MessageDesk;
import org.xinsheng.message.NewMessage;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.intake.TakingView;

/** Takes an enquiry (INT-10), a message for a colleague (INT-11) or an emergency (INT-21). */
@Named("matterNew")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class MatterNewView extends TakingView {

  private static final long serialVersionUID = 1L;

  @Inject private EnquiryDesk enquiries;
  @Inject private MessageDesk messages;
  @Inject private EmergencyDesk emergencies;
  @Inject private Address address;

  private MatterKind kind;

  @PostConstruct
  void open() {
    MatterKind asked = address.choice("kind", MatterKind.class);
    kind =
        asked == MatterKind.MESSAGE || asked == MatterKind.EMERGENCY ? asked : MatterKind.ENQUIRY;
  }

  @Override
  protected MatterKind matterKind() {
    return kind;
  }

  /** An emergency asks for nobody's name. */
  @Override
  protected boolean isWithoutCaller() {
    return kind == MatterKind.EMERGENCY;
  }

  @Override
  protected String take(NewMatter matter, OfficeRow office) {
    return switch (kind) {
      case MESSAGE -> messages.register(message(matter));
      case EMERGENCY -> emergencies.register(emergency(matter));
      default -> enquiries.register(enquiry(matter, office));
    };
  }

  private NewEnquiry enquiry(NewMatter matter, OfficeRow office) {
    Form form = getForm();
    return new NewEnquiry(
        matter.office(),
        matter.channel(),
        matter.receivedAt(),
        matter.anonymous(),
        matter.customer(),
        matter.category(),
        matter.content(),
        matter.ringsBeforeAnswer(),
        matter.readBack(),
        form.text("answer"),
        form.text("source"),
        form.text("callBackBy"),
        form.instant("agreedDueAt", office.time()),
        form.flag("agreed"));
  }

  private NewMessage message(NewMatter matter) {
    return new NewMessage(
        matter.office(),
        matter.channel(),
        matter.receivedAt(),
        matter.anonymous(),
        matter.customer(),
        matter.category(),
        matter.content(),
        matter.ringsBeforeAnswer(),
        matter.readBack(),
        getForm().text("to"),
        getForm().text("callbackPhone"));
  }

  private NewEmergency emergency(NewMatter matter) {
    return new NewEmergency(
        matter.office(),
        matter.channel(),
        matter.receivedAt(),
        matter.anonymous(),
        matter.customer(),
        matter.category(),
        matter.content(),
        matter.ringsBeforeAnswer(),
        matter.readBack(),
        getForm().text("location"),
        null);
  }

  public MatterKind getKind() {
    return kind;
  }
}
