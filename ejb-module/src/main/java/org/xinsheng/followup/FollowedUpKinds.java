package org.xinsheng.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xinsheng.intake.FollowedUpKind;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.SubjectType;

/** Which kinds of matters are followed up. */
@ApplicationScoped
public class FollowedUpKinds {

  @Inject @Any private Instance<FollowedUpKind> kinds;

  /**
   * @throws NotFound where no kind has such numbers
   */
  FollowedUpKind of(String number) {
    return kinds.stream()
        .filter(it -> number.startsWith(it.prefix() + "-"))
        .findFirst()
        .orElseThrow(() -> new NotFound(number));
  }

  /**
   * @throws NotFound where the number is not of this kind
   */
  FollowedUpKind of(SubjectType type, String number) {
    FollowedUpKind kind = of(number);
    if (kind.type() != type) {
      throw new NotFound(number);
    }
    return kind;
  }

  Optional<FollowedUpKind> of(SubjectType type) {
    return kinds.stream().filter(it -> it.type() == type).findFirst();
  }
}
