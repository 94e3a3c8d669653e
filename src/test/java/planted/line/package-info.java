/** Breaks the rules of the line. */
package planted.line;
