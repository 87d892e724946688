package org.xinsheng.web.intake;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.intake.IntakeQueries;
import org.xinsheng.intake.IntakeRow;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Refusal;
import org.xinsheng.web.frame.Address;

/** The customer contact register (F4); what it shows stands in its address. */
@Named("intakeRegister")
@RequestScoped
public class IntakeRegisterView {

  private static final int PAGE = 25;

  @Inject private IntakeQueries register;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private IntakeAsked asked;
  @Inject private Address address;

  private Page<IntakeRow> page;

  @PostConstruct
  void read() {
    try {
      page = register.page(asked.filter(), address.text("after"), PAGE);
    } catch (Refusal strangeAddress) {
      page = new Page<>(List.of(), null);
    }
  }

  public List<IntakeRow> getRows() {
    return page.items();
  }

  /** The address of the next page, null on the last. */
  public String getNext() {
    return page.next() == null ? null : address.forward(page.next());
  }

  /** The address of the page before, null on the first. */
  public String getPrevious() {
    return address.text("after") == null ? null : address.back();
  }

  /** Whom it went to: the department, the person, or both. */
  public String wentTo(IntakeRow row) {
    String person = row.handler() == null ? "" : row.handler().name();
    return row.department() == null
        ? person
        : offices
            .byCode(row.office())
            .flatMap(office -> offices.department(office.id(), row.department()))
            .map(it -> address.name(it.names()) + " " + person)
            .orElse(person);
  }

  public List<OfficeRow> getOffices() {
    return offices.reachableBy(current.get());
  }

  public List<CategoryRow> getCategories() {
    return offices.categories();
  }

  public MatterKind[] getKinds() {
    return MatterKind.values();
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public Desk[] getDesks() {
    return Desk.values();
  }
}
