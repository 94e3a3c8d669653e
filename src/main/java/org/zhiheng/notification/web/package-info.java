/**
 * The pages of notifications, of the own address for mail, and of the mails of this installation.
 */
@NullMarked
package org.zhiheng.notification.web;

import org.jspecify.annotations.NullMarked;
