package org.zhiheng.certificate;

/**
 * What somebody gives when a number is to get another paper (C11).
 *
 * @param organisation credit code of the holder's organisation
 * @param reason in words
 */
public record Reissue(
    EditionCause cause,
    String holderName,
    String organisation,
    String organisationName,
    String reason) {}
