package org.zhiheng.jobs.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.zhiheng.jobs.JobFailed;
import org.zhiheng.jobs.Jobs;
import org.zhiheng.jobs.Warnings;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;

/** Jobs, unfinished events and warnings, for administrators. */
@Controller
class JobPages {

  private static final String LIST = "/jobs";

  private final Jobs jobs;
  private final Warnings warnings;
  private final CurrentActor currentActor;
  private final Pages pages;

  JobPages(Jobs jobs, Warnings warnings, CurrentActor currentActor, Pages pages) {
    this.jobs = jobs;
    this.warnings = warnings;
    this.currentActor = currentActor;
    this.pages = pages;
  }

  @Allowed(Role.ADMINISTRATOR)
  @InMenu(order = 97)
  @GetMapping("/jobs")
  View list() {
    return pages.show("jobs/jobs", new JobsView(warnings.all(), jobs.states(), jobs.unfinished()));
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping("/jobs/{name}/run")
  View run(@PathVariable String name) {
    try {
      boolean ran = jobs.runNow(name, currentActor.get());
      return pages.next(LIST, ran ? "jobs.run.done" : "jobs.run.running");
    } catch (JobFailed e) {
      return pages.next(LIST, "jobs.run.failed");
    }
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping("/jobs/events/{id}/retry")
  View retry(@PathVariable UUID id) {
    jobs.handOver(id, currentActor.get());
    return pages.next(LIST, "jobs.retry.done");
  }
}
