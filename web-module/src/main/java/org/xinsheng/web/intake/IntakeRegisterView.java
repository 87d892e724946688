package org.xinsheng.web.intake;

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
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.listing.ListView;

/** The customer contact register (F4); what it shows stands in its address. */
@Named("intakeRegister")
@RequestScoped
public class IntakeRegisterView extends ListView<IntakeRow> {

  @Inject private IntakeQueries register;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Address address;
  @Inject private IntakeAsked asked;

  @Override
  public Page<IntakeRow> page(String after, int limit) {
    return register.page(asked.filter(), after, limit);
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
