/** What tests of every module share: a database of their own, a clock to set, and invariants. */
@NullMarked
package org.zhiheng.support;

import org.jspecify.annotations.NullMarked;
