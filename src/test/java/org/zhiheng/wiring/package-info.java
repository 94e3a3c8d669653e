/**
 * Who may call what, seen for every public verb: the rules are tested elsewhere, here their use.
 */
@NullMarked
package org.zhiheng.wiring;

import org.jspecify.annotations.NullMarked;
