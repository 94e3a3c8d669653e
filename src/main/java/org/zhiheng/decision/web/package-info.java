/** The pages of {@code decision}: convening a panel, reading, voting, and the minutes. */
@NullMarked
package org.zhiheng.decision.web;

import org.jspecify.annotations.NullMarked;
