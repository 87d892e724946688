package org.xinsheng.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.NameDesk;
import org.xinsheng.organisation.NameQueries;
import org.xinsheng.organisation.NamedRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Names;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** Categories and departments by name, in both languages. */
@Named("categories")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class CategoriesView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A department of the office that is shown. */
  private static final String DEPARTMENT = "department";

  private static final String CATEGORY = "category";

  @Inject private NameQueries queries;
  @Inject private NameDesk desk;
  @Inject private OfficeDirectory offices;
  @Inject private Address address;
  @Inject private Answers answers;

  private final Form form = new Form();
  private List<CategoryRow> rows = List.of();
  private List<NamedRow> departments = List.of();
  private String office;
  private String kind;
  private String code;
  private long version;

  /** Before the page is shown; strangers are refused. */
  public void open() {
    answers.find(
        () -> {
          rows = queries.categories();
          if (office == null) {
            office = chosen();
          }
          departments = office == null ? List.of() : queries.departments(office);
        });
  }

  private String chosen() {
    List<String> codes = getOffices().stream().map(OfficeRow::code).toList();
    String asked = address.text("office");
    return asked != null && codes.contains(asked) ? asked : codes.stream().findFirst().orElse(null);
  }

  public void add() {
    form.clear();
    kind = CATEGORY;
    code = null;
  }

  public void edit(String categoryCode) {
    rows.stream()
        .filter(it -> it.code().equals(categoryCode))
        .forEach(it -> fill(CATEGORY, it.code(), it.version(), it.names()));
  }

  public void editDepartment(String departmentCode) {
    departments.stream()
        .filter(it -> it.code().equals(departmentCode))
        .forEach(it -> fill(DEPARTMENT, it.code(), it.version(), it.names()));
  }

  private void fill(String what, String itsCode, long seen, Names names) {
    form.clear();
    form.put("names.zh", names.zh());
    form.put("names.en", names.en());
    kind = what;
    code = itsCode;
    version = seen;
  }

  public void save() {
    Names names = new Names(form.text("names.zh"), form.text("names.en"));
    if (answers.done(() -> keep(names))) {
      close();
      answers.tell("texts.saved");
    }
  }

  private void keep(Names names) {
    if (kind.equals(DEPARTMENT)) {
      desk.renameDepartment(office, code, version, names);
    } else if (code == null) {
      desk.addCategory(form.text("code"), names);
    } else {
      desk.renameCategory(code, version, names);
    }
  }

  public void close() {
    kind = null;
    form.clear();
  }

  public void retire(String categoryCode, long seen) {
    done(() -> desk.retireCategory(categoryCode, seen));
  }

  public void offer(String categoryCode, long seen) {
    done(() -> desk.offerCategory(categoryCode, seen));
  }

  public void move(String categoryCode, int by) {
    done(() -> desk.moveCategory(categoryCode, by));
  }

  private void done(Runnable act) {
    if (answers.done(act)) {
      answers.tell("texts.saved");
    }
  }

  public List<CategoryRow> getRows() {
    return new ArrayList<>(rows);
  }

  public List<NamedRow> getDepartments() {
    return departments;
  }

  public List<OfficeRow> getOffices() {
    return offices.all();
  }

  public String getOffice() {
    return office;
  }

  public boolean isOpen() {
    return kind != null;
  }

  public boolean isAdding() {
    return kind != null && code == null;
  }

  public String getCode() {
    return code;
  }

  public Form getForm() {
    return form;
  }
}
