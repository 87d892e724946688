package org.xinsheng.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.NotFound;

/** Asks every owner of records, wherever it stands. */
@ApplicationScoped
class Owners {

  @Inject @Any private Instance<AttachmentOwner> owners;

  /**
   * @throws NotFound also when it is out of the actor's scope
   */
  AttachmentRecord seen(String number, Actor actor) {
    return find(number, actor).orElseThrow(() -> new NotFound("record", number));
  }

  /**
   * The same, locked and open for changes.
   *
   * @throws NotFound also when it is out of the actor's scope
   */
  AttachmentRecord open(String number, Actor actor) {
    return findOpen(number, actor).orElseThrow(() -> new NotFound("record", number));
  }

  /** Empty also when it is out of the actor's scope. */
  Optional<AttachmentRecord> find(String number, Actor actor) {
    return owners.stream().map(it -> it.seen(number, actor)).flatMap(Optional::stream).findFirst();
  }

  /** The same, locked and open for changes. */
  Optional<AttachmentRecord> findOpen(String number, Actor actor) {
    return owners.stream().map(it -> it.open(number, actor)).flatMap(Optional::stream).findFirst();
  }
}
