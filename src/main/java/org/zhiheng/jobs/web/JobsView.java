package org.zhiheng.jobs.web;

import java.util.List;
import org.zhiheng.jobs.JobState;
import org.zhiheng.jobs.Unfinished;
import org.zhiheng.jobs.Warning;

/** What administrators see of the product at work by itself. */
public record JobsView(List<Warning> warnings, List<JobState> jobs, List<Unfinished> unfinished) {}
