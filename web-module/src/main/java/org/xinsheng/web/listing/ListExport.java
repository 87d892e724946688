package org.xinsheng.web.listing;

import java.io.IOException;
import java.util.List;
import org.xinsheng.listing.domain.ListCode;

/** A list that can be taken along as a file, in the order and with the filter of its address. */
public interface ListExport {

  ListCode list();

  /** Keys of the texts that stand above the columns. */
  List<String> heads();

  /**
   * Reads the first rows, before anything is sent.
   *
   * @throws org.xinsheng.shared.Refusal for a strange address, or whoever may not see the list
   */
  void open();

  /** Gives row after row until there are no more or nobody wants them. */
  void read(Taker taker) throws IOException;

  /** Takes the cells of one row. */
  interface Taker {

    /**
     * @return whether another row is wanted
     */
    boolean take(List<?> cells) throws IOException;
  }
}
