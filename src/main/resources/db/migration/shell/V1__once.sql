create schema shell;

create table shell.once (
  key uuid primary key,
  location text not null,
  led boolean not null,
  at timestamptz not null default now()
);
create index once_at on shell.once (at);
comment on table shell.once is 'forms that were carried out, written in the same transaction: a repeated one is led to where the first went';
comment on column shell.once.led is 'whether the location is where the sender was led; else it is where the form came from';

create table shell.draft (
  account_id uuid not null,
  form text not null check (length(form) <= 200),
  typed jsonb not null,
  at timestamptz not null,
  primary key (account_id, form)
);
create index draft_at on shell.draft (at);
comment on table shell.draft is 'forms that somebody filled in half; gone when they are sent, or after two weeks';
