package planted.scoring;

import javax.sql.DataSource;

public final class ImpureRules {

  DataSource changedInPlace;

  static boolean takesSignsForAReason(String reason) {
    return !reason.isBlank();
  }
}
