package org.xinsheng.complaint;

import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;

/**
 * Something elsewhere that ends when a complaint is withdrawn (HD-10), in the same transaction and
 * with the complaint's row locked; its deadlines but the superior's report are cancelled anyway.
 */
public interface EndsWithTheCase {

  /** Ends it, and tells for the trail what that changed. */
  List<Change> withdrawn(Complaint complaint, Instant at, Actor by);
}
