-- SEV-10: whether a MAJOR criterion is met, asked and answered once; answer null while open.
create sequence major_question_seq start with 50 increment by 50;

create table major_question (
  id           bigint not null primary key,
  complaint_id bigint not null references complaint (id),
  criterion    varchar(40) not null,
  asked_at     timestamp(6) with time zone not null,
  answer       boolean,
  reason       varchar(8000),
  answered_by  bigint references staff (id),
  answered_at  timestamp(6) with time zone,
  constraint major_question_once unique (complaint_id, criterion),
  constraint major_answer_whole check (
    answer is null or reason is not null and answered_by is not null and answered_at is not null)
);
