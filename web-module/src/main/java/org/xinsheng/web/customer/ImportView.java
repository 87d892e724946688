package org.xinsheng.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.xinsheng.customer.ImportDesk;
import org.xinsheng.customer.ImportFault;
import org.xinsheng.customer.ImportQueries;
import org.xinsheng.customer.ImportRow;
import org.xinsheng.customer.domain.ImportKind;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/**
 * Brings a file of customers or units into an office: first what it would do, then all of it or
 * nothing.
 */
@Named("imports")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class ImportView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LATEST = 20;
  private static final int MOST_FAULTS = 20_000;

  /** One more than is taken, so that a larger file is told from one that fits. */
  private static final int MOST_BYTES = 10 * 1024 * 1024 + 1;

  @Inject private ImportDesk desk;
  @Inject private ImportQueries queries;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Address address;
  @Inject private Answers answers;

  private final Form form = new Form();
  private transient Part file;
  private ImportKind kind;
  private Long id;
  private ImportRow shown;
  private List<ImportFault> faults = List.of();

  /** Before the page is first shown; strangers are refused. */
  public void open() {
    if (kind != null) {
      return;
    }
    kind =
        Optional.ofNullable(address.choice("kind", ImportKind.class)).orElse(ImportKind.CUSTOMERS);
    form.put("office", address.text("office"));
    String asked = address.text("id");
    answers.find(
        () -> {
          current.administrator();
          if (asked != null) {
            id = asked.matches("\\d{1,18}") ? Long.valueOf(asked) : Long.valueOf(-1);
            renew();
          }
        });
  }

  /** Reads anew how far it has come. */
  public void renew() {
    shown = queries.one(id);
    kind = shown.kind();
    faults = shown.bad() > 0 ? queries.faults(id, 0, MOST_FAULTS) : List.of();
  }

  /**
   * @return where the findings are, null when the file was refused
   */
  public String check() {
    Long[] made = new Long[1];
    boolean checked =
        answers.done(() -> made[0] = desk.check(kind, form.text("office"), name(), content()));
    String page = "/admin/customer/import.xhtml?faces-redirect=true&kind=" + kind;
    return checked ? page + "&id=" + made[0] : null;
  }

  private String name() {
    if (file == null) {
      throw new InvalidInput("file", Message.of("refusal.fileMissing"));
    }
    return file.getSubmittedFileName();
  }

  private byte[] content() {
    try (InputStream in = file.getInputStream()) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      throw new InvalidInput("file", Message.of("refusal.uploadBroken"));
    }
  }

  public void start() {
    answers.done(() -> desk.start(id));
    answers.find(this::renew);
  }

  public void cancel() {
    answers.done(() -> desk.cancel(id));
    answers.find(this::renew);
  }

  public ImportKind getKind() {
    return kind;
  }

  public ImportRow getShown() {
    return shown;
  }

  public List<ImportFault> getFaults() {
    return faults;
  }

  public List<ImportRow> getLatest() {
    return queries.latest(kind, LATEST);
  }

  public List<OfficeRow> getOffices() {
    return offices.all();
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part sent) {
    file = sent;
  }

  public Form getForm() {
    return form;
  }
}
