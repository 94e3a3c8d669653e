/** Serves documents to those who may read them. */
@NullMarked
package org.zhiheng.document.web;

import org.jspecify.annotations.NullMarked;
