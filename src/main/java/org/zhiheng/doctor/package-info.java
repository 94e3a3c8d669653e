/** Whether what must hold does hold: sentences about the database and the files, and who asks. */
@ApplicationModule(allowedDependencies = {"kernel", "jobs", "document", "decision", "audit"})
@NullMarked
package org.zhiheng.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
