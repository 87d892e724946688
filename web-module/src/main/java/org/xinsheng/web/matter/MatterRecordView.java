package org.xinsheng.web.matter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.xinsheng.emergency.EmergencyDesk;
import org.xinsheng.emergency.EmergencyReading;
import org.xinsheng.emergency.EmergencyView;
import org.xinsheng.emergency.domain.EmergencyAct;
import org.xinsheng.enquiry.EnquiryDesk;
import org.xinsheng.enquiry.EnquiryReading;
import org.xinsheng.enquiry.EnquiryView;
import org.xinsheng.enquiry.domain.EnquiryAct;
import org.xinsheng.intake.MatterActState;
import org.xinsheng.intake.MatterFace;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.message.MessageDesk;
import org.xinsheng.message.MessageReading;
import org.xinsheng.message.MessageView;
import org.xinsheng.message.domain.MessageAct;
import org.xinsheng.shared.NotFound;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** One enquiry, message or emergency: where it stands, and the acts possible now. */
@Named("matterRecord")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class MatterRecordView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String CONVERSION = "CONVERSION";

  @Inject private EnquiryReading enquiries;
  @Inject private EnquiryDesk enquiryDesk;
  @Inject private MessageReading messages;
  @Inject private MessageDesk messageDesk;
  @Inject private EmergencyReading emergencies;
  @Inject private EmergencyDesk emergencyDesk;
  @Inject private Address address;
  @Inject private Answers answers;

  private String number;
  private MatterFace shown;
  private EnquiryView enquiry;
  private MessageView message;
  private EmergencyView emergency;
  private List<MatterActState> states = List.of();
  private Form form = new Form();

  /** Before the page is first shown; unknown numbers are an error page. */
  public void open() {
    if (shown == null) {
      number = address.text("number");
      answers.find(() -> read(number == null ? "" : number));
    }
  }

  private void read(String wanted) {
    switch (MatterKind.ofNumber(wanted).orElseThrow(() -> new NotFound(wanted))) {
      case ENQUIRY -> {
        enquiry = enquiries.read(wanted);
        shown = enquiry.matter();
        states = enquiries.acts(wanted);
      }
      case MESSAGE -> {
        message = messages.read(wanted);
        shown = message.matter();
        states = messages.acts(wanted);
      }
      case EMERGENCY -> {
        emergency = emergencies.read(wanted);
        shown = emergency.matter();
        states = emergencies.acts(wanted);
      }
      default -> throw new NotFound(wanted);
    }
  }

  public void perform(Enum<?> act) {
    if (answers.done(() -> act(act))) {
      form = new Form();
      answers.tell("case.done", act);
    }
    answers.find(() -> read(number));
  }

  private void act(Enum<?> act) {
    Long version = shown.version();
    String words = form.text("words");
    if (act instanceof EnquiryAct chosen) {
      switch (chosen) {
        case ANSWER -> enquiryDesk.answer(number, version, words, null);
        case COMPLETION -> enquiryDesk.complete(number, version, words);
        default -> enquiryDesk.cancel(number, version, words);
      }
    } else if (act instanceof MessageAct chosen) {
      if (chosen == MessageAct.ACKNOWLEDGEMENT) {
        messageDesk.acknowledge(number, version);
      } else {
        messageDesk.cancel(number, version, words);
      }
    } else if (act instanceof EmergencyAct chosen) {
      switch (chosen) {
        case ACKNOWLEDGEMENT -> emergencyDesk.acknowledge(number, version, null);
        case DISPATCH -> emergencyDesk.dispatch(number, version, words, null);
        case COMPLETION -> emergencyDesk.complete(number, version, words, null);
        default -> emergencyDesk.cancel(number, version, words);
      }
    }
  }

  /** What the reader can do now; another kind is chosen through the interface. */
  public List<MatterActState> getPossible() {
    return states.stream()
        .filter(it -> it.isPossible() && !it.act().name().equals(CONVERSION))
        .toList();
  }

  public MatterFace getShown() {
    return shown;
  }

  /** Null for another kind. */
  public EnquiryView getEnquiry() {
    return enquiry;
  }

  /** Null for another kind. */
  public MessageView getMessage() {
    return message;
  }

  /** Null for another kind. */
  public EmergencyView getEmergency() {
    return emergency;
  }

  public Form getForm() {
    return form;
  }
}
