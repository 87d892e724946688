package org.xinsheng.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinsheng.intake.WarnedOfMatters;
import org.xinsheng.shared.SubjectType;

/** Before the five minutes are over whoever took the emergency is warned (DL-6). */
@ApplicationScoped
public class WarnedOfEmergencies extends WarnedOfMatters {

  @Override
  public SubjectType type() {
    return SubjectType.EMERGENCY;
  }
}
