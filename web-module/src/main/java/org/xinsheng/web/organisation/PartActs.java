package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.xinsheng.organisation.OrganisationQueries;
import org.xinsheng.organisation.PartDesk;
import org.xinsheng.organisation.PartKind;
import org.xinsheng.organisation.PartRow;
import org.xinsheng.shared.Names;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.ThisRequest;

/** What is done with departments and zones alike; each act answers the part. */
@RequestScoped
public class PartActs {

  /**
   * @param number the code, as every list names its items
   */
  public record Part(String number, String office, Names names, boolean active, long version) {}

  /**
   * @param code of a new one; one that is there keeps its own
   */
  public record Details(String code, Names names) {}

  @Inject private ThisRequest request;
  @Inject private PartDesk desk;
  @Inject private OrganisationQueries queries;

  ListAnswer<Part> list(PartKind kind, String office) {
    return new ListAnswer<>(
        queries.parts(kind, office).stream().map(it -> shown(office, it)).toList(), null);
  }

  Response one(PartKind kind, String office, String code) {
    return done(kind, office, code, () -> {});
  }

  Response add(PartKind kind, String office, Details part) {
    return request.answer(
        () -> {
          desk.add(kind, office, part.code(), part.names());
          String code = part.code().strip();
          String path =
              "offices/" + office + "/" + kind.name().toLowerCase(Locale.ROOT) + "s/" + code;
          return ThisRequest.created(path, shown(office, queries.part(kind, office, code)));
        });
  }

  Response rename(PartKind kind, String office, String code, Details part) {
    return done(
        kind,
        office,
        code,
        () -> desk.rename(kind, office, code, request.expected(), part.names()));
  }

  Response retire(PartKind kind, String office, String code) {
    return done(kind, office, code, () -> desk.retire(kind, office, code, request.expected()));
  }

  Response restore(PartKind kind, String office, String code) {
    return done(kind, office, code, () -> desk.restore(kind, office, code, request.expected()));
  }

  private Response done(PartKind kind, String office, String code, Runnable act) {
    return request.answer(
        () -> {
          act.run();
          return ThisRequest.changed(shown(office, queries.part(kind, office, code)));
        });
  }

  private static Part shown(String office, PartRow row) {
    return new Part(row.code(), office, row.names(), row.active(), row.version());
  }
}
