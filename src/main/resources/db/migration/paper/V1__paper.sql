create schema paper;

create table paper.number (
  kind text not null,
  year int not null,
  last int not null check (last > 0),
  primary key (kind, year)
);
comment on table paper.number is 'the last number of a kind in a year; counted in the transaction of the act, so that none is missing';

create table paper.paper (
  number text primary key check (number ~ '^[A-Z]{2}[0-9]{4}-[0-9]{4,}$'),
  kind text not null check (kind in ('ACCEPTANCE', 'SUPPLEMENT', 'NOT_ACCEPTED', 'DEEMED_WITHDRAWN', 'GRANT', 'DENIAL',
    'PUBLIC_NOTICE', 'SUSPENSION', 'URGENT', 'LAPSE', 'LIFTING', 'ONE_LIFTED', 'TERMINATION', 'VOIDING', 'REMINDER', 'APPEAL_NOT_ADMITTED',
    'APPEAL_RULING')),
  case_id uuid,
  reference text,
  form int not null check (form > 0),
  content text,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  issued_by uuid,
  issued_at timestamptz not null,
  annulled_at timestamptz check (annulled_at >= issued_at),
  place bigint not null generated always as identity unique,
  check (num_nonnulls(case_id, reference, content, issued_by) in (0, 4))
);
create unique index paper_once on paper.paper (case_id, kind, reference);
create index paper_of_case on paper.paper (case_id, place);
comment on table paper.paper is 'papers as they were issued: what each says in both languages; its PDF is drawn from that';
comment on column paper.paper.reference is 'which act of its kind in the case; a paper is issued about it once';
comment on column paper.paper.issued_by is 'the account that did the act; nobody''s where time alone did it';
comment on column paper.paper.content is 'null once the personal data of the case were let go; number and digest stay, so that no number is missing';

create function paper.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.content is null and identity.lets_go() then
    return new; -- the time of the whole case is over
  end if;
  if tg_op = 'UPDATE' and old.annulled_at is null
      and to_jsonb(old) - 'annulled_at' = to_jsonb(new) - 'annulled_at' then
    return new;
  end if;
  raise exception '%.% stays as it was issued', tg_table_schema, tg_table_name;
end $$;
create trigger paper_stays before update or delete on paper.paper
  for each row execute function paper.refuse_change();
