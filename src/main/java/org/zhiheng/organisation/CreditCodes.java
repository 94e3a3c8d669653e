package org.zhiheng.organisation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.identity.OrganisationCodes;
import org.zhiheng.kernel.Refusal;

/** Accounts name their organisation by its credit code. */
@Component
class CreditCodes implements OrganisationCodes {

  @Override
  public List<Refusal> whyNot(String typed) {
    return CreditCode.whyNotParse(typed);
  }

  @Override
  public String plain(String typed) {
    return CreditCode.parse(typed).value();
  }
}
