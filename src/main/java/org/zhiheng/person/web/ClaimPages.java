package org.zhiheng.person.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Joins;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Slice;
import org.zhiheng.person.Claim;
import org.zhiheng.person.Claims;
import org.zhiheng.person.IdentityQuestion.Doubt;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** Numbers that somebody typed and that are known as another person's; the body settles them. */
@Controller
class ClaimPages {

  private static final String PATH = "/person/claims";

  private final Claims claims;
  private final Joins joins;
  private final Accounts accounts;
  private final Pages pages;
  private final CurrentActor currentActor;

  ClaimPages(
      Claims claims, Joins joins, Accounts accounts, Pages pages, CurrentActor currentActor) {
    this.claims = claims;
    this.joins = joins;
    this.accounts = accounts;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed(Role.ADMINISTRATOR)
  @GetMapping(PATH)
  View list(@RequestParam(required = false) @Nullable String after) {
    UUID place = after == null ? null : id(after);
    return pages.show("person/claims", view(place, null, Form.showing(Map.of())));
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping(PATH + "/{id}")
  View settle(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).required("how", "reason").atMost(200, "reason").within(id);
    String how = form.oneOf("how", "JOIN", "GIVE", "DISMISS");
    var settled = new AtomicBoolean();
    return form.passes(() -> settled.set(settle(id(id), how, form)))
        ? pages.next(PATH, settled.get() ? "person.claim.settled" : "person.claim.toConfirm")
        : pages.again("person/claims", view(null, id(id), form), form);
  }

  /** Whether nothing is left to be done. */
  private boolean settle(UUID id, String how, Form form) {
    Actor by = currentActor.get();
    String reason = form.text("reason");
    return switch (how) {
      case "JOIN" -> claims.join(id, reason, by);
      case "GIVE" -> claims.give(id, reason, by);
      default -> {
        claims.dismiss(id, reason, by);
        yield true;
      }
    };
  }

  private ClaimsView view(@Nullable UUID after, @Nullable UUID answered, Form form) {
    Slice<Claim> open = claims.open(after, currentActor.get());
    List<PersonId> persons =
        open.rows().stream().flatMap(it -> Stream.of(it.claimant(), it.holder())).toList();
    Map<PersonId, List<Account>> known = accounts.ofPersons(persons);
    Map<AccountId, String> proposers =
        accounts.names(
            open.rows().stream()
                .map(Claim::giving)
                .filter(Objects::nonNull)
                .map(Claim.Giving::by)
                .toList());
    List<ClaimsView.Line> lines =
        open.rows().stream()
            .map(
                claim ->
                    line(
                        claim,
                        known,
                        proposers,
                        claim.id().equals(answered)
                            ? form
                            : Form.showing(Map.of()).within(claim.id().toString())))
            .toList();
    return new ClaimsView(lines, joins.open(), open.after());
  }

  private static ClaimsView.Line line(
      Claim claim,
      Map<PersonId, List<Account>> known,
      Map<AccountId, String> proposers,
      Form form) {
    List<Account> claimant = known.getOrDefault(claim.claimant(), List.of());
    List<Account> holder = known.getOrDefault(claim.holder(), List.of());
    String proposer = claim.giving() == null ? "" : proposers.getOrDefault(claim.giving().by(), "");
    return new ClaimsView.Line(claim, claimant, holder, doubt(claimant, holder), proposer, form);
  }

  private static Doubt doubt(List<Account> claimant, List<Account> holder) {
    boolean same =
        claimant.stream()
            .anyMatch(one -> holder.stream().anyMatch(it -> Folding.same(it.name(), one.name())));
    return same ? Doubt.SAME_NUMBER : Doubt.SAME_NUMBER_OTHER_NAME;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound(text, e);
    }
  }
}
