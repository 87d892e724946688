package org.xinsheng.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.shared.NotFound;

@OnBothDatabases
class WiringJpaTest {

  /** Writes words. */
  @Stateless
  public static class Writer {

    @PersistenceContext private EntityManager em;
    @Inject private Event<String> events;

    public void write(String word) {
      em.createNativeQuery("insert into word(text) values (?)")
          .setParameter(1, word)
          .executeUpdate();
      events.fire(word);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void writeApart(String word) {
      write(word);
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void writeInside(String word) {
      write(word);
    }

    public void writeAndRefuse(String word) {
      write(word);
      throw new NotFound(word);
    }
  }

  /** Hears words, in the same transaction. */
  @Stateless
  public static class Listener {

    @PersistenceContext private EntityManager em;

    public void hear(@Observes String word) {
      em.createNativeQuery("insert into word(text) values (?)")
          .setParameter(1, word + "!")
          .executeUpdate();
    }
  }

  private final Wiring wiring;
  private final Writer writer;

  WiringJpaTest(Wiring wiring) {
    this.wiring = wiring;
    this.writer = wiring.bean(Writer.class);
  }

  @BeforeEach
  void empty() {
    wiring.database().update("create table if not exists word(text varchar(20))");
    wiring.database().update("delete from word");
  }

  private List<List<Object>> words() {
    return wiring.database().rows("select text from word order by text");
  }

  @Test
  void aDeskCallIsATransactionOfItsOwn() {
    writer.write("one");
    assertEquals(List.of(List.of("one")), words());
  }

  @Test
  void aDeskCallJoinsTheCallersTransaction() {
    assertThrows(
        IllegalStateException.class,
        () ->
            wiring.tx(
                () -> {
                  writer.write("one");
                  writer.writeInside("two");
                  throw new IllegalStateException("undo");
                }));
    assertEquals(List.of(), words());
  }

  @Test
  void aNewTransactionOutlivesTheCallers() {
    assertThrows(
        IllegalStateException.class,
        () ->
            wiring.tx(
                () -> {
                  writer.write("one");
                  writer.writeApart("two");
                  throw new IllegalStateException("undo");
                }));
    assertEquals(List.of(List.of("two")), words());
  }

  @Test
  void aMandatoryTransactionMustBeThere() {
    assertThrows(EJBTransactionRequiredException.class, () -> writer.writeInside("one"));
  }

  @Test
  void aRefusalUndoesTheWholeTransactionEvenWhenItIsCaught() {
    assertThrows(
        IllegalStateException.class,
        () -> wiring.tx(() -> assertThrows(NotFound.class, () -> writer.writeAndRefuse("one"))));
    assertEquals(List.of(), words());
  }

  @Test
  void observersWriteInTheSameTransaction() {
    wiring.observing(Listener.class);
    writer.write("one");
    assertEquals(List.of(List.of("one"), List.of("one!")), words());
    assertThrows(NotFound.class, () -> writer.writeAndRefuse("two"));
    assertEquals(2, wiring.database().count("word"));
  }

  @Test
  void itRunsOnTheDatabaseThatItNames(TestDatabase database) {
    String product =
        wiring.tx(
            () ->
                wiring
                    .entities()
                    .unwrap(java.sql.Connection.class)
                    .getMetaData()
                    .getDatabaseProductName());
    assertTrue(product.equalsIgnoreCase(database.kind().name()), product);
  }
}
