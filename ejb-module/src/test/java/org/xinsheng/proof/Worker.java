package org.xinsheng.proof;

import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.complaint.NewComplaintFixture.major;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.wiring.DatabaseAddress;
import org.xinsheng.wiring.DatabaseKind;
import org.xinsheng.wiring.TestDatabase;
import org.xinsheng.wiring.Wiring;

/**
 * A product at work in a process of its own, to be killed: three register, reply and resolve while
 * two sweep and one seals, all as fast as they can. Each act stands on the standard output as soon
 * as it is committed. The product's time runs ahead, so that there is always something due.
 */
public final class Worker {

  /** Ends a line, so that half a line is none. */
  static final String END = ";";

  /** Begins the work. */
  static final String READY = "READY" + END;

  /** Long enough that every start finds something due. */
  private static final Duration DOWNTIME = Duration.ofHours(5);

  private static final Duration STEP = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int LONGEST_DELAY_HOURS = 120;

  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private final Crew crew;
  private final Random random;

  private Worker(Crew crew, long seed) {
    this.crew = crew;
    this.random = new Random(seed);
  }

  /**
   * @param args kind, address and user of the database, a number that decides what is done
   */
  public static void main(String... args) {
    DatabaseAddress address = new DatabaseAddress(DatabaseKind.valueOf(args[0]), args[1], args[2]);
    Crew crew = new Crew(Wiring.over(TestDatabase.known(address)), "worker");
    crew.wakeUp();
    crew.wiring.clock().advance(DOWNTIME);
    new Worker(crew, Long.parseLong(args[3])).work();
  }

  private void work() {
    out.println(READY);
    List<Thread> threads =
        Stream.<Runnable>of(
                this::takeCases,
                this::takeCases,
                this::takeCases,
                andRest(crew::sweep),
                andRest(crew::sweep),
                andRest(crew::seal))
            .map(task -> new Thread(() -> forEver(task)))
            .toList();
    threads.forEach(Thread::start);
  }

  /** Leaves the processor to those who make work for it. */
  private static Runnable andRest(Runnable sweep) {
    return () -> {
      sweep.run();
      LockSupport.parkNanos(PAUSE.toNanos());
    };
  }

  private void forEver(Runnable task) {
    try {
      while (true) {
        task.run();
      }
    } catch (RuntimeException e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private void takeCases() {
    Instant now = crew.wiring.clock().advance(STEP);
    boolean atOnce = random.nextInt(4) == 0;
    Instant received =
        atOnce ? now : now.minus(Duration.ofHours(1 + random.nextInt(LONGEST_DELAY_HOURS)));
    int severity = random.nextInt(3);
    NewComplaintFixture taken =
        switch (severity) {
          case 0 -> general();
          case 1 -> important();
          default -> major();
        };
    String number = crew.at.register(taken.receivedAt(received));
    done("REGISTERED", number);
    if (random.nextInt(3) == 0) {
      crew.at.reply(number);
      done("REPLIED", number);
    }
    if (severity == 0 && random.nextInt(3) == 0) {
      crew.at.resolve(number);
      done("RESOLVED", number);
    }
  }

  private void done(String act, String number) {
    out.println(act + " " + number + END);
  }
}
