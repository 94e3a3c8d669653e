package org.zhiheng.identity.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.identity.SecondFactor;
import org.zhiheng.shell.Form;

/**
 * The second factor of an account.
 *
 * @param factor null while there is none
 * @param needed whether its holder signs in with it only
 * @param secret proposed for a new one
 * @param picture the same for a camera
 */
public record FactorView(
    @Nullable SecondFactor factor, boolean needed, String secret, QrPicture picture, Form form) {

  /** In groups that can be typed. */
  public String spacedSecret() {
    return secret.replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** The form that was sent, where it was this one; else a blank one. */
  public Form within(String place) {
    return form.id("code").equals(place + "-code") ? form : Form.showing(Map.of()).within(place);
  }
}
