package org.zhiheng.appeal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiheng.appeal.Appeal;
import org.zhiheng.appeal.AppealRules;
import org.zhiheng.appeal.AppealStage;
import org.zhiheng.appeal.Appeals;
import org.zhiheng.appeal.Examination;
import org.zhiheng.appeal.Examinations;
import org.zhiheng.appeal.HandlerChoice;
import org.zhiheng.appeal.Hearing;
import org.zhiheng.appeal.Hearings;
import org.zhiheng.appeal.Rejection;
import org.zhiheng.document.Document;
import org.zhiheng.document.Documents;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;

/** Gathers what the page of an appeal shows. */
@Component
class AppealViews {

  private final Appeals appeals;
  private final Examinations examinations;
  private final Hearings hearings;
  private final Documents documents;
  private final Accounts accounts;
  private final Clock clock;

  AppealViews(
      Appeals appeals,
      Examinations examinations,
      Hearings hearings,
      Documents documents,
      Accounts accounts,
      Clock clock) {
    this.appeals = appeals;
    this.examinations = examinations;
    this.hearings = hearings;
    this.documents = documents;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * The page for a reader.
   *
   * @param form what was typed and could not be done; one that nobody typed into otherwise
   */
  AppealView of(UUID id, Form form, Actor reader) {
    Appeal appeal = appeals.find(id, reader);
    boolean own = reader.is(appeal.appellant());
    boolean examines = !own && appeal.stage() == AppealStage.LODGED && reader.handlesCases();
    List<Document> files = documents.findTrusted(appeals.trustedFiles(appeal));
    List<Refusal> whyNotExamine = examines ? examinations.whyNot(appeal, reader) : List.of();
    @Nullable Rejection rejection =
        examines ? examinations.trustedRejection(appeal).orElse(null) : null;
    return new AppealView(
        appeal,
        own,
        own && appeals.whyNotAdd(appeal, reader).isEmpty(),
        examines,
        whyNotExamine,
        rejection,
        rejection == null ? List.of() : AppealRules.whyNotSecond(Optional.of(rejection), reader),
        files,
        own ? Map.of() : names(appeal.examination(), rejection),
        hearing(appeal, own, reader),
        form);
  }

  private AppealHearingView hearing(Appeal appeal, boolean own, Actor reader) {
    @Nullable Hearing hearing = hearings.trustedOf(appeal).orElse(null);
    boolean waits = appeal.stage() == AppealStage.ADMITTED || appeal.stage() == AppealStage.HEARD;
    boolean manages = waits && !own && reader.is(Role.MANAGER);
    List<Refusal> whyNot = List.of();
    List<HandlerChoice> choices = List.of();
    if (manages) {
      try {
        choices = hearings.choices(appeal.id(), PeopleQuery.all(), reader);
      } catch (Refused e) {
        whyNot = e.refusals();
      }
    }
    boolean speaks =
        hearing != null
            && appeal.stage() == AppealStage.HEARD
            && !LocalDate.now(clock).isAfter(hearing.statementsUntil())
            && (own || (reader.handlesCases() && !hearing.isHandler(reader.person())));
    return new AppealHearingView(
        hearing,
        manages,
        whyNot,
        choices,
        hearing == null ? null : hearing.handler(reader.id()).orElse(null),
        hearing != null && hearing.hasVoted(reader.id()),
        speaks);
  }

  private Map<AccountId, String> names(@Nullable Examination found, @Nullable Rejection rejection) {
    Set<AccountId> people =
        Stream.concat(
                Stream.ofNullable(found).map(Examination::by),
                Stream.ofNullable(rejection).map(Rejection::by))
            .collect(Collectors.toSet());
    return people.isEmpty() ? Map.of() : accounts.names(people);
  }
}
