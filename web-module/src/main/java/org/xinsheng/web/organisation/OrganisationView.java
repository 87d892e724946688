package org.xinsheng.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.xinsheng.organisation.BranchRow;
import org.xinsheng.organisation.CompanyRow;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.OrganisationDesk;
import org.xinsheng.organisation.OrganisationQueries;
import org.xinsheng.shared.Names;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** The company with its branches and their offices (ORG-1). */
@Named("organisation")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class OrganisationView implements Serializable {

  private static final long serialVersionUID = 1L;

  private enum Edited {
    COMPANY,
    BRANCH,
    NEW_BRANCH
  }

  @Inject private OrganisationQueries queries;
  @Inject private OrganisationDesk desk;
  @Inject private Answers answers;

  private final Form form = new Form();
  private CompanyRow company;
  private List<BranchRow> branches = List.of();
  private List<OfficeRow> offices = List.of();
  private Edited edited;
  private String code;
  private long version;

  /** Before the page is shown; strangers are refused. */
  public void open() {
    answers.find(
        () -> {
          company = queries.company().orElse(null);
          branches = queries.branches();
          offices = queries.offices();
        });
  }

  public void editCompany() {
    Names names = company == null ? new Names(null, null) : company.names();
    edit(Edited.COMPANY, null, company == null ? 0 : company.version(), names);
  }

  public void addBranch() {
    edit(Edited.NEW_BRANCH, null, 0, new Names(null, null));
  }

  public void editBranch(String branch) {
    branches.stream()
        .filter(it -> it.code().equals(branch))
        .forEach(it -> edit(Edited.BRANCH, it.code(), it.version(), it.names()));
  }

  private void edit(Edited what, String itsCode, long seen, Names names) {
    form.clear();
    form.put("names.zh", names.zh());
    form.put("names.en", names.en());
    edited = what;
    code = itsCode;
    version = seen;
  }

  public void save() {
    Names names = new Names(form.text("names.zh"), form.text("names.en"));
    if (edited != null && answers.done(() -> keep(names))) {
      close();
      answers.tell("organisation.saved");
    }
  }

  private void keep(Names names) {
    switch (edited) {
      case COMPANY -> desk.nameCompany(version, names);
      case BRANCH -> desk.renameBranch(code, version, names);
      case NEW_BRANCH -> desk.addBranch(form.text("code"), names);
    }
  }

  public void close() {
    edited = null;
    form.clear();
  }

  public void retire(String branch, long seen) {
    if (answers.done(() -> desk.retireBranch(branch, seen))) {
      answers.tell("organisation.retiredNow");
    }
  }

  public void restore(String branch, long seen) {
    if (answers.done(() -> desk.restoreBranch(branch, seen))) {
      answers.tell("organisation.restoredNow");
    }
  }

  public CompanyRow getCompany() {
    return company;
  }

  public List<BranchRow> getBranches() {
    return branches;
  }

  public List<OfficeRow> officesOf(BranchRow branch) {
    return offices.stream().filter(it -> it.branchId().equals(branch.id())).toList();
  }

  public boolean isEditing() {
    return edited != null;
  }

  public boolean isAdding() {
    return edited == Edited.NEW_BRANCH;
  }

  /** Whose name is edited, null for the company's and a new branch's. */
  public String getCode() {
    return code;
  }

  public Form getForm() {
    return form;
  }
}
