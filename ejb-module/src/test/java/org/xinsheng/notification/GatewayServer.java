package org.xinsheng.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A gateway on this machine that takes, refuses, redirects or lets wait. */
final class GatewayServer implements AutoCloseable {

  /** What was sent to it. */
  record Call(String path, Headers headers, String body) {

    String header(String name) {
      return headers.getFirst(name);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private volatile CountDownLatch patience = new CountDownLatch(0);

  GatewayServer() {
    try {
      InetSocketAddress here = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
      server = HttpServer.create(here, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    calls.add(new Call(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
    try {
      patience.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Integer status = answers.poll();
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(status == null ? 200 : status, -1);
    exchange.close();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  /** One after the other; then 200 again. */
  void willAnswer(Integer... statuses) {
    answers.addAll(List.of(statuses));
  }

  void letWait() {
    patience = new CountDownLatch(1);
  }

  void goOn() {
    patience.countDown();
  }

  @Override
  public void close() {
    patience.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
