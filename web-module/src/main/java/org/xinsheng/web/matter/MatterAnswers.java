package org.xinsheng.web.matter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.xinsheng.intake.IntakeFilter;
import org.xinsheng.intake.MatterFace;
import org.xinsheng.intake.MatterQueries;
import org.xinsheng.intake.MatterRow;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/** How the interfaces of the simpler kinds answer. */
@RequestScoped
class MatterAnswers {

  private static final String[] FILTERS = {
    "office", "status", "receivedFrom", "receivedTo", QueryParameters.LIMIT, QueryParameters.AFTER
  };

  @Inject private ThisRequest request;
  @Inject private MatterQueries lists;

  <E extends Enum<E>> ListAnswer<InOffice<MatterRow>> list(
      MatterKind kind, Class<E> states, UriInfo uri) {
    QueryParameters query = new QueryParameters(uri, FILTERS);
    IntakeFilter filter =
        new IntakeFilter(
            query.text("office").orElse(null),
            kind,
            null,
            null,
            query.choice("status", states).map(Enum::name).orElse(null),
            null,
            query.from("receivedFrom").orElse(null),
            query.until("receivedTo").orElse(null),
            null);
    return ListAnswer.of(
        lists.page(filter, query.after(), query.limit()),
        row -> new InOffice<>(row, row.line().time()));
  }

  <V> Response created(String path, Supplier<String> registration, Reader<V> reader) {
    return request.answer(
        () -> {
          String number = registration.get();
          return ThisRequest.created(path + "/" + number, reader.shown(number));
        });
  }

  <V> Response changed(String number, Runnable act, Reader<V> reader) {
    return request.answer(
        () -> {
          act.run();
          return ThisRequest.changed(reader.shown(number));
        });
  }

  <V> Response one(String number, Request asked, Reader<V> reader) {
    InOffice<V> shown = reader.shown(number);
    EntityTag tag = new EntityTag(Long.toString(reader.face(shown.shown()).version()));
    Response.ResponseBuilder unchanged = asked.evaluatePreconditions(tag);
    return unchanged == null ? Response.ok(shown).tag(tag).build() : unchanged.build();
  }

  Long expected() {
    return request.expected();
  }

  /** Reads one record of a kind. */
  interface Reader<V> {

    V read(String number);

    MatterFace face(V view);

    default InOffice<V> shown(String number) {
      V view = read(number);
      return new InOffice<>(view, face(view).time());
    }
  }
}
