package org.xinsheng.web.approval;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinsheng.approval.ApprovalKind;
import org.xinsheng.approval.ApprovalQueries;
import org.xinsheng.approval.Decided;
import org.xinsheng.approval.WaitingApproval;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Refusal;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.frame.PageTexts;

/**
 * What waits for this person's decision, decided in place. The list stays as it was shown, so that
 * a button always means the card that stands beside it; what somebody else decided meanwhile says
 * so on its card, beside what was typed.
 */
@Named("approvals")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class ApprovalsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 20;

  /**
   * What a card says after it was decided, or could not be.
   *
   * @param ended whether there is nothing left to decide
   */
  public record Outcome(boolean good, boolean ended, String text) implements Serializable {}

  @Inject private ApprovalQueries queries;
  @Inject private ApprovalActs acts;
  @Inject private OfficeDirectory offices;
  @Inject private Clock clock;
  @Inject private Address address;
  @Inject private Answers answers;
  @Inject private PageTexts texts;

  private Page<WaitingApproval> page;
  private Map<ApprovalKind, Integer> counts = Map.of();
  private final Map<String, Outcome> outcomes = new HashMap<>();
  private final Map<String, String> reasons = new HashMap<>();
  private final Map<String, String> limits = new HashMap<>();
  private final Map<String, Boolean> chosen = new HashMap<>();
  private String open;
  private boolean approving;
  private String next;
  private String previous;

  /** Before the page is first shown; whoever approves nothing is refused. */
  public void open() {
    if (page == null) {
      answers.find(this::read);
    }
  }

  private void read() {
    page = queries.page(getOnly(), address.text("after"), PAGE);
    counts = queries.counts();
    next = page.next() == null ? null : address.forward(page.next());
    previous = address.text("after") == null ? null : address.back();
  }

  /** The one kind that is shown, null where all are. */
  public ApprovalKind getOnly() {
    return address.choice("kind", ApprovalKind.class);
  }

  /** Approves at once, or asks for that without which this is not approved. */
  public void approve(WaitingApproval it) {
    if (isReasoned(it) || isLimitPast(it)) {
      choose(it, true);
    } else {
      decide(it, true, null);
    }
  }

  /** Opens the reason of a rejection; asking again closes it. */
  public void reject(WaitingApproval it) {
    choose(it, false);
  }

  private void choose(WaitingApproval it, boolean toApprove) {
    boolean closes = it.key().equals(open) && approving == toApprove;
    open = closes ? null : it.key();
    approving = toApprove;
    if (toApprove && it.kind() == ApprovalKind.CONSENT) {
      reasons.putIfAbsent(it.key(), texts.of("approval.agreed"));
    } else if (texts.of("approval.agreed").equals(reasons.get(it.key()))) {
      reasons.remove(it.key());
    }
  }

  public void confirm(WaitingApproval it) {
    decide(it, approving, reason(it));
  }

  private Instant limit(WaitingApproval it) {
    Form form = new Form();
    form.put("newDueAt", limits.get(it.key()));
    return form.instant("newDueAt", it.time());
  }

  private String reason(WaitingApproval it) {
    String typed = reasons.get(it.key());
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private void decide(WaitingApproval it, boolean approved, String reason) {
    try {
      acts.decide(it, approved, reason, approved ? limit(it) : null);
      open = null;
      ended(it, true, texts.of(approved ? word(it, "done") : "approval.rejected"));
    } catch (Refusal refusal) {
      if (!isDecidedByAnother(it)) {
        answers.refuse(refusal);
      }
    }
  }

  /** The other's decision stands and says so; what was typed stays on the card. */
  private boolean isDecidedByAnother(WaitingApproval it) {
    try {
      Optional<Decided> decision = queries.decided(it);
      decision.ifPresent(by -> ended(it, false, told(by)));
      return decision.isPresent();
    } catch (Refusal outOfSight) {
      return false;
    }
  }

  private String told(Decided it) {
    return it.by() == null
        ? texts.of("approval.over", it.at())
        : texts.of(
            it.approved() ? "approval.approvedBy" : "approval.rejectedBy", it.by().name(), it.at());
  }

  private void ended(WaitingApproval it, boolean good, String text) {
    outcomes.put(it.key(), new Outcome(good, true, text));
    chosen.remove(it.key());
    counts = queries.counts();
  }

  /** Ticks all that may be approved together. */
  public void chooseAll() {
    getOrdinary().forEach(it -> chosen.put(it.key(), true));
  }

  /** Each for itself: what cannot be approved says why and keeps nothing else from it. */
  public void approveChosen() {
    List<WaitingApproval> asked =
        getOrdinary().stream().filter(it -> Boolean.TRUE.equals(chosen.get(it.key()))).toList();
    asked.forEach(this::approveOne);
    long good = asked.stream().filter(it -> outcomes.get(it.key()).good()).count();
    if (asked.isEmpty()) {
      answers.warn("approval.noneChosen");
    } else if (good == asked.size()) {
      answers.tell("approval.allApproved", good);
    } else {
      answers.warn("approval.someApproved", good, asked.size() - good);
    }
  }

  private void approveOne(WaitingApproval it) {
    try {
      acts.decide(it, true, null, null);
      ended(it, true, texts.of(word(it, "done")));
    } catch (Refusal refusal) {
      if (!isDecidedByAnother(it)) {
        outcomes.put(it.key(), new Outcome(false, false, texts.message(refusal.explanation())));
      }
    }
  }

  /** Those shown that may still be approved together. */
  public List<WaitingApproval> getOrdinary() {
    return getRows().stream()
        .filter(WaitingApproval::ordinary)
        .filter(it -> outcome(it) == null || !outcome(it).ended())
        .toList();
  }

  /** Whether this kind is not approved without words. */
  public boolean isReasoned(WaitingApproval it) {
    return it.kind() == ApprovalKind.CONSENT || it.kind() == ApprovalKind.FINAL_DECISION;
  }

  /** The key of what a button, or the words beside it, are called on this card. */
  public String word(WaitingApproval it, String what) {
    return switch (it.kind()) {
          case FINAL_DECISION -> "approval.decision.";
          case CONSENT -> "approval.consenting.";
          default -> "approval.approving.";
        }
        + what;
  }

  /** Whether the time limit passed while it waited, so that approval needs another (NCR-11). */
  public boolean isLimitPast(WaitingApproval it) {
    return it.doing() != null
        && it.doing().dueAt() != null
        && !it.doing().dueAt().isAfter(clock.now());
  }

  /** Null while nothing was decided here. */
  public Outcome outcome(WaitingApproval it) {
    return outcomes.get(it.key());
  }

  public boolean isOpen(WaitingApproval it) {
    return it.key().equals(open);
  }

  public boolean isApproving() {
    return approving;
  }

  public Duration waited(WaitingApproval it) {
    return Duration.between(it.since(), clock.now());
  }

  /** Who asks, and when. */
  public String asked(WaitingApproval it) {
    String key = "approval.asked." + it.kind();
    return texts.of(key, it.asked().by().name(), it.asked().at());
  }

  public String officeName(WaitingApproval it) {
    return offices.byCode(it.office()).map(row -> texts.name(row.names())).orElse(it.office());
  }

  public String page(WaitingApproval it) {
    return switch (it.kind()) {
      case SLIP -> "/slip/slip.xhtml?number=" + it.number();
      case REPORT -> "/capa/report.xhtml?number=" + it.number();
      case FINAL_DECISION -> "/complaint/case.xhtml?act=FINAL_DECISION&number=" + it.number();
      case CONSENT -> "/complaint/case.xhtml?act=CONSENT&number=" + it.number();
      case EXTENSION -> "/complaint/case.xhtml?act=EXTENSION_DECISION&number=" + it.number();
    };
  }

  public List<WaitingApproval> getRows() {
    return page.items();
  }

  /** Those of which something waits, and the one that is shown. */
  public List<ApprovalKind> getKinds() {
    return Stream.of(ApprovalKind.values())
        .filter(it -> it == getOnly() || counts.getOrDefault(it, 0) > 0)
        .toList();
  }

  /** As a number, or as "100+" where there may be more. */
  public String count(ApprovalKind kind) {
    int found = counts.getOrDefault(kind, 0);
    return found < ApprovalQueries.MOST ? String.valueOf(found) : ApprovalQueries.MOST + "+";
  }

  public Map<String, String> getReasons() {
    return reasons;
  }

  public Map<String, String> getLimits() {
    return limits;
  }

  public Map<String, Boolean> getChosen() {
    return chosen;
  }

  public String getNext() {
    return next;
  }

  public String getPrevious() {
    return previous;
  }
}
