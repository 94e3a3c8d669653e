package org.zhiheng.registry.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.shell.Form;

/**
 * The answer for a number that no certificate has.
 *
 * @param number as it was asked for
 * @param misread why it is no number at all; null when it could be one
 * @param foreign whether the prefix is not that of this body's numbers
 */
public record NoCertificateView(
    String number, @Nullable Refusal misread, boolean foreign, LocalDate today, Form form) {}
