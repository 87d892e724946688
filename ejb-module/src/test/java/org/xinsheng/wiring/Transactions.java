package org.xinsheng.wiring;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;

/** The container's transactions: one entity manager per transaction, one stack per thread. */
final class Transactions {

  /**
   * @param entities null while transactions are suspended
   */
  private record Scope(EntityManager entities, List<Runnable> afterSuccess) {}

  private final EntityManagerFactory factory;
  private final ThreadLocal<Deque<Scope>> scopes = ThreadLocal.withInitial(ArrayDeque::new);

  Transactions(EntityManagerFactory factory) {
    this.factory = factory;
  }

  boolean isActive() {
    Scope scope = scopes.get().peek();
    return scope != null && scope.entities() != null;
  }

  /** The transaction's, or one that lives for this call, as the container does. */
  EntityManager entities() {
    return isActive() ? scopes.get().peek().entities() : factory.createEntityManager();
  }

  void rollbackOnly() {
    entities().getTransaction().setRollbackOnly();
  }

  void afterSuccess(Runnable action) {
    if (isActive()) {
      scopes.get().peek().afterSuccess().add(action);
    } else {
      action.run();
    }
  }

  <T> T run(TransactionAttributeType attribute, Callable<T> work) throws Exception {
    return switch (attribute) {
      case REQUIRED -> isActive() ? joined(work) : begun(work);
      case REQUIRES_NEW -> begun(work);
      case MANDATORY -> {
        if (!isActive()) {
          throw new EJBTransactionRequiredException("the caller must have begun a transaction");
        }
        yield joined(work);
      }
      case SUPPORTS -> isActive() ? joined(work) : work.call();
      case NOT_SUPPORTED -> suspended(work);
      case NEVER -> {
        if (isActive()) {
          throw new IllegalStateException("no transaction may be running here");
        }
        yield work.call();
      }
    };
  }

  private <T> T joined(Callable<T> work) throws Exception {
    try {
      return work.call();
    } catch (Exception e) {
      if (rollsBack(e)) {
        rollbackOnly();
      }
      throw e;
    }
  }

  private <T> T suspended(Callable<T> work) throws Exception {
    scopes.get().push(new Scope(null, List.of()));
    try {
      return work.call();
    } finally {
      scopes.get().pop();
    }
  }

  private <T> T begun(Callable<T> work) throws Exception {
    Scope scope = new Scope(factory.createEntityManager(), new ArrayList<>());
    scope.entities().getTransaction().begin();
    scopes.get().push(scope);
    T answer;
    try {
      answer = finished(scope, work);
    } finally {
      scopes.get().pop();
      scope.entities().close();
    }
    scope.afterSuccess().forEach(Runnable::run);
    return answer;
  }

  private static <T> T finished(Scope scope, Callable<T> work) throws Exception {
    var transaction = scope.entities().getTransaction();
    try {
      T answer = work.call();
      if (transaction.getRollbackOnly()) {
        throw new IllegalStateException("the transaction was marked for rollback");
      }
      transaction.commit();
      return answer;
    } catch (Exception | Error e) {
      end(scope, e);
      throw e;
    }
  }

  private static void end(Scope scope, Throwable e) {
    var transaction = scope.entities().getTransaction();
    if (!transaction.isActive()) {
      return;
    }
    if (rollsBack(e) || transaction.getRollbackOnly()) {
      transaction.rollback();
    } else {
      transaction.commit();
    }
  }

  private static boolean rollsBack(Throwable e) {
    for (Class<?> type = e.getClass(); type != null; type = type.getSuperclass()) {
      ApplicationException own = type.getDeclaredAnnotation(ApplicationException.class);
      if (own != null) {
        return own.rollback();
      }
    }
    return !(e instanceof Exception) || e instanceof RuntimeException;
  }
}
