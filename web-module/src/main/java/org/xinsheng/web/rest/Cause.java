package org.xinsheng.web.rest;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xinsheng.shared.Refusal;

/** What really happened inside the wrappings that containers put around an exception. */
final class Cause {

  /** Taken by somebody else, deadlock, serialisation failure, lock not got in time. */
  private static final Set<String> CONFLICTS = Set.of("23505", "40001", "40P01", "55P03", "HYT00");

  private final Throwable thrown;

  Cause(Throwable thrown) {
    this.thrown = thrown;
  }

  Optional<Refusal> refusal() {
    return first(Refusal.class);
  }

  Optional<WebApplicationException> ofTheInterface() {
    return first(WebApplicationException.class);
  }

  boolean isDenial() {
    return chain().anyMatch(it -> it instanceof EJBAccessException)
        || chain().anyMatch(it -> it instanceof AccessLocalException);
  }

  /** Two wrote at once and this one came second. */
  boolean isConflict() {
    return chain().anyMatch(Cause::isConflict);
  }

  private static boolean isConflict(Throwable it) {
    // JPA's and the persistence provider's own class, which no code here may name.
    return it.getClass().getSimpleName().equals("OptimisticLockException")
        || it instanceof PessimisticLockException
        || it instanceof LockTimeoutException
        || it instanceof SQLException sql && CONFLICTS.contains(sql.getSQLState());
  }

  private <T> Optional<T> first(Class<T> type) {
    return chain().filter(type::isInstance).map(type::cast).findFirst();
  }

  private Stream<Throwable> chain() {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(30);
  }
}
