-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- identity.holds.password
select a.id from identity.account a join identity.invitation i on i.account_id = a.id
where i.used_at is not null and a.password is null;

-- identity.holds.organisation
select a.id from identity.account a
left join identity.membership m on m.account_id = a.id and m.until_day is null
where a.organisation is distinct from m.organisation;
