package org.xinsheng.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

  private static final class Allowing extends WebhookSettings {

    private final boolean inside;
    private final boolean http;

    Allowing(boolean inside, boolean http) {
      this.inside = inside;
      this.http = http;
    }

    @Override
    boolean isPrivateAllowed() {
      return inside;
    }

    @Override
    boolean isHttpAllowed() {
      return http;
    }
  }

  private static boolean taken(String url, boolean inside, boolean http) {
    return WebhookAddress.of(url).whyNot(new Allowing(inside, http)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "fe80::1",
        "fc00::1",
        "fdff::1",
        "ff02::1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001::1"
      })
  void networksInsideAreNone(String address) throws UnknownHostException {
    assertTrue(WebhookAddress.isPrivate(InetAddress.getByName(address)), address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2400:3200::1",
        "2001:db9::1"
      })
  void theInternetIs(String address) throws UnknownHostException {
    assertFalse(WebhookAddress.isPrivate(InetAddress.getByName(address)), address);
  }

  @ParameterizedTest
  @CsvSource({
    "https://sms.example.com/in, false, false, true",
    "HTTPS://sms.example.com:8443/in?a=b, false, false, true",
    "http://sms.example.com/in, false, false, false",
    "http://sms.example.com/in, true, false, false",
    "http://sms.example.com/in, false, true, true",
    "ftp://sms.example.com/in, true, true, false",
    "file:///etc/passwd, true, true, false",
    "https://localhost/in, false, false, false",
    "https://LOCALHOST/in, false, true, false",
    "http://127.0.0.1:8080/in, true, false, true",
    "http://[::1]:8080/in, true, false, true",
    "http://10.0.0.5/in, true, false, false",
    "https://10.0.0.5/in, false, false, false",
    "https://10.0.0.5/in, true, false, true",
    "https://2130706433/in, false, false, false",
    "https://127.1/in, false, false, false",
    "https://[fd00::1]/in, false, false, false",
    "https://1.1.1.1/in, false, false, true",
  })
  void whatLeadsInsideOrIsOpenNeedsASetting(
      String url, boolean inside, boolean http, boolean taken) {
    if (url.startsWith("file") || url.contains("127.1/")) {
      assertThrows(IllegalArgumentException.class, () -> WebhookAddress.of(url));
    } else {
      assertEquals(taken, taken(url, inside, http));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no address",
        "https:",
        "https:///in",
        "https://user:pw@sms.example.com/",
        "https://sms.example.com/#x",
        "//sms.example.com",
        "https://sms example.com/"
      })
  void whatIsNoAddressIsRefused(String url) {
    boolean none;
    try {
      none = !taken(url, true, true);
    } catch (IllegalArgumentException e) {
      none = true;
    }
    assertTrue(none, url);
  }
}
