package org.xinsheng.web.suggestion;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.once.Answer;
import org.xinsheng.shared.once.Once;
import org.xinsheng.suggestion.NewSuggestion;
import org.xinsheng.suggestion.SuggestionDesk;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** Takes a suggestion: who, by which way, and what would be better. */
@Named("suggestionNew")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class SuggestionNewView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SuggestionDesk desk;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Once once;
  @Inject private Answers answers;

  private final Form form = new Form();
  private String key = UUID.randomUUID().toString();

  @PostConstruct
  void open() {
    form.put("channel", Channel.HOTLINE.name());
    List<OfficeRow> reachable = getOffices();
    form.put("office", reachable.isEmpty() ? null : reachable.get(0).code());
  }

  /**
   * Saves once, however often the button is pressed. A refusal leaves no trace, so that the next
   * attempt has a new key.
   *
   * @return where the new suggestion is, null when it was refused
   */
  public String save() {
    String[] number = new String[1];
    if (answers.done(() -> number[0] = register())) {
      return "/suggestion/suggestion.xhtml?faces-redirect=true&registered=true&number=" + number[0];
    }
    key = UUID.randomUUID().toString();
    return null;
  }

  private String register() {
    NewSuggestion suggestion = suggestion();
    byte[] asked = suggestion.toString().getBytes(StandardCharsets.UTF_8);
    return once.perform(
            current.get().id(),
            key,
            Once.hash("POST", "/suggestion/new.xhtml", asked),
            () -> new Answer(201, desk.register(suggestion), null))
        .location();
  }

  private NewSuggestion suggestion() {
    OfficeRow office = offices.byCode(form.text("office")).orElseThrow();
    return new NewSuggestion(
        office.code(),
        form.choice("channel", Channel.class),
        form.instant("receivedAt", office.time()),
        form.flag("anonymous"),
        customer(),
        form.text("category"),
        form.text("content"),
        null,
        form.flag("readBack"));
  }

  private NewSuggestion.Customer customer() {
    NewSuggestion.Customer customer =
        new NewSuggestion.Customer(
            form.text("customer.name"), form.text("customer.phone"), form.text("customer.unit"));
    boolean nothing =
        customer.name() == null && customer.phone() == null && customer.unit() == null;
    return form.flag("anonymous") && nothing ? null : customer;
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

  public List<CategoryRow> getCategories() {
    return offices.offeredCategories();
  }

  public Channel[] getChannels() {
    return Channel.values();
  }
}
