package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Texts;

/**
 * What a gateway gets, see docs/webhook.md: whom to tell, in their language. Numbers, kinds and
 * times go out; names, phones and anybody's own words stay behind the sign-in.
 */
@ApplicationScoped
public class Payload {

  static final String HIDDEN = "…";

  /** Records' numbers, dates and counts. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Z]{2,4}-[A-Z0-9]{1,20}-\\d{8}-\\d{6,}|\\d{4}-\\d{2}-\\d{2}|\\d{1,4}(\\.\\d{1,2})?");

  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  @Inject private MailSettings settings;

  String of(OutboxBatch.Contents contents) {
    Texts texts = Texts.in(contents.to().language());
    JsonArrayBuilder notices = BUILDERS.createArrayBuilder();
    contents.notices().forEach(it -> notices.add(notice(it, texts)));
    String summary =
        contents.all() == 1
            ? texts.get("mail.one", texts.get(discreet(contents.notices().get(0))))
            : texts.get("mail.several", contents.all());
    return message(contents.messageId(), contents.to(), summary)
        .add("count", contents.all())
        .add("notices", notices)
        .build()
        .toString();
  }

  /** Proves that the gateway can be reached and understands the signature. */
  String test(String id, Addressee to) {
    return message(id, to, Texts.in(to.language()).get("webhook.testText"))
        .add("test", true)
        .add("count", 0)
        .add("notices", BUILDERS.createArrayBuilder())
        .build()
        .toString();
  }

  private static JsonObjectBuilder message(String id, Addressee to, String summary) {
    return BUILDERS
        .createObjectBuilder()
        .add("id", id)
        .add(
            "recipient",
            BUILDERS
                .createObjectBuilder()
                .add("username", to.username())
                .add("name", to.name())
                .add("language", to.language().toLanguageTag()))
        .add("text", summary);
  }

  private JsonObjectBuilder notice(NoticeRow row, Texts texts) {
    return BUILDERS
        .createObjectBuilder()
        .add("act", row.act())
        .add("subject", row.subject().type().name())
        .add("number", row.subject().number())
        .add("text", texts.get(discreet(row)))
        .add("at", row.at().toString())
        .add("url", settings.base() + row.page().substring(1));
  }

  static Message discreet(NoticeRow row) {
    List<Serializable> args =
        row.text().args().stream().map(it -> said(it, row.subject().number())).toList();
    return new Message(row.text().key(), args);
  }

  private static Serializable said(Serializable arg, String number) {
    boolean words =
        arg instanceof String text && !text.equals(number) && !PLAIN.matcher(text).matches();
    return words ? HIDDEN : arg;
  }
}
