package org.xinsheng.deadline;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.shared.SubjectType;

/**
 * Answers whom a warning reaches, handler and first contact (DL-6), or whoever gave and took the
 * promise; the owner of a kind of record implements it.
 */
public interface WhoIsWarned {

  SubjectType type();

  /**
   * The staff ids by warning, in a number of queries that does not depend on how many are asked.
   *
   * @param warnings all of this type's records
   */
  Map<DeadlineFact, Set<Long>> toWarn(Collection<DeadlineFact> warnings);
}
