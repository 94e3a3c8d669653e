package org.zhiheng.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/**
 * 双人办理: what one person of the body proposes and another has to confirm (P17).
 *
 * @param reason why; for an end of the case what the ground rests on
 * @param settled null while it waits
 */
public record Proposal(
    UUID id,
    CaseId caseId,
    Matter matter,
    String reason,
    AccountId by,
    PersonId person,
    Instant at,
    @Nullable Settlement settled) {

  public static Proposal of(CaseId id, Matter matter, String reason, Actor by, Instant at) {
    return new Proposal(UUID.randomUUID(), id, matter, reason, by.id(), by.person(), at, null);
  }

  public boolean isOpen() {
    return settled == null;
  }

  public boolean isConfirmed() {
    return settled != null && settled.confirmed();
  }

  /** Whether who proposed it took it back. */
  public boolean isTakenBack() {
    return settled != null && !settled.confirmed() && settled.by().equals(by);
  }

  /** What it is about. */
  public sealed interface Matter permits Annulment, End, Correction {

    /** The word for it. */
    ProposalMatter word();
  }

  /** A formal review ended wrongly. */
  public record Annulment(UUID review) implements Matter {
    @Override
    public ProposalMatter word() {
      return ProposalMatter.ANNULMENT;
    }
  }

  /** A ground of 8.2 came to light after the acceptance. */
  public record End(String clause, @Nullable LocalDate happenedOn) implements Matter {
    @Override
    public ProposalMatter word() {
      return ProposalMatter.ENDING;
    }
  }

  /**
   * A fact was typed wrong.
   *
   * @param snapshot the edition of the frozen facts that it corrects
   */
  public record Correction(CorrectableFact fact, int snapshot, String before, String after)
      implements Matter {
    @Override
    public ProposalMatter word() {
      return ProposalMatter.CORRECTION;
    }
  }

  /**
   * What the second person said.
   *
   * @param why blank where a confirmation needs no more words
   */
  public record Settlement(
      boolean confirmed, String why, AccountId by, PersonId person, Instant at) {}
}
