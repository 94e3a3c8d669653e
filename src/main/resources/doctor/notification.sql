-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- notification.holds.own
select n.number from notification.notification n
join notification.mail m on m.id = n.mail_id
where m.account_id <> n.account_id;

-- notification.holds.sent
select m.id from notification.mail m
where m.state = 'SENDING' and m.claimed_at < now() - interval '1 day';
