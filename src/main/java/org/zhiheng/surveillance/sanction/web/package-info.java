/** The pages of events, hearings and what is decided on them. */
@NullMarked
package org.zhiheng.surveillance.sanction.web;

import org.jspecify.annotations.NullMarked;
