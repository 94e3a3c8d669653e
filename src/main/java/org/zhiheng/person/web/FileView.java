package org.zhiheng.person.web;

import java.time.LocalDate;
import org.zhiheng.person.PersonFile;
import org.zhiheng.shell.Back;

/** A list in somebody's own file: professional life or training. */
public record FileView(PersonFile file, LocalDate today, Back back) {}
