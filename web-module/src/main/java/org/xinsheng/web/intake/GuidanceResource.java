package org.xinsheng.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.intake.GuidanceDesk;
import org.xinsheng.intake.GuidanceQueries;
import org.xinsheng.intake.GuidanceRow;
import org.xinsheng.intake.GuidanceText;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.GuidanceStep;
import org.xinsheng.intake.domain.Purpose;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.NotFound;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/** What to say to an owner (INT-7), for hotline systems that show it to their agents. */
@Path("/guidance")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "intake")
public class GuidanceResource {

  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  /**
   * @param office null for the whole company
   * @param purpose null for every purpose
   * @param channel null for every channel
   */
  public record Wording(
      String office, Purpose purpose, Channel channel, GuidanceStep step, Names text) {}

  @Inject private GuidanceQueries guidance;
  @Inject private GuidanceDesk desk;
  @Inject private ThisRequest request;

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

  @GET
  @Path("texts")
  @Operation(summary = "Every text as it is kept, with its gaps; administrators only")
  public ListAnswer<GuidanceText> texts() {
    return new ListAnswer<>(desk.all(), null);
  }

  @PUT
  @Path("texts")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Words a part of a conversation, whether it had a text or not")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "where it had one")
  public GuidanceText word(Wording wanted) {
    Names text = wanted.text() == null ? new Names(null, null) : wanted.text();
    Long id =
        desk.word(
            wanted.office(),
            wanted.purpose(),
            wanted.channel(),
            wanted.step(),
            request.expected(),
            text);
    return shown(id);
  }

  @POST
  @Path("texts/{id}/retirement")
  @Operation(summary = "It is said no more; a text for more stands in its place, if there is one")
  public GuidanceText retire(@PathParam("id") String id) {
    if (!ID.matcher(id).matches()) {
      throw new NotFound(id);
    }
    desk.retire(Long.valueOf(id), request.expected());
    return shown(Long.valueOf(id));
  }

  private GuidanceText shown(Long id) {
    return desk.all().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }
}
