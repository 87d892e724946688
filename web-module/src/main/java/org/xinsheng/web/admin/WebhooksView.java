package org.xinsheng.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.notification.NewWebhook;
import org.xinsheng.notification.WebhookDesk;
import org.xinsheng.notification.WebhookQueries;
import org.xinsheng.notification.WebhookRow;
import org.xinsheng.notification.WebhookTrial;
import org.xinsheng.notification.domain.NoticeTopic;
import org.xinsheng.notification.domain.WebhookWish;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Role;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.frame.Look;
import org.xinsheng.web.frame.PageTexts;

/** Gateways that take notices further. */
@Named("webhooks")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class WebhooksView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private WebhookQueries queries;
  @Inject private WebhookDesk desk;
  @Inject private WebhookTrial trial;
  @Inject private OfficeDirectory offices;
  @Inject private Answers answers;
  @Inject private PageTexts texts;
  @Inject private Look look;

  private final Form form = new Form();
  private List<WebhookRow> rows = List.of();
  private WebhookRow edited;
  private boolean open;

  /** Before the page is shown; strangers are refused. */
  public void open() {
    answers.find(() -> rows = queries.all());
  }

  public void add() {
    edited = null;
    fill(new WebhookRow(null, 0, null, null, new WebhookWish(null, null, null), true));
  }

  public void edit(Long id) {
    answers.done(
        () -> {
          edited = queries.one(id);
          fill(edited);
        });
  }

  private void fill(WebhookRow row) {
    form.clear();
    form.put("name", row.name());
    form.put("url", row.url());
    form.put("topics", codes(row.wish().topics()));
    form.put("offices", codes(row.wish().offices()));
    form.put("roles", codes(row.wish().roles()));
    form.put("active", row.active());
    open = true;
  }

  private static String[] codes(Collection<?> chosen) {
    return chosen.stream().map(Object::toString).sorted().toArray(String[]::new);
  }

  public void save() {
    NewWebhook described =
        new NewWebhook(
            form.text("name"),
            form.text("url"),
            form.text("secret"),
            form.choices("topics", NoticeTopic.class),
            form.texts("offices"),
            form.choices("roles", Role.class),
            form.flag("active"));
    if (answers.done(() -> keep(described))) {
      close();
      answers.tell("webhook.saved");
    }
  }

  private void keep(NewWebhook described) {
    if (edited == null) {
      desk.add(described);
    } else {
      desk.change(edited.id(), edited.version(), described);
    }
  }

  public void close() {
    open = false;
    edited = null;
    form.clear();
  }

  public void test(Long id) {
    answers.done(
        () -> {
          WebhookTrial.Outcome outcome = trial.of(id, look.getLocale());
          if (outcome.delivered()) {
            answers.tell("webhook.testOk", outcome.millis());
          } else {
            answers.warn("webhook.testFailed", outcome.failure());
          }
        });
  }

  /** What it is sent, in words. */
  public String wish(WebhookRow row) {
    String parts =
        Stream.of(
                texts.show(row.wish().topics()),
                row.wish().offices().stream()
                    .sorted()
                    .map(it -> offices.byCode(it).map(o -> texts.name(o.names())).orElse(it))
                    .collect(Collectors.joining(" ")),
                texts.show(row.wish().roles()))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(" · "));
    return parts.isEmpty() ? texts.of("webhook.all") : parts;
  }

  public List<WebhookRow> getRows() {
    return rows;
  }

  public Form getForm() {
    return form;
  }

  public boolean isOpen() {
    return open;
  }

  public WebhookRow getEdited() {
    return edited;
  }

  public List<OfficeRow> getOffices() {
    return offices.all();
  }

  public NoticeTopic[] getTopics() {
    return NoticeTopic.values();
  }

  public Set<Role> getRoles() {
    return EnumSet.complementOf(EnumSet.of(Role.EMPLOYEE));
  }
}
