package org.xinsheng.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.xinsheng.intake.GuidanceDesk;
import org.xinsheng.intake.GuidanceText;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.GuidanceStep;
import org.xinsheng.intake.domain.Purpose;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Names;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.frame.PageTexts;

/** What is said to owners, in both languages (INT-7). */
@Named("guidanceTexts")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class TextsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private GuidanceDesk desk;
  @Inject private OfficeDirectory offices;
  @Inject private Address address;
  @Inject private Answers answers;
  @Inject private PageTexts texts;

  private final Form form = new Form();
  private List<GuidanceText> all = List.of();
  private Purpose purpose;
  private boolean asked;
  private GuidanceText edited;
  private boolean open;

  /** Before the page is shown; strangers are refused. */
  public void open() {
    answers.find(() -> all = desk.all());
    if (!asked) {
      purpose = address.choice("purpose", Purpose.class);
      asked = true;
    }
  }

  public void add() {
    edited = null;
    form.clear();
    form.put("purpose", purpose == null ? null : purpose.name());
    open = true;
  }

  public void edit(Long id) {
    edited = all.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    form.clear();
    form.put("text.zh", edited.text().zh());
    form.put("text.en", edited.text().en());
    open = true;
  }

  public void save() {
    Names text = new Names(form.text("text.zh"), form.text("text.en"));
    if (answers.done(() -> keep(text))) {
      close();
      answers.tell("texts.saved");
    }
  }

  private void keep(Names text) {
    if (edited == null) {
      desk.word(
          form.text("office"),
          form.choice("purpose", Purpose.class),
          form.choice("channel", Channel.class),
          form.choice("step", GuidanceStep.class),
          null,
          text);
    } else {
      desk.word(
          edited.office(),
          edited.purpose(),
          edited.channel(),
          edited.step(),
          edited.version(),
          text);
    }
  }

  public void retire(Long id) {
    GuidanceText text = all.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    if (answers.done(() -> desk.retire(id, text.version()))) {
      answers.tell("texts.retired");
    }
  }

  public void close() {
    open = false;
    edited = null;
    form.clear();
  }

  /** For which purpose, channel and office a text is. */
  public String heading(GuidanceText it) {
    return String.join(
        " · ",
        it.purpose() == null ? texts.of("texts.everyPurpose") : texts.label(it.purpose()),
        it.channel() == null ? texts.of("texts.everyChannel") : texts.label(it.channel()),
        it.office() == null ? texts.of("texts.company") : officeName(it.office()));
  }

  private String officeName(String code) {
    return offices.byCode(code).map(it -> texts.name(it.names())).orElse(code);
  }

  /** Those of the chosen purpose; those for every purpose where none is chosen. */
  public List<GuidanceText> getRows() {
    return all.stream().filter(it -> it.purpose() == purpose).toList();
  }

  public GuidanceText getEdited() {
    return edited;
  }

  public boolean isOpen() {
    return open;
  }

  public Form getForm() {
    return form;
  }

  public Purpose getPurpose() {
    return purpose;
  }

  public Purpose[] getPurposes() {
    return Purpose.values();
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public GuidanceStep[] getSteps() {
    return GuidanceStep.values();
  }

  public List<OfficeRow> getOffices() {
    return offices.all();
  }
}
