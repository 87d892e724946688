package org.xinsheng.planted.complaint;

import java.util.List;
import org.xinsheng.planted.deadline.domain.KnowsTooMuch;

/** Answers an entity. */
public class ComplaintQueries {

  public List<KnowsTooMuch> all() {
    return List.of();
  }
}
