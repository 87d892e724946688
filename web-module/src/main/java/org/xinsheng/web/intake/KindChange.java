package org.xinsheng.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Supplier;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.Conversions;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** The act on every record by which it goes on as another kind (INT-1). */
@Named("kindChange")
@RequestScoped
public class KindChange {

  @Inject private Conversions conversions;
  @Inject private OfficeDirectory offices;
  @Inject private RecordPages pages;
  @Inject private Answers answers;

  /** What a record of this kind can become. */
  public List<MatterKind> kinds(String number) {
    return MatterKind.ofNumber(number).map(conversions::from).orElse(List.of());
  }

  public List<CategoryRow> getCategories() {
    return offices.offeredCategories();
  }

  public List<DepartmentRow> departments(String office) {
    return offices.byCode(office).map(it -> offices.departments(it.id())).orElse(List.of());
  }

  /**
   * Begins the form with what the record knows already.
   *
   * @param category null for none
   */
  public void prefill(Form form, String category) {
    form.put("category", category);
  }

  public Conversion wish(Form form, OfficeTime time) {
    return new Conversion(
        form.choice("kind", MatterKind.class),
        form.text("reason"),
        form.text("category"),
        List.copyOf(form.texts("criteria")),
        superior(form),
        form.text("shelf"),
        form.text("answer"),
        form.text("source"),
        form.text("callBackBy"),
        form.flag("agreed"),
        form.text("to"),
        form.text("callbackPhone"),
        form.instant("agreedDueAt", time),
        form.text("department"),
        form.text("username"),
        form.text("location"));
  }

  private static Conversion.From superior(Form form) {
    String name = form.text("superior.name");
    String opinion = form.text("superior.opinion");
    return name == null && opinion == null
        ? null
        : new Conversion.From(name, form.text("superior.organisation"), opinion);
  }

  /**
   * @param desk converts, and gives the new record's number
   * @return where the new record is, null when it was refused
   */
  public String turn(String number, Supplier<String> desk) {
    String[] next = new String[1];
    if (!answers.done(() -> next[0] = desk.get())) {
      return null;
    }
    answers.tellThere("case.converted", number, next[0]);
    return pages.of(next[0]) + "&faces-redirect=true";
  }

  /** Whether a complaint that came so has to say who forwarded it (INT-4). */
  public boolean isFromSuperior(Channel channel) {
    return channel.isFromSuperior();
  }

  /** Whether a complaint that came so has to say where the paper lies (INT-5). */
  public boolean isPaper(Channel channel) {
    return channel.isPaper();
  }
}
