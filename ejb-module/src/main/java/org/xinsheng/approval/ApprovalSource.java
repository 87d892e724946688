package org.xinsheng.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One kind of what waits for the reader; has an index for its question. */
interface ApprovalSource {

  ApprovalKind kind();

  /**
   * The longest waiting first.
   *
   * @param since only what waits since later, or since then with a greater id
   */
  List<WaitingApproval> waiting(Instant since, Long after, int limit);

  /** How much waits, counted no further than this. */
  int count(int most);

  /** What became of it; empty while it waits for a decision, or where nobody took one. */
  Optional<Decided> decided(WaitingApproval seen);
}
