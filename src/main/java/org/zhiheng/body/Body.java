package org.zhiheng.body;

import java.util.Set;
import org.zhiheng.organisation.CreditCode;

/**
 * The evaluation body (评价主体): a registered legal person, usually a social organisation whose code
 * begins with 51; any other kind is fine too (clause 6, P14).
 *
 * @param schemes ids of the schemes it evaluates by
 */
public record Body(
    CreditCode code,
    String name,
    String nameEn,
    String address,
    String phone,
    Set<String> schemes,
    int version) {

  public Body {
    schemes = Set.copyOf(schemes);
  }
}
