package org.xinsheng.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.customer.ContactBookQueries;
import org.xinsheng.customer.ContactRow;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.listing.ListView;

/** An office's contact book (ORG-3). */
@Named("customerList")
@RequestScoped
public class CustomerListView extends ListView<ContactRow> {

  @Inject private ContactBookQueries contacts;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Address address;
  @Inject private Answers answers;

  private OfficeRow office;

  /** Before the page is shown; strangers are refused. */
  public void open() {
    answers.find(
        () -> {
          current.administrator();
          office = chosen();
        });
  }

  @Override
  public Page<ContactRow> page(String after, int limit) {
    current.administrator();
    OfficeRow asked = chosen();
    return asked == null
        ? new Page<>(List.of(), null)
        : contacts.page(asked.id(), address.text("q"), address.text("left") == null, after, limit);
  }

  @Override
  protected int size() {
    return 50;
  }

  private OfficeRow chosen() {
    String code = address.text("office");
    return code == null
        ? offices.all().stream().findFirst().orElse(null)
        : offices.byCode(code).orElseThrow(() -> new NotFound(code));
  }

  public OfficeRow getOffice() {
    return office;
  }

  public List<OfficeRow> getOffices() {
    return offices.all();
  }
}
