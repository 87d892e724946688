package org.xinsheng.shared.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinsheng.shared.Clock;

/**
 * Real time in milliseconds; with demo data ahead of it by what table {@code demo_clock} says, and
 * behind it while the demo's past is being played. Other nodes follow a move within half a second.
 */
@ApplicationScoped
public class ProductClock implements Clock {

  private static final long OLDEST_NANOS = Duration.ofMillis(500).toNanos();

  private record Ahead(long millis, long readAtNanos) {

    boolean old() {
      return System.nanoTime() - readAtNanos > OLDEST_NANOS;
    }
  }

  @Inject
  @ConfigProperty(name = "xinsheng.demo", defaultValue = "false")
  private boolean demo;

  @Resource(lookup = Migrations.DATA_SOURCE)
  private DataSource database;

  private volatile Ahead ahead;
  private volatile Instant standing;

  @Override
  public Instant now() {
    Instant real = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant stands = standing;
    if (demo && stands != null) {
      return stands;
    }
    return demo ? real.plusMillis(ahead()) : real;
  }

  /** Stops at a moment of the demo's past, for whoever is on this node, until it goes on. */
  public void standAt(Instant moment) {
    standing = moment;
  }

  public void goOn() {
    standing = null;
    forget();
  }

  /** Makes the next question look at the table; for whoever has just moved the clock. */
  public void forget() {
    ahead = null;
  }

  private long ahead() {
    Ahead known = ahead;
    if (known == null || known.old()) {
      known = new Ahead(read(), System.nanoTime());
      ahead = known;
    }
    return known.millis();
  }

  private long read() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select ahead_millis - behind_millis from demo_clock")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the demo clock cannot be read", e);
    }
  }
}
