package org.xinsheng.enquiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.enquiry.domain.CallBack;
import org.xinsheng.enquiry.domain.Enquiry;
import org.xinsheng.enquiry.domain.EnquiryAct;
import org.xinsheng.intake.MatterActState;
import org.xinsheng.intake.MatterReading;
import org.xinsheng.intake.TakenMatters;
import org.xinsheng.intake.Words;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.NotFound;

/** Reads one enquiry as its reader may see it (ORG-2, X-3). */
@Stateless
@RolesAllowed("STAFF")
public class EnquiryReading {

  @Inject private CurrentActor current;
  @Inject private TakenMatters matters;
  @Inject private MatterReading reading;

  /**
   * @throws NotFound also when it is out of scope
   */
  public EnquiryView read(String number) {
    Actor actor = current.get();
    Enquiry enquiry = matters.seen(Enquiry.class, number, actor);
    boolean clear = reading.showsPhone(enquiry, actor);
    CallBack call = enquiry.callBack();
    return new EnquiryView(
        reading.face(enquiry, clear),
        new EnquiryView.Own(
            call == null ? null : call.source(),
            call == null ? null : call.by(),
            call == null ? null : call.dueAt(),
            Words.of(
                enquiry.answer(), enquiry.answeredAt(), reading.colleague(enquiry.answeredBy())),
            enquiry.remark()));
  }

  /**
   * Every act with the reason why the reader cannot do it now.
   *
   * @throws NotFound also when it is out of scope
   */
  public List<MatterActState> acts(String number) {
    Actor actor = current.get();
    Enquiry enquiry = matters.seen(Enquiry.class, number, actor);
    return reading.acts(enquiry, EnquiryAct.values(), actor);
  }
}
