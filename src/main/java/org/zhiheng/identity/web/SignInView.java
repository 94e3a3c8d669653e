package org.zhiheng.identity.web;

import java.util.List;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Role;

/**
 * The sign-in page.
 *
 * @param failed whether login and password did not fit
 * @param roles in demo mode, the accounts that one click signs in as, by role; else empty
 */
public record SignInView(boolean failed, List<DemoRole> roles) {

  public record DemoRole(Role role, List<Account> accounts) {}
}
