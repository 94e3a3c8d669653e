/**
 * Breaks the rule that modules know only what came before: it and {@code second} know each other.
 */
@ApplicationModule(allowedDependencies = {})
package planted.first;

import org.springframework.modulith.ApplicationModule;
