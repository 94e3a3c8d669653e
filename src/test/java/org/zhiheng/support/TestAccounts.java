package org.zhiheng.support;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitation;
import org.zhiheng.identity.Invitations;
import org.zhiheng.identity.Joins;
import org.zhiheng.identity.NewAccount;
import org.zhiheng.identity.TypedDocument;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;

/** Makes accounts the way an administrator and their holders do. */
public final class TestAccounts {

  /** An administrator who has no account. */
  public static final Actor ADMINISTRATOR =
      new Actor(
          AccountId.SYSTEM,
          new PersonId(AccountId.SYSTEM.value()),
          "演示管理员",
          Set.of(Role.ADMINISTRATOR),
          null);

  /** Another one, who confirms what the first one proposed. */
  public static final Actor SECOND_ADMINISTRATOR =
      new Actor(AccountId.next(), PersonId.next(), "演示管理员二", Set.of(Role.ADMINISTRATOR), null);

  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestAccounts() {}

  /** A document that nobody else has. */
  public static TypedDocument document() {
    return new TypedDocument("PASSPORT", String.format("T%07d", COUNT.incrementAndGet()));
  }

  /** Joins two persons as one administrator does, or two where something lasts under them. */
  public static void join(Joins joins, PersonId gone, PersonId stays) {
    if (!joins.join(gone, stays, "已核对两份证件", ADMINISTRATOR)) {
      joins.join(gone, stays, "已核对两份证件", SECOND_ADMINISTRATOR);
    }
  }

  /** The account of a new person, with its password set; applicants have told no document yet. */
  public static Account create(
      Accounts accounts,
      Invitations invitations,
      String login,
      String name,
      Set<Role> roles,
      @Nullable String organisation,
      String password) {
    @Nullable TypedDocument document = roles.equals(Set.of(Role.APPLICANT)) ? null : document();
    Invitation invitation =
        accounts.invite(new NewAccount(login, name, roles, organisation, document), ADMINISTRATOR);
    return accounts.find(invitations.answer(invitation.secret(), password, password).id());
  }
}
