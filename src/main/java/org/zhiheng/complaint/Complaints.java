package org.zhiheng.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.body.Bodies;
import org.zhiheng.complaint.Complaint.Answer;
import org.zhiheng.complaint.Complaint.Concerned;
import org.zhiheng.complaint.Complaint.Opinion;
import org.zhiheng.complaint.ComplaintEvents.ComplaintAnswered;
import org.zhiheng.complaint.ComplaintEvents.ComplaintJoined;
import org.zhiheng.complaint.ComplaintEvents.ComplaintOpinion;
import org.zhiheng.complaint.ComplaintEvents.ConcernedNamed;
import org.zhiheng.complaint.ComplaintEvents.ConcernedReleased;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.OneTimeSecret;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Slice;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Schemes;

/**
 * Complaints about the body (ISO/IEC 17024, 9.9): answered by two managers who say the same, whom
 * none of it is about. The supervising authority reads them all, so that one that nobody may answer
 * is seen.
 */
@Service
@Transactional
public class Complaints {

  private final ComplaintStore store;
  private final ComplaintPartStore parts;
  private final FilingMails mails;
  private final Accounts accounts;
  private final Bodies bodies;
  private final Schemes schemes;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Complaints(
      ComplaintStore store,
      ComplaintPartStore parts,
      FilingMails mails,
      Accounts accounts,
      Bodies bodies,
      Schemes schemes,
      WorkingDays workingDays,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.parts = parts;
    this.mails = mails;
    this.accounts = accounts;
    this.bodies = bodies;
    this.schemes = schemes;
    this.workingDays = workingDays;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps a complaint for a caller to whom its sender has confirmed it just now: it is received
   * with that. Whether the number that it names is known is told to nobody outside.
   */
  public UUID trustedReceive(FilingText text, Sender sender, String number) {
    LocalDate day = today();
    int days = bodies.schemeInForce().orElseGet(schemes::current).limits().complaint();
    String subject = text.subject().strip();
    var complaint =
        new Complaint(
            UUID.randomUUID(),
            number,
            sender,
            subject,
            text.description().strip(),
            caseOf(subject).orElse(null),
            day,
            workingDays.after(day, days),
            List.of(),
            List.of(),
            null);
    store.insert(complaint);
    return complaint.id();
  }

  /** However the number of a certificate or an application was typed. */
  private Optional<CaseId> caseOf(String typed) {
    return store.caseOf(ComplaintRules.number(typed));
  }

  /** A page of those that a reader finds, open or answered, the first one first. */
  @Transactional(readOnly = true)
  public Slice<Complaint> list(boolean open, String after, Actor reader) {
    return mayRead(reader)
        ? store.page(open, Slice.place(after, 0), of(reader))
        : new Slice<>(List.of(), null);
  }

  /**
   * Finds a complaint for a manager or the supervising authority.
   *
   * @throws NotFound for everybody else, and for those whom it is about or who had to do with it
   */
  @Transactional(readOnly = true)
  public Complaint find(UUID id, Actor reader) {
    return Optional.of(reader)
        .filter(Complaints::mayRead)
        .flatMap(it -> store.find(id, of(it)))
        .orElseThrow(() -> new NotFound(id));
  }

  /** How many wait for somebody's answer. */
  @Transactional(readOnly = true)
  public int waiting(Actor reader) {
    return reader.is(Role.MANAGER) ? store.waiting(of(reader)) : 0;
  }

  /**
   * What came in within the year that runs and the one before, and what became of it, of what the
   * reader finds.
   */
  @Transactional(readOnly = true)
  public List<ComplaintFigures> figures(Actor reader) {
    if (!mayRead(reader)) {
      throw new NotFound(reader.id());
    }
    int year = today().getYear();
    return List.of(store.figures(year, of(reader)), store.figures(year - 1, of(reader)));
  }

  /** What speaks against somebody's answering a complaint, for a page that offers it. */
  public List<Refusal> whyNotAnswer(Complaint complaint, Actor by) {
    return ComplaintRules.whyNotAnswer(complaint, by);
  }

  /**
   * What a manager would answer. Once another one has said the same, it is answered in the words of
   * the second, and its sender gets a mail.
   *
   * @param untied whether they declare that nothing ties them to whoever complains or is meant
   * @return whether it is answered now
   */
  public boolean answer(UUID id, ComplaintOutcome outcome, String text, boolean untied, Actor by) {
    Complaint complaint = locked(id, by);
    Refused.unlessEmpty(ComplaintRules.whyNotAnswer(complaint, untied, text, by));
    Instant now = clock.instant();
    parts.opine(id, new Opinion(outcome, text.strip(), by.id(), by.person(), now, true));
    events.publishEvent(new ComplaintOpinion(id, complaint.number(), outcome, by.id(), now));
    if (complaint.same(outcome, by.person()).isEmpty()) {
      return false;
    }
    String secret = OneTimeSecret.next();
    store.answer(
        id, new Answer(outcome, text.strip(), by.id(), now), today(), OneTimeSecret.hash(secret));
    mails.answer(complaint.sender().address(), "/complaint/answer/" + secret);
    events.publishEvent(new ComplaintAnswered(id, complaint.number(), outcome, by.id(), now));
    return true;
  }

  /** Names one of the body's own people whom it is about: they find it no longer. */
  public void concern(UUID id, String login, String reason, Actor by) {
    Complaint complaint = locked(id, by);
    Account named =
        accounts
            .findByLogin(login)
            .orElseThrow(
                () ->
                    new Refused(
                        List.of(ComplaintRefusal.NO_SUCH_ACCOUNT.because(login).at("login"))));
    int left = parts.answering(id, named.person(), today());
    Refused.unlessEmpty(ComplaintRules.whyNotConcern(complaint, named, reason, left, by));
    Instant now = clock.instant();
    parts.concern(
        id, new Concerned(named.person(), named.id(), named.name(), reason.strip(), by.id()), now);
    events.publishEvent(
        new ConcernedNamed(id, complaint.number(), named.id(), reason.strip(), by.id(), now));
  }

  /** Takes a name back that was given wrongly. */
  public void release(UUID id, AccountId account, String reason, Actor by) {
    Complaint complaint = locked(id, by);
    if (complaint.concerned().stream().noneMatch(it -> it.account().equals(account))) {
      throw new NotFound(account);
    }
    Refused.unlessEmpty(ComplaintRules.whyNotTouch(complaint, reason, by));
    parts.release(id, account);
    events.publishEvent(
        new ConcernedReleased(
            id, complaint.number(), account, reason.strip(), by.id(), clock.instant()));
  }

  /** Ties it to the case that it is about: whoever had a part in that finds it no longer. */
  public void join(UUID id, String number, String reason, Actor by) {
    Complaint complaint = locked(id, by);
    var refusals = new ArrayList<>(ComplaintRules.whyNotTouch(complaint, reason, by));
    Optional<CaseId> found = caseOf(number);
    if (found.isEmpty()) {
      refusals.add(ComplaintRefusal.NO_SUCH_CASE.because(number).at("number"));
    }
    Refused.unlessEmpty(refusals);
    CaseId of = found.orElseThrow(() -> new NotFound(number));
    store.join(id, of);
    events.publishEvent(
        new ComplaintJoined(id, complaint.number(), of, reason.strip(), by.id(), clock.instant()));
  }

  /** What a confirmed filing became, for whoever has the link of its mail. */
  @Transactional(readOnly = true)
  public Optional<Complaint> trustedFind(UUID id) {
    return store.find(id);
  }

  /** What the link in the mail with the answer leads to, for whoever has it; empty for none. */
  @Transactional(readOnly = true)
  public Optional<Complaint> trustedAnswered(String secret) {
    return store.findAnswered(OneTimeSecret.hash(secret));
  }

  /** How many are open whose day for the answer is over. */
  @Transactional(readOnly = true)
  int overdue() {
    return store.overdue(today());
  }

  private Complaint locked(UUID id, Actor by) {
    return Optional.of(by)
        .filter(Complaints::mayRead)
        .flatMap(it -> store.lock(id, of(it)))
        .orElseThrow(() -> new NotFound(id));
  }

  private static boolean mayRead(Actor reader) {
    return reader.is(Role.MANAGER) || reader.is(Role.SUPERVISOR);
  }

  private ComplaintReader of(Actor reader) {
    boolean all = reader.is(Role.SUPERVISOR) && !reader.is(Role.MANAGER);
    return new ComplaintReader(reader.person(), all, today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
