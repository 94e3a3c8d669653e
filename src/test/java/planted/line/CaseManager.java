package planted.line;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.application.Conclusions;
import org.zhiheng.kernel.CaseId;

class CaseManager {

  @Autowired DataSource injected;

  void again(Conclusions conclusions, CaseId id) {
    conclusions.reopen(id);
  }

  LocalDate today() {
    return LocalDate.now();
  }
}
