package org.zhiheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhiheng.audit.LogExamination;
import org.zhiheng.audit.LogReport;
import org.zhiheng.casefile.Rebuild;
import org.zhiheng.doctor.Breach;
import org.zhiheng.doctor.Doctor;

/** The commands that look after data, on a database with every table and no row. */
class OfflineTests {

  private static final Path DATA = Path.of("target", "test-offline");

  @Test
  void the_doctor_needs_no_server() {
    List<Breach> findings = Offline.with(DATA, beans -> beans.getBean(Doctor.class).examine());
    assertThat(findings).isEmpty();
  }

  @Test
  void the_log_is_recomputed_without_a_server() {
    var report = Offline.with(DATA, beans -> beans.getBean(LogExamination.class).examine(null));
    assertThat(report).isEqualTo(new LogReport(0, 0, Optional.empty()));
  }

  @Test
  void the_picture_is_made_anew_without_a_server() {
    long events = Offline.with(DATA, beans -> beans.getBean(Rebuild.class).rebuild());
    assertThat(events).isZero();
  }
}
