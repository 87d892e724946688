package org.xinsheng.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.customer.CustomerDesk;
import org.xinsheng.customer.CustomerQueries;
import org.xinsheng.customer.CustomerRow;
import org.xinsheng.customer.Masking;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/** Who calls: entries of the contact book by phone or unit, phones masked (ORG-3, X-3). */
@Path("/customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class CustomersResource {

  private static final String OFFICE = "office";
  private static final String PHONE = "phone";
  private static final String UNIT = "unit";

  /**
   * @param phones masked
   */
  public record Customer(
      Long number,
      String office,
      String name,
      List<String> phones,
      List<String> units,
      String preferredTime,
      boolean doNotCall) {}

  @Inject private ThisRequest request;
  @Inject private CustomerDesk desk;
  @Inject private ContactAnswer answers;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private CustomerQueries customers;

  @GET
  @Operation(summary = "Customers of an office by phone or unit, phones masked")
  @Parameter(name = OFFICE, in = ParameterIn.QUERY, required = true, description = "its code")
  @Parameter(name = PHONE, in = ParameterIn.QUERY, description = "as people write it")
  @Parameter(name = UNIT, in = ParameterIn.QUERY, description = "e.g. 3-1-1202")
  public ListAnswer<Customer> list(@Context UriInfo uri) {
    QueryParameters query = new QueryParameters(uri, OFFICE, PHONE, UNIT);
    String code = query.required(OFFICE);
    Optional<String> phone = query.text(PHONE);
    String unit = phone.isPresent() ? null : query.required(UNIT);
    return new ListAnswer<>(
        offices.reachableBy(current.get()).stream()
            .filter(it -> it.code().equals(code))
            .flatMap(it -> found(it, phone, unit).stream().map(row -> shown(it, row)))
            .toList(),
        null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Adds an entry to an office's contact book; administrators only")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response add(ContactAnswer.Details details) {
    return request.answer(
        () -> {
          Long number = desk.add(details.office(), details.details());
          return ThisRequest.created("customers/" + number, answers.of(number));
        });
  }

  private List<CustomerRow> found(OfficeRow office, Optional<String> phone, String unit) {
    if (phone.isPresent()) {
      return PhoneNumbers.e164(phone.get())
          .map(number -> customers.byPhone(office.id(), number))
          .orElseThrow(() -> new InvalidInput(PHONE, Message.of("refusal.notAPhone")));
    }
    return offices
        .unit(office.id(), unit)
        .map(it -> customers.byUnit(office.id(), it.id()))
        .orElse(List.of());
  }

  private static Customer shown(OfficeRow office, CustomerRow row) {
    return new Customer(
        row.id(),
        office.code(),
        row.name(),
        row.phones().stream().map(Masking::phone).toList(),
        row.units(),
        row.preferredTime(),
        row.doNotCall());
  }
}
