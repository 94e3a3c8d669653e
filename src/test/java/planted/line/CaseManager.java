package planted.line;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;

class CaseManager {

  @Autowired DataSource injected;

  LocalDate today() {
    return LocalDate.now();
  }
}
