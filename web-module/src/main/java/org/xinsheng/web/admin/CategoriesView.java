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
import org.xinsheng.shared.Names;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** Categories by name, in both languages. */
@Named("categories")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class CategoriesView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private NameQueries queries;
  @Inject private NameDesk desk;
  @Inject private Answers answers;

  private final Form form = new Form();
  private List<CategoryRow> rows = List.of();
  private boolean editing;
  private String code;
  private long version;

  /** Before the page is shown; strangers are refused. */
  public void open() {
    answers.find(() -> rows = queries.categories());
  }

  public void add() {
    form.clear();
    editing = true;
    code = null;
  }

  public void edit(String categoryCode) {
    rows.stream()
        .filter(it -> it.code().equals(categoryCode))
        .forEach(it -> fill(it.code(), it.version(), it.names()));
  }

  private void fill(String itsCode, long seen, Names names) {
    form.clear();
    form.put("names.zh", names.zh());
    form.put("names.en", names.en());
    editing = true;
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
    if (code == null) {
      desk.addCategory(form.text("code"), names);
    } else {
      desk.renameCategory(code, version, names);
    }
  }

  public void close() {
    editing = false;
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

  public boolean isOpen() {
    return editing;
  }

  public boolean isAdding() {
    return editing && code == null;
  }

  public String getCode() {
    return code;
  }

  public Form getForm() {
    return form;
  }
}
