package org.xinsheng.approval;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Page;

/** What waits for the reader's decision, of every kind, the longest waiting first. */
@Stateless
@RolesAllowed("STAFF")
public class ApprovalQueries {

  /** Each kind is counted up to here. */
  public static final int MOST = 100;

  private static final Comparator<WaitingApproval> LONGEST_FIRST =
      Comparator.comparing(WaitingApproval::since)
          .thenComparing(WaitingApproval::kind)
          .thenComparing(WaitingApproval::id);

  @Inject private CurrentActor current;
  @Inject @Any private Instance<ApprovalSource> sources;

  /**
   * @param only null for every kind
   * @param after the cursor of the page before, null for the first
   * @throws NotAllowed for those whom nothing can wait for
   */
  public Page<WaitingApproval> page(ApprovalKind only, String after, int limit) {
    Approvers.require(current.get());
    Cursor cursor = after == null ? null : Cursor.parse(after, 3);
    List<WaitingApproval> found = new ArrayList<>();
    sources(only).forEach(it -> found.addAll(waiting(it, cursor, limit + 1)));
    found.sort(LONGEST_FIRST);
    return Page.of(
        found.stream().limit(limit + 1L).toList(),
        limit,
        it -> Cursor.of(it.since(), it.kind(), it.id()));
  }

  /** How much of each kind waits; nothing for those whom nothing can wait for. */
  public Map<ApprovalKind, Integer> counts() {
    Map<ApprovalKind, Integer> counts = new EnumMap<>(ApprovalKind.class);
    if (Approvers.include(current.get())) {
      sources(null).forEach(it -> counts.put(it.kind(), it.count(MOST)));
    }
    return counts;
  }

  /** What became of it since the reader saw it; empty while it waits. */
  public Optional<Decided> decided(WaitingApproval seen) {
    Approvers.require(current.get());
    return sources(seen.kind()).findFirst().flatMap(it -> it.decided(seen));
  }

  private Stream<ApprovalSource> sources(ApprovalKind only) {
    return sources.stream().filter(it -> only == null || it.kind() == only);
  }

  /** Kinds that stand before the cursor's own have shown what waits since its instant. */
  private static List<WaitingApproval> waiting(ApprovalSource source, Cursor cursor, int limit) {
    if (cursor == null) {
      return source.waiting(Instant.EPOCH, 0L, limit);
    }
    int place = source.kind().compareTo(kind(cursor));
    long id = place < 0 ? Long.MAX_VALUE : place == 0 ? cursor.id() : 0;
    return source.waiting(cursor.instant(0), id, limit);
  }

  private static ApprovalKind kind(Cursor cursor) {
    return Stream.of(ApprovalKind.values())
        .filter(it -> it.name().equals(cursor.text(1)))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("after", Message.of("refusal.cursor")));
  }
}
