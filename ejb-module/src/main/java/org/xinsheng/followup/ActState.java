package org.xinsheng.followup;

import java.io.Serializable;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.shared.Refusal;

/**
 * Whether the reader could do an act now.
 *
 * @param refusal what the desk would answer, null where the act is possible
 */
public record ActState(ComplaintAct act, Refusal refusal) implements Serializable {

  public boolean isPossible() {
    return refusal == null;
  }
}
