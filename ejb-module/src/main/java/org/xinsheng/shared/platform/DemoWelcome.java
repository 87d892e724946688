package org.xinsheng.shared.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;

/**
 * With demo data, tells whoever started the product where it answers and who may sign in, once it
 * is ready and not before.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoWelcome {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int TRIES = 240;
  private static final int MILLIS_BETWEEN = 500;

  @Inject private Config config;

  @Resource private ManagedScheduledExecutorService executor;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private URI address;

  @PostConstruct
  void begin() {
    if (config.getOptionalValue("xinsheng.demo", Boolean.class).orElse(false)) {
      address =
          URI.create(
              config
                  .getOptionalValue("xinsheng.address", String.class)
                  .orElse("http://localhost:8080/"));
      again(TRIES);
    }
  }

  private void again(int triesLeft) {
    executor.schedule(() -> greetWhenReady(triesLeft), MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
  }

  private void greetWhenReady(int triesLeft) {
    if (ready()) {
      PrintStream out =
          new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
      out.println(new DemoAccounts().welcome(address));
    } else if (triesLeft > 0) {
      again(triesLeft - 1);
    }
  }

  private boolean ready() {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/health/ready")).timeout(PATIENCE).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
