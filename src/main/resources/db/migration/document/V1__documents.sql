create schema document;

create table document.document (
  id uuid primary key,
  name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by uuid not null,
  at timestamptz not null,
  unused_since timestamptz
);
create index document_sha256 on document.document (sha256);
create index document_uploaded_by on document.document (uploaded_by);
create index document_unused on document.document (unused_since) where unused_since is not null;
comment on column document.document.unused_since is 'since when nobody refers to it; it goes after a time';
comment on table document.document is 'files handed in or issued; the bytes are kept outside, under their hash';

create function document.refuse_change() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'unused_since' <> to_jsonb(old) - 'unused_since' then
    raise exception 'documents never change';
  end if;
  return new;
end $$;

create trigger document_never_changes before update on document.document
  for each row execute function document.refuse_change();
