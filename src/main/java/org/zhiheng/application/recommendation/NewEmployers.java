package org.zhiheng.application.recommendation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.identity.Employers;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Organisations;

/** The organisations that applicants change to, whether the product knows them or not. */
@Component
class NewEmployers {

  private final Organisations organisations;
  private final Employers employers;

  NewEmployers(Organisations organisations, Employers employers) {
    this.organisations = organisations;
    this.employers = employers;
  }

  /** What is still to be told of an organisation that is not known yet. */
  List<Refusal> whyNotIntroduce(NewEmployer told) {
    return organisations.isNamed(told.code()) ? List.of() : told.whyNotIntroduce();
  }

  /** Keeps what was told of an organisation that is not known yet. */
  void introduce(NewEmployer told, Actor by) {
    if (!organisations.isNamed(told.code())) {
      organisations.introduce(told.code(), told.name(), told.address(), by);
    }
  }

  /** Whether somebody can sign in who speaks for an organisation. */
  boolean speakFor(CreditCode organisation) {
    return employers.speakFor(organisation.value());
  }
}
