package org.xinsheng.complaint.domain;

import java.io.Serializable;

/** Yes or no to a MAJOR criterion, with a reason (SEV-10). */
public record MajorAnswer(Criterion criterion, Boolean answer, String reason)
    implements Serializable {

  public boolean isYes() {
    return Boolean.TRUE.equals(answer);
  }
}
