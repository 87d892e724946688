package org.xinsheng.suggestion.domain;

import static org.xinsheng.shared.Relation.ASSIGNEE;
import static org.xinsheng.shared.Relation.FIRST_CONTACT;
import static org.xinsheng.shared.Role.CUSTOMER_SERVICE;
import static org.xinsheng.shared.Role.DEPARTMENT_HEAD;
import static org.xinsheng.shared.Role.HEAD_STEWARD;
import static org.xinsheng.suggestion.domain.SuggestionStatus.ANSWERED;
import static org.xinsheng.suggestion.domain.SuggestionStatus.CANCELLED;
import static org.xinsheng.suggestion.domain.SuggestionStatus.CLOSED;
import static org.xinsheng.suggestion.domain.SuggestionStatus.CONVERTED;
import static org.xinsheng.suggestion.domain.SuggestionStatus.FORWARDED;
import static org.xinsheng.suggestion.domain.SuggestionStatus.OPEN;

import java.util.EnumSet;
import java.util.Set;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Permission;

/** What people do with a suggestion, in which states and by whom (HD-5). */
public enum SuggestionAct {
  // spotless:off
  DISPATCH     (FORWARDED, EnumSet.of(OPEN, FORWARDED),           Permission.of(HEAD_STEWARD).orUpFrom(HEAD_STEWARD)),
  ANSWER       (ANSWERED,  EnumSet.of(FORWARDED),                 Permission.of(ASSIGNEE).or(DEPARTMENT_HEAD).orUpFrom(HEAD_STEWARD)),
  COMPLETION   (CLOSED,    EnumSet.of(ANSWERED),                  Permission.of(ASSIGNEE, FIRST_CONTACT).or(CUSTOMER_SERVICE, DEPARTMENT_HEAD).orUpFrom(HEAD_STEWARD)),
  CANCELLATION (CANCELLED, EnumSet.of(OPEN, FORWARDED, ANSWERED), Permission.of(FIRST_CONTACT).or(CUSTOMER_SERVICE).orUpFrom(HEAD_STEWARD)),
  CONVERSION   (CONVERTED, EnumSet.of(OPEN, FORWARDED, ANSWERED), Permission.of(FIRST_CONTACT).or(CUSTOMER_SERVICE).orUpFrom(HEAD_STEWARD));
  // spotless:on

  private final SuggestionStatus leadsTo;
  private final Set<SuggestionStatus> possibleIn;
  private final Permission permission;

  SuggestionAct(SuggestionStatus leadsTo, Set<SuggestionStatus> possibleIn, Permission permission) {
    this.leadsTo = leadsTo;
    this.possibleIn = possibleIn;
    this.permission = permission;
  }

  public boolean isPossibleIn(SuggestionStatus status) {
    return possibleIn.contains(status);
  }

  public SuggestionStatus leadsTo() {
    return leadsTo;
  }

  public Permission permission() {
    return permission;
  }

  /** The refusal of an act that has no place in this state. */
  public IllegalTransition refusedIn(SuggestionStatus status) {
    return new IllegalTransition("HD-5", status, leadsTo);
  }
}
