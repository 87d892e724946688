package org.xinsheng.demo.story;

import java.util.List;

/** Where acts are done. */
public interface Desks {

  <T> T at(Class<T> desk);

  /** The newest row of a case in a table that names it by {@code complaint_id}. */
  Long newest(String table, String number);

  /** What whoever acts has been told and must acknowledge (HD-14). */
  List<Long> unacknowledged();
}
