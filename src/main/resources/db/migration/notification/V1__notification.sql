create schema notification;

create table notification.mail (
  id uuid primary key,
  account_id uuid references identity.account,
  kind text not null check (kind in ('NEWS', 'ADDRESS', 'FILING', 'ANSWER')),
  address text not null check (address ~ '^.+@.+$'),
  subject text not null check (subject !~ '[\r\n]'),
  text text not null,
  state text not null check (
    state in ('WAITING', 'SENDING', 'SENT', 'SHOWN', 'REFUSED', 'GIVEN_UP', 'UNSURE')),
  attempts int not null check (attempts >= 0),
  made_at timestamptz not null,
  next_at timestamptz not null,
  claimed_at timestamptz,
  ended_at timestamptz,
  problem text,
  place bigint not null generated always as identity unique,
  check (state = 'WAITING' or claimed_at is not null),
  check ((account_id is null) = (kind in ('FILING', 'ANSWER')))
);
create index mail_waiting on notification.mail (next_at, place) where state = 'WAITING';
create index mail_under_way on notification.mail (claimed_at) where state = 'SENDING';
create index mail_stuck on notification.mail (place)
  where state in ('REFUSED', 'GIVEN_UP', 'UNSURE');
create index mail_in_state on notification.mail (state, place);
create index mail_of_account on notification.mail (account_id, kind, made_at);
create index mail_old on notification.mail (made_at);
comment on table notification.mail is 'the outbox: written in the transaction of a job, claimed before the mail server hears of it, so that none is sent twice';
comment on column notification.mail.problem is 'what went wrong last, without anything that a person typed';

create function notification.mail_is_sent_once() returns trigger language plpgsql as $$
begin
  raise exception 'what the mail server has taken stays as it is';
end $$;
create trigger mail_is_sent_once before update on notification.mail
  for each row when (old.state in ('SENT', 'SHOWN'))
  execute function notification.mail_is_sent_once();

create table notification.notification (
  number bigint primary key generated always as identity,
  account_id uuid not null references identity.account,
  case_id uuid not null references application.application on delete cascade,
  task text,
  event text,
  due_on date,
  at timestamptz not null,
  read_at timestamptz,
  mail_id uuid references notification.mail,
  check ((task is null) <> (event is null))
);
create index notification_of_account on notification.notification (account_id, number);
create index notification_unread on notification.notification (account_id, number)
  where read_at is null;
create index notification_to_mail on notification.notification (account_id, number)
  where read_at is null and mail_id is null;
create index notification_of_case on notification.notification (case_id);
create index notification_of_mail on notification.notification (mail_id);
create index notification_read on notification.notification (read_at);
comment on table notification.notification is 'what people are told: a task that waits, or what happened in their own case';
comment on column notification.notification.event is 'the key of its words';
comment on column notification.notification.read_at is 'when its reader had seen it, or somebody had settled it';
comment on column notification.notification.mail_id is 'the mail that told it; null where none did';

create table notification.address (
  account_id uuid primary key references identity.account,
  email text,
  pending text,
  secret_hash text unique,
  expires_at timestamptz,
  check (email is not null or pending is not null),
  check ((pending is null) = (secret_hash is null)),
  check ((pending is null) = (expires_at is null))
);
comment on column notification.address.email is 'confirmed by opening the link that was mailed there';

create table notification.wording (
  kind text not null check (kind in ('NEWS', 'ADDRESS', 'FILING', 'ANSWER')),
  language text not null check (language in ('zh-CN', 'en')),
  subject text not null,
  text text not null,
  version int not null,
  primary key (kind, language)
);
comment on table notification.wording is 'how the body words its mails; a kind without a row has the words of the program';
