package org.zhiheng.registry.web;

import java.time.LocalDate;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.kernel.Slice;

/** What was declared void within a year (9.3, C3). */
public record VoidedListView(Slice<Certificate> certificates, LocalDate today) {}
