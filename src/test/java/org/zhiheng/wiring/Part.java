package org.zhiheng.wiring;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhiheng.kernel.Role;

/** What somebody is to one case, and what their account may be. */
enum Part {
  // those who have nothing to do with the case
  OTHER_APPLICANT(Role.APPLICANT),
  OTHER_EMPLOYER(Role.EMPLOYER),
  OFFICER(Role.OFFICER),
  MANAGER(Role.MANAGER),
  ASSESSOR(Role.ASSESSOR),
  PANELLIST(Role.PANELLIST),
  ADMINISTRATOR(Role.ADMINISTRATOR),
  SUPERVISOR(Role.SUPERVISOR),

  APPLICANT(Role.APPLICANT),
  /** Another account of the applicant's, as staff of the body, with no organisation. */
  SECOND_ACCOUNT(Role.OFFICER, Role.MANAGER, Role.ASSESSOR, Role.PANELLIST, Role.SUPERVISOR),
  /** A third one, which speaks for the applicant's organisation. */
  OWN_EMPLOYER(Role.EMPLOYER),
  /** Staff of the body who belongs to the applicant's organisation. */
  COLLEAGUE(Role.OFFICER, Role.MANAGER, Role.ASSESSOR, Role.PANELLIST, Role.SUPERVISOR),
  RECOMMENDER(Role.EMPLOYER, Role.OFFICER, Role.MANAGER, Role.PANELLIST),
  LEADER(Role.ASSESSOR, Role.OFFICER, Role.MANAGER, Role.PANELLIST, Role.SUPERVISOR),
  MEMBER(Role.ASSESSOR, Role.OFFICER, Role.MANAGER, Role.PANELLIST, Role.SUPERVISOR),
  /** Left the team in the middle of its work. */
  FORMER_MEMBER(Role.ASSESSOR, Role.OFFICER, Role.MANAGER, Role.PANELLIST, Role.SUPERVISOR),
  /** On the panel of the case. */
  SEATED(Role.PANELLIST);

  private final Set<Role> roles;

  Part(Role... roles) {
    this.roles = Set.of(roles);
  }

  Set<Role> roles() {
    return roles;
  }

  /** Everybody whose account has one of the roles, whatever they are to the case. */
  static Set<Part> all(Role... roles) {
    return Arrays.stream(values())
        .filter(part -> Arrays.stream(roles).anyMatch(part.roles::contains))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }
}
