package org.zhiheng.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.OneTimeSecret;

/** What signs in once in place of a second factor that is lost; hashes are kept, never codes. */
@Component
class RecoveryCodes {

  private static final int CODES = 8;
  private static final int CODE_BYTES = 10;

  private final FactorStore store;

  RecoveryCodes(FactorStore store) {
    this.store = store;
  }

  /** New ones in place of the old. */
  List<String> renew(AccountId account) {
    var random = new SecureRandom();
    List<String> codes = Stream.generate(() -> code(random)).limit(CODES).toList();
    store.replaceCodes(account, codes.stream().map(code -> hash(account, code)).toList());
    return codes;
  }

  /** Whether one fits, which works no more. */
  boolean use(AccountId account, String typed) {
    return store.useCode(account, hash(account, typed));
  }

  int left(AccountId account) {
    return store.codesLeft(account);
  }

  void remove(AccountId account) {
    store.replaceCodes(account, List.of());
  }

  private static String code(SecureRandom random) {
    byte[] bytes = new byte[CODE_BYTES];
    random.nextBytes(bytes);
    String letters = OneTimeCode.letters(bytes).toLowerCase(Locale.ROOT);
    return letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8, 12);
  }

  private static String hash(AccountId account, String code) {
    return OneTimeSecret.hash(
        account + code.replaceAll("[^A-Za-z2-7]", "").toLowerCase(Locale.ROOT));
  }
}
