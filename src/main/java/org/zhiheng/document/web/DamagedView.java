package org.zhiheng.document.web;

/** What is told instead of a file that is no longer what was handed in. */
public record DamagedView(String document) {}
