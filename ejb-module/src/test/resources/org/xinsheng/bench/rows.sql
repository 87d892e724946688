-- ${rows} complaints with everything that belongs to them, up to the instant ${now}.
-- ${open}: whether all of them are still open. What looks random is a hash of the row's number.

set session_replication_role = replica;

-- Ten zones and twenty thousand more units in each office, as many as a million cases come from.
insert into zone (id, office_id, code, name_zh, name_en, version)
select 900000 + o.id * 100 + z, o.id, 'Z' || z, z || '区', 'Zone ' || z, 1
from office o, generate_series(1, 8) z;

insert into unit (id, office_id, zone_id, text, building, version)
select 1000000 + o.id * 100000 + u, o.id, z.id,
  (10 + u / 100) || '-' || (u % 100 / 50 + 1) || '-' || (100 * (u % 50 / 4 + 1) + u % 4 + 1)
    || case when u % 50 >= 48 then 'B' else '' end,
  (10 + u / 100)::text, 1
from office o
cross join generate_series(0, 19999) u
join (select id, office_id, row_number() over (partition by office_id order by id) - 1 as rank,
        count(*) over (partition by office_id) as zones from zone) z
  on z.office_id = o.id and z.rank = u / 100 % z.zones;

create temporary table lives as
select u.id, u.office_id, u.zone_id, u.text, o.branch_id, o.code,
  row_number() over (partition by u.office_id order by u.id) - 1 as rank
from unit u join office o on o.id = u.office_id;
create index on lives (code, rank);
analyze lives;

create temporary table draw as
select n,
  (hashint8(n) & 2147483647) % 1000 as a,
  (hashint8(n + 10000000) & 2147483647) % 1000 as b,
  (hashint8(n + 20000000) & 2147483647) % 20000 as c,
  (hashint8(n + 30000000) & 2147483647) % 1000 as d,
  (hashint8(n + 40000000) & 2147483647) % 1000 as e,
  (hashint8(n + 50000000) & 2147483647) % 60000 as f,
  (hashint8(n + 60000000) & 2147483647) % 1000 as g
from generate_series(1::bigint, ${rows}) n;

create temporary table person as select username, id from staff;
create temporary table kind as
select code, row_number() over (order by id) - 1 as rank from category;

create temporary table story as
select d.*, l.id as unit_id, l.office_id, l.zone_id, l.text as unit_text, l.branch_id, l.code,
  timestamptz '${now}' - interval '2 minutes'
    - (${rows} - n) * (case when ${open} then interval '90 days' else interval '3 years' end)
      / ${rows} as received_at,
  case
    when ${open} or e = 0
      then (array['REGISTERED', 'IN_PROGRESS', 'RESOLVED'])[1 + (a % 4 + 1) / 2]
    when n > ${rows} * 0.97 then
      (array['REGISTERED', 'IN_PROGRESS', 'IN_PROGRESS', 'RESOLVED', 'CLOSED'])[1 + a % 5]
    when n > ${rows} * 0.95 then case when e < 30 then 'WITHDRAWN' else 'CLOSED' end
    else 'ARCHIVED' end as status,
  case when d < 30 then 'MAJOR' when d < 300 then 'IMPORTANT' else 'GENERAL' end as severity,
  case
    when l.code = 'GD02' then case when a < 980 then 'cs3' else 'manager2' end
    when a < 400 then 'cs1'
    when a < 700 then 'cs2'
    when a < 850 then
      case when l.text ~ '^[1-3]-' then 'steward1' when l.text ~ '^[4-6]-' then 'steward2'
        when a < 705 then 'steward1' else 'duty1' end
    when a < 900 then 'clean1' when a < 950 then 'mon1' else 'worker1' end as taker,
  timestamptz '${now}' + case
    when g < 100 then interval '-1 hour' - g * interval '12 minutes'
    else interval '1 hour' + (g - 100) * interval '11 minutes' end as promised_at
from draw d
join lives l on l.code = case when b < 700 then 'GD01' else 'GD02' end and l.rank = c;

-- A thousand fall due in the minute after ${now}, a thousand in the next.
update story set promised_at = timestamptz '${now}' + late.rank / 1000 * interval '1 minute'
  + interval '30 seconds'
from (select n, row_number() over (order by n desc) - 1 as rank from story
      where status = 'IN_PROGRESS' order by n desc limit 2000) late
where late.n = story.n;
analyze story;

insert into complaint (id, number, version, branch_id, office_id, zone_id, channel, desk,
  received_at, entered_at, clocks_start_at, anonymous, customer_name, customer_phone, unit_text,
  unit_id, category, content, criteria, severity, validity, status, first_contact_id,
  taken_by_steward, handler_id, reported_to, subject_staff_id, policy_version, replied_at, round,
  resolved_at, resolved_by, closed_at, next_due_at, changed_at, month_check_at)
select n, 'TS-' || s.code || '-' || to_char(received_at at time zone 'Asia/Shanghai', 'YYYYMMDD')
    || '-' || lpad(n::text, 6, '0'),
  3, branch_id, office_id, zone_id, (array['HOTLINE', 'VISIT', 'WEB', 'ON_SITE'])[1 + a % 4],
  'CUSTOMER_SERVICE', received_at, received_at, received_at, false,
  case when f < 60 then '王伟' else
    substr('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许', 1 + f % 20, 1)
    || substr('一丁七万丈三上下不与丑专且世丘丙业丛东丝', 1 + f / 20 % 20, 1)
    || substr('临丹为主丽举乃久么义之乌乍乎乏乐乔乖乘乙九也习乡书', 1 + f / 400 % 25, 1) end,
  '+86139' || lpad((f * 7)::text, 8, '0'), unit_text, unit_id, k.code,
  repeat('电梯又坏了，楼道灯不亮，打过几次电话都说会来，一直没有人来修。', 1 + b % 6),
  (case severity when 'MAJOR' then 'REPUTATION_DAMAGE' when 'IMPORTANT' then 'SERVICE_AT_FAULT'
    else 'FACILITY_LIMIT' end),
  severity, case when status = 'REGISTERED' then 'UNDETERMINED' else 'VALID' end, status, t.id,
  taker like 'steward%',
  case severity when 'MAJOR' then chief.id when 'IMPORTANT' then head.id else t.id end,
  case severity when 'MAJOR' then 'BRANCH_GENERAL_MANAGER' when 'IMPORTANT' then 'CHIEF_STEWARD'
    else '' end,
  case when e % 100 = 1 then t.id end, 1,
  case when status <> 'REGISTERED' then received_at + interval '30 minutes' end,
  case when status in ('REGISTERED', 'IN_PROGRESS', 'WITHDRAWN') then 0 else 1 end,
  case when status not in ('REGISTERED', 'IN_PROGRESS', 'WITHDRAWN')
    then received_at + interval '1 hour' end,
  case when status not in ('REGISTERED', 'IN_PROGRESS', 'WITHDRAWN') then head.id end,
  case when status in ('CLOSED', 'ARCHIVED', 'WITHDRAWN') then received_at + interval '3 days' end,
  case when status in ('CLOSED', 'ARCHIVED', 'WITHDRAWN') then timestamptz '9999-01-01 00:00Z'
    else promised_at end,
  received_at + interval '1 hour',
  case when status in ('REGISTERED', 'IN_PROGRESS')
    and received_at > timestamptz '${now}' - interval '1 month' then received_at + interval '1 month'
  end
from story s
join person t on t.username = taker
join person head on head.username = 'head' || right(s.code, 1)
join person chief on chief.username = 'chief' || right(s.code, 1)
join kind k on k.rank = 11 - floor(sqrt(e::float * 1000) / 1000 * 12)
order by n;

-- What is open was warned of; what is overdue has reached its first rung, less than a day ago.
insert into deadline (id, kind, subject_type, subject_id, subject_number, branch_id, office_id,
  zone_id, round, starts_at, due_at, original_due_at, state, done_at, breached_at, warn_at,
  warned_at, ladder, lap, rungs_reached, next_check_at, extended, entered_late, policy_version,
  failures, version, open_due_at)
select id, kind, 'COMPLAINT', c_id, number, branch_id, office_id, zone_id, 1, starts_at, due_at,
  due_at,
  case when done_at is not null then 'MET' when late then 'BREACHED' else 'RUNNING' end, done_at,
  case when late then due_at end, starts_at + (due_at - starts_at) * 0.75,
  case when done_at is null then starts_at + (due_at - starts_at) * 0.75 end,
  'HEAD_STEWARD,CHIEF_STEWARD,BRANCH_GENERAL_MANAGER,GENERAL_MANAGER', 0,
  case when late then 1 else 0 end,
  case when done_at is null then due_at + interval '1 millisecond'
    + case when late then interval '24 hours' else interval '0' end end,
  false, false, 1, 0, 2, case when done_at is null then due_at end
from (
  select *, done_at is null and due_at < timestamptz '${now}' as late
  from (
    select c.id * 3 as id, 'REPLY' as kind, c.id as c_id, number, branch_id, office_id, zone_id,
      received_at as starts_at, replied_at as done_at,
      case when status = 'REGISTERED' then next_due_at else received_at + interval '1 hour' end
        as due_at
    from complaint c
    union all
    select c.id * 3 + 1, 'RESOLUTION', c.id, number, branch_id, office_id, zone_id, received_at,
      case when status not in ('REGISTERED', 'IN_PROGRESS')
        then coalesce(resolved_at, received_at) end,
      case status when 'REGISTERED' then next_due_at + interval '2 days'
        when 'IN_PROGRESS' then next_due_at else received_at + interval '2 days' end
    from complaint c
    union all
    select c.id * 3 + 2, 'FOLLOW_UP', c.id, number, branch_id, office_id, zone_id, resolved_at,
      case when status <> 'RESOLVED' then closed_at end,
      case when status = 'RESOLVED' then next_due_at else resolved_at + interval '3 days' end
    from complaint c where resolved_at is not null) all_kinds) clocks
order by c_id, id;

insert into escalation (id, deadline_id, lap, rung, role, at)
select id, id, 0, 1, 'HEAD_STEWARD', due_at from deadline
where state = 'BREACHED' or kind = 'RESOLUTION' and done_at is not null and subject_id % 20 = 0;

insert into complaint_reply (id, complaint_id, text, replied_at, replied_by, entered_at)
select id, id, '已联系业主，说明情况，约定上门时间。', replied_at, first_contact_id, replied_at
from complaint where replied_at is not null order by id;

insert into complaint_result (id, complaint_id, round, cause, result, cause_analysis,
  corrective_measure, explanation, improvement, resolved_at, resolved_by, entered_at)
select id, id, 1, 'FACILITY_LIMIT', '已修复并清理现场。', '设备老化。', '更换部件，纳入巡检。',
  '已向业主说明。', '下月统一更换。', resolved_at, resolved_by, resolved_at
from complaint where resolved_at is not null order by id;

insert into follow_up (id, version, subject_type, subject_id, subject_number, branch_id, office_id,
  zone_id, round, state, owner_id, opened_at, promised_from, due_at, mode, attempts, satisfaction, validity,
  done_at, done_by)
select id, 2, 'COMPLAINT', id, number, branch_id, office_id, zone_id, 1,
  case when status = 'RESOLVED' then 'OPEN' else 'SATISFIED' end,
  case when taken_by_steward then first_contact_id end, resolved_at, resolved_at,
  case when status = 'RESOLVED' then next_due_at end,
  case when taken_by_steward then 'DOOR' else 'PHONE' end,
  case when status = 'RESOLVED' then 0 else 1 end,
  case when status <> 'RESOLVED' then 'SATISFIED' end,
  case when status <> 'RESOLVED' then 'VALID' end, closed_at,
  case when status <> 'RESOLVED' then first_contact_id end
from complaint where resolved_at is not null order by id;

insert into follow_up_attempt (id, follow_up_id, attempted_at, attempted_by, mode, reached,
  entered_at)
select id, id, done_at, done_by, mode, true, done_at from follow_up where done_at is not null
order by id;

insert into follow_up_attempt (id, follow_up_id, attempted_at, attempted_by, mode, reached,
  entered_at)
select f.id, f.id, opened_at, c.first_contact_id, mode, false, opened_at
from follow_up f join complaint c on c.id = f.subject_id where f.done_at is null order by f.id;

insert into phone_showing (complaint_id, staff_id, shown_on)
select id, first_contact_id, received_at::date from complaint order by id;

insert into superior_report (id, complaint_id, text, reported_at, reported_by, entered_at)
select id, id, '已处理，回复来电人。', received_at, first_contact_id, received_at
from complaint where id % 10 = 0 order by id;

insert into recurrence_spot (spot, office_id, category, place, place_code)
select distinct c.office_id || '/' || c.category || '/BUILDING/' || u.building,
  c.office_id, c.category, 'BUILDING', u.building
from complaint c join unit u on u.id = c.unit_id;

insert into recurrence_case (id, spot, office_id, complaint_id, received_at, counts)
select c.id, c.office_id || '/' || c.category || '/BUILDING/' || u.building, c.office_id, c.id,
  c.received_at, c.validity <> 'INVALID' and c.withdrawn_at is null
from complaint c join unit u on u.id = c.unit_id order by c.id;

insert into audit_head (id, subject_type, subject_id, seq, hash, sealed_seq)
select id, 'COMPLAINT', id, 1, md5(id::text) || md5(number), 1 from complaint order by id;

insert into audit_entry (id, subject_type, subject_id, subject_number, seq, at, recorded_at,
  actor_id, actor_name, actor_digest, act, changes, source, prev_hash, hash)
select id, 'COMPLAINT', id, number, 1, received_at, received_at, first_contact_id, '李婷',
  md5(number), 'REGISTERED',
  '[["status",null,"REGISTERED"],["severity",null,"GENERAL"],["handler",null,"51"]]',
  'PAGE', '', md5(id::text) || md5(number)
from complaint order by id;

-- A notice of every case; the newest are unread.
insert into notice (id, recipient_id, fact, act, subject_type, subject_id, subject_number, args,
  at, created_at, read_at, needs_acknowledgement)
select id, coalesce(handler_id, first_contact_id), 'loaded.' || id,
  'REGISTERED', 'COMPLAINT', id, number, '[]', received_at, received_at,
  case when id < ${rows} * 0.999 then received_at end, false
from complaint order by id;

-- Thirty pairs of characters that a few share with many others, and words of every frequency: of
-- all, of one case in ten, a hundred, a thousand, a hundred thousand; of one office only, and of
-- all zones but the stewards'.
create function pg_temp.token(reach bigint, pair text) returns integer language sql immutable as $$
  select (((ascii(pair) * 2097169::bigint + ascii(right(pair, 1))) % 2147483629 * 40503
    + reach * 2654435761) % 2147483629)::integer $$;
insert into matter_pairs (matter_id, tokens)
select n, (select array_agg(pg_temp.token(reach, pair)) from unnest(pairs) pair
  cross join unnest(array[0, 2 * office_id + 1, 2 * zone_id + 2]) reach where reach is not null)
from (
  select n, office_id, zone_id,
    array(select chr(19968 + ((hashint8(n * 31 + i) & 2147483647) % 1200))
      || chr(23000 + ((hashint8(n * 37 + i) & 2147483647) % 60)) from generate_series(1, 30) i)
    || array['电话'] || case when a < 100 then array['电梯'] else array[]::text[] end
    || case when b < 10 then array['漏水'] else array[]::text[] end
    || case when c < 20 then array['狗吠'] else array[]::text[] end
    || case when n % 100000 = 7 then array['白蚁'] else array[]::text[] end
    || case when code = 'GD02' and d < 100 then array['占道'] else array[]::text[] end
    || case when code = 'GD01' and g < 100 then array['楼道'] else array[]::text[] end
    || case when zone_id >= 900000 and e < 100 then array['路灯'] else array[]::text[] end as pairs
  from story) said;

-- The register: a line for each complaint, and beside them matters of the other kinds.
insert into intake_entry (id, kind, number, branch_id, office_id, zone_id, channel, desk, received_at,
  entered_at, anonymous, customer_name, customer_phone, unit_text, unit_id, category, gist,
  first_contact_id, about_id, handler_id, status, changed_at)
select id, 'COMPLAINT', number, branch_id, office_id, zone_id, channel, desk, received_at,
  entered_at, anonymous, customer_name, customer_phone, unit_text, unit_id, category,
  substring(content from 1 for 120), first_contact_id, subject_staff_id, handler_id, status,
  changed_at
from complaint order by id;

-- One in two is a repair or a service request as well, one in ten of each other kind. What is
-- young is open; of messages, enquiries and emergencies one in a thousand waits.
create temporary table other as
select k.part * ${rows} + c.id as id, k.kind,
  k.code || substr(c.number, 3) as number,
  c.branch_id, c.office_id, c.zone_id, c.channel, c.received_at, c.customer_name,
  c.customer_phone, c.unit_text, c.unit_id, c.category, c.first_contact_id,
  coalesce(c.handler_id, c.first_contact_id) as handler_id,
  case k.kind
    when 'REPAIR' then
      case when c.id > ${rows} * 0.98 then (array['REGISTERED', 'DISPATCHED', 'DONE'])[1 + c.id / 2 % 3]
        else 'CLOSED' end
    when 'SERVICE_REQUEST' then
      case when c.id > ${rows} * 0.98 then (array['REGISTERED', 'DISPATCHED', 'DONE'])[1 + c.id / 4 % 3]
        else 'CLOSED' end
    when 'SUGGESTION' then case when c.id > ${rows} * 0.99 then 'OPEN' else 'CLOSED' end
    when 'EMERGENCY' then case when c.id > ${rows} * 0.999 then 'DISPATCHED' else 'DONE' end
    else case when c.id > ${rows} * 0.999 then 'OPEN' else 'ANSWERED' end end as status,
  c.next_due_at
from complaint c
join (values (1, 'REPAIR', 'BX', 2), (2, 'SERVICE_REQUEST', 'FW', 4), (3, 'SUGGESTION', 'JY', 10),
  (4, 'ENQUIRY', 'ZX', 10), (5, 'MESSAGE', 'ZD', 10), (6, 'EMERGENCY', 'QZ', 100))
  k (part, kind, code, every) on c.id % k.every = 0;
analyze other;

insert into intake_entry (id, kind, number, branch_id, office_id, zone_id, channel, desk, received_at,
  entered_at, anonymous, customer_name, customer_phone, unit_text, unit_id, category, gist,
  first_contact_id, handler_id, status, changed_at)
select id, kind, number, branch_id, office_id, zone_id, channel, 'CUSTOMER_SERVICE', received_at,
  received_at, false, customer_name, customer_phone, unit_text, unit_id, category,
  '厨房水管漏水，请上门。', first_contact_id, handler_id, status, received_at
from other order by id;

create temporary table crew as
select d.id, d.office_id, row_number() over (partition by d.office_id order by d.id) - 1 as rank,
  count(*) over (partition by d.office_id) as many
from department d where d.office_id is not null;

insert into job (id, kind, number, version, branch_id, office_id, zone_id, channel, desk,
  received_at, entered_at, anonymous, customer_name, customer_phone, unit_text, unit_id, category,
  content, first_contact_id, taken_by_steward, policy_version, status, changed_at, next_due_at,
  department_id, assignee_id, account, dispatched_at, dispatched_by, promised_at, promise_agreed,
  round_began_at, promises, round, done_at, done_by, recorded_by, ended_at)
select o.id, kind, number, 3, branch_id, o.office_id, zone_id, channel, 'CUSTOMER_SERVICE',
  received_at, received_at, false, customer_name, customer_phone, unit_text, unit_id, category,
  '厨房水管漏水，请上门。', first_contact_id, false, 1, status, received_at,
  case when status = 'CLOSED' then timestamptz '9999-01-01 00:00Z'
    else received_at + interval '1 day' end,
  case when status <> 'REGISTERED' then crew.id end,
  case when status <> 'REGISTERED' then handler_id end, '请处理', received_at, first_contact_id,
  received_at + interval '1 day', false, received_at, 1,
  case when status in ('DONE', 'CLOSED') then 1 else 0 end,
  case when status in ('DONE', 'CLOSED') then received_at + interval '2 hours' end, handler_id,
  handler_id, case when status = 'CLOSED' then received_at + interval '2 days' end
from other o join crew on crew.office_id = o.office_id and crew.rank = o.id % crew.many
where kind in ('REPAIR', 'SERVICE_REQUEST') order by o.id;

insert into suggestion (id, number, version, branch_id, office_id, zone_id, channel, received_at,
  entered_at, anonymous, customer_name, customer_phone, unit_text, unit_id, category, content,
  status, first_contact_id, policy_version, forwarded_times)
select id, number, 1, branch_id, office_id, zone_id, channel, received_at, received_at, false,
  customer_name, customer_phone, unit_text, unit_id, category, '建议多设几个充电桩。', status,
  first_contact_id, 1, 0
from other where kind = 'SUGGESTION' order by id;

insert into follow_up (id, version, subject_type, subject_id, subject_number, branch_id, office_id,
  zone_id, round, state, opened_at, promised_from, due_at, mode, attempts, satisfaction, validity,
  done_at, done_by)
select id, 2, kind, id, number, branch_id, office_id, zone_id, 1,
  case when status = 'DONE' then 'OPEN' else 'SATISFIED' end, received_at + interval '2 hours',
  received_at + interval '2 hours',
  case when status = 'DONE' then received_at + interval '3 days' end, 'PHONE', 0,
  case when status <> 'DONE' then 'SATISFIED' end, case when status <> 'DONE' then 'VALID' end,
  case when status <> 'DONE' then received_at + interval '2 days' end,
  case when status <> 'DONE' then first_contact_id end
from other where kind in ('REPAIR', 'SERVICE_REQUEST') and status in ('DONE', 'CLOSED')
order by id;
update follow_up set call_at = due_at where due_at is not null;

-- What the monitoring centre took, half a thousandth of it not acknowledged yet.
insert into handover (id, version, kind, number, branch_id, office_id, zone_id, channel, anonymous,
  customer_name, customer_phone, unit_text, unit_id, category, gist, received_at, first_contact_id,
  handed_at, opens_at, due_at, open_at, acknowledged_at, acknowledged_by)
select id, 2, kind, number, branch_id, office_id, zone_id, channel, false, customer_name,
  customer_phone, unit_text, unit_id, category, '厨房水管漏水，请上门。', received_at,
  first_contact_id, received_at, received_at, received_at + interval '1 hour',
  case when id % ${rows} > ${rows} * 0.9995 then received_at end,
  case when id % ${rows} <= ${rows} * 0.9995 then received_at end, first_contact_id
from other where kind = 'REPAIR' order by id;

-- One result in twelve was drawn for an effect check, and every major one.
insert into effect_lot (id, complaint_id, office_id, round, major, drawn, waits, resolved_at,
  checked_at, effective)
select id, id, office_id, 1, severity = 'MAJOR', drawn, drawn and young, resolved_at,
  case when drawn and not young then resolved_at + interval '1 day' end,
  case when drawn and not young then true end
from (
  select *, severity = 'MAJOR' or id % 12 = 0 as drawn, id > ${rows} * 0.98 as young
  from complaint where resolved_at is not null) solved
order by id;

-- A dispatch of one notice in ten; some are given up, some are tried again, some wait.
insert into mail (id, recipient_id, message_id, state, tries, failures, created_at, next_try_at,
  sent_at, last_failure, version)
select id, recipient_id, 'm' || id, state, 1, case state when 'SENT' then 0 else 1 end, created_at,
  case state when 'WAITING' then created_at end, case state when 'SENT' then created_at end,
  case state when 'SENT' then null else 'refused' end, 1
from (
  select *, case when id % 10000 = 0 then 'DEAD'
    when id > ${rows} * 0.999 then 'WAITING' else 'SENT' end as state
  from notice where id % 10 = 0) sent
order by id;
insert into outbox (id, notice_id, channel, recipient_id, created_at, mail_id)
select id, id, 'EMAIL', recipient_id, created_at, case when id % 10 = 0 then id end
from notice where id % 10 = 0 or id > ${rows} * 0.9995 order by id;

-- One case in ten was forwarded to a department.
insert into assignment (id, version, complaint_id, number, department_id, assignee_id, account,
  due_at, sent_at, sent_by, state, ended_at, ended_by)
select c.id, 1, c.id, 1, case when c.id % 20 = 0 then crew.id end,
  case when c.id % 20 <> 0 then coalesce(c.handler_id, c.first_contact_id) end, '请处理',
  received_at + interval '1 day', received_at, first_contact_id,
  case when status in ('REGISTERED', 'IN_PROGRESS') then 'SENT' else 'DONE' end,
  case when status not in ('REGISTERED', 'IN_PROGRESS') then received_at + interval '1 hour' end,
  case when status not in ('REGISTERED', 'IN_PROGRESS') then first_contact_id end
from complaint c
join crew on crew.office_id = c.office_id and crew.rank = c.id % crew.many
where c.id % 10 = 0 order by c.id;

-- What the web brought waits for half a thousandth.
update complaint set web_state = case when id % 200 = 3 then 'UNTAKEN' else 'TAKEN' end
where id > ${rows} * 0.9 and id % 100 = 3;
update complaint set web_state = 'CLASSIFIED' where web_state is null and channel = 'WEB'
  and id > ${rows} * 0.8;

-- Everybody who lives there is in the contact book.
insert into customer (id, office_id, name, do_not_call, version)
select id, office_id, '业主' || text, false, 1 from lives order by id;
insert into customer_phone (customer_id, phone)
select id, '+86138' || lpad(id::text, 8, '0') from lives order by id;
insert into customer_unit (customer_id, unit_id) select id, id from lives order by id;

-- A slip of every case. Of the newest twelve thousand, or of all where everything is open, one in
-- eight each waits for the GENERAL_MANAGER, whose two colleagues have decided, is executed, is to
-- be verified, is a draft, waits for the OFFICE_MANAGER; the others are done with.
create temporary table fault as
select c.*, case when ${open} or n <= 12000 then n % 8 else 7 end as at
from (select id, number, branch_id, office_id, zone_id, category, received_at, content,
        row_number() over (order by id desc) as n from complaint) c;
insert into slip (id, number, version, branch_id, office_id, zone_id, complaint_id,
  complaint_number, category, raised_at, raised_by, status, changed_at, nonconformity,
  cause_analysis, corrective_measure, responsible_id, execution_due_at, loss_amount, filled_by,
  filled_at, revision, run, policy_version, submitted_at, submitted_by, pending_role,
  pending_since, verifier_role, executing_since, executed_at, executed_by, round, ended_at)
select ${rows} + 1000 + n, 'CL' || substr(number, 3), 5, branch_id, office_id, zone_id, f.id,
  number, category, received_at, head.id,
  (array['IN_APPROVAL', 'EXECUTING', 'EXECUTED', 'DRAFT', 'IN_APPROVAL', 'CLOSED', 'CLOSED',
    'CLOSED'])[at + 1],
  received_at, content, '当班巡查间隔过长，设备老化。', '更换部件，改为每日巡查，由班长复查。', worker.id,
  timestamptz '${now}' + n % 40 * interval '1 day' - interval '2 days',
  case when at = 0 then 520.00 else 80.00 end, head.id, received_at, 1, case at when 3 then 0 else 1
  end, 1, case when at <> 3 then received_at end, case when at <> 3 then head.id end,
  case at when 0 then 'GENERAL_MANAGER' when 4 then 'OFFICE_MANAGER' end,
  case when at in (0, 4) then received_at + interval '1 hour' end,
  case when at = 2 then 'OFFICE_MANAGER' end,
  case when at not in (0, 3, 4) then received_at + interval '2 hours' end,
  case when at in (2, 5, 6, 7) then received_at + interval '3 days' end,
  case when at in (2, 5, 6, 7) then worker.id end, case when at in (0, 3, 4) then 0 else 1 end,
  case when at > 4 then received_at + interval '5 days' end
from fault f
join person head on head.username = 'head1'
join person worker on worker.username = 'worker1';

insert into slip_filler (slip_id, staff_id) select id, filled_by from slip;

insert into slip_step (id, slip_id, revision, run, position, role, state, decided_by, decided_at)
select s.id * 3 + p.at, s.id, 1, 1, p.at + 1, p.role,
  case when p.role = s.pending_role then 'PENDING' else 'APPROVED' end,
  case when p.role is distinct from s.pending_role then who.id end,
  case when p.role is distinct from s.pending_role
    then s.raised_at + p.at * interval '20 minutes' end
from slip s
join (values (0, 'OFFICE_MANAGER', 'manager1'), (1, 'MANAGEMENT_REPRESENTATIVE', 'mr'),
  (2, 'GENERAL_MANAGER', 'gm')) p(at, role, username)
  on s.status <> 'DRAFT' and (p.at = 0 or s.loss_amount > 500)
join person who on who.username = p.username;

insert into slip_revision (id, slip_id, revision, nonconformity, cause_analysis,
  corrective_measure, responsible_id, execution_due_at, loss_amount, submitted_at, submitted_by)
select id, id, 1, nonconformity, cause_analysis, corrective_measure, responsible_id,
  execution_due_at, loss_amount, submitted_at, submitted_by
from slip where status <> 'DRAFT';
insert into slip_execution (id, slip_id, round, responsible_id, due_at, done, done_at, recorded_by,
  entered_at, effective, remarks, verified_by, verified_at)
select s.id, s.id, 1, s.responsible_id, s.execution_due_at, '已更换并复查。', s.executed_at,
  s.executed_by, s.executed_at, case when s.ended_at is not null then true end,
  case when s.ended_at is not null then '现场查看，有效。' end,
  case when s.ended_at is not null then mr.id end, s.ended_at
from slip s join person mr on mr.username = 'mr' where s.executed_at is not null;

-- What was closed was reviewed but for the newest; every other review asked for a report, which is
-- there but for some.
insert into slip_review (id, version, slip_id, slip_number, branch_id, office_id, zone_id, state,
  due_since, due_at, held_at, meeting_number, analysis, prevention_needed, reason, report_due_at,
  report_rounds)
select id, 2, id, number, branch_id, office_id, zone_id, case when due then 'DUE' else 'HELD' end,
  ended_at, ended_at + interval '7 days', case when not due then ended_at + interval '2 days' end,
  case when not due then 'HY' || substr(number, 3) end, case when not due then '巡查间隔过长。' end,
  case when not due then id % 2 = 0 end, case when not due and id % 2 = 1 then '属个别疏忽。' end,
  case when not due and id % 2000 = 0 then ended_at + interval '9 days' end, 1
from (select *, ended_at > timestamptz '${now}' - interval '5 days' as due
      from slip where status = 'CLOSED') s;

-- A report of one slip in four; the newest six thousand are on their way.
create temporary table lesson as
select s.*, row_number() over (order by id) as n from slip s
where status = 'CLOSED' and id % 4 = 2 and id % 2000 <> 0;
insert into capa_report (id, number, version, branch_id, office_id, zone_id, policy_version,
  drafted_at, drafted_by, changed_at, status, problem, extent, cause_category, edition, submissions,
  submitted_at, approver, pending_role, approved_at, completed_at, verifiable_at, ended_at)
select 3 * ${rows} + n, 'JZ' || substr(number, 3), 4, branch_id, office_id, zone_id, 1,
  ended_at + interval '3 days', filled_by, ended_at, status, nonconformity, '三号楼各单元。',
  'FACILITY_LIMIT', 1, case when status = 'DRAFT' then 0 else 1 end,
  case when status <> 'DRAFT' then ended_at + interval '4 days' end,
  case when status <> 'DRAFT' then 'OFFICE_MANAGER' end,
  case when status = 'IN_APPROVAL' then 'OFFICE_MANAGER' end,
  case when status in ('IN_PROGRESS', 'VERIFYING', 'CLOSED') then ended_at + interval '5 days' end,
  case when status in ('VERIFYING', 'CLOSED') then ended_at + interval '15 days' end,
  case when status in ('VERIFYING', 'CLOSED') then ended_at + interval '45 days' end,
  case when status = 'CLOSED' then ended_at + interval '46 days' end
from (select id, number, branch_id, office_id, zone_id, ended_at, filled_by, nonconformity, n,
        case when n <= 6000
          then (array['DRAFT', 'IN_APPROVAL', 'IN_PROGRESS', 'VERIFYING'])[n % 4 + 1]
          else 'CLOSED' end as status
      from lesson) l;
insert into capa_filler (report_id, staff_id) select id, drafted_by from capa_report;
insert into capa_slip (id, report_id, slip_id, slip_number, complaint_id)
select l.id, 3 * ${rows} + l.n, l.id, l.number, l.complaint_id from lesson l;
insert into capa_why (id, report_id, edition, position, answer)
select id, id, 1, 1, '巡查表没有覆盖夜班。' from capa_report;
insert into capa_action (id, report_id, position, kind, action, responsible_id, due_on, due_at,
  running_due_at, done, done_at, done_by)
select 2 * r.id + p, r.id, p, case p when 1 then 'CORRECTIVE' else 'PREVENTIVE' end,
  '修订巡查表并培训当班人员。', worker.id, (r.drafted_at + p * interval '20 days')::date,
  r.drafted_at + p * interval '20 days',
  case when r.status = 'IN_PROGRESS'
    then timestamptz '${now}' + (r.id % 30 * 6 + p) * interval '6 hours' - interval '2 days' end,
  case when r.completed_at is not null then '已完成。' end, r.completed_at,
  case when r.completed_at is not null then worker.id end
from capa_report r
cross join generate_series(1, 2) p
join person worker on worker.username = 'worker1';
insert into capa_decision (id, report_id, submission, role, approved, decided_by, decided_at)
select r.id, r.id, 1, 'OFFICE_MANAGER', true, who.id, r.approved_at
from capa_report r join person who on who.username = 'manager1' where r.approved_at is not null;

-- Requests for more time; one in four is about the branch's own manager, so that the
-- GENERAL_MANAGER decides.
create temporary table asking as
select id, row_number() over (order by id desc) as n from complaint
where status = 'IN_PROGRESS' order by id desc limit least(2000, ${rows} / 20);
update complaint set severity = 'MAJOR', subject_staff_id = person.id
from asking, person
where asking.id = complaint.id and asking.n % 4 = 0 and person.username = 'branchgm';
insert into extension_request (id, version, complaint_id, office_id, kind, round, due_at,
  new_due_at, reason, requested_by, requested_at, state, open_of, waits_since)
select a.n, 1, c.id, c.office_id, 'RESOLUTION', 1, c.next_due_at,
  c.next_due_at + interval '5 days', '等待配件到货。', c.handler_id, c.received_at, 'OPEN', c.id,
  c.received_at
from asking a join complaint c on c.id = a.id;

-- Final decisions after a third unsatisfied round wait for the branch.
create temporary table undecided as
select id, office_id, branch_id, zone_id, number, received_at from complaint
where status = 'RESOLVED' order by id desc limit least(200, ${rows} / 50);
update complaint set finally_decided_at = received_at where id in (select id from undecided);
insert into final_decision (complaint_id, text, decided_at, decided_by)
select u.id, '已尽责，按合同办理。', u.received_at, person.id
from undecided u join person on person.username = 'chief1';
insert into follow_up (id, version, subject_type, subject_id, subject_number, branch_id, office_id,
  zone_id, round, state, opened_at, promised_from, mode, attempts, satisfaction, validity, done_at)
select 4 * ${rows} + row_number() over (order by u.id, r), 2, 'COMPLAINT', u.id, u.number,
  u.branch_id, u.office_id, u.zone_id, r, 'DISSATISFIED', u.received_at, u.received_at, 'PHONE', 1,
  'DISSATISFIED', 'VALID', u.received_at + r * interval '1 hour'
from undecided u, generate_series(2, 4) r;

-- Owners whom three rounds left unsatisfied: the chief steward is to decide finally.
create temporary table hopeless as
select id, office_id, branch_id, zone_id, number, received_at from complaint
where status = 'IN_PROGRESS' and validity = 'VALID' order by id desc limit least(200, ${rows} / 50);
update complaint set reopened_at = received_at + interval '4 hours'
where id in (select id from hopeless);
insert into follow_up (id, version, subject_type, subject_id, subject_number, branch_id, office_id,
  zone_id, round, state, opened_at, promised_from, mode, attempts, satisfaction, validity, done_at)
select 4 * ${rows} + 2000 + row_number() over (order by h.id, r), 2, 'COMPLAINT', h.id, h.number,
  h.branch_id, h.office_id, h.zone_id, r, 'DISSATISFIED', h.received_at, h.received_at, 'PHONE', 1,
  'DISSATISFIED', 'VALID', h.received_at + r * interval '1 hour'
from hopeless h, generate_series(2, 4) r;
insert into follow_up_attempt (id, follow_up_id, attempted_at, attempted_by, mode, reached,
  entered_at)
select f.id, f.id, f.done_at, person.id, 'PHONE', true, f.done_at
from follow_up f join person on person.username = 'cs2' where f.id > 4 * ${rows} + 2000;

select setval('recurrence_case_seq', ${rows} + 100), setval('notice_seq', ${rows} + 100), setval('audit_head_seq', ${rows} + 100), setval('audit_entry_seq', ${rows} + 100),
  setval('matter_seq', 7 * ${rows} + 100), setval('deadline_seq', 3 * ${rows} + 100),
  setval('escalation_seq', 3 * ${rows} + 100), setval('complaint_reply_seq', ${rows} + 100),
  setval('complaint_result_seq', ${rows} + 100), setval('follow_up_seq', 5 * ${rows} + 100),
  setval('follow_up_attempt_seq', 5 * ${rows} + 100), setval('effect_lot_seq', ${rows} + 100),
  setval('mail_seq', ${rows} + 100), setval('outbox_seq', ${rows} + 100),
  setval('assignment_seq', ${rows} + 100), setval('customer_seq', 2000000),
  setval('slip_step_seq', 8 * ${rows}), setval('extension_request_seq', 10000),
  setval('slip_revision_seq', 4 * ${rows} + 100), setval('slip_execution_seq', 4 * ${rows} + 100),
  setval('slip_review_seq', 4 * ${rows} + 100), setval('capa_slip_seq', 4 * ${rows} + 100),
  setval('capa_why_seq', 5 * ${rows} + 100), setval('capa_action_seq', 9 * ${rows} + 100),
  setval('capa_decision_seq', 5 * ${rows} + 100);

set session_replication_role = origin;
