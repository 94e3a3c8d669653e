package org.zhiheng.scheme;

/** What a numbered clause asks for, in our own words, and the rule that checks it. */
public record NumberedText(String clause, Rule rule, Words text) {}
