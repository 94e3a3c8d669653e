package org.zhiheng.audit.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.audit.AuditRecord;
import org.zhiheng.kernel.AccountId;

/**
 * A page of the audit trail.
 *
 * @param subject what the list is narrowed to, or empty
 * @param names of the accounts that acted
 * @param next where the following page begins, or null at the end
 */
public record AuditView(
    String subject, List<AuditRecord> records, Map<AccountId, String> names, @Nullable Long next) {}
