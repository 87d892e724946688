package org.xinsheng.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.xinsheng.customer.PhonesInText;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.EditConflict;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.shared.TooOften;
import org.xinsheng.signin.SignIn;
import org.xinsheng.signin.SignInDesk;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodAct;

/** Checks, analyses, signs and builds an office's periods. */
@Stateless
@RolesAllowed("STAFF")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatisticsDesk {

  @Inject private CurrentActor current;
  @Inject private Readers readers;
  @Inject private Reviewers reviewers;
  @Inject private Outstanding outstanding;
  @Inject private Periods periods;
  @Inject private PeriodBatch batch;
  @Inject private ReviewBatch reviews;
  @Inject private SigningBatch signing;
  @Inject private Archiving archiving;
  @Inject private SignInDesk signIns;
  @Inject private Clock clock;

  /**
   * Builds a period that has ended, or counts it anew where something has changed; what is signed
   * stays as it is.
   */
  public void build(String officeCode, CalendarPeriod period) {
    current.administrator();
    OfficeRow office = readers.office(officeCode);
    Instant now = clock.now();
    Long built = periods.find(office, period).orElse(null);
    if (built != null) {
      batch.refresh(built, now);
      return;
    }
    try {
      batch.build(office, period, now);
    } catch (RuntimeException e) {
      if (periods.find(office, period).isEmpty()) {
        throw e;
      }
    }
  }

  /** CUSTOMER_SERVICE has looked through the week (STAT-1). */
  public void check(String officeCode, CalendarPeriod period) {
    Actor actor = current.get();
    OfficeRow office = readers.office(officeCode);
    reviewers.require(PeriodAct.CHECK, office, actor);
    reviews.check(office, period, actor, clock.now());
  }

  /**
   * HEAD_STEWARD reports the month (STAT-4). The text is signed and kept as it is: a phone, which a
   * person may want to be erased, does not belong in it.
   */
  public void analyse(String officeCode, CalendarPeriod period, String text) {
    Checks checks = new Checks().requiredText("analysis", text, Checks.CONTENT);
    PhonesInText.first(text)
        .ifPresent(it -> checks.wrong("analysis", Message.of("refusal.phoneInText", it)));
    checks.done();
    Actor actor = current.get();
    OfficeRow office = readers.office(officeCode);
    reviewers.require(PeriodAct.ANALYSIS, office, actor);
    reviews.analyse(office, period, text.strip(), actor, clock.now());
  }

  /**
   * CHIEF_STEWARD signs what is printed for it, and what has ended is archived (STAT-2).
   *
   * @param expected the version that the signer looked at, null for any
   * @param password of the signer, once more
   * @param address of the caller, for the throttle
   * @param printer of the papers that are kept with the signature
   * @return how many cases were archived by now; the sweep goes on with what is left
   * @throws EditConflict where something changed while the paper was printed
   */
  public int sign(
      String officeCode,
      CalendarPeriod period,
      Long expected,
      String password,
      String address,
      RegisterPrinter printer) {
    new Checks().required("password", password).done();
    Actor actor = current.get();
    OfficeRow office = readers.office(officeCode);
    reviewers.require(PeriodAct.SIGN, office, actor);
    reviews.requirePossible(PeriodAct.SIGN, office, period);
    confirm(actor, password, address);
    Instant now = clock.now();
    Long signed;
    try {
      SigningDraft draft = reviews.draft(office, period, expected, actor, now);
      List<SignedPaper> papers = printer.print(draft);
      signed = signing.sign(office, period, draft.seal(), papers, actor, now);
    } catch (StaleVersion | EditConflict changed) {
      // What the signer did not see yet is counted before they look again, however large it is.
      periods.find(office, period).ifPresent(it -> batch.refresh(it, now));
      throw changed;
    }
    return archiving.archive(signed, actor);
  }

  private void confirm(Actor actor, String password, String address) {
    SignIn attempt = signIns.signIn(actor.username(), password, address);
    if (attempt instanceof SignIn.Throttled throttled) {
      throw new TooOften(throttled.pause());
    }
    boolean isTheirs =
        attempt instanceof SignIn.Accepted accepted
            && accepted.account().username().equals(actor.username());
    if (!isTheirs) {
      throw RuleViolation.at("password", "STAT-2", Message.of("signin.wrongPassword"));
    }
  }
}
