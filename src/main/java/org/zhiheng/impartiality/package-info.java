/**
 * Who may not handle a case: one set of rules for formal review, team, panel, annulment, report,
 * sanctions and appeals (8.3, 8.4, S9, P4, P9, P10; ISO/IEC 17024, 4.3); values in, result out.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.zhiheng.impartiality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
