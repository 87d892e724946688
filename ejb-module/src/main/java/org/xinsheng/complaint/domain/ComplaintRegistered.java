package org.xinsheng.complaint.domain;

import java.util.List;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;

/** A complaint has its number, handler, reports and both deadlines (DL-1). */
public record ComplaintRegistered(Facts facts) implements DomainEvent {

  public ComplaintRegistered with(List<Change> changes) {
    return new ComplaintRegistered(facts.with(changes));
  }
}
