package org.zhiheng.certificate;

import org.zhiheng.kernel.CaseId;

/**
 * Where a decision was carried out.
 *
 * @param place of the entry in the history of the certificate, from 1
 */
public record Carried(CertificateNumber number, CaseId caseId, int place) {}
