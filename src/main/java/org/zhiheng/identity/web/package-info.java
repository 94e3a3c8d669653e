/** The pages of {@code identity}: signing in, invitations, and the list of accounts. */
@NullMarked
package org.zhiheng.identity.web;

import org.jspecify.annotations.NullMarked;
