package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.decision.DecisionEvents.TookEffect;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.support.DemoServerTest;

@DemoServerTest
class CertificateIssueTests {

  @Autowired private CertificateIssue issue;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void clause6_noCertificateIsDrawnInTheNameOfABodyNobodyEntered() {
    UUID decided =
        jdbc.sql("select case_id from evaluation.report where signed_at is not null limit 1")
            .query(UUID.class)
            .single();
    var granted =
        new TookEffect(
            new CaseId(decided),
            1,
            "AAA",
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 3, 10),
            AccountId.next(),
            AccountId.SYSTEM,
            Instant.EPOCH);
    transaction.executeWithoutResult(
        everything -> {
          jdbc.sql("delete from body.body").update();
          assertThatThrownBy(() -> issue.issue(granted))
              .isInstanceOfSatisfying(
                  Refused.class,
                  refused ->
                      assertThat(refused.refusals())
                          .extracting(Refusal::reason)
                          .containsExactly(CertificateRefusal.NO_BODY));
          everything.setRollbackOnly();
        });
  }
}
