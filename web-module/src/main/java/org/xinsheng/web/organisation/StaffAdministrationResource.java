package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.organisation.NewHolding;
import org.xinsheng.organisation.RoleDesk;
import org.xinsheng.organisation.SeatCodes;
import org.xinsheng.organisation.StaffDesk;
import org.xinsheng.organisation.StaffDetails;
import org.xinsheng.shared.Role;
import org.xinsheng.signin.AccountDesk;
import org.xinsheng.web.rest.ThisRequest;

/** One account and what administrators do with it; each act answers the account. */
@Path("/staff/{username}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class StaffAdministrationResource {

  public record Details(
      String name, String branch, String office, String department, String email) {

    StaffDetails details() {
      return new StaffDetails(name, new SeatCodes(branch, office, department, null), email);
    }
  }

  public record Grant(
      Role role, String branch, String office, String department, String zone, boolean principal) {}

  public record Reason(String reason) {}

  /**
   * @param password shown once, to be changed at the first sign-in
   */
  public record OneTime(String password) {}

  @Inject private ThisRequest request;
  @Inject private StaffDesk staff;
  @Inject private RoleDesk roles;
  @Inject private AccountDesk accounts;
  @Inject private StaffAnswer answers;

  @GET
  @Operation(summary = "One account with its roles, its version as ETag; administrators only")
  public Response one(@PathParam("username") String username) {
    return request.answer(() -> ThisRequest.changed(answers.of(username)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Changes name, workplace and e-mail")
  public Response change(@PathParam("username") String username, Details details) {
    return done(username, () -> staff.change(username, request.expected(), details.details()));
  }

  @POST
  @Path("password")
  @Operation(summary = "Gives a one-time password, shown once")
  public OneTime password(@PathParam("username") String username) {
    return new OneTime(accounts.givePassword(username, request.expected()));
  }

  @POST
  @Path("lock")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Locks the account; who it belongs to keeps their roles")
  public Response lock(@PathParam("username") String username, Reason reason) {
    return done(username, () -> accounts.lock(username, request.expected(), reason.reason()));
  }

  @POST
  @Path("unlock")
  @Operation(summary = "Opens the account again, also after too many wrong passwords")
  public Response unlock(@PathParam("username") String username) {
    return done(username, () -> accounts.unlock(username, request.expected()));
  }

  @POST
  @Path("deactivation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says that the person has left")
  public Response deactivate(@PathParam("username") String username, Reason reason) {
    return done(username, () -> staff.deactivate(username, request.expected(), reason.reason()));
  }

  @POST
  @Path("reactivation")
  @Operation(summary = "Says that the person is back; roles are given anew")
  public Response reactivate(@PathParam("username") String username) {
    return done(username, () -> staff.reactivate(username, request.expected()));
  }

  @POST
  @Path("roles")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Gives the person a role")
  public Response grant(@PathParam("username") String username, Grant it) {
    SeatCodes place = new SeatCodes(it.branch(), it.office(), it.department(), it.zone());
    NewHolding holding = new NewHolding(it.role(), place, it.principal());
    return done(username, () -> roles.grant(username, request.expected(), holding));
  }

  @POST
  @Path("roles/{id}/principal")
  @Operation(summary = "Makes a holder the role's principal there")
  public Response appoint(@PathParam("username") String username, @PathParam("id") String id) {
    return done(username, () -> roles.appoint(username, request.expected(), known(id)));
  }

  @POST
  @Path("roles/{id}/withdrawal")
  @Operation(summary = "Takes a role away")
  public Response withdraw(@PathParam("username") String username, @PathParam("id") String id) {
    String reason = request.bodyOr(Reason.class, new Reason(null)).reason();
    return done(username, () -> roles.withdraw(username, request.expected(), known(id), reason));
  }

  private static Long known(String id) {
    return id.matches("\\d{1,18}") ? Long.valueOf(id) : Long.valueOf(-1);
  }

  private Response done(String username, Runnable act) {
    return request.answer(
        () -> {
          act.run();
          return ThisRequest.changed(answers.of(username));
        });
  }
}
