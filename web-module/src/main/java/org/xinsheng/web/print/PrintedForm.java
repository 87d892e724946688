package org.xinsheng.web.print;

import org.xinsheng.shared.NotFound;

/** Lays out one kind of form. */
interface PrintedForm {

  FormCode code();

  /**
   * Reads the record as its page does.
   *
   * @param number of the record; null for a list, which its address narrows
   * @throws NotFound also when the record is out of the reader's scope
   */
  Draft draft(String number);
}
