package org.zhiheng.registry.web;

import java.time.LocalDate;
import org.zhiheng.decision.PublishedLine;
import org.zhiheng.kernel.Slice;

/** What stands on public notice today (P11). */
public record NoticeListView(Slice<PublishedLine> lines, LocalDate today) {}
