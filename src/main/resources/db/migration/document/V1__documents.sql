create schema document;

create table document.document (
  id uuid primary key,
  name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by uuid not null,
  at timestamptz not null
);
comment on table document.document is 'files handed in or issued; the bytes are kept outside, under their hash';

create function document.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'documents never change';
end $$;

create trigger document_never_changes before update on document.document
  for each row execute function document.refuse_change();
