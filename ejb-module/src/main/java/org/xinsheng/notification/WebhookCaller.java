package org.xinsheng.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLHandshakeException;
import org.xinsheng.notification.NotDelivered.Reason;
import org.xinsheng.shared.platform.RealTime;

/**
 * Posts a signed text to a gateway. Follows no redirect, uses no proxy, reads nothing of what the
 * gateway answers but its status, and goes nowhere that {@link WebhookAddress} forbids.
 */
@ApplicationScoped
public class WebhookCaller {

  /** What will be refused again: the gateway understood, and does not want it. */
  private static final Set<Integer> NEVER = Set.of(400, 410, 413, 415, 422);

  private static final String HMAC = "HmacSHA256";

  @Inject private WebhookSettings settings;
  @Inject private RealTime time;

  private HttpClient client;

  @PostConstruct
  void open() {
    client =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /**
   * @param id the same in every try
   * @throws NotDelivered unless the gateway answered with a status from 200 to 299
   */
  void post(WebhookRow hook, String secret, String id, String body) throws NotDelivered {
    URI uri = allowed(hook.url());
    long seconds = time.now().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(settings.timeout())
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Xinsheng")
            .header("Idempotency-Key", id)
            .header("Xinsheng-Timestamp", Long.toString(seconds))
            .header("Xinsheng-Signature", "sha256=" + signature(secret, seconds + "." + body))
            .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
            .build();
    int status = answered(request);
    if (status < 200 || status > 299) {
      IOException answer = new IOException("HTTP " + status);
      throw new NotDelivered(NEVER.contains(status) ? Reason.NEVER : Reason.PERHAPS_SENT, answer);
    }
  }

  /** The whole talk must end in time, also where the answer comes byte by byte. */
  private int answered(HttpRequest request) throws NotDelivered {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (ExecutionException e) {
      throw new NotDelivered(reason(e.getCause()), said(e.getCause()));
    } catch (TimeoutException e) {
      throw new NotDelivered(Reason.PERHAPS_SENT, new IOException("no answer in time"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotDelivered(Reason.PERHAPS_SENT, e);
    } finally {
      answer.cancel(true);
    }
  }

  /** The client's own words, where it has any; its innermost cause says less. */
  private static IOException said(Throwable failure) {
    String words = failure.getMessage() == null ? "no connection" : failure.getMessage();
    return new IOException(failure.getClass().getSimpleName() + ", " + words);
  }

  private static Reason reason(Throwable failure) {
    boolean nobodyThere =
        failure instanceof ConnectException
            || failure instanceof HttpConnectTimeoutException
            || failure instanceof SSLHandshakeException;
    return nobodyThere ? Reason.NO_SERVER : Reason.PERHAPS_SENT;
  }

  /** Looked up each time: a name may lead somewhere else by now. */
  private URI allowed(String url) throws NotDelivered {
    WebhookAddress address = WebhookAddress.of(url);
    if (address.whyNot(settings).isPresent()) {
      throw forbidden();
    }
    try {
      for (InetAddress each : InetAddress.getAllByName(address.uri().getHost())) {
        if (!settings.isPrivateAllowed() && WebhookAddress.isPrivate(each)) {
          throw forbidden();
        }
      }
    } catch (UnknownHostException e) {
      throw new NotDelivered(Reason.NO_SERVER, e);
    }
    return address.uri();
  }

  private static NotDelivered forbidden() {
    return new NotDelivered(
        Reason.NO_SERVER,
        new IOException(
            "address not allowed, see xinsheng.webhook.private and xinsheng.webhook.http"));
  }

  /** HMAC-SHA256 in lower-case hexadecimal digits. */
  static String signature(String secret, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }
}
