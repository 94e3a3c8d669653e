package org.zhiheng.person.web;

import java.time.LocalDate;
import org.zhiheng.person.PersonFile;
import org.zhiheng.shell.Back;
import org.zhiheng.shell.Form;

/** What somebody tells about themselves, with the way to the other parts of the file. */
public record PersonView(Form form, PersonFile stored, LocalDate today, Back back) {}
