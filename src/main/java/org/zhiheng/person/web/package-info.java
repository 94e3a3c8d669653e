/** The pages on which people tell about themselves, their professional life and their training. */
@NullMarked
package org.zhiheng.person.web;

import org.jspecify.annotations.NullMarked;
