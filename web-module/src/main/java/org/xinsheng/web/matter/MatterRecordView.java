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
import org.xinsheng.intake.Conversion;
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
import org.xinsheng.web.intake.KindChange;

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
  @Inject private KindChange kindChange;

  private String number;
  private MatterFace shown;
  private EnquiryView enquiry;
  private MessageView message;
  private EmergencyView emergency;
  private List<MatterActState> states = List.of();
  private Form form = new Form();
  private boolean turning;

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

  /** Opens the form of another kind; choosing it again closes it. */
  public void choose() {
    turning = !turning;
    form = new Form();
    kindChange.prefill(form, shown.category());
  }

  /**
   * It goes on as another kind (INT-1).
   *
   * @return where the new record is, null when it was refused
   */
  public String turn() {
    String there = kindChange.turn(number, this::convert);
    answers.find(() -> read(number));
    return there;
  }

  private String convert() {
    Conversion wish = kindChange.wish(form, shown.time());
    Long version = shown.version();
    return switch (shown.kind()) {
      case ENQUIRY -> enquiryDesk.convert(number, version, wish);
      case MESSAGE -> messageDesk.convert(number, version, wish);
      case EMERGENCY -> emergencyDesk.convert(number, version, wish);
      default -> throw new IllegalStateException(number);
    };
  }

  /** The act by which it becomes another kind, null where the reader cannot do it now. */
  public Enum<?> getConversion() {
    return states.stream()
        .filter(it -> it.isPossible() && it.act().name().equals(CONVERSION))
        .map(MatterActState::act)
        .findFirst()
        .orElse(null);
  }

  public boolean isTurning() {
    return turning;
  }

  /** What the reader can do now, but for another kind. */
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
