package org.xinsheng.attachment;

import java.util.Optional;
import org.xinsheng.shared.Actor;

/** A capability whose records have attachments; only it knows who may see them (ORG-2, X-3). */
public interface AttachmentOwner {

  /** The record under this number; empty where it is none of this owner's, or out of scope. */
  Optional<AttachmentRecord> seen(String number, Actor actor);

  /**
   * The same, its row locked, for somebody who adds to it or strikes out.
   *
   * @throws org.xinsheng.shared.Refusal when they may not, or it takes nothing any more
   */
  Optional<AttachmentRecord> open(String number, Actor actor);
}
