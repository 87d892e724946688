package org.xinsheng.web.notification;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.xinsheng.notification.MailSettings;
import org.xinsheng.organisation.MailWish;
import org.xinsheng.organisation.MailWishDesk;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** How my notices reach me beyond the inbox. */
@Named("mailWish")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class MailWishView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private MailWishDesk desk;
  @Inject private MailSettings settings;
  @Inject private Answers answers;

  private final Form form = new Form();

  @PostConstruct
  void read() {
    MailWish mine = desk.mine();
    form.put("wanted", mine.wanted());
    form.put("email", mine.email());
    form.put("digest", mine.digest());
    form.put("gateway", mine.gateway());
  }

  public void save() {
    MailWish wish =
        new MailWish(
            form.flag("wanted"), form.text("email"), form.flag("digest"), form.flag("gateway"));
    if (answers.done(() -> desk.change(wish))) {
      answers.tell(wish.wanted() ? "account.mailOn" : "account.mailOff");
    }
  }

  /** Whether the product sends e-mails at all. */
  public boolean isPossible() {
    return settings.isOn();
  }

  public Form getForm() {
    return form;
  }
}
