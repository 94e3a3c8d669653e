/** Breaks the rule that nested modules know only what came before: it knows {@code late}. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "line")
package planted.line.early;

import org.springframework.modulith.ApplicationModule;
