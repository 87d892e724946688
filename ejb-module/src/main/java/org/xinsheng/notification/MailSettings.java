package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinsheng.shared.ProductAddress;

/** Where e-mails go out; they are off unless a host is set. */
@ApplicationScoped
public class MailSettings {

  private static final Logger LOG = Logger.getLogger(MailSettings.class.getName());

  private static final int USUAL_DIGEST = 8;

  /** How the way to the server is kept secret. */
  enum Security {
    NONE(25),

    /** Begins in clear and goes on in secret, or not at all. */
    STARTTLS(587),
    SSL(465);

    private final int usualPort;

    Security(int usualPort) {
      this.usualPort = usualPort;
    }
  }

  @Inject
  @ConfigProperty(name = "xinsheng.mail.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "xinsheng.mail.port")
  private Optional<Integer> port;

  @Inject
  @ConfigProperty(name = "xinsheng.mail.security", defaultValue = "starttls")
  private String security;

  @Inject
  @ConfigProperty(name = "xinsheng.mail.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "xinsheng.mail.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "xinsheng.mail.from")
  private Optional<String> from;

  @Inject
  @ConfigProperty(name = "xinsheng.mail.timeout", defaultValue = "PT15S")
  private Duration timeout;

  @Inject
  @ConfigProperty(name = "xinsheng.mail.tries", defaultValue = "100")
  private int tries;

  @Inject
  @ConfigProperty(name = "xinsheng.mail.digest", defaultValue = "08:00")
  private String digest;

  @Inject private ProductAddress address;

  public boolean isOn() {
    return host.isPresent();
  }

  /** After so many failures a mail is given up; at the usual pauses that is after three days. */
  public int tries() {
    return tries;
  }

  /** When daily digests go out, by the clock on the wall of the recipient's office. */
  public LocalTime digestAt() {
    try {
      return LocalTime.parse(digest.strip());
    } catch (DateTimeParseException e) {
      LOG.log(Level.WARNING, "xinsheng.mail.digest is a time such as 08:00, not {0}", digest);
      return LocalTime.of(USUAL_DIGEST, 0);
    }
  }

  public Optional<String> user() {
    return user;
  }

  public String password() {
    return password.orElse(null);
  }

  /**
   * The sender; the user where that is an address.
   *
   * @throws IllegalStateException that names the setting to correct
   */
  public String from() {
    return from.or(() -> user)
        .orElseThrow(() -> new IllegalStateException("xinsheng.mail.from is not set"));
  }

  /** The part of the sender's address that names a domain. */
  public String domain() {
    String sender = from.or(() -> user).orElse("");
    String domain = sender.substring(sender.lastIndexOf('@') + 1);
    return domain.matches("[A-Za-z0-9.-]+") ? domain : "localhost";
  }

  /** The product's address for people, with a slash at its end. */
  public String base() {
    return address.base();
  }

  /**
   * @throws IllegalStateException that names the setting to correct
   */
  public Properties session() {
    Security kind = security();
    String millis = String.valueOf(timeout.toMillis());
    Properties session = new Properties();
    session.putAll(
        Map.of(
            "mail.smtp.host", host.orElseThrow(),
            "mail.smtp.port", String.valueOf(port.orElse(kind.usualPort)),
            "mail.smtp.auth", String.valueOf(user.isPresent()),
            "mail.smtp.starttls.enable", String.valueOf(kind == Security.STARTTLS),
            "mail.smtp.starttls.required", String.valueOf(kind == Security.STARTTLS),
            "mail.smtp.ssl.enable", String.valueOf(kind == Security.SSL),
            "mail.smtp.ssl.checkserveridentity", "true",
            "mail.smtp.connectiontimeout", millis,
            "mail.smtp.timeout", millis,
            "mail.smtp.writetimeout", millis));
    return session;
  }

  private Security security() {
    try {
      return Security.valueOf(security.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "xinsheng.mail.security is starttls, ssl or none, not " + security, e);
    }
  }
}
