package org.zhiheng.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Membership;
import org.zhiheng.identity.ProposedJoin;
import org.zhiheng.kernel.Worded;
import org.zhiheng.shell.Form;

/**
 * One account.
 *
 * @param personKnown whether a document tells which person it is of
 * @param secondFactor whether signing in asks for one
 * @param ofPerson all accounts of that person, this one included
 * @param proposed joins of that person that wait for a second administrator
 * @param asked the organisation that a registered applicant named and nobody has confirmed
 * @param joining the form that joins the person with that of another account
 */
public record AccountView(
    Account account,
    boolean personKnown,
    boolean secondFactor,
    List<Account> ofPerson,
    List<ProposedJoin> proposed,
    List<Membership> memberships,
    @Nullable String asked,
    List<? extends Worded> documentTypes,
    Form form,
    Form joining) {}
