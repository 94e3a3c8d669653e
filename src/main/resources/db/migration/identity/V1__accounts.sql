create schema identity;

create table identity.account (
  id uuid primary key,
  person uuid not null,
  login text not null,
  name text not null,
  roles text[] not null,
  organisation text,
  password text,
  active boolean not null default true,
  version int not null default 0
);
create index account_person on identity.account (person);
create unique index account_login on identity.account (lower(login));
comment on column identity.account.person is 'the natural person; several accounts may be of one';
comment on column identity.account.organisation is 'unified social credit code of the organisation the person belongs to';
comment on column identity.account.password is 'hash; null until the invitation was answered';

create table identity.membership (
  id bigint generated always as identity primary key,
  account_id uuid not null references identity.account,
  organisation text not null,
  from_day date not null,
  until_day date check (until_day >= from_day)
);
create index membership_of on identity.membership (account_id);
create unique index membership_present on identity.membership (account_id) where until_day is null;
comment on table identity.membership is 'the organisations that people belong and belonged to, by credit code: conflicts of interest last longer than a job';

create table identity.invitation (
  token_hash text primary key,
  account_id uuid not null references identity.account,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table identity.invitation is 'one-time links by which people set their first password';
