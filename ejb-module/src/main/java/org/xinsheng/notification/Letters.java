package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.xinsheng.shared.Texts;

/**
 * Writes e-mails in the language of whoever gets them: a notice by itself, several as a digest.
 * They say what the inbox says, number and times; names and phones stay behind the sign-in.
 */
@ApplicationScoped
public class Letters {

  /** How many notices a digest lists; it says how many more there are. */
  static final int LISTED = 50;

  @Inject private MailSettings settings;

  public Letter write(OutboxBatch.Contents contents) {
    Addressee to = contents.to();
    List<NoticeRow> notices = contents.notices();
    Texts texts = Texts.in(to.language());
    return new Letter(
        contents.messageId(),
        to.address(),
        to.name(),
        texts.locale(),
        contents.all() == 1
            ? texts.get("mail.one", texts.get(notices.get(0).text()))
            : texts.get("mail.several", contents.all()),
        text(texts, to, notices, contents.all()),
        html(texts, to, notices, contents.all()));
  }

  private String text(Texts texts, Addressee to, List<NoticeRow> notices, int all) {
    return texts.get("mail.greeting", to.name())
        + "\n\n"
        + notices.stream()
            .map(it -> texts.get(it.text()) + "\n" + texts.show(it.at()) + "\n" + link(it) + "\n\n")
            .collect(Collectors.joining())
        + more(texts, notices, all)
        + "-- \n"
        + texts.get("mail.why")
        + "\n"
        + account()
        + "\n";
  }

  private String more(Texts texts, List<NoticeRow> notices, int all) {
    return all == notices.size()
        ? ""
        : texts.get("mail.more", all - notices.size()) + "\n" + inbox() + "\n\n";
  }

  private String html(Texts texts, Addressee to, List<NoticeRow> notices, int all) {
    String items =
        notices.stream()
            .map(
                it ->
                    "<li><p>%s<br><small>%s</small></p></li>\n"
                        .formatted(anchor(link(it), texts.get(it.text())), texts.show(it.at())))
            .collect(Collectors.joining());
    String more =
        all == notices.size()
            ? ""
            : "<p>%s</p>\n"
                .formatted(anchor(inbox(), texts.get("mail.more", all - notices.size())));
    return """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="UTF-8"><title>%s</title></head>
        <body style="font-family: sans-serif">
        <p>%s</p>
        <ul>
        %s</ul>
        %s<hr>
        <p><small>%s</small></p>
        </body></html>
        """
        .formatted(
            texts.locale().toLanguageTag(),
            escaped(texts.get("product.name")),
            escaped(texts.get("mail.greeting", to.name())),
            items,
            more,
            anchor(account(), texts.get("mail.why")));
  }

  private static String anchor(String address, String text) {
    return "<a href=\"%s\">%s</a>".formatted(escaped(address), escaped(text));
  }

  private String link(NoticeRow notice) {
    return settings.base() + notice.page().substring(1);
  }

  private String inbox() {
    return settings.base() + NoticeRow.INBOX.substring(1);
  }

  private String account() {
    return settings.base() + "account.xhtml";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
