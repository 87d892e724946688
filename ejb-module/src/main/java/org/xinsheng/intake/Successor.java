package org.xinsheng.intake;

import java.io.Serializable;
import org.xinsheng.intake.domain.IntakeEntry;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.shared.SubjectRef;

/**
 * The record as which another one goes on (INT-1).
 *
 * @param status a code of its kind's own states
 */
public record Successor(SubjectRef ref, MatterKind kind, String status) implements Serializable {

  static Successor of(IntakeEntry entry) {
    return new Successor(entry.ref(), entry.kind(), entry.status());
  }
}
