package org.xinsheng.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinsheng.notification.NotDelivered.Reason;
import org.xinsheng.shared.Texts;
import org.xinsheng.shared.platform.RealTime;

/** Takes an e-mail to the server. */
@ApplicationScoped
public class Postman {

  private static final Logger LOG = Logger.getLogger(Postman.class.getName());

  /** What a server answers when it does not take a mail: 4 for now, 5 for ever. */
  private static final Pattern REFUSAL = Pattern.compile("\\s*([45])\\d\\d\\b.*", Pattern.DOTALL);

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  @Inject private MailSettings settings;
  @Inject private RealTime time;

  /** Keeps the Message-ID that it was given. */
  private static final class Numbered extends MimeMessage {

    private final String messageId;

    Numbered(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }

  /**
   * @throws NotDelivered unless the server has taken it
   */
  public void deliver(Letter letter) throws NotDelivered {
    MimeMessage message = written(letter);
    Transport transport = reached(message.getSession());
    try {
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw new NotDelivered(reason(e), e);
    } finally {
      leave(transport);
    }
  }

  private Transport reached(Session session) throws NotDelivered {
    try {
      Transport transport = session.getTransport("smtp");
      transport.connect(settings.user().orElse(null), settings.password());
      return transport;
    } catch (MessagingException e) {
      throw new NotDelivered(Reason.NO_SERVER, e);
    }
  }

  /** A server that has said no has not taken it; whatever else happened, it may have. */
  private static Reason reason(MessagingException failure) {
    if (failure instanceof SendFailedException) {
      for (Exception e = failure; e != null; e = next(e)) {
        Matcher refusal = REFUSAL.matcher(String.valueOf(e.getMessage()));
        if (refusal.matches()) {
          return refusal.group(1).equals("5") ? Reason.NEVER : Reason.NOT_NOW;
        }
      }
    }
    return Reason.PERHAPS_SENT;
  }

  private static Exception next(Exception e) {
    return e instanceof MessagingException failure ? failure.getNextException() : null;
  }

  /** It has been taken or not by now; a server that does not say goodbye changes nothing. */
  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(Level.FINE, "The mail server closed rudely.", e);
    }
  }

  private MimeMessage written(Letter letter) throws NotDelivered {
    try {
      Session session = session();
      MimeMessage message = new Numbered(session, letter.messageId());
      message.setFrom(sender(letter));
      message.setRecipient(Message.RecipientType.TO, recipient(letter));
      message.setSubject(line(letter.subject()), UTF_8.name());
      message.setSentDate(Date.from(time.now()));
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("Content-Language", letter.language().toLanguageTag());
      message.setContent(body(letter));
      message.saveChanges();
      return message;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new NotDelivered(Reason.NEVER, e);
    }
  }

  /** What is set wrongly keeps every mail from going, and none is to blame. */
  private Session session() throws NotDelivered {
    try {
      return Session.getInstance(settings.session());
    } catch (IllegalStateException e) {
      throw new NotDelivered(Reason.NO_SERVER, e);
    }
  }

  private InternetAddress sender(Letter letter) throws NotDelivered, UnsupportedEncodingException {
    try {
      InternetAddress sender = new InternetAddress(settings.from(), true);
      sender.setPersonal(Texts.in(letter.language()).get("product.name"), UTF_8.name());
      return sender;
    } catch (MessagingException | IllegalStateException e) {
      throw new NotDelivered(Reason.NO_SERVER, e);
    }
  }

  private static InternetAddress recipient(Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    InternetAddress recipient = new InternetAddress(letter.address(), true);
    recipient.setPersonal(line(letter.name()), UTF_8.name());
    return recipient;
  }

  /** Text first: who can show the second, shows that. */
  private static MimeMultipart body(Letter letter) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), UTF_8.name());
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), UTF_8.name(), "html");
    return new MimeMultipart("alternative", text, html);
  }

  /** One line: nothing that somebody wrote becomes a header of its own. */
  private static String line(String text) {
    return CONTROLS.matcher(text).replaceAll(" ").strip();
  }
}
