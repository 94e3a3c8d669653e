package org.zhiheng.kernel;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Identifies a person's account in this system. */
public record AccountId(UUID value) {

  /** Stands for the product itself, where no person acts. */
  public static final AccountId SYSTEM = new AccountId(new UUID(0, 0));

  public static AccountId next() {
    return new AccountId(UUID.randomUUID());
  }

  /**
   * Reads an identifier from an address or a form.
   *
   * @throws NotFound when the text is no identifier, as nothing can stand behind it
   */
  public static AccountId parse(String text) {
    try {
      return new AccountId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new NotFound(text, e);
    }
  }

  /** Reads several of them, as a form carries them. */
  public static Set<AccountId> parseAll(Collection<String> texts) {
    return texts.stream().map(AccountId::parse).collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
