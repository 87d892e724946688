package org.xinsheng.notification;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinsheng.shared.Message;

/** A gateway's address, and which networks it may lead into. */
record WebhookAddress(URI uri) {

  static final int LONGEST = 1000;

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final Pattern NUMBER = Pattern.compile("[0-9.]+|\\[.*]");

  /**
   * @throws IllegalArgumentException when it is no address
   */
  static WebhookAddress of(String text) {
    try {
      URI uri = new URI(text);
      boolean plain =
          uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
      if (text.length() <= LONGEST && plain) {
        return new WebhookAddress(uri);
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
    throw new IllegalArgumentException(text);
  }

  /** Why it may not be used, as far as it says itself. */
  Optional<Message> whyNot(WebhookSettings settings) {
    String scheme = String.valueOf(uri.getScheme());
    boolean http = scheme.equalsIgnoreCase("http");
    if (!http && !scheme.equalsIgnoreCase("https")) {
      return Optional.of(Message.of("refusal.webhookScheme"));
    }
    if (http && !settings.isHttpAllowed() && !isThisMachine()) {
      return Optional.of(Message.of("refusal.webhookScheme"));
    }
    boolean inside = isThisMachine() || isPrivateNumber();
    return inside && !settings.isPrivateAllowed()
        ? Optional.of(Message.of("refusal.webhookPrivate"))
        : Optional.empty();
  }

  private boolean isThisMachine() {
    return THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT));
  }

  /** Names are looked up when something is sent. */
  private boolean isPrivateNumber() {
    String host = uri.getHost();
    try {
      return NUMBER.matcher(host).matches() && isPrivate(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      return true;
    }
  }

  /**
   * Whether it lies outside of the public internet: this machine, private and carriers' networks,
   * link-local (where clouds keep their secrets), multicast, reserved, and IPv4 hidden in IPv6.
   */
  static boolean isPrivate(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? isReserved4(bytes) : isReserved6(bytes);
  }

  private static boolean isReserved4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return first == 0
        || first >= 240
        || first == 100 && second >= 64 && second < 128
        || first == 192 && second == 0 && bytes[2] == 0
        || first == 198 && (second == 18 || second == 19);
  }

  /** Only 2000::/3 is public; 2002::/16 and 2001::/32 wrap IPv4 addresses. */
  private static boolean isReserved6(byte[] bytes) {
    boolean global = (bytes[0] & 0xe0) == 0x20;
    boolean wrapped =
        bytes[0] == 0x20
            && (bytes[1] == 0x02 || bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    return !global || wrapped;
  }
}
