package org.xinsheng.web.capa;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.xinsheng.nonconformity.SlipReading;
import org.xinsheng.nonconformity.SlipView;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;

/** A slip's review on a page of its own, for whoever comes from the list of those due (CA-1). */
@Named("reviewPage")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class ReviewPageView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SlipReading slips;
  @Inject private Address address;
  @Inject private Answers answers;

  private SlipView slip;

  /** Before the page is first shown; unknown numbers are an error page. */
  public void open() {
    if (slip == null) {
      String number = address.text("slip");
      answers.find(() -> slip = slips.read(number == null ? "" : number));
    }
  }

  public SlipView getSlip() {
    return slip;
  }
}
