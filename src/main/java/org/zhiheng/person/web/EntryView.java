package org.zhiheng.person.web;

import org.zhiheng.shell.Back;
import org.zhiheng.shell.Form;

/**
 * The form of one entry of a list in somebody's own file.
 *
 * @param action its address
 * @param isNew whether it is still to be added
 */
public record EntryView(Form form, String action, boolean isNew, Back back) {}
