package org.xinsheng.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xinsheng.shared.NotFound;

/**
 * How a file comes in: first its content, then, in a short transaction, its record. So nobody waits
 * for a record while megabytes are written, and what is refused in the end is forgotten.
 */
@ApplicationScoped
public class Receiving {

  @Inject private AttachmentDesk desk;

  /**
   * @param record a number; null for one that the same person is about to make
   * @param note null where there is none
   * @return the attachment's id
   * @throws NotFound when there is no such record in the actor's scope
   */
  public Long receive(String record, Upload file, String note) {
    return receive(record, file, note, Supplier::get);
  }

  /**
   * The same for callers who may have asked before.
   *
   * @param answer calls the supplier, which completes the work and gives the id, unless it knows
   *     the answer already
   */
  public <T> T receive(
      String record, Upload file, String note, Function<Supplier<Long>, T> answer) {
    Long id = desk.keep(record, file, note);
    AtomicBoolean complete = new AtomicBoolean();
    try {
      T answered = answer.apply(() -> complete(id, record, complete));
      if (!complete.get()) {
        desk.forget(id);
      }
      return answered;
    } catch (RuntimeException e) {
      desk.forget(id);
      throw e;
    }
  }

  private Long complete(Long id, String record, AtomicBoolean complete) {
    if (record != null) {
      desk.give(List.of(id), record);
    }
    complete.set(true);
    return id;
  }
}
