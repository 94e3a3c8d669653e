package org.zhiheng.identity.web;

import org.zhiheng.identity.Invitation;

/** The one-time link to be handed to a person, shown this once. */
public record InvitedView(Invitation invitation, String publicUrl) {

  public String link() {
    return publicUrl + invitation.path();
  }
}
