package org.zhiheng.identity.web;

import org.zhiheng.identity.Invitation;

/**
 * The one-time link to be handed to a person, shown this once.
 *
 * @param unsettled whether the number that was typed is known as another person's
 */
public record InvitedView(Invitation invitation, String publicUrl, boolean unsettled) {

  public String link() {
    return publicUrl + invitation.path();
  }
}
