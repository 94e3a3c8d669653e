package org.zhiheng.certificate;

/**
 * What somebody gives who proposes another paper for a number (C11). The facts on it are not given:
 * they come from what is on file.
 *
 * @param organisation credit code of the new employer; blank for any other cause
 * @param reason in words
 */
public record Reissue(EditionCause cause, String organisation, String reason) {}
