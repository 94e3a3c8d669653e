package org.zhiheng.application.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.NumberLook;
import org.zhiheng.application.PersonalNumbers.Full;
import org.zhiheng.shell.Form;

/**
 * An applicant's numbers, masked until a reason is given.
 *
 * @param full null until it is
 */
public record NumbersView(
    Dossier dossier, @Nullable Full full, List<NumberLook> looks, Form form) {}
