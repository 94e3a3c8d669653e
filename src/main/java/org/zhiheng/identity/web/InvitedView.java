package org.zhiheng.identity.web;

/** The one-time link to be handed to a person, shown this once. */
public record InvitedView(String name, String link) {}
