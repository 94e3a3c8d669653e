package org.zhiheng.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/**
 * 投诉: that somebody is dissatisfied with the body or with those who work for it, and expects an
 * answer (ISO/IEC 17024, 9.9). What disagrees with a decision on a person is an appeal.
 *
 * @param number of the receipt, by which its sender can ask about it
 * @param subject the number of a certificate or an application that it is about; blank for none
 * @param caseId the case of that number; null where there is none
 * @param answerBy the last day for the answer
 * @param concerned whom it is about, of the body's own people; none of them deals with it
 * @param opinions what managers would answer, each kept, the first one first
 * @param answer null as long as it is open
 */
public record Complaint(
    UUID id,
    String number,
    Sender sender,
    String subject,
    String description,
    @Nullable CaseId caseId,
    LocalDate receivedOn,
    LocalDate answerBy,
    List<Concerned> concerned,
    List<Opinion> opinions,
    @Nullable Answer answer) {

  public Complaint {
    concerned = List.copyOf(concerned);
    opinions = List.copyOf(opinions);
  }

  public boolean isOpen() {
    return answer == null;
  }

  /** What each manager who may answer it would answer now: the own last word. */
  List<Opinion> lastWords() {
    var words = new LinkedHashMap<PersonId, Opinion>();
    opinions.stream().filter(Opinion::counts).forEach(each -> words.put(each.person(), each));
    return List.copyOf(words.values());
  }

  /**
   * What another manager said last, if it is the same outcome: with it the complaint is answered.
   */
  Optional<Opinion> same(ComplaintOutcome outcome, PersonId by) {
    return lastWords().stream()
        .filter(each -> each.outcome() == outcome && !each.person().equals(by))
        .findFirst();
  }

  /**
   * Somebody of the body whom it is about.
   *
   * @param reason why it is about them
   * @param by who said so
   */
  public record Concerned(
      PersonId person, AccountId account, String name, String reason, AccountId by) {}

  /**
   * What a manager would answer.
   *
   * @param counts whether that manager still may: it is not about them, as somebody may have found
   *     out since
   */
  public record Opinion(
      ComplaintOutcome outcome,
      String text,
      AccountId by,
      PersonId person,
      Instant at,
      boolean counts) {}

  /**
   * What the sender is told: two managers say the same, in the words of the second.
   *
   * @param by the second
   */
  public record Answer(ComplaintOutcome outcome, String text, AccountId by, Instant at) {}
}
