package org.xinsheng.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.intake.GuidanceQueries;
import org.xinsheng.intake.GuidanceRow;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Purpose;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;

/** What to say to an owner (INT-7), for hotline systems that show it to their agents. */
@Path("/guidance")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "intake")
public class GuidanceResource {

  @Inject private GuidanceQueries guidance;

  @GET
  @Operation(summary = "Texts from greeting to farewell, by office, purpose and channel")
  public ListAnswer<GuidanceRow> list(@Context UriInfo uri) {
    QueryParameters asked = new QueryParameters(uri, "office", "purpose", "channel");
    String office = asked.required("office");
    Purpose purpose =
        asked
            .choice("purpose", Purpose.class)
            .orElseThrow(() -> new InvalidInput("purpose", Message.of("refusal.required")));
    Channel channel = asked.choice("channel", Channel.class).orElse(null);
    List<GuidanceRow> texts = guidance.of(office, purpose, channel);
    return new ListAnswer<>(texts, null);
  }
}
