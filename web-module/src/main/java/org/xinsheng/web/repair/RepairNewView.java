package org.xinsheng.web.repair;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.repair.JobDesk;
import org.xinsheng.repair.NewDispatch;
import org.xinsheng.repair.NewJob;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.intake.TakingView;

/** Takes a repair or a service request, and dispatches it at once where that is wanted (INT-2). */
@Named("repairNew")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class RepairNewView extends TakingView {

  private static final long serialVersionUID = 1L;

  @Inject private JobDesk desk;
  @Inject private Address address;

  private JobKind kind;

  @PostConstruct
  void open() {
    JobKind asked = address.choice("kind", JobKind.class);
    kind = asked == null ? JobKind.REPAIR : asked;
  }

  @Override
  protected MatterKind matterKind() {
    return kind.matter();
  }

  @Override
  protected String take(NewMatter matter, OfficeRow office) {
    Form form = getForm();
    return desk.register(
        kind,
        new NewJob(
            matter.office(),
            matter.channel(),
            matter.receivedAt(),
            matter.anonymous(),
            matter.customer(),
            matter.category(),
            matter.content(),
            form.text("location"),
            form.text("urgency"),
            form.instant("appointmentAt", office.time()),
            matter.ringsBeforeAnswer(),
            matter.readBack(),
            dispatch(form),
            form.flag("onTheSpot.agreed")
                ? new NewJob.OnTheSpot(true, form.text("onTheSpot.result"), null, null)
                : null));
  }

  private static NewDispatch dispatch(Form form) {
    String department = form.text("dispatch.department");
    String username = form.text("dispatch.username");
    return department == null && username == null
        ? null
        : new NewDispatch(department, username, null, null, null);
  }

  public JobKind getKind() {
    return kind;
  }
}
