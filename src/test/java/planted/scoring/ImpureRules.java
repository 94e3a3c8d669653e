package planted.scoring;

import javax.sql.DataSource;

public final class ImpureRules {

  DataSource changedInPlace;
}
