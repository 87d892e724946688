package org.xinsheng.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.xinsheng.customer.ContactBookQueries;
import org.xinsheng.customer.ContactRow;
import org.xinsheng.customer.CustomerDetails;
import org.xinsheng.organisation.OfficeDirectory;

/** An entry of the contact book as the interface reads and shows it. */
@RequestScoped
public class ContactAnswer {

  /**
   * @param office its code, for a new entry only
   * @param phones null, for an old entry: those that it has
   */
  public record Details(
      String office,
      String name,
      List<String> phones,
      List<String> units,
      LocalDate birthday,
      String preferredTime,
      boolean doNotCall) {

    CustomerDetails details() {
      return new CustomerDetails(name, phones, units, birthday, preferredTime, doNotCall);
    }
  }

  /**
   * @param phones masked
   */
  public record Entry(
      String number,
      String office,
      String name,
      List<String> phones,
      List<String> units,
      LocalDate birthday,
      String preferredTime,
      boolean doNotCall,
      boolean active,
      long version) {}

  @Inject private ContactBookQueries contacts;
  @Inject private OfficeDirectory offices;

  Entry of(Long number) {
    ContactRow row = contacts.one(number);
    return new Entry(
        row.number().toString(),
        offices.byId(row.officeId()).code(),
        row.name(),
        row.phones(),
        row.units(),
        row.birthday(),
        row.preferredTime(),
        row.doNotCall(),
        row.active(),
        row.version());
  }
}
