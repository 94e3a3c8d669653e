/** What {@code early} must not know. */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"line", "line.early"})
package planted.line.late;

import org.springframework.modulith.ApplicationModule;
