package org.xinsheng.web.listing;

import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Refusal;
import org.xinsheng.web.frame.Address;

/**
 * A list whose address says what it shows, so that Back leads back to it; read when first shown.
 */
public abstract class ListView<R> {

  @Inject private Address address;

  private Page<R> shown;

  /**
   * What the address asks for.
   *
   * @param after the cursor of the page before, null for the first page
   */
  public abstract Page<R> page(String after, int limit);

  /** How many rows the page shows. */
  protected int size() {
    return 25;
  }

  public List<R> getRows() {
    return shown().items();
  }

  /** The address of the next page, null on the last. */
  public String getNext() {
    String next = shown().next();
    return next == null ? null : address.forward(next);
  }

  /** The address of the page before, null on the first. */
  public String getPrevious() {
    return address.text("after") == null ? null : address.back();
  }

  /** A strange address shows nothing; whoever may not see the list is refused. */
  private Page<R> shown() {
    if (shown == null) {
      try {
        shown = page(address.text("after"), size());
      } catch (NotAllowed stranger) {
        throw stranger;
      } catch (Refusal strangeAddress) {
        shown = new Page<>(List.of(), null);
      }
    }
    return shown;
  }
}
