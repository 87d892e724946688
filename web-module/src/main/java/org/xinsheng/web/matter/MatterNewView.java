package org.xinsheng.web.matter;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xinsheng.emergency.EmergencyDesk;
import org.xinsheng.emergency.NewEmergency;
import org.xinsheng.enquiry.EnquiryDesk;
import org.xinsheng.enquiry.NewEnquiry;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.message.MessageDesk;
import org.xinsheng.message.NewMessage;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.once.Answer;
import org.xinsheng.shared.once.Once;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** Takes an enquiry (INT-10), a message for a colleague (INT-11) or an emergency (INT-21). */
@Named("matterNew")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class MatterNewView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private EnquiryDesk enquiries;
  @Inject private MessageDesk messages;
  @Inject private EmergencyDesk emergencies;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Once once;
  @Inject private Address address;
  @Inject private Answers answers;

  private final Form form = new Form();
  private MatterKind kind;
  private String key = UUID.randomUUID().toString();

  @PostConstruct
  void open() {
    MatterKind asked = address.choice("kind", MatterKind.class);
    kind =
        asked == MatterKind.MESSAGE || asked == MatterKind.EMERGENCY ? asked : MatterKind.ENQUIRY;
    form.put("channel", Channel.HOTLINE.name());
    List<OfficeRow> reachable = getOffices();
    form.put("office", reachable.isEmpty() ? null : reachable.get(0).code());
  }

  /**
   * Saves once, however often the button is pressed.
   *
   * @return where the new record is, null when it was refused
   */
  public String save() {
    String[] number = new String[1];
    if (answers.done(() -> number[0] = register())) {
      return "/matter/matter.xhtml?faces-redirect=true&number=" + number[0];
    }
    key = UUID.randomUUID().toString();
    return null;
  }

  private String register() {
    OfficeRow office = offices.byCode(form.text("office")).orElseThrow();
    Instant receivedAt = form.instant("receivedAt", office.time());
    Instant agreed = form.instant("agreedDueAt", office.time());
    byte[] asked = form.toString().getBytes(StandardCharsets.UTF_8);
    return once.perform(
            current.get().id(),
            key,
            Once.hash("POST", "/matter/new.xhtml?kind=" + kind, asked),
            () -> new Answer(201, take(office.code(), receivedAt, agreed), null))
        .location();
  }

  private String take(String office, Instant receivedAt, Instant agreedDueAt) {
    return switch (kind) {
      case MESSAGE -> messages.register(message(office, receivedAt));
      case EMERGENCY -> emergencies.register(emergency(office, receivedAt));
      default -> enquiries.register(enquiry(office, receivedAt, agreedDueAt));
    };
  }

  private NewEnquiry enquiry(String office, Instant receivedAt, Instant agreedDueAt) {
    return new NewEnquiry(
        office,
        getChannel(),
        receivedAt,
        form.flag("anonymous"),
        customer(),
        form.text("category"),
        form.text("content"),
        null,
        form.flag("readBack"),
        form.text("answer"),
        form.text("source"),
        form.text("callBackBy"),
        agreedDueAt,
        form.flag("agreed"));
  }

  private NewMessage message(String office, Instant receivedAt) {
    return new NewMessage(
        office,
        getChannel(),
        receivedAt,
        form.flag("anonymous"),
        customer(),
        form.text("category"),
        form.text("content"),
        null,
        form.flag("readBack"),
        form.text("to"),
        form.text("callbackPhone"));
  }

  private NewEmergency emergency(String office, Instant receivedAt) {
    return new NewEmergency(
        office,
        getChannel(),
        receivedAt,
        form.flag("anonymous"),
        customer(),
        form.text("category"),
        form.text("content"),
        null,
        form.flag("readBack"),
        form.text("location"),
        null);
  }

  private NewMatter.Customer customer() {
    NewMatter.Customer customer =
        new NewMatter.Customer(
            form.text("customer.name"), form.text("customer.phone"), form.text("customer.unit"));
    boolean nothing =
        customer.name() == null && customer.phone() == null && customer.unit() == null;
    return nothing && (form.flag("anonymous") || kind == MatterKind.EMERGENCY) ? null : customer;
  }

  public MatterKind getKind() {
    return kind;
  }

  public Channel getChannel() {
    return form.choice("channel", Channel.class);
  }

  public String getKey() {
    return key;
  }

  public void setKey(String sent) {
    key = sent;
  }

  public Form getForm() {
    return form;
  }

  public List<OfficeRow> getOffices() {
    return offices.openTo(current.get());
  }

  public Channel[] getChannels() {
    return Channel.values();
  }
}
