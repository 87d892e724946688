package org.xinsheng.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.Texts;

/**
 * A refusal by RFC 9457.
 *
 * @param rule the rulebook's id where a rule says no
 * @param from the state that a refused transition started from
 * @param incident what to tell the operator when the fault is ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String rule,
    List<Field> errors,
    String from,
    String to,
    String incident) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * @param field the path in the body, or the query parameter
   */
  public record Field(String field, String message) {}

  public static Problem of(Refusal refusal, Texts texts) {
    int status = ProblemAnswer.STATUS.get(refusal.getClass());
    IllegalTransition arrow = refusal instanceof IllegalTransition it ? it : null;
    return new Problem(
        type(status),
        title(status, texts),
        status,
        texts.get(refusal.explanation()),
        refusal.rule().orElse(null),
        fields(refusal, texts),
        arrow == null ? null : arrow.from(),
        arrow == null ? null : arrow.to(),
        null);
  }

  /** A refusal of the interface itself, not of the business. */
  public static Problem of(int status, Texts texts) {
    return of(
        status, texts.find("api.detail." + status).orElseGet(() -> title(status, texts)), texts);
  }

  /** As {@link #of(int, Texts)}, with words of its own. */
  public static Problem of(int status, String detail, Texts texts) {
    return new Problem(
        type(status), title(status, texts), status, detail, null, null, null, null, null);
  }

  static Problem fault(String incident, Texts texts) {
    Problem plain = of(500, texts);
    String detail = texts.get("api.detail.500", incident);
    return new Problem(
        plain.type, plain.title, plain.status, detail, null, null, null, null, incident);
  }

  /** As it goes over the wire, for those who answer outside of the resources. */
  public String json() {
    return Json.text(this);
  }

  private static String type(int status) {
    return "urn:xinsheng:problem:" + status;
  }

  private static String title(int status, Texts texts) {
    return texts
        .find("api.title." + status)
        .orElseGet(() -> texts.get(status < 500 ? "api.title.400" : "api.title.500"));
  }

  private static List<Field> fields(Refusal refusal, Texts texts) {
    List<FieldError> fields = List.of();
    if (refusal instanceof InvalidInput input) {
      fields = input.fields();
    } else if (refusal instanceof RuleViolation violation) {
      fields = violation.fields();
    } else if (refusal instanceof NotFound unknown) {
      fields = unknown.field().stream().toList();
    }
    return fields.isEmpty()
        ? null
        : fields.stream().map(it -> new Field(it.field(), texts.get(it.message()))).toList();
  }
}
