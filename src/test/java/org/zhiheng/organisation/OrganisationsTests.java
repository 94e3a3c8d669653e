package org.zhiheng.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.TestDatabase;

class OrganisationsTests {

  private static final CreditCode CODE = new CreditCode("914403001922038216");
  private static final Actor MEMBER = actor(CODE.value());

  private final List<Object> events = new ArrayList<>();
  private final Organisations organisations =
      new Organisations(
          new OrganisationStore(JdbcClient.create(TestDatabase.fresh())),
          events::add,
          TestClock.create());

  @Test
  void whatWasToldComesBackAsTheNextVersion() {
    Organisation draft = full(0);

    organisations.save(draft, MEMBER);

    assertThat(organisations.find(CODE)).contains(full(1));
    assertThat(events).singleElement().isInstanceOf(OrganisationEvents.OrganisationChanged.class);
  }

  @Test
  void aDraftMayLeaveEverythingOut() {
    organisations.save(Organisation.unknown(CODE), MEMBER);

    assertThat(organisations.find(CODE).orElseThrow().name()).isEmpty();
  }

  @Test
  void twoPeopleWhoBeginAtOnceCollide() {
    organisations.save(full(0), MEMBER);

    assertThatThrownBy(() -> organisations.save(Organisation.unknown(CODE), MEMBER))
        .isInstanceOf(Stale.class);
    assertThat(organisations.find(CODE)).contains(full(1));
  }

  @Test
  void whoeverSavesOnAnOldVersionCollides() {
    organisations.save(full(0), MEMBER);
    organisations.save(full(1), MEMBER);

    assertThatThrownBy(() -> organisations.save(full(1), MEMBER)).isInstanceOf(Stale.class);
    assertThat(organisations.find(CODE)).contains(full(2));
  }

  @Test
  void strangersWriteNothing() {
    for (Actor stranger : List.of(actor("91330100799655058B"), actor(null), actor("nonsense"))) {
      assertThatThrownBy(() -> organisations.save(full(0), stranger)).isInstanceOf(NotFound.class);
    }
    assertThat(organisations.find(CODE)).isEmpty();
  }

  @Test
  void aCodeTypedInSmallLettersIsTheSameOrganisation() {
    assertThat(Organisations.codeOf(actor("91330100799655058b")))
        .contains(new CreditCode("91330100799655058B"));
  }

  private static Actor actor(String organisation) {
    return new Actor(AccountId.next(), PersonId.next(), "测试甲", Set.of(Role.EMPLOYER), organisation);
  }

  private static Organisation full(int version) {
    return new Organisation(
        CODE,
        "演示一号公司",
        OrganisationType.ENTERPRISE,
        "江苏省南京市",
        "演示路 1 号",
        new Industry("6513"),
        new Figures(350L, new BigDecimal("15735.28"), new BigDecimal("8000.5")),
        2025,
        null,
        null,
        "测试甲",
        "测试乙",
        "025-12345678",
        "质量奖（2024）",
        version);
  }
}
