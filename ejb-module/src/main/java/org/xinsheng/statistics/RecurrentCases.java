package org.xinsheng.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import org.xinsheng.correctiveaction.domain.RecurrenceLimits;

/**
 * The numbers of those cases with which there are so many where they happened that they recur
 * (CA-5), said to each database in the way that it is quick at.
 */
enum RecurrentCases {
  /** All cases of the office in one go; H2 would do so for each case anew. */
  POSTGRESQL(
      """
      select distinct n.complaint_id
      from (
        select r.complaint_id, r.received_at,
          lag(r.received_at, ${before}) over (
            partition by r.spot order by r.received_at, r.complaint_id) as first_at
        from recurrence_case r
        where r.office_id = ${officeId} and r.counts = true
          and r.received_at >= ${earliest} - interval '${window}' second
          and r.received_at < ${until}) n
      where n.received_at >= ${earliest}
        and n.first_at >= n.received_at - interval '${window}' second"""),
  /** For each case those before it; PostgreSQL would not share that out among its processes. */
  H2(
      """
      select r.complaint_id
      from complaint c
      join recurrence_case r on r.complaint_id = c.id
      where ${own} and r.counts = true and (
        select o.received_at
        from recurrence_case o
        where o.spot = r.spot and o.counts = true
          and o.received_at between r.received_at - interval '${window}' second and r.received_at
          and (o.received_at < r.received_at or o.complaint_id <= r.complaint_id)
        order by o.received_at desc
        offset ${before} rows fetch next 1 row only) is not null
      group by r.complaint_id""");

  private final String text;

  RecurrentCases(String text) {
    this.text = text;
  }

  static RecurrentCases of(Connection connection) throws SQLException {
    return "H2".equals(connection.getMetaData().getDatabaseProductName()) ? H2 : POSTGRESQL;
  }

  /** With the policy's limits; which cases, and when the first and the last came, is left open. */
  String under(RecurrenceLimits limits) {
    return text.replace("${window}", Long.toString(limits.window().toSeconds()))
        .replace("${before}", Integer.toString(limits.cases() - 1));
  }
}
