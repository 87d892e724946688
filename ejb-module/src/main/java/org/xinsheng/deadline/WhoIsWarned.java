package org.xinsheng.deadline;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.xinsheng.shared.SubjectType;

/**
 * Answers whom a warning reaches, handler and first contact (DL-6); the owner of a kind of record
 * implements it.
 */
public interface WhoIsWarned {

  SubjectType type();

  /**
   * The staff ids by subject id, in a number of queries that does not depend on how many are asked.
   */
  Map<Long, Set<Long>> toWarn(Collection<Long> subjectIds);
}
