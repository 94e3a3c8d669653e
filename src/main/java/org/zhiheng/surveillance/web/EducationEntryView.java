package org.zhiheng.surveillance.web;

import org.zhiheng.shell.Form;
import org.zhiheng.surveillance.EducationRecord;

/** One record that its holder says otherwise. */
public record EducationEntryView(EducationRecord record, Form form) {}
