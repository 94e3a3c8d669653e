package org.zhiheng.surveillance;

/**
 * A record of continuing education in a list, with whose it is.
 *
 * @param organisationName as the last paper of the certificate names it
 */
public record EducationLine(EducationRecord record, String holderName, String organisationName) {}
