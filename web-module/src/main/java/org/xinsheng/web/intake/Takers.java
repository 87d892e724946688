package org.xinsheng.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Me;

/** Everybody who works here takes what owners come with; a mere administrator does not (INT-3). */
@Named("takers")
@RequestScoped
public class Takers {

  @Inject private Me me;
  @Inject private Answers answers;

  /** Before an intake page is shown. */
  public void refuseOthers() {
    answers.find(
        () -> {
          if (!me.isBusiness()) {
            throw new NotAllowed("INT-3", Message.of("refusal.notAllowed", ComplaintAct.REGISTER));
          }
        });
  }
}
