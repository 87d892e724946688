package org.xinsheng.complaint;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.MajorAnswer;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/** What every answer to SEV-10 needs, wherever it is given. */
final class MajorAnswers {

  private MajorAnswers() {}

  static Checks check(Checks checks, List<MajorAnswer> answers) {
    int at = 0;
    for (MajorAnswer answer : answers == null ? List.<MajorAnswer>of() : answers) {
      String path = "majorAnswers[" + at++ + "]";
      checks.required(path, answer);
      if (answer != null) {
        checks
            .required(path + ".criterion", answer.criterion())
            .required(path + ".answer", answer.answer())
            .requiredText(path + ".reason", answer.reason(), Checks.TEXT);
      }
    }
    return checks;
  }

  /**
   * @throws RuleViolation SEV-10 for a criterion that nobody asks about, or one answered twice
   */
  static void requireQuestions(List<MajorAnswer> answers) {
    Set<Criterion> seen = EnumSet.noneOf(Criterion.class);
    for (MajorAnswer answer : answers) {
      boolean asked = Criterion.ASKED.contains(answer.criterion());
      if (!asked || !seen.add(answer.criterion())) {
        throw RuleViolation.at(
            "majorAnswers", "SEV-10", Message.of("refusal.notAsked", answer.criterion()));
      }
    }
  }

  /** The criteria with those that were answered with yes. */
  static Set<Criterion> with(Set<Criterion> ticked, List<MajorAnswer> answers) {
    Set<Criterion> all = EnumSet.noneOf(Criterion.class);
    all.addAll(Objects.requireNonNullElse(ticked, Set.of()));
    for (MajorAnswer answer : answers) {
      if (answer.isYes()) {
        all.add(answer.criterion());
      } else if (all.contains(answer.criterion())) {
        throw RuleViolation.at(
            "majorAnswers", "SEV-10", Message.of("refusal.answerAgainstTick", answer.criterion()));
      }
    }
    return all;
  }
}
