package planted.scoring;

import javax.sql.DataSource;

final class ImpureRules {

  DataSource changedInPlace;
}
