package org.zhiheng.decision;

/**
 * What a manager says of an objection (P11).
 *
 * @param untied whether they declare that nothing ties them to the applicant or to who objects,
 *     whom no account tells
 */
public record Verdict(boolean upheld, boolean untied, String why) {}
