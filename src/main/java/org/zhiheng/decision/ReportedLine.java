package org.zhiheng.decision;

import java.time.Instant;
import org.zhiheng.kernel.CaseId;

/**
 * A case whose report is signed and whose panel is to be put together.
 *
 * @param since when the report was signed
 */
public record ReportedLine(
    CaseId id, String number, String applicantName, String organisationName, Instant since) {}
