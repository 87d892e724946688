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
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;

/** An office's contact book (ORG-3). */
@Named("customerList")
@RequestScoped
public class CustomerListView {

  private static final int PAGE = 50;

  @Inject private ContactBookQueries contacts;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Address address;
  @Inject private Answers answers;

  private OfficeRow office;
  private Page<ContactRow> page = new Page<>(List.of(), null);

  /** Before the page is shown; strangers are refused. */
  public void open() {
    answers.find(
        () -> {
          current.administrator();
          office = chosen();
          page = office == null ? page : found();
        });
  }

  private OfficeRow chosen() {
    String code = address.text("office");
    return code == null
        ? offices.all().stream().findFirst().orElse(null)
        : offices.byCode(code).orElseThrow(() -> new NotFound(code));
  }

  private Page<ContactRow> found() {
    boolean here = address.text("left") == null;
    try {
      return contacts.page(office.id(), address.text("q"), here, address.text("after"), PAGE);
    } catch (InvalidInput strangeAddress) {
      return page;
    }
  }

  public List<ContactRow> getRows() {
    return page.items();
  }

  public OfficeRow getOffice() {
    return office;
  }

  public List<OfficeRow> getOffices() {
    return offices.all();
  }

  /** The address of the next page, null on the last. */
  public String getNext() {
    return page.next() == null ? null : address.forward(page.next());
  }

  /** The address of the page before, null on the first. */
  public String getPrevious() {
    return address.text("after") == null ? null : address.back();
  }
}
