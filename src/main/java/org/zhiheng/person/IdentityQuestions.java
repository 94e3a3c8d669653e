package org.zhiheng.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.ReadOnce;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.person.IdentityQuestion.Doubt;

/**
 * Who else somebody might be: a number that is another person's so far, a name that others have.
 */
@Service
@Transactional(readOnly = true)
public class IdentityQuestions {

  private final IdentityDocumentStore documents;
  private final PersonStore persons;
  private final NumberHash hash;
  private final Accounts accounts;
  private final ReadOnce once;

  IdentityQuestions(
      IdentityDocumentStore documents,
      PersonStore persons,
      NumberHash hash,
      Accounts accounts,
      ReadOnce once) {
    this.documents = documents;
    this.persons = persons;
    this.hash = hash;
    this.accounts = accounts;
    this.once = once;
  }

  /**
   * What to look at, for whoever was let in to the file already.
   *
   * @param told as the file has it
   */
  public List<IdentityQuestion> trustedOf(PersonId person, Person told) {
    var questions = new ArrayList<IdentityQuestion>();
    @Nullable PersonId holder = holder(told).filter(it -> !it.equals(person)).orElse(null);
    List<PersonId> others = persons.named(told.name(), person);
    var all = new ArrayList<>(others);
    if (holder != null) {
      all.add(holder);
    }
    Map<PersonId, List<Account>> known = accounts.ofPersons(all);
    if (holder != null) {
      List<Account> of = known.getOrDefault(holder, List.of());
      questions.add(new IdentityQuestion(number(told, of), of));
    }
    others.stream()
        .filter(other -> !other.equals(holder))
        .map(other -> known.getOrDefault(other, List.of()))
        .map(of -> new IdentityQuestion(Doubt.SAME_NAME, of))
        .forEach(questions::add);
    return questions;
  }

  /** Nobody is accepted by a number that is not known as theirs. */
  public List<Refusal> whyNotRely(PersonId person, Person told) {
    boolean own = told.document() == null || holder(told).filter(person::equals).isPresent();
    return own ? List.of() : List.of(PersonRefusal.NUMBER_UNSETTLED.because());
  }

  private Optional<PersonId> holder(Person told) {
    return Optional.ofNullable(told.document())
        .flatMap(
            number -> once.of("person/holder", number, () -> documents.holder(hash.of(number))));
  }

  private static Doubt number(Person told, List<Account> holder) {
    return holder.stream().anyMatch(it -> Folding.same(it.name(), told.name()))
        ? Doubt.SAME_NUMBER
        : Doubt.SAME_NUMBER_OTHER_NAME;
  }
}
