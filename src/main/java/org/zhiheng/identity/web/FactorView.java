package org.zhiheng.identity.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.identity.Passkey;
import org.zhiheng.identity.PasskeyOffer;
import org.zhiheng.identity.SecondFactor;
import org.zhiheng.shell.Form;

/**
 * The second factor of an account.
 *
 * @param factor null while there is none
 * @param needed whether its holder signs in with it only
 * @param secret proposed for a new authenticator
 * @param picture the same for a camera
 * @param proved whether one was given a short while ago, so that another may be added
 * @param offer what a browser needs to make or use a passkey
 */
public record FactorView(
    @Nullable SecondFactor factor,
    boolean needed,
    boolean proved,
    String secret,
    QrPicture picture,
    PasskeyOffer offer,
    Form form) {

  /** In groups that can be typed. */
  public String spacedSecret() {
    return secret.replaceAll("(.{4})(?=.)", "$1 ");
  }

  public boolean hasAuthenticator() {
    return factor != null && factor.authenticator() != null;
  }

  public List<Passkey> passkeys() {
    return factor == null ? List.of() : factor.passkeys();
  }

  /** Whether a factor may be added without giving one first. */
  public boolean canAdd() {
    return factor == null || proved;
  }

  /** Whether the holder may take one off. */
  public boolean canRemove() {
    return factor != null && (!needed || factor.hasAnother());
  }

  /** Whether the form that was sent is no more on the page, whose top then says what was wrong. */
  public boolean isFormGone() {
    String place = form.id("code");
    return place.equals("code")
        ? hasAuthenticator() || !canAdd()
        : place.equals("passkey-code") && !canAdd();
  }

  /** The form that was sent, where it was this one; else a blank one. */
  public Form within(String place) {
    return form.id("code").equals(place + "-code") ? form : Form.showing(Map.of()).within(place);
  }
}
