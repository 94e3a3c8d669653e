/**
 * Breaks the rule that modules know only what came before: it and {@code first} know each other.
 */
package planted.second;
