package org.xinsheng.product;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that each do one thing after the other, as fast as it is done. */
final class Load {

  /** What they did together; percentiles of one piece of work in milliseconds. */
  record Rate(int count, double seconds, double p50, double p95, Cost cost) {

    double perSecond() {
      return count / seconds;
    }
  }

  /** Milliseconds of processor time per piece of work. */
  record Cost(double product, double database) {}

  private final List<Callable<Runnable>> clients;
  private final ProcessHandle product;
  private final ProcessHandle database;

  /**
   * @param clients each makes what one client repeats
   * @param product whose processor time counts, null for none
   * @param database its first process, whose children serve
   */
  Load(List<Callable<Runnable>> clients, ProcessHandle product, ProcessHandle database) {
    this.clients = clients;
    this.product = product;
    this.database = database;
  }

  Rate during(Duration span) throws Exception {
    List<Runnable> work = new ArrayList<>();
    for (Callable<Runnable> client : clients) {
      work.add(client.call());
    }
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      Duration productBefore = cpu(product);
      Duration databaseBefore = databaseCpu();
      long start = System.nanoTime();
      long end = start + span.toNanos();
      List<Future<List<Long>>> running = new ArrayList<>();
      for (Runnable one : work) {
        running.add(threads.submit(() -> repeat(one, end)));
      }
      List<Long> nanos = new ArrayList<>();
      for (Future<List<Long>> one : running) {
        nanos.addAll(one.get());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      Cost cost =
          new Cost(
              cpu(product).minus(productBefore).toNanos() / 1e6 / nanos.size(),
              databaseCpu().minus(databaseBefore).toNanos() / 1e6 / nanos.size());
      return new Rate(
          nanos.size(),
          seconds,
          Reading.percentile(nanos, 50),
          Reading.percentile(nanos, 95),
          cost);
    } finally {
      threads.shutdown();
    }
  }

  private static List<Long> repeat(Runnable work, long end) {
    List<Long> nanos = new ArrayList<>();
    long before = System.nanoTime();
    while (before < end) {
      work.run();
      long after = System.nanoTime();
      nanos.add(after - before);
      before = after;
    }
    return nanos;
  }

  private static Duration cpu(ProcessHandle process) {
    return process == null
        ? Duration.ZERO
        : process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Of the server's processes that are there now: one for each connection, and its own. */
  private Duration databaseCpu() {
    return database.children().map(Load::cpu).reduce(cpu(database), Duration::plus);
  }
}
