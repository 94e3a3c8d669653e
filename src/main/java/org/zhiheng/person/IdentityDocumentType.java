package org.zhiheng.person;

import java.util.regex.Pattern;
import org.zhiheng.kernel.Worded;

/** The kind of document that tells who somebody is. */
public enum IdentityDocumentType implements Worded {
  /** 居民身份证, and the residence permit of 港澳台居民, which bears a number of the same make. */
  CITIZEN_ID("[0-9]{17}[0-9X]"),
  /** 护照 of any country. */
  PASSPORT("[A-Z0-9]{5,12}"),
  /** 港澳居民来往内地通行证; the older one adds two digits for the count of issues. */
  HK_MACAO_PERMIT("[HM][0-9]{8}([0-9]{2})?"),
  /** 台湾居民来往大陆通行证; the older one has ten digits and may end in a letter. */
  TAIWAN_PERMIT("[0-9]{8}|[0-9]{10}[A-Z]?"),
  OTHER("[A-Z0-9-]{4,30}");

  private final Pattern pattern;

  IdentityDocumentType(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  boolean fits(String number) {
    return pattern.matcher(number).matches();
  }
}
