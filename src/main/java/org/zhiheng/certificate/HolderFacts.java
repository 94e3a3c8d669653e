package org.zhiheng.certificate;

/**
 * What a paper states of its holder, which may differ from one paper of a number to the next.
 *
 * @param organisation credit code of the holder's organisation
 */
public record HolderFacts(String holderName, String organisation, String organisationName) {}
