package org.xinsheng.web.capa;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.xinsheng.correctiveaction.CapaDesk;
import org.xinsheng.correctiveaction.CapaProposal;
import org.xinsheng.correctiveaction.CapaReading;
import org.xinsheng.correctiveaction.NewCapaReport;
import org.xinsheng.correctiveaction.ReviewQueries;
import org.xinsheng.correctiveaction.ReviewRow;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.once.Answer;
import org.xinsheng.shared.once.Once;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.PageTexts;

/** A new report: choose its slips, then complete what they tell (CA-3). */
@Named("capaNew")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class CapaNewView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 50;

  @Inject private CapaDesk desk;
  @Inject private CapaReading reading;
  @Inject private ReviewQueries reviews;
  @Inject private CurrentActor current;
  @Inject private Once once;
  @Inject private Answers answers;
  @Inject private PageTexts texts;

  private final CapaEditor editor = new CapaEditor();
  private List<String> slips;
  private List<ReviewRow> waiting;
  private CapaProposal proposal;
  private String key = UUID.randomUUID().toString();

  /** Before the page is first shown; the address names the slips. */
  public void open() {
    if (slips != null) {
      return;
    }
    slips = asked();
    waiting = reviews.withoutReport(MOST);
    if (!slips.isEmpty()) {
      boolean known = answers.done(() -> proposal = reading.propose(slips));
      if (known) {
        editor.take(proposal, extent(proposal.extent()));
      } else {
        slips = List.of();
      }
    }
  }

  /** Several parameters, or several numbers in one. */
  private static List<String> asked() {
    String[] values =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterValuesMap()
            .getOrDefault("slip", new String[0]);
    return Arrays.stream(values)
        .flatMap(it -> Stream.of(it.split("[,，、\\s]+")))
        .filter(it -> !it.isBlank())
        .distinct()
        .toList();
  }

  /** How far it reaches, in the reader's words. */
  private String extent(CapaProposal.Extent known) {
    List<String> lines = new ArrayList<>();
    if (!known.complaints().isEmpty()) {
      lines.add(
          texts.of(
              "capa.extent.cases",
              known.complaints().size(),
              texts.show(known.complaints()),
              known.first(),
              known.last()));
    }
    if (!known.units().isEmpty()) {
      lines.add(texts.of("capa.extent.units", texts.show(known.units())));
    }
    if (known.recurring() > 0) {
      lines.add(texts.of("capa.extent.recurring", known.recurring()));
    }
    if (known.loss().isPositive()) {
      lines.add(texts.of("capa.extent.loss", known.loss().toString()));
    }
    return String.join("\n", lines);
  }

  /**
   * Saves once, however often the button is pressed.
   *
   * @return where the new report is, null when it was refused
   */
  public String save() {
    String[] number = new String[1];
    if (answers.done(() -> number[0] = drafted())) {
      return "/capa/report.xhtml?faces-redirect=true&registered=true&number=" + number[0];
    }
    key = UUID.randomUUID().toString();
    return null;
  }

  private String drafted() {
    NewCapaReport report = editor.report(slips);
    byte[] asked = report.toString().getBytes(StandardCharsets.UTF_8);
    return once.perform(
            current.get().id(),
            key,
            Once.hash("POST", "/capa/new.xhtml", asked),
            () -> new Answer(201, desk.draft(report), null))
        .location();
  }

  public List<String> getSlips() {
    return slips;
  }

  /** Slips whose review asks for a report. */
  public List<ReviewRow> getWaiting() {
    return waiting;
  }

  /** What the slips tell, null before any is chosen. */
  public CapaProposal getProposal() {
    return proposal;
  }

  public CapaEditor getEditor() {
    return editor;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String sent) {
    key = sent;
  }
}
