package org.zhiheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseQuery;
import org.zhiheng.casefile.Entry;
import org.zhiheng.casefile.Phase;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.DemoServerTest;
import org.zhiheng.support.Invariants;

@DemoServerTest
class DemoTests {

  @Autowired DataSource database;
  @Autowired Accounts accounts;
  @Autowired CaseFiles caseFiles;
  @Autowired Demo demo;

  @Test
  void aCaseStandsInEveryPhaseThatIsNotTheApplicantsOwnEnd() {
    assertThat(cases())
        .extracting(Entry::phase)
        .containsExactlyInAnyOrder(
            Phase.PREPARING,
            Phase.PREPARING,
            Phase.FORMAL_REVIEW,
            Phase.SUPPLEMENT,
            Phase.TEAM,
            Phase.TEAM,
            Phase.SCORING,
            Phase.CONSENSUS,
            Phase.REPORT,
            Phase.DECISION,
            Phase.NOTICE,
            Phase.CERTIFIED,
            Phase.DENIED,
            Phase.REFUSED);
  }

  @Test
  void theCertifiedCaseHasAGradeInTheMiddle() {
    assertThat(cases())
        .filteredOn(entry -> entry.phase() == Phase.CERTIFIED)
        .extracting(Entry::grade)
        .containsExactly("AAAA");
  }

  @Test
  void thereIsSomebodyInEveryRole() {
    assertThat(Role.values()).allSatisfy(role -> assertThat(accounts.with(role)).isNotEmpty());
  }

  @Test
  void whatMustHoldHolds() {
    Invariants.check(database);
  }

  @Test
  void aSecondStartAddsNothing() {
    List<Account> before = accounts.list("", null).rows();
    demo.start();
    assertThat(accounts.list("", null).rows()).isEqualTo(before);
    assertThat(cases()).hasSize(14);
  }

  private List<Entry> cases() {
    Actor manager = accounts.with(Role.MANAGER).getFirst().actor();
    return caseFiles.search(new CaseQuery("", null, false), manager, null).rows();
  }
}
