package org.zhiheng.doctor;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;
import org.zhiheng.jobs.Warnings;

/** Examines everything each night, and tells administrators what it found. */
@Component
class NightlyExamination implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyExamination.class);
  private static final String WARNING = "doctor.warning";

  private final Doctor doctor;
  private final Warnings warnings;

  NightlyExamination(Doctor doctor, Warnings warnings) {
    this.doctor = doctor;
    this.warnings = warnings;
  }

  @Override
  public String name() {
    return "doctor.examination";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(2, 0);
  }

  @Override
  public void run() {
    List<Breach> findings = doctor.examine();
    if (findings.isEmpty()) {
      warnings.clear(WARNING);
      return;
    }
    findings.forEach(
        finding ->
            LOG.error("{}: {}, such as {}", finding.code(), finding.count(), finding.examples()));
    warnings.raise(
        WARNING, findings.size(), findings.stream().map(Breach::code).collect(joining(", ")));
  }
}
