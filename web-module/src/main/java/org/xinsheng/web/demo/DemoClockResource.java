package org.xinsheng.web.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.demo.DemoClockDesk;
import org.xinsheng.shared.Checks;

/** Weeks of deadlines in minutes. */
@Path("/demo/clock")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "demo")
public class DemoClockResource {

  /**
   * @param advance {@code PT0S} just reads the clock
   */
  public record Move(Duration advance) {}

  public record Time(Instant now) {}

  @Inject private DemoClockDesk clock;

  @POST
  @Operation(summary = "Moves the product's clock forward and does what has fallen due")
  public Time advance(Move move) {
    new Checks().required("advance", move.advance()).done();
    return new Time(clock.advance(move.advance()));
  }
}
