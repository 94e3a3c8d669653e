package org.zhiheng.scheme;

/** What a numbered clause asks for, in our own words. */
public record NumberedText(String clause, Words text) {}
