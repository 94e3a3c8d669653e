package org.zhiheng.decision;

import org.zhiheng.kernel.AccountId;

/** Somebody on the panel of a case. */
public record Panellist(AccountId account, String name) {}
