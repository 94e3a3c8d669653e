/** Breaks the rules of the core. */
package planted.scoring;
