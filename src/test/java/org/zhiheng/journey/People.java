package org.zhiheng.journey;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.zhiheng.application.Applicants;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.Body;
import org.zhiheng.body.Enrolment;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.support.TestAccounts;

/** The people of a story, with accounts of their own, and the body they work for. */
@TestComponent
public final class People {

  /** Begins with 51, as a social organisation's does; given to nobody. */
  private static final CreditCode BODY = new CreditCode("51110000MJ00000180");

  private final Accounts accounts;
  private final Invitations invitations;
  private final Bodies bodies;
  private final Schemes schemes;

  People(Accounts accounts, Invitations invitations, Bodies bodies, Schemes schemes) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.bodies = bodies;
    this.schemes = schemes;
  }

  CreditCode newOrganisation() {
    return Applicants.code();
  }

  Account person(String name, @Nullable CreditCode organisation, Role... roles) {
    String code = organisation == null ? null : organisation.value();
    String login = "journey-" + UUID.randomUUID();
    return TestAccounts.create(
        accounts, invitations, login, name, Set.of(roles), code, Visitor.PASSWORD);
  }

  /** Somebody on the body's roster. */
  Account assessor(String name, @Nullable CreditCode organisation) {
    Account administrator = body();
    Account account = person(name, organisation, Role.ASSESSOR);
    bodies.enrol(
        new Enrolment(account.id(), null, "演示学会", "高级质量工程师", LocalDate.of(2030, 1, 1), 0),
        administrator.actor());
    return account;
  }

  private Account body() {
    Account administrator = person("演示管理员", null, Role.ADMINISTRATOR);
    if (bodies.find().isEmpty()) {
      Set<String> scope = Set.of(schemes.current().id());
      bodies.save(
          new Body(
              BODY, "演示市首席质量官协会", "Demo City CQO Association", "演示路 1 号", "010-0000000", scope, 0),
          administrator.actor());
    }
    if (bodies.prefix().isEmpty()) {
      bodies.setPrefix("ZH", administrator.actor());
    }
    return administrator;
  }
}
