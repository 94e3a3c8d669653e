package org.zhiheng.identity.web;

import java.util.List;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Attempt;
import org.zhiheng.identity.Slowed;
import org.zhiheng.kernel.Slice;

/**
 * What an administrator keeps an eye on.
 *
 * @param open whether applicants register themselves
 * @param waiting accounts whose organisation waits to be confirmed
 * @param attempts logins and addresses with failed sign-ins of the last day, the most first
 * @param slowed who called pages of strangers so often that they were not answered
 */
public record WatchView(
    boolean open, Slice<Account> waiting, List<Attempt> attempts, List<Slowed> slowed) {}
