package org.xinsheng.web.policy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.policy.PolicyDesk;
import org.xinsheng.policy.PolicyQueries;
import org.xinsheng.policy.PolicyView;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.frame.PageTexts;

/** A new version of the policy: typed, looked at, made (DL-11). */
@Named("policyEdit")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class PolicyEditView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String CHANGES = "changes.";

  /** The inputs of one part of the policy. */
  public record Part(String titleKey, List<PolicyEntry> entries) implements Serializable {}

  @Inject private PolicyQueries queries;
  @Inject private PolicyDesk desk;
  @Inject private CurrentActor current;
  @Inject private PolicyWords words;
  @Inject private PageTexts texts;
  @Inject private Answers answers;
  @Inject private Clock clock;

  private final Form form = new Form();
  private final List<Part> parts = new ArrayList<>();
  private int last;
  private PolicyView preview;

  /** Before the page is shown; strangers are refused. */
  public void open() {
    answers.find(
        () -> {
          current.administrator();
          if (parts.isEmpty()) {
            read();
          }
        });
  }

  private void read() {
    last = queries.last();
    PolicyView view = queries.one(last);
    for (PolicyView.Section section : view.sections()) {
      parts.add(new Part(section.titleKey(), section.lines().stream().map(this::entry).toList()));
    }
    form.put("effectiveFrom", local(usual(view.version().effectiveFrom())));
  }

  private PolicyEntry entry(PolicyView.Line line) {
    return new PolicyEntry(line.item(), line.value(), words.say(line.item(), line.value()));
  }

  /** Tomorrow, or the day after the last version begins. */
  private Instant usual(Instant lastFrom) {
    Instant now = clock.now();
    Instant latest = lastFrom.isAfter(now) ? lastFrom : now;
    return OfficeTime.STANDARD.endOf(OfficeTime.STANDARD.dateOf(latest));
  }

  private static String local(Instant at) {
    return at.atZone(OfficeTime.STANDARD.zone()).toLocalDateTime().toString();
  }

  /** Shows what would change; made is nothing yet. */
  public void look() {
    entries().forEach(it -> it.refuse(null));
    if (!answers.done(() -> preview = named(this::drafted))) {
      preview = null;
    }
  }

  private PolicyView drafted() {
    return desk.preview((long) last, effectiveFrom(), changes());
  }

  public void back() {
    preview = null;
  }

  /**
   * @return where the new version is, null when it was refused
   */
  public String make() {
    int[] made = new int[1];
    boolean done =
        answers.done(
            () ->
                made[0] =
                    named(
                        () ->
                            desk.newVersion(
                                (long) last, effectiveFrom(), changes(), form.text("why"))));
    if (!done) {
      return null;
    }
    answers.tellThere("policy.made", made[0]);
    return "/admin/policies.xhtml?faces-redirect=true&version=" + made[0];
  }

  private <T> T named(Supplier<T> act) {
    try {
      return act.get();
    } catch (RuleViolation wrong) {
      wrong.fields().forEach(this::atEntry);
      throw wrong;
    } catch (StaleVersion newer) {
      renew();
      throw newer;
    }
  }

  /** Back to the form, with what the newer version says wherever nothing was typed. */
  private void renew() {
    preview = null;
    last = queries.last();
    Map<String, PolicyView.Line> lines = new HashMap<>();
    queries.one(last).sections().stream()
        .flatMap(it -> it.lines().stream())
        .forEach(it -> lines.put(it.item().name(), it));
    for (PolicyEntry entry : entries()) {
      PolicyView.Line line = lines.get(entry.getItem().name());
      entry.renew(line.value(), words.say(line.item(), line.value()));
    }
  }

  private void atEntry(FieldError error) {
    entries().stream()
        .filter(it -> error.field().equals(CHANGES + it.getItem().name()))
        .forEach(it -> it.refuse(texts.message(error.message())));
  }

  private Instant effectiveFrom() {
    return form.instant("effectiveFrom", OfficeTime.STANDARD);
  }

  private Map<String, String> changes() {
    Map<String, String> changes = new LinkedHashMap<>();
    entries().stream()
        .filter(PolicyEntry::isChanged)
        .forEach(it -> changes.put(it.getItem().name(), it.value()));
    return changes;
  }

  private List<PolicyEntry> entries() {
    return parts.stream().flatMap(it -> it.entries().stream()).toList();
  }

  public List<Part> getParts() {
    return parts;
  }

  public Form getForm() {
    return form;
  }

  /** Null while nothing is looked at. */
  public PolicyView getPreview() {
    return preview;
  }

  public List<Role> getRungs() {
    return Role.RUNGS;
  }

  public Role[] getPosts() {
    return Role.values();
  }
}
