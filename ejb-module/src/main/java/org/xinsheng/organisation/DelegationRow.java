package org.xinsheng.organisation;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.organisation.domain.Delegation;
import org.xinsheng.organisation.domain.DelegationState;
import org.xinsheng.shared.Role;

/**
 * @param role null for every role of the absent person
 * @param state as of when it was read, null as the query leaves it
 */
public record DelegationRow(
    Long id,
    Long absentId,
    String absent,
    String absentName,
    Long deputyId,
    String deputy,
    String deputyName,
    Role role,
    Instant startsAt,
    Instant endsAt,
    DelegationState state)
    implements Serializable {

  /** For queries. */
  public DelegationRow(
      Long id,
      Long absentId,
      String absent,
      String absentName,
      Long deputyId,
      String deputy,
      String deputyName,
      Role role,
      Instant startsAt,
      Instant endsAt) {
    this(
        id,
        absentId,
        absent,
        absentName,
        deputyId,
        deputy,
        deputyName,
        role,
        startsAt,
        endsAt,
        null);
  }

  DelegationRow at(Instant now) {
    return new DelegationRow(
        id,
        absentId,
        absent,
        absentName,
        deputyId,
        deputy,
        deputyName,
        role,
        startsAt,
        endsAt,
        Delegation.stateAt(now, startsAt, endsAt));
  }
}
