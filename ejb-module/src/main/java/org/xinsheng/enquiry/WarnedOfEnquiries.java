package org.xinsheng.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinsheng.intake.WarnedOfMatters;
import org.xinsheng.shared.SubjectType;

/** The promised call warns whoever took the enquiry (DL-6). */
@ApplicationScoped
public class WarnedOfEnquiries extends WarnedOfMatters {

  @Override
  public SubjectType type() {
    return SubjectType.ENQUIRY;
  }
}
