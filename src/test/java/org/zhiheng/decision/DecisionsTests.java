package org.zhiheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.DemoServerTest;

@DemoServerTest
class DecisionsTests {

  @Autowired private Panels panels;
  @Autowired private JdbcClient jdbc;

  @Test
  void clause8_4_noPanelIsConvenedBeforeTheReportIsSigned() {
    UUID running =
        jdbc.sql("select case_id from evaluation.evaluation where stage = 'REPORTING'")
            .query(UUID.class)
            .single();
    Actor manager = new Actor(AccountId.next(), PersonId.next(), "演示", Set.of(Role.MANAGER), null);
    var notReported = List.of(DecisionRefusal.NOT_REPORTED.because());

    assertThat(panels.whyNotConvene(new CaseId(running), manager)).isEqualTo(notReported);
    assertThatThrownBy(() -> panels.convene(new CaseId(running), Set.of(), "", manager))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusals()).isEqualTo(notReported));
  }
}
