package org.xinsheng.statistics;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Tally;

/**
 * One row per case with everything that statistics say of it, as a common table expression {@code
 * facts}. Totals, records and the register all read it, so that they cannot disagree. Whatever
 * stands in its text comes from typed values of the office and the calendar, never from a caller.
 */
final class CaseFacts {

  /** What a case is called and which group it belongs to, before its tallies. */
  static final String HEAD =
      "id, number, received_at, zone, department, category, channel, severity, handler, cause,"
          + " on_day, in_hour, validity, outcome, replied_at, resolved_at, ended_at";

  private static final DateTimeFormatter LITERAL =
      DateTimeFormatter.ofPattern("'timestamp with time zone '''uuuu-MM-dd HH:mm:ss.SSS'+00:00'''")
          .withZone(ZoneOffset.UTC);

  private static final String TEXT =
      """
      with forwarded as (
        select a.complaint_id, max(a.number) as number
        from complaint c join assignment a on a.complaint_id = c.id
        where ${own} and a.department_id is not null
        group by a.complaint_id
      ), own as (
        select c.id, c.number, c.received_at, c.received_at at time zone '${zone}' as here,
          c.clocks_start_at, c.zone_id, c.category, c.channel, c.severity, c.handler_id, c.validity,
          c.replied_at, c.round, c.loss_amount, c.rings,
          coalesce(c.withdrawn_at, c.closed_at) as ended_at,
          case when c.withdrawn_at is not null then 'WITHDRAWN'
            when c.closed_at is not null then 'CLOSED' else c.status end as outcome,
          d.code as department
        from complaint c
        left join forwarded m on m.complaint_id = c.id
        left join assignment a on a.complaint_id = m.complaint_id and a.number = m.number
        left join department d on d.id = coalesce(c.subject_department_id, a.department_id)
        where ${own} and c.converted_at is null
      ), recurrent as (
        ${recurrent}
      ), promises as (
        select d.subject_id,
          max(case when d.kind = 'REPLY' and d.state in ('MET', 'BREACHED')
            then 1 else 0 end) as reply_judged,
          max(case when d.kind = 'REPLY' and (d.state = 'BREACHED'
            or d.state = 'MET' and d.done_at > d.original_due_at)
            then 1 else 0 end) as reply_missed,
          max(case when d.kind = 'RESOLUTION' and d.state in ('MET', 'BREACHED')
            then 1 else 0 end) as result_judged,
          max(case when d.kind = 'RESOLUTION' and (d.state = 'BREACHED'
            or d.state = 'MET' and d.done_at > d.original_due_at)
            then 1 else 0 end) as result_missed,
          max(case when d.kind <> 'REPLY' and d.extended then 1 else 0 end) as extended,
          max(case when d.state = 'BREACHED' and d.done_at is null and d.ended_at is null
            and (d.due_at = d.breached_at or d.rungs_reached > 0)
            then 1 else 0 end) as overdue,
          max(case when d.entered_late then 1 else 0 end) as entered_late,
          min(case when d.kind = 'RESOLUTION' then d.done_at end) as first_result_at
        from complaint c
        join deadline d on d.subject_type = 'COMPLAINT' and d.subject_id = c.id
        where ${own} and d.kind in ('REPLY', 'RESOLUTION', 'RECTIFICATION')
        group by d.subject_id
      ), questions as (
        select f.subject_id,
          max(case when f.state <> 'WITHDRAWN' then 1 else 0 end) as due,
          max(case when f.state = 'OPEN' then 1 else 0 end) as waiting,
          max(case when f.satisfaction in ('VERY_SATISFIED', 'SATISFIED') then f.round * 10 + 1
            when f.satisfaction is not null then f.round * 10 else 0 end) as last_answer,
          mod(max(f.round * 10 + case when f.state = 'UNREACHABLE' then 1 else 0 end), 10)
            as unreachable
        from complaint c
        join follow_up f on f.subject_type = 'COMPLAINT' and f.subject_id = c.id
        where ${own}
        group by f.subject_id
      ), zones as (
        select id, concat('${office}', '/', code) as zone from zone where office_id = ${officeId}
      ), facts as (
        select w.id, w.number, w.received_at,
          coalesce(z.zone, '-') as zone,
          coalesce(w.department, '-') as department,
          w.category, w.channel, w.severity,
          coalesce(cast(w.handler_id as varchar(60)), '-') as handler,
          coalesce(r.cause, '-') as cause,
          replace(cast(cast(w.here as date) as varchar(60)), '-', '') as on_day,
          cast(cast(extract(isodow from w.here) as integer) * 100
            + cast(extract(hour from w.here) as integer) as varchar(60)) as in_hour,
          w.validity, w.outcome, w.replied_at, p.first_result_at as resolved_at, w.ended_at,
          ${tallies}
        from own w
        left join recurrent n on n.complaint_id = w.id
        left join promises p on p.subject_id = w.id
        left join questions q on q.subject_id = w.id
        left join zones z on z.id = w.zone_id
        left join complaint_result r on r.complaint_id = w.id and r.round = w.round
      )
      """;

  private CaseFacts() {}

  /** Of the cases that the office received in the period. */
  static String received(OfficeRow office, CalendarPeriod period, String recurrent) {
    Instant from = period.startsAt(office.time());
    Instant until = period.endsAt(office.time());
    return text(office, received(office, from, until), literal(from), literal(until), recurrent);
  }

  /** Of the cases that it received before the period and that ended in it (STAT-2). */
  static String ended(OfficeRow office, CalendarPeriod period, String recurrent) {
    String own = endedBefore(office, period);
    String earliest = "(select min(c.received_at) from complaint c where " + own + ")";
    return text(office, own, earliest, literal(period.startsAt(office.time())), recurrent);
  }

  static String received(OfficeRow office, Instant from, Instant until) {
    return "c.office_id = "
        + office.id()
        + " and c.received_at >= "
        + literal(from)
        + " and c.received_at < "
        + literal(until);
  }

  static String endedBefore(OfficeRow office, CalendarPeriod period) {
    String from = literal(period.startsAt(office.time()));
    String until = literal(period.endsAt(office.time()));
    String span = " >= " + from + " and c.%s < " + until + ")";
    return "c.office_id = "
        + office.id()
        + " and c.received_at < "
        + from
        + " and ((c.closed_at"
        + span.formatted("closed_at")
        + " or (c.withdrawn_at"
        + span.formatted("withdrawn_at")
        + ")";
  }

  /**
   * @param own which cases
   * @param earliest when the first of them was received
   * @param until before which the last was
   * @param recurrent selects those that are one of a recurrence
   */
  private static String text(
      OfficeRow office, String own, String earliest, String until, String recurrent) {
    return TEXT.replace("${tallies}", Tally.expressions())
        .replace("${recurrent}", recurrent)
        .replace("${own}", own)
        .replace("${earliest}", earliest)
        .replace("${until}", until)
        .replace("${officeId}", office.id().toString())
        .replace("${office}", office.code().replace("'", "''"))
        .replace("${zone}", office.time().zone().getId());
  }

  static String literal(Instant at) {
    return LITERAL.format(at);
  }
}
