package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.organisation.domain.Branch;
import org.xinsheng.organisation.domain.Company;
import org.xinsheng.organisation.domain.Office;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;

/**
 * Company, branches and offices (ORG-1, ORG-5); administrators only. A new office takes matters at
 * once: its calendar is the standard, its roles are held one rung up until somebody holds them.
 * Nothing is deleted, a code never changes. Everything refuses whoever saw an older version
 * where they say which they saw.
 */
@Stateless
@RolesAllowed("STAFF")
public class OrganisationDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private PartRecords records;
  @Inject private PartUse use;

  /**
   * Names the company, which makes it where there is none yet.
   *
   * @throws NotAllowed to all but administrators
   */
  public void nameCompany(Long expected, Names names) {
    Actor actor = current.administrator();
    checked(names).done();
    Company company = records.company().orElse(null);
    Names before = company == null ? PartRecords.NAMELESS : company.names();
    if (expected != null && expected != (company == null ? 0 : company.version())) {
      throw new StaleVersion(names.zh());
    }
    if (company == null) {
      company = new Company(PartCodes.stripped(names));
      em.persist(company);
    }
    company.rename(PartCodes.stripped(names));
    em.flush();
    records.tell(
        records
            .facts(company, actor, "COMPANY_NAMED")
            .with(PartRecords.names(before, company.names())));
  }

  /**
   * @throws RuleViolation before the company has a name
   */
  public void addBranch(String code, Names names) {
    Actor actor = current.administrator();
    Checks checks = checked(names);
    PartCodes.checkInNumbers(checks, code);
    checks.done();
    Company company = records.company().orElseThrow(OrganisationDesk::nameless);
    records.requireFree(Branch.class, code.strip(), null);
    Branch branch = new Branch(company.id(), code.strip(), PartCodes.stripped(names));
    branch.began(clock.now());
    em.persist(branch);
    em.flush();
    records.tell(
        records
            .facts(branch, actor, "BRANCH_ADDED")
            .with(PartRecords.names(PartRecords.NAMELESS, branch.names())));
  }

  private static RuleViolation nameless() {
    return new RuleViolation("ORG-1", Message.of("refusal.companyFirst"));
  }

  /**
   * @throws NotFound when there is no such branch
   */
  public void renameBranch(String code, Long expected, Names names) {
    Actor actor = current.administrator();
    Branch branch = records.branch(code, expected);
    checked(names).done();
    Names before = branch.names();
    branch.rename(PartCodes.stripped(names));
    records.tell(
        records
            .facts(branch, actor, "BRANCH_RENAMED")
            .with(PartRecords.names(before, branch.names())));
  }

  /**
   * @throws RuleViolation while offices, people or roles belong to it
   */
  public void retireBranch(String code, Long expected) {
    Actor actor = current.administrator();
    Branch branch = records.branch(code, expected);
    use.requireNone(branch);
    Change change = Change.of("active", branch.active(), false);
    branch.retire();
    records.tell(records.facts(branch, actor, "BRANCH_RETIRED").with(change));
  }

  public void restoreBranch(String code, Long expected) {
    Actor actor = current.administrator();
    Branch branch = records.branch(code, expected);
    Change change = Change.of("active", branch.active(), true);
    branch.restore();
    records.tell(records.facts(branch, actor, "BRANCH_RESTORED").with(change));
  }

  /**
   * @param branch the code of a branch in use
   * @throws InvalidInput naming every field that is missing or wrong
   */
  public void addOffice(String code, String branch, OfficeDetails details) {
    Actor actor = current.administrator();
    Checks checks = new Checks().required("branch", branch);
    PartCodes.checkInNumbers(checks, code);
    details.check(checks);
    checks.done();
    records.company().orElseThrow(OrganisationDesk::nameless);
    records.requireFree(Office.class, code.strip(), null);
    OfficeDetails said = details.stripped();
    Office office =
        new Office(branchInUse(branch.strip()), code.strip(), said.names(), said.zone());
    office.began(clock.now());
    publish(office, said);
    em.persist(office);
    em.flush();
    records.tell(
        records
            .facts(office, actor, "OFFICE_ADDED")
            .with(PartRecords.names(PartRecords.NAMELESS, office.names())));
  }

  private Long branchInUse(String code) {
    try {
      Branch branch = records.branch(code, null);
      if (branch.active()) {
        return branch.id();
      }
    } catch (NotFound unknown) {
      throw new InvalidInput("branch", Message.of("refusal.unknown", code));
    }
    throw new InvalidInput("branch", Message.of("refusal.partRetired", code));
  }

  private static void publish(Office office, OfficeDetails said) {
    office.publish(said.address(), said.hours(), said.hotline(), said.portalLink());
  }

  /** Everything but its code and its branch. */
  public void changeOffice(String code, Long expected, OfficeDetails details) {
    Actor actor = current.administrator();
    Office office = records.office(code, expected);
    Checks checks = new Checks();
    details.check(checks);
    checks.done();
    List<String> before = values(office);
    OfficeDetails said = details.stripped();
    office.rename(said.names());
    office.keepsTimeOf(said.zone());
    publish(office, said);
    List<String> after = values(office);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      changes.add(Change.of(VALUES.get(i), before.get(i), after.get(i)));
    }
    records.tell(records.facts(office, actor, "OFFICE_CHANGED").with(changes));
  }

  private static final List<String> VALUES =
      List.of(
          "name.zh",
          "name.en",
          "timeZone",
          "address.zh",
          "address.en",
          "hours",
          "hotline",
          "portalLink");

  private static List<String> values(Office it) {
    return java.util.Arrays.asList(
        it.names().zh(),
        it.names().en(),
        it.time().zone().getId(),
        it.address().zh(),
        it.address().en(),
        it.hours(),
        it.hotline(),
        it.portalLink());
  }

  /**
   * It takes no new matters; its records stay and can be read.
   *
   * @throws RuleViolation while people or roles belong to it or promises run there
   */
  public void retireOffice(String code, Long expected) {
    Actor actor = current.administrator();
    Office office = records.office(code, expected);
    use.requireNone(office);
    Change change = Change.of("active", office.active(), false);
    office.retire();
    records.tell(records.facts(office, actor, "OFFICE_RETIRED").with(change));
  }

  public void restoreOffice(String code, Long expected) {
    Actor actor = current.administrator();
    Office office = records.office(code, expected);
    Branch branch = em.find(Branch.class, office.branchId());
    if (!branch.active()) {
      throw new RuleViolation("ORG-1", Message.of("refusal.partRetired", branch.code()));
    }
    Change change = Change.of("active", office.active(), true);
    office.restore();
    records.tell(records.facts(office, actor, "OFFICE_RESTORED").with(change));
  }

  private static Checks checked(Names names) {
    Checks checks = new Checks();
    PartCodes.checkNames(checks, names);
    return checks;
  }
}
